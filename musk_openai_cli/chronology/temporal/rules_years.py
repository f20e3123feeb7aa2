"""Years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal import guards
from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.numerals import spoken_year
from musk_openai_cli.chronology.temporal.points import Point
from musk_openai_cli.chronology.temporal.readings import dated, is_circa, mod_of, year_of

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

_FOUR_FIGURES: Final = 1000
_FAR_FUTURE: Final = 2100
_HUNDRED: Final = 100


@rule(
    "yeartok small two",
    "{CIRCA}{MOD}(?:{the}?{adj}?{year})?(?:{fiscal}{year}?|{fy})?(?P<y>{yeartok}|{'}{two})(?P<era>{ERA})?",
    "{CIRCA}{MOD}(?P<y>{small}|{two})(?P<era>{ERA})",
    "{fy}(?P<fy>{two})",
    "{CIRCA}{MOD}{a}{.}{d}{.}(?P<y>{small}|{two}|{yeartok})",
)
def year(found: Found, context: Context) -> Reading | None:
    """Read "2018", "early 1914", "circa 1850", "44 BC", "fiscal 2023", "'98"."""
    if found.has("fy"):
        return dated(Point("year", 2000 + int(found.word("fy"))), approximate=True)
    number = year_of(found, context)
    if number is None:
        return None
    at = found.past("y") - 1
    words = found.tokens.words[found.start : at]
    fiscal = bool({"fiscal", "financial", "fy"} & set(words))
    if found.word("y") in {"'", "’", "‘"}:
        if not _abbreviated(found):
            return None
    elif not (
        found.has("era") or fiscal or "year" in words or found.has("mod") or "d" in words
    ) and not guards.is_year(found.tokens, at, number):
        return None
    if found.has("mod") and not found.has("era") and guards.counted(found.tokens, at + 1):
        return None
    if context.bc and number > 0 and not found.has("era") and number < _FOUR_FIGURES:
        number = 1 - number
    return dated(Point("year", number), mod=mod_of(found), approximate=is_circa(found) or fiscal)


def _abbreviated(found: Found) -> bool:
    """Whether "'98" is a year: it follows what years follow, in one word."""
    return found.tokens.glued(found.past("y") - 1) and (
        found.before in guards.PREPOSITIONS
        or found.before in {"class", "summer", "fall", "spring", "winter", "-", "–", "of"}
        or found.has("mod")
    )


@rule("small", "(?<=[{in}{of}{by_}{from}{to}{and}{between_}{since_}{part}])(?P<y>{small})")
def year_before_christ(found: Found, context: Context) -> Reading | None:
    """Read "in 499", where the text has said that it counts before Christ."""
    if (
        not context.bc
        or guards.counted(found.tokens, found.end)
        or (
            found.after.isalpha()
            and (
                found.after not in guards.PREPOSITIONS
                and found.after not in {"the", "he", "was", "when"}
            )
        )
    ):
        return None
    return dated(Point("year", 1 - int(found.word("y"))))


@rule(
    "num",
    "(?P<x>{teens}|{tens}|{two2}{thousand})(?P<r>(?:{and}?(?:{tens}{-}?{ones}?|{teens})|{thousand}{and}?{NUMWORD}?))",
)
def spelt_year(found: Found, _context: Context) -> Reading | None:
    """Read "nineteen eighty-six", "two thousand and twenty"."""
    if found.before not in {"in", "since", "by", "until", "of", "year"}:
        return None
    number = spoken_year(found.tokens.words[found.start : found.end])
    if number is None or not _FOUR_FIGURES <= number <= _FAR_FUTURE or found.after.endswith("s"):
        return None
    return dated(Point("year", number))


@rule(
    "yeartok small",
    "{MOD}(?P<y>{yeartok})(?P<sep>{dash}|{/})(?P<b>{two}|{yeartok})(?!{dash}|{/})(?P<era>{ERA})?",
    "(?<=[{from}{between_}]){MOD}(?P<y>{yeartok})(?P<sep>{rsep}|{and})(?P<b>{yeartok})(?P<era>{ERA})?",
    "(?P<y>{yeartok}|{small})(?P<sep>{rsep})(?P<b>{yeartok}|{small})(?P<era>{ERA})",
)
def years(found: Found, context: Context) -> list[Reading] | None:
    """Read "1914-18", "2015-2018", "264-241 BC": the two ends."""
    tokens = found.tokens
    first, second = int(found.word("y")), int(found.word("b"))
    era = found.has("era") and context.is_bc(found.at("era"))
    if second < _HUNDRED and not era:
        second += first - first % 100
    if guards.counted(tokens, found.end) or found.before in guards.CURRENCY:
        return None
    tight = tokens.glued(found.at("sep")) and found.before in {"-", "/", "."}
    if tight or (era and first <= second) or (not era and first >= second):
        return None
    if not found.has("era") and not _FOUR_FIGURES <= first <= _FAR_FUTURE:
        return None
    if era:
        first, second = 1 - first, 1 - second
    start = dated(Point("year", first), mod=mod_of(found), span=(found.start, found.at("sep")))
    end = dated(Point("year", second), span=(found.past("sep"), found.end))
    return [start, end] if start and end else None
