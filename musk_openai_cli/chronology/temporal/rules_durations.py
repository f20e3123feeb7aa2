"""How long: durations, which are never dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import UNITS, word_set
from musk_openai_cli.chronology.temporal.numerals import cardinal
from musk_openai_cli.chronology.temporal.readings import amount_mod, undated
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

_CODES: Final = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "night": "{}D",
    "week": "{}W",
    "weekend": "{}WE",
    "month": "{}M",
    "quarter": "{}Q",
    "year": "{}Y",
    "decade": "{}DE",
    "century": "{}CE",
    "millennium": "{}ML",
}
_X_UNITS: Final = {
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "d": "day",
    "day": "day",
    "days": "day",
    "yr": "year",
    "yrs": "year",
    "y": "year",
    "w": "week",
    "wk": "week",
    "wks": "week",
    "weeks": "week",
    "months": "month",
    "month": "month",
}


_HALVES: Final = {
    "hour": "PT30M",
    "day": "PT12H",
    "year": "P6M",
    "decade": "P5Y",
    "century": "P50Y",
    "minute": "PT30S",
}
_RATES: Final = word_set(
    "twice once % percent cent million billion thousand hundred times cents barrels dollars people"
)
_MODALS: Final = word_set("may will would could can should might must to")
_SECOND_THINGS: Final = word_set("time term round place half quarter")
_BEFORE_A_DAY: Final = word_set(
    "for in than within half about nearly almost over after under only just"
)
_AFTER_A_DAY: Final = word_set("before after")
_BEFORE_A_YEAR: Final = word_set("for in than after within over")
_DEFINED_BY: Final = word_set("of when that in which")
_BEFORE_LETTERS: Final = word_set("for in after every")
_NUMBERS_OF: Final = word_set("number couple hundreds thousands")
_AFTER_SPANS: Final = word_set("after before to ago if later earlier")
_OWNED: Final = word_set(
    "the his her their its our my your early golden - dark final formative light ’ ' s whose both"
)
_BEFORE_SPANS: Final = word_set(
    "for in within over after by since until just only even mere than took take takes taken spent "
    "spend spending lasted last lasts or and to many , . ( — – : ; through with wait waited "
    "waiting about nearly be is was were are weeks days months several some two few"
)
_YEAR_DIGITS: Final = 4
_TWO_WORDS: Final = 2


def period(amount: str, unit: str) -> str:
    """TIMEX3 value of a duration: ``P3M``, ``PT2H``, ``PXD``."""
    if unit == "fortnight":
        amount, unit = (amount if amount == "X" else str(2 * int(float(amount)))), "week"
    return "P" + _CODES[unit].format(amount)


@rule(
    "unit units clockunit clockunits",
    "{APX}(?:{a}{further})?(?:{NUM}(?:{to}|{or}|{dash})(?!{NUM}{month}))?"
    "(?P<n>{NUM}|{another}|{a}|{the}(?={whole}{unit}))"
    "(?:{-}|{more}|{other}|{adj}|{long}|{intensifier})?{adj}?{-}?"
    "(?P<u>{unit}|{units}|{clockunit}|{clockunits})(?P<half>{and}{a}{half})?"
    "(?:{,}?{and}?(?P<n2>{int}|{WORDS})(?P<u2>{units}|{clockunits}|{unit}|{clockunit})(?!{ago}))?"
    "(?:(?P<old>{-}?{old}|{of}{age})|{-}{long})?",
)
def duration(found: Found, _context: Context) -> Reading | None:
    """Read "three months", "about 20 minutes", "a two-year-old", "a year"."""
    words, written = found.words("n"), found.word("u")
    unit = UNITS[written]
    if found.after == "ago" or _fraction(found, unit) or _position(found, words):
        return None
    if words in (["a"], ["an"]):
        # The article of "a month-long siege" is the siege's.
        compound = _hyphenated(found) or found.tokens.word(found.end - 1) == "long"
        return None if compound else _one(found, unit)
    amount = "1" if words == ["the"] else cardinal(words)
    if amount is None or (written == unit and words != ["the"] and _miscounts(found, amount)):
        return None
    if found.has("half") and amount != "X":
        amount = f"{float(amount) + 0.5:g}"
    value = period(amount, unit) + _smaller(found, amount, unit)
    span = None
    if _hyphenated(found) and found.tokens.word(found.start) in {"a", "an"}:
        span = (found.at("n"), found.end)  # "a further" is the noun's
    return undated(value, MentionType.DURATION, amount_mod(found), span=span)


def _hyphenated(found: Found) -> bool:
    return found.tokens.word(found.at("u") - 1) in {"-", "‐", "‑"}


def _fraction(found: Found, unit: str) -> bool:
    """Whether "three quarters" are parts of something."""
    return unit == "quarter" and (found.after == "of" or _hyphenated(found))


def _position(found: Found, words: list[str]) -> bool:
    """Whether "second" is the one after the first."""
    if found.word("u") != "second":
        return False
    return words[0] not in {"one", "1", "a", "half"} or found.after in _SECOND_THINGS


def _miscounts(found: Found, amount: str) -> bool:
    """Whether the number and the singular do not make an amount."""
    if len(amount) == _YEAR_DIGITS and amount.isdecimal():
        # "the 2013 fiscal year" is a year, not so many of them.
        return True
    words = found.words("n")
    if words == ["some"]:
        return True
    if words in (["one"], ["another"], ["1"]) or _hyphenated(found):
        return False
    return UNITS[found.word("u")] in {"weekend", "night", "century"}


def _smaller(found: Found, amount: str, unit: str) -> str:
    """Return the second part of "two years and three months", without its P."""
    second = cardinal(found.words("n2")) if found.has("n2") else None
    if second is None:
        return ""
    tail = period(second, UNITS[found.word("u2")])[1:]
    return tail[1:] if "T" in period(amount, unit) and tail[0] == "T" else tail


def _one(found: Found, unit: str) -> Reading | None:
    """Read "a year": how long, or after an amount how often."""
    if unit in {"second", "weekend", "quarter"}:
        return None
    if found.end - found.start == _TWO_WORDS:
        if _rate(found):
            return undated(period("1", unit), MentionType.SET)
        short = unit in {"day", "night"}
        if short and found.before not in _BEFORE_A_DAY and found.after not in _AFTER_A_DAY:
            return None
        if found.after in _DEFINED_BY and found.before not in _BEFORE_A_YEAR:
            return None
    return undated(period("1", unit), MentionType.DURATION, amount_mod(found))


def _rate(found: Found) -> bool:
    """Whether an amount comes before: "10,000 a day", "$2 million a year", "twice a week"."""
    before = found.before
    if before in _RATES or before in UNITS or before[:1].isdecimal():
        return True
    if before and before not in {"a", "an", "half"} and cardinal([before]) is not None:
        return True
    return before.endswith("s") and found.tokens.word(found.start - 2) in _RATES | {"$"}


@rule(
    "half quarter",
    "{APX}(?:{half}{-}?{a}{-}?|{half}{-}|{a}{half}{-}?|{quarter}{of}{a})"
    "(?P<u>{unit}|{clockunit}|{units})",
)
def half_unit(found: Found, _context: Context) -> Reading | None:
    """Read "half an hour", "a half-century"."""
    unit = UNITS[found.word("u")]
    value = _HALVES.get(unit, period("0.5", unit))
    return undated(value, MentionType.DURATION, amount_mod(found))


@rule(
    "units clockunits",
    "(?P<det>{the}?(?P<r>{ref})|{these})(?:{NUM}(?:{to}|{or}|{dash}))?(?P<n>{NUM}|{couple}{of}?)?"
    "{adj}?(?P<u>{units}|{clockunits})",
    "{the}?(?P<n>{NUM})(?P<r>{ref})(?P<u>{units}|{clockunits})",
    "{the}(?P<r>{ref})(?P<n>{NUM}){-}(?P<u>{unit})",
)
def running(found: Found, _context: Context) -> Reading | None:
    """Read "the past three months", "the next few weeks", "recent years"."""
    word = found.word("r") or found.word("det")
    if found.words("det") == ["last"] and found.before in _MODALS:
        return None
    if found.has("n"):
        amount = cardinal(found.words("n"))
    elif word in {"these", "those"}:
        return None
    else:
        amount = "X"
    if word in {"recent", "latest"} and not found.has("n"):
        return undated("PAST_REF")
    if amount is None:
        return None
    return undated(period(amount, UNITS[found.word("u")]), MentionType.DURATION)


@rule(
    "units clockunits",
    "{APX}(?P<vague>{several}|{some})?(?P<u>{units}|{clockunits})(?P<long>{-}{long}|{-}{old})?",
)
def bare_plural(found: Found, _context: Context) -> Reading | None:
    """Read "years", "for decades", "months-long"."""
    unit = UNITS[found.word("u")]
    if found.has("long") or _measures(found, unit):
        return undated(period("X", unit), MentionType.DURATION)
    return None


def _measures(found: Found, unit: str) -> bool:
    """Whether the plural is an amount, as in "for years", not "the greatest days"."""
    before = found.before
    if before == "of":
        return found.tokens.word(found.start - 2) in _NUMBERS_OF
    if unit in {"second", "minute", "night", "weekend", "quarter"}:
        return before in {"for", "within", "in"}
    if found.tokens.glued(found.start):
        return False
    if not before or before in _BEFORE_SPANS or before[0] == "\n" or found.has("vague"):
        return True
    return before not in _OWNED and found.after in _AFTER_SPANS


@rule("unit", "(?P<u>{unit})(?:{-}{long}|{long2})")
def long_unit(found: Found, _context: Context) -> Reading | None:
    """Read "year-long", "monthlong"."""
    return undated(period("1", UNITS[found.word("u")]), MentionType.DURATION)


@rule("xunit", "{APX}(?P<x>{xunit})")
def compact_duration(found: Found, _context: Context) -> Reading | None:
    """Read "3h", "45min"."""
    word = found.word("x")
    letters = word.lstrip("0123456789")
    if len(letters) == 1 and letters != "h" and found.before not in _BEFORE_LETTERS:
        return None
    unit = _X_UNITS.get(letters)
    if unit is None:
        return None
    return undated(period(str(int(word[: -len(letters)])), unit), MentionType.DURATION)
