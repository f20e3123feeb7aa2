"""Halves of years, decades, centuries and months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import MONTHS, word_set
from musk_openai_cli.chronology.temporal.numerals import ordinal
from musk_openai_cli.chronology.temporal.points import Point
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated, year_of
from musk_openai_cli.chronology.temporal.relations import century_of, part_of_year

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Anchor, Reading

_SECOND: Final = word_set("latter second late last 2nd")
_FIRST: Final = word_set("first 1st early")
_GAMES: Final = word_set(
    "goal goals scored game match team season coach minutes kick touchdown halftime penalty"
)
_AROUND: Final = 40


@rule(
    "half halfno",
    "{MOD}(?:{the}|{this})?(?P<det>{same})?{fiscal}?(?P<n>{ord}|{latter}|{ref}|{early}){-}?"
    "(?P<h>{half})(?:{of}(?:{the}?(?P<ref>{ref}|{this}|{that}|{same}){adj}?{year}|(?P<ref2>{the}{year})"
    "|(?:{the}{year})?{fiscal}?(?P<y>{YEAR})|{the}?(?P<d>{decade})|{the}?(?P<c>{ORD}){-}?{century}"
    "|(?:{the}{month}{of}?)?(?P<m>{month})(?:{of}?(?P<my>{yeartok}))?))?"
    "(?!{of}|{century}|{a}|{unit}|{clockunit}|{clockunits})",
    "(?P<h>{halfno})(?:{of}|{-})?(?P<y>{YEAR})?",
)
def half(found: Found, context: Context) -> Reading | None:
    """Read "the first half of 1998", "the second half", "H1 2020"."""
    number = _half_number(found)
    if number is None:
        return None
    if found.has("d") or found.has("c") or found.has("m"):
        point, anchor = _whole(found, context)
        mod = "START" if number == 1 else "END"
        return dated(point, anchor, mod=mod)
    mod_before = mod_of(found)
    if found.has("y"):
        year = year_of(found, context)
        return None if year is None else dated(Point("half", year, number), mod=mod_before)
    words = {*found.words("ref"), *found.words("ref2"), *found.words("det")}
    if not words and not found.word("h")[-1].isdecimal() and _played(found):
        return None
    reading = dated(*part_of_year(found, context, "half", number, words), mod=mod_before)
    return reading or undated(f"XXXX-H{number}")


def _whole(found: Found, context: Context) -> tuple[Point | None, Anchor | None]:
    """Return the decade, century or month that it is half of: there is no value for less."""
    if found.has("d"):
        return Point("decade", int(found.word("d")[:4])), None
    if found.has("c"):
        which = ordinal(found.words("c"))
        return (century_of(which, bc=False) if which else None), None
    month = MONTHS[found.word("m")]
    year = year_of(found, context, "my")
    if year is not None:
        return Point("month", year, month), None
    told = context.year_for(month, 0, found.start, found.end)
    return (Point("month", told[0], month), told[1]) if told else (None, None)


def _played(found: Found) -> bool:
    """Whether a bare "first half" is that of a game."""
    words = found.tokens.words[max(0, found.start - _AROUND) : found.end + _AROUND]
    return not _GAMES.isdisjoint(words)


def _half_number(found: Found) -> int | None:
    if found.has("n"):
        word = found.word("n")
        return 2 if word in _SECOND else 1 if word in _FIRST else None
    return int(found.word("h").strip("h"))
