"""The words that expressions of time are made of, sorted into classes.

Every known word belongs to one or more categories. Words with the same
categories are interchangeable to the grammar, so each such set of categories
is written as one character, and a text as a string of these characters, one a
token. Patterns over that string are short, and matching them is quick.
"""

from __future__ import annotations

from typing import Final


def word_list(text: str) -> list[str]:
    """Return the words of a text in their order."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text that is nothing but words."""
    return frozenset(text.split())


MONTHS_A_YEAR: Final = 12
LONGEST_MONTH: Final = 31
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mondays mon",
            "tuesday tuesdays tue tues",
            "wednesday wednesdays wed weds",
            "thursday thursdays thu thur thurs",
            "friday fridays fri",
            "saturday saturdays sat",
            "sunday sundays sun",
        ),
        start=1,
    )
    for name in names.split()
}
SEASONS: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS: Final = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "night": "NI",
    "nights": "NI",
    "nighttime": "NI",
    "daytime": "DT",
}
UNITS: Final = {
    word: unit
    for unit, words in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks wk wks workweek",
        "weekend": "weekend weekends",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "quarter": "quarter quarters",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
    }.items()
    for word in words.split()
}
DECADES: Final = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

# Words that begin with "#" stand for tokens that hold a digit; see ``tokens``.
CATEGORIES: Final = {
    "month": " ".join(MONTHS),
    "dow": "monday tuesday wednesday thursday friday saturday sunday",
    "dowabbr": "mon tue tues wed weds thu thur thurs fri sat sun",
    "dows": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "season": " ".join(SEASONS),
    "daypart": "morning afternoon evening night dawn dusk daybreak daytime nighttime",
    "dayparts": "mornings afternoons evenings nights",
    "night": "night",
    "unit": "day week month quarter year decade century weekend fortnight millennium workweek",
    "day": "day",
    "week": "week",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "yearmonth": "year month week day century decade quarter",
    "century": "century centuries",
    "weekend": "weekend",
    "units": "days weeks months quarters years decades centuries weekends fortnights yrs "
    "millennia nights wks",
    "clockunit": "second minute hour hr min sec",
    "clockunits": "seconds minutes hours hrs mins secs",
    "num": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand",
    "ones": "one two three four five six seven eight nine",
    "teens": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "tens": "twenty thirty forty fifty sixty seventy eighty ninety",
    "hundred": "hundred",
    "thousand": "thousand",
    "ord": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "thirtieth #ord #ord2",
    "dayord": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "thirtieth #ord",
    "digitord": "#ord",
    "final": "final last closing opening",
    "couple": "couple",
    "dozen": "dozen dozens",
    "vague": "few several many numerous some various multiple couple",
    "few": "few",
    "several": "several many numerous various multiple",
    "some": "some",
    "another": "another",
    "the": "the",
    "a": "a an",
    "of": "of",
    "in": "in",
    "on": "on",
    "at": "at",
    "to": "to",
    "from": "from",
    "for": "for",
    "and": "and",
    "or": "or",
    "rsep": "- – — to and through thru until till or / & into",
    "dash": "- – —",
    "-": "- – — ‐ ‑",
    "/": "/",
    ",": ",",
    ".": ".",
    "'": "' ’ ‘",
    "s": "s",
    "this": "this",
    "that": "that",
    "these": "these those",
    "same": "same",
    "last": "last",
    "past": "past",
    "previous": "previous preceding prior",
    "next": "next",
    "coming": "coming upcoming forthcoming",
    "following": "following subsequent ensuing succeeding",
    "current": "current present",
    "latest": "latest recent",
    "ref": "last past previous preceding prior next coming upcoming following current latest "
    "recent subsequent ensuing succeeding",
    "early": "early late mid earliest",
    "earlier": "earlier later",
    "very": "very",
    "part": "beginning start end middle close outset remainder rest eve turn onset",
    "latter": "latter",
    "about": "about around approximately roughly nearly almost over under circa ca c some "
    "exactly nigh approx",
    "more": "more less fewer longer",
    "than": "than",
    "least": "least most",
    "much": "much many little long",
    "as": "as",
    "up": "up",
    "ago": "ago",
    "back": "back",
    "hence": "hence",
    "later": "later earlier afterwards afterward thereafter beforehand",
    "beforeafter": "before after",
    "after": "after",
    "before": "before",
    "now": "now",
    "every": "every each",
    "any": "any",
    "per": "per",
    "once": "once twice thrice",
    "times": "times time",
    "other": "other",
    "old": "old",
    "age": "age",
    "long": "long",
    "adj": "straight consecutive full successive whole entire good solid short long additional "
    "extra calendar business working more trading fiscal school academic financial round "
    "prime peak winter summer single mere tax budget",
    "fiscal": "fiscal financial calendar",
    "business": "business working trading school",
    "yearago": "year-ago year-earlier",
    "today": "today tonight tonite yesterday tomorrow overnight",
    "adverb": "daily weekly monthly quarterly yearly annually annual hourly nightly biweekly "
    "bimonthly biannual biannually semiannual semiannually fortnightly everyday weekday weekdays "
    "biennial biennially",
    "vagueref": "now currently recently nowadays presently lately soon recent present "
    "today future past currrently shortly formerly previously momentarily",
    "period": "future past present moment",
    "near": "near distant very foreseeable immediate recent not too distant-future",
    "noon": "noon midnight midday",
    "zone": "est edt cst cdt mst mdt pst pdt gmt utc et pt ct bst cet cest ist jst",
    "oclock": "o",
    "clockword": "clock",
    "halfpast": "half quarter",
    "pastto": "past to",
    "quarterno": "q1 q2 q3 q4 1q 2q 3q 4q",
    "halfno": "h1 h2",
    "fy": "fy",
    "era": "bc bce ad ce",
    "circa": "circa ca c approx",
    "span": "period time",
    "yearago_": "year",
    "tides": "former current",
    "modern": "modern present",
    "all": "all",
    "end": "end",
    "once_": "once",
    "moment": "moment",
    "beforeafterfrom": "before after from",
    "plainday": "today tomorrow yesterday",
    "midx": "mid",
    "just": "just",
    "right": "right",
    "most": "most",
    "dayunits": "days",
    "further": "further",
    "whole": "whole entire full",
    "intensifier": "brutal bloody tumultuous difficult long hard crucial tense busy grueling",
    "long2": "long",
    "ordx": "second third fourth fifth",
    "hrs": "hrs hours",
    "hourunits": "hours",
    "one": "one",
    "by_": "by",
    "since_": "since",
    "between_": "between",
    "its": "its their his her our",
    "two2": "two",
    "b": "b",
    "c": "c",
    "d": "d",
    "e": "e",
    "p": "p",
    "m": "m",
    "holidayhead": "christmas thanksgiving easter halloween new boxing independence memorial "
    "labor labour veterans valentine st saint good ash palm columbus presidents martin mlk earth "
    "groundhog april fourth election armistice remembrance bastille anzac australia canada "
    "international cinco black cyber juneteenth xmas flag mother father mothers fathers ve vj",
    "holidayword": "christmas thanksgiving easter halloween year years day eve boxing independence "
    "memorial labor labour veterans valentine valentines st saint patrick patricks good ash "
    "palm columbus presidents martin luther king mlk earth groundhog fools armistice "
    "remembrance bastille anzac australia canada new international workers women de mayo cinco "
    "friday monday wednesday sunday black cyber juneteenth jr july of fourth xmas "
    "flag mother father mothers fathers ve vj election",
    "decadeword": "twenties thirties forties fifties sixties seventies eighties nineties",
    "decade": "#decade",
    "shortdecade": "#decade2",
    "monthday": "#12 #31",
    "hour": "#12 #31 #60",
    "int": "#12 #31 #60 #99 #y #n3 #n #n4",
    "two": "#12 #31 #60 #99",
    "yeartok": "#y",
    "small": "#n3",
    "four": "#y #n4",
    "bignum": "#big",
    "dec": "#dec",
    "iso": "#iso",
    "numdate": "#num",
    "compact": "#compact",
    "clock": "#clock",
    "ampm": "#ampm",
    "xunit": "#xunit",
    "pm": "am pm #m",
}


# Letters, and what lies between 128 and 256: nothing that means anything to
# `re` inside a set, and below 256, where it handles sets fastest.
_CODES: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + "".join(
    chr(code) for code in range(0x80, 0x100)
)


def _index() -> tuple[dict[str, str], dict[str, str]]:
    """Character of every word, and the characters of every category."""
    member: dict[str, list[str]] = {}
    for category, words in CATEGORIES.items():
        for word in words.split():
            member.setdefault(word, []).append(category)
    codes: dict[tuple[str, ...], str] = {}
    chars: dict[str, str] = {}
    members: dict[str, str] = dict.fromkeys(CATEGORIES, "")
    for word, categories in member.items():
        key = tuple(sorted(set(categories)))
        if key not in codes:
            codes[key] = _CODES[len(codes)]
            for category in key:
                members[category] += codes[key]
        chars[word] = codes[key]
    return chars, members


CHARS, MEMBERS = _index()
OTHER: Final = "."
"""The character of every word that is in no category."""
BREAK: Final = "\n"
"""The character of a blank line, which no expression crosses."""
