"""Which way words like "last" and "next" point, and what they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.lexicon import word_set
from musk_openai_cli.chronology.temporal.mention import Anchor, Reading
from musk_openai_cli.chronology.temporal.points import Point, first_day, timex, within
from musk_openai_cli.chronology.temporal.readings import undated
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found

BACK: Final = word_set("last past previous preceding prior latest recent")
AHEAD: Final = word_set("next coming upcoming forthcoming following subsequent ensuing")
TOLD: Final = word_set("that same following subsequent ensuing succeeding preceding")
UNKNOWN: Final = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "season": "XXXX",
    "half": "XXXX-HX",
}
UNIT_CODES: Final = {
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "weekend": "WE",
    "night": "D",
    "fortnight": "W",
}


def offset_of(words: set[str]) -> int:
    """Return -1 for "last" and its like, 1 for "next" and its like, else 0."""
    if words & BACK:
        return -1
    return 1 if words & AHEAD else 0


def on_day(point: Point, part: str, anchor: Anchor | None, mod: str | None = None) -> Reading:
    """Return a part of a day, such as ``2024-06-11TNI``."""
    clock = f"T{part}"
    return Reading(
        MentionType.TIME, timex(point) + clock, point, anchor=anchor, clock=clock, mod=mod
    )


def coarse(unit: str, anchor: Anchor, mod: str | None) -> Reading:
    """Mask what stays unknown of a day in a month or year that the text has told."""
    mask = {
        "day": {"month": "-XX", "year": "-XX-XX"},
        "month": {"year": "-XX"},
        "week": {"year": "-WXX"},
    }
    known = within(anchor.point, "month") or within(anchor.point, "year")
    if known is None or unit not in mask or known.unit not in mask[unit]:
        return undated(UNKNOWN.get(unit, "XXXX"), mod=mod)
    return undated(timex(known) + mask[unit][known.unit], mod=mod)


def year_anchor(words: list[str], context: Context) -> tuple[int, Anchor] | None:
    """Year of "of that year", "of last year", "of the following year"."""
    offset, told = 0, False
    for word in words:
        if word in {"that", "same", "following", "previous", "preceding", "prior"}:
            told = True
        if word in {"last", "past", "previous", "preceding", "prior"}:
            offset = -1
        if word in {"next", "coming", "following", "subsequent"}:
            offset = 1
    anchor = context.story() if told or "the" in words else context.published()
    return None if anchor is None else (anchor.point.year + offset, anchor)


def part_of_year(
    found: Found, context: Context, unit: str, number: int, words: set[str]
) -> tuple[Point | None, Anchor | None]:
    """Return the quarter, half or season of a year that is told or tense decides."""
    if (
        not words
        and context.last is not None
        and context.last.unit in {"half", "quarter", "season", "year"}
        and unit == context.last.unit
        and context.told_here(found.start)
        and number > context.last.part
        and (_is_future(context.last, context) or context.tense(found.start, found.end) >= 0)
    ):
        # "the first half of 2010 ... the second half"
        return Point(unit, context.last.year, number), Anchor(context.last, published=False)
    told = {"that", "same", "the"} & words or ({"following", "previous"} & words)
    anchor = context.story() if told else context.published()
    if anchor is None or (context.narrative and not words):
        anchor = context.story()
        if anchor is None:
            return None, None
    year = anchor.point.year
    if words - {"fiscal", "financial", "calendar", "the"}:
        year += (1 if words & AHEAD else 0) - (1 if words & BACK else 0)
        return Point(unit, year, number), anchor
    if "the" in words or not anchor.published:
        return Point(unit, year, number), anchor
    here = within(anchor.point, unit)
    tense = context.tense(found.start, found.end)
    if here is not None and unit == "season":
        return season_near(here, number, tense), anchor
    if (here is not None and tense < 0 and number > here.part) or (
        here is not None and tense == 0 and number - here.part > 1
    ):
        year -= 1
    elif here is not None and tense > 0 and number < here.part - (unit == "quarter"):
        year += 1
    return Point(unit, year, number), anchor


def _is_future(point: Point, context: Context) -> bool:
    start = first_day(point)
    today = first_day(context.reference) if context.reference else None
    return start is not None and today is not None and start > today


def season_near(here: Point, number: int, tense: int) -> Point:
    """Return the season of this number that lies nearest in the direction of the tense."""
    if tense > 0:
        return Point("season", here.year + (number < here.part), number)
    return Point("season", here.year - (number > here.part), number)


def century_of(number: int, *, bc: bool) -> Point:
    """Return the century of this number, counted as in "the 19th century"."""
    return Point("century", 1 - 100 * number if bc else 100 * (number - 1))
