"""What looks like a date and is none: counts, names, prices, page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.lexicon import MONTHS, SEASONS, word_set

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.tokens import Tokens

PREPOSITIONS: Final = word_set(
    "in since by until till from during before after of circa ca c around through throughout "
    "between for on to mid early late last next this and as pre post about approximately"
)
_YEAR_PREPOSITIONS: Final = word_set(
    "in since by until till during circa ca mid early late between year fiscal fy spring summer "
    "autumn fall winter from of"
)
_NUMBERED: Final = word_set(
    "no nos number numbers page pages p pp flight boeing airbus windows room route highway model "
    "vol volume chapter section article title issue gate suite apt box psalm office server "
    "gpt nissan bmw level route line lot unit exit bus ps form rule resolution iso rfc building "
    "area code local pin zip tel phone fax ext extension class type mark mk series nasdaq dow ftse "
    "nikkei sp index order case file patent docket bill act street road avenue"
)
_COUNTED: Final = word_set(
    "dollars miles feet meters metres km kilometers "
    "kilometres tons tonnes pounds percent inches yards acres hectares workers jobs "
    "points shares units copies times votes seats homes houses members pages "
    "words calories watts volts degrees square cubic mph kg g mg cm mm m ft mi rpm hp euros yen "
    "killed dead wounded prisoners casualties civilians cases deaths pieces items "
    "per million billion thousand hundred trillion barrels bushels ships "
    "aircraft planes tanks guns points-lower lb lbs oz"
)
_PERSONS: Final = word_set(
    "people persons employees men women children troops soldiers students voters residents "
    "respondents users customers patients members homes households protesters"
)
_NOT_PLURAL: Final = word_set(
    "is was as has its his this us plus perhaps sometimes always across towards besides "
    "unless yes whereas elections olympics games census does thus presidents classes series "
    "games finals playoffs championships midterms riots protests crisis events attacks "
    "towards means less times news address business terms hers ours theirs"
)
CURRENCY: Final = word_set("$ £ € ¥ # = + * % ~ ^ @ < > \\ |")
_AFTER_YEAR: Final = word_set("to era present on now spring summer autumn fall winter")
_SHORTEST_PLURAL: Final = 4
_LONGEST_SHORT_NAME: Final = 5
_HYPHENS: Final = word_set("- ‐ ‑")
_PREFIXES: Final = word_set("mid pre post early late circa ca")
_YEAR_DIGITS: Final = 4
_HIGHEST: Final = 2100
_LOWEST: Final = 1500


def counted(tokens: Tokens, end: int) -> bool:
    """Whether the number that ends here counts what follows it."""
    word = tokens.word(end)
    if word in {"-", "‐"} and tokens.glued(end) and tokens.glued(end + 1):
        # "2000-strong", "the 1500-page report"; but "2015-2018" and "2015-era".
        follower = tokens.word(end + 1)
        return follower.isalpha() and follower not in _AFTER_YEAR and follower not in MONTHS
    if word == "of":
        return tokens.word(end + 1) in {"them", "us", "those", "these", "whom", "which", "our"}
    if word in _PERSONS:
        # "In 2015 people began to ask", but "hired 2000 people".
        return tokens.word(end - 2) not in {"in", "since", "during"}
    return (word in _COUNTED and not tokens.capital(end)) or word in {"%", "°", "$"}


def is_year(tokens: Tokens, at: int, year: int) -> bool:
    """Whether the four digits at ``at`` are a year of our era."""
    before, after = tokens.word(at - 1), tokens.word(at + 1)
    if before in CURRENCY or before in _NUMBERED or after in {"=", "%", "°", "@"}:
        return False
    if _glued_before(tokens, at, before) or _glued_after(tokens, at):
        return False
    return not counted(tokens, at + 1) and _is_likely(tokens, at, year)


def _is_likely(tokens: Tokens, at: int, year: int) -> bool:
    """Whether the words around make a year of a number that could be one."""
    before = tokens.word(at - 1)
    strong = before in _YEAR_PREPOSITIONS
    if _LOWEST <= year <= _HIGHEST:
        if strong:
            return not (before in {"of", "from"} and _plural(tokens, at + 1))
        return not _plural(tokens, at + 1) and not tokens.word(at - 1).isdecimal()
    if before in {"of", "from", "by", "between"}:
        return year < _LOWEST and not tokens.word(at + 1).isalpha()
    return strong and not _plural(tokens, at + 1)


def _glued_before(tokens: Tokens, at: int, before: str) -> bool:
    """Whether the number is the end of a longer token: "GPT-2000", "555-2010"."""
    if not tokens.glued(at):
        return False
    if before in _HYPHENS:
        stem = tokens.word(at - 2)
        if not tokens.glued(at - 1) or not stem.isalnum():
            return False
        if stem.isdecimal():
            more = tokens.word(at + 1) in _HYPHENS and tokens.word(at + 2).isdecimal()
            return len(stem) != _YEAR_DIGITS or more
        return stem not in _PREFIXES and stem not in MONTHS and stem not in SEASONS
    return before in {"/", ".", ":", "_", "&", "?"} or before[-1:].isalnum()


def _glued_after(tokens: Tokens, at: int) -> bool:
    """Whether more of the same token follows: "1984.5", "2000:1", "2013/07/button"."""
    if not tokens.glued(at + 1):
        return False
    after, follower, later = (tokens.word(at + k) for k in (1, 2, 3))
    if after in {"_", "&", "\\"} or after[:1].isalnum():
        return True
    if not tokens.glued(at + 2) or not follower[:1].isalnum():
        return False
    if after in _HYPHENS:
        return follower.isdecimal() and later == after
    if after == "/":
        return not follower.isdecimal() or later in {"/", "-"}
    return after == ":" or (after == "." and not tokens.capital(at + 2))


def _plural(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    return (
        len(word) >= _SHORTEST_PLURAL
        and word.isalpha()
        and word.endswith("s")
        and not word.endswith("ss")
        and not tokens.capital(at)
        and word not in _NOT_PLURAL
    )


_MONTH_WORDS: Final = frozenset({"may", "march"})
_SHORT_MONTHS: Final = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
_FORENAMES: Final = word_set("april may june august jan")
_VERBS_AFTER_MAY: Final = word_set("i we you he she they it the not be have well god also")


def is_bare_month(tokens: Tokens, at: int) -> bool:
    """Whether a month's name that stands alone is the month."""
    word, before = tokens.word(at), tokens.word(at - 1)
    led = (before in PREPOSITIONS and before not in {"to", "about"}) or before in {
        "previous",
        "following",
        "the",
        "that",
        "late",
        "mid",
    }
    if not tokens.capital(at):
        return (
            word not in _MONTH_WORDS
            and word not in {"mar", "dec", "sep", "jan"}
            and (len(word) >= _SHORTEST_PLURAL or led)
        )
    if word in _SHORT_MONTHS:
        after = tokens.word(at + 1)
        ranged = after in {"-", "–", "/"} and tokens.word(at + 2) in MONTHS
        return led or ranged or before in {"-", "–", "/"} or after == "."
    if word == "may" and tokens.word(at + 1) in _VERBS_AFTER_MAY and not led:
        return False
    if word == "march" and _is_walk(tokens, at):
        return False
    if before == "." and tokens.word(at - 2) in _TITLES:
        return False
    return led or not _in_a_name(tokens, at, word)


def _is_walk(tokens: Tokens, at: int) -> bool:
    """Whether "the March", "the Women's March on Washington" is people walking."""
    before, after = tokens.word(at - 1), tokens.word(at + 1)
    if before in {"the", "a", "s", "’", "'", '"', "“"}:
        return not after.isalpha() or tokens.capital(at + 1) or after in _AFTER_WALK
    return after in {"on", "to", "madness"} and before not in PREPOSITIONS


def _in_a_name(tokens: Tokens, at: int, word: str) -> bool:
    if word not in _FORENAMES and word != "march":
        return False
    before_capital = tokens.capital(at - 1) and tokens.word(at - 1).isalpha()
    after_capital = tokens.capital(at + 1) and tokens.word(at + 1).isalpha()
    return before_capital or after_capital or tokens.word(at + 1) in {"'", "’"}


_AFTER_WALK: Final = word_set("on to of in and was is for from through that which madness along")
_TITLES: Final = word_set("mr mrs ms dr sen rep gov gen prof")
_NAMED_DAYS: Final = word_set("black bloody super fat cyber giving")
_DAY_LEADS: Final = word_set(
    "on last next this every each by since until till from to through and or late early coming "
    "past for , ( or between before after"
)


def is_weekday(tokens: Tokens, at: int) -> bool:
    """Whether a weekday's short name is one: "Sun" is a star and a newspaper."""
    word = tokens.word(at)
    if tokens.word(at - 1) in _NAMED_DAYS and tokens.capital(at - 1):
        return False
    if len(word) > _LONGEST_SHORT_NAME:
        return True
    if not tokens.capital(at):
        return tokens.word(at - 1) in {"next", "last", "this", "on"} and word not in {
            "sun",
            "sat",
            "wed",
        }
    if tokens.word(at - 1) == "the":
        return False
    after = tokens.word(at + 1)
    if after == "." and word not in {"sun", "sat"}:
        return True
    return tokens.word(at - 1) in _DAY_LEADS and not (
        tokens.capital(at + 1) and tokens.word(at + 1).isalpha()
    )
