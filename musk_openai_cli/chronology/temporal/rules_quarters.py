"""Quarters of years, and the periods that results are compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import MONTHS, word_set
from musk_openai_cli.chronology.temporal.mention import Anchor, Reading
from musk_openai_cli.chronology.temporal.numerals import ordinal
from musk_openai_cli.chronology.temporal.points import Point, shift, within
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated, year_of
from musk_openai_cli.chronology.temporal.relations import offset_of, part_of_year

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found

_BARE: Final = word_set("the fiscal financial business calendar")
_TOLD: Final = word_set("same that following previous preceding subsequent ago earlier")
_PARTED: Final = word_set("of - century mile")
_PARTS: Final = word_set("quarter half month")


@rule(
    "quarter quarterno",
    "{MOD}(?:{the}|{this}|{its}|{that})?(?P<det>{same}|{ref}|{fiscal}|{current})?{adj}?"
    "(?P<n>{ORD}|{final})(?:{and}{ORD})?{-}?(?:{adj})?(?P<q>{quarter})"
    "(?P<of>(?:{of}|{in}|{,})?(?:{the}?(?P<ref>{ref}|{this}|{that}|{same}){adj}?{year}"
    "|(?P<ref2>{the}{year})|{adj}?{year}?(?P<y>{YEAR})))?",
    "(?P<q>{quarterno})(?:(?:{of}|{-}|{,}|{in})?(?:{fiscal}{year}?|{fy})?(?P<y>{YEAR}))?",
    "(?P<y>{yeartok}){-}?(?P<q>{quarterno})",
    "{MOD}(?P<det>{the}?{ref}{adj}?|{this}{adj}?|{the}|{the}?{same}|{that}|{the}?{year}{-}{ago}"
    "|{the}?{year}{-}{later}|{the}{adj})(?P<q>{quarter})",
)
def quarter(found: Found, context: Context) -> Reading | None:
    """Read "the third quarter", "Q3 2020", "last quarter", "the year-earlier quarter"."""
    number, mod = _quarter_number(found), mod_of(found)
    if found.words("n") == ["last"] and not found.has("of"):
        return None  # the one before this, not the fourth
    if number is None:
        return None if found.has("n") else _unnumbered(found, context, mod)
    if found.has("y"):
        year = year_of(found, context)
        return None if year is None else dated(Point("quarter", year, number), mod=mod)
    if found.after == "of":
        # The quarter of a game, a circle, a century.
        return None
    words = {*found.words("ref"), *found.words("ref2"), *found.words("det")}
    span = None
    if found.has("n") and found.tokens.word(found.at("q") - 1) == "-" and not found.has("of"):
        span = (found.at("n"), found.end)  # the article of "the third-quarter results" is theirs
    reading = dated(*part_of_year(found, context, "quarter", number, words), mod=mod, span=span)
    return reading or undated(f"XXXX-Q{number}", mod=mod, span=span)


def _quarter_number(found: Found) -> int | None:
    if found.has("n"):
        number = ordinal(found.words("n"))
        return 4 if number == -1 else number if number in {1, 2, 3, 4} else None
    digit = next((c for c in found.word("q") if c.isdecimal()), "")
    return int(digit) if digit else None


def _unnumbered(found: Found, context: Context, mod: str | None) -> Reading | None:
    """Read "last quarter", "the quarter", "the year-earlier quarter"."""
    words = set(found.words("det"))
    told = context.last if context.last and context.last.unit == "quarter" else None
    if words <= _BARE and found.after in _PARTED:
        return None
    offset = -4 if words & {"ago", "earlier"} else offset_of(words)
    if words <= _BARE and told is None:
        # Reports speak of the quarter that has ended.
        offset = -1
    story = words <= _BARE or bool(words & _TOLD)
    anchor = Anchor(told, published=False) if story and told else context.published()
    if anchor is None:
        return None if words <= _BARE else undated("XXXX-QX")
    base = within(anchor.point, "quarter")
    return dated(shift(base, offset) if base else None, anchor, mod=mod)


@rule(
    "quarter span",
    "(?:{the}|{its})?(?P<m>{MONTH}){dash}(?P<m2>{month}){.}?(?:{fiscal})?(?:{quarter}|{span})"
    "(?:{of}?(?P<y>{yeartok}))?",
)
def quarter_of_months(found: Found, context: Context) -> Reading | None:
    """Read "the April-June quarter"."""
    first, last = MONTHS[found.word("m")], MONTHS[found.word("m2")]
    if first % 3 != 1 or last != first + 2:
        return None
    number = (first + 2) // 3
    if found.has("y"):
        return dated(Point("quarter", int(found.word("y")), number))
    return dated(*part_of_year(found, context, "quarter", number, set()))


@rule(
    "same yearago_",
    "{the}?(?P<same>{same})(?P<u>{yearmonth}|{span})(?:{of}?(?P<r>{ref}){year}"
    "|{a}{year}(?:{ago}|{later})|(?:{in}|{of})(?P<y>{yeartok}))",
    "{the}(?P<ya>{year}{-}(?:{ago}|{later}))(?P<u>{yearmonth}|{span})",
)
def same_period(found: Found, context: Context) -> Reading | None:
    """Read "the same month last year", "the year-ago period", "the same period of 2012"."""
    told = context.last
    anchor = Anchor(told, published=False) if told else context.published()
    unit = found.word("u")
    if anchor is None or unit in {"week", "day", "decade", "century"}:
        return None
    if unit in {"period", "time"}:
        unit = anchor.point.unit if anchor.point.unit in _PARTS else "year"
        # Results of a month's report are those of its quarter.
        unit = "quarter" if unit == "month" and found.has("ya") else unit
    base = within(anchor.point, unit) or within(anchor.point, "year")
    if base is None:
        return None
    return dated(Point(base.unit, _year_before(found, context, base), base.part), anchor)


def _year_before(found: Found, context: Context, base: Point) -> int:
    """Return the year that the period is compared with: the year before, if none is named."""
    if found.has("y"):
        return int(found.word("y"))
    words = set(found.words("r"))
    if words and context.reference is not None and not words & {"previous", "preceding", "prior"}:
        return context.reference.year + offset_of(words)
    return base.year - 1
