"""Days of the calendar in figures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import MONTHS_A_YEAR
from musk_openai_cli.chronology.temporal.points import Point
from musk_openai_cli.chronology.temporal.readings import dated
from musk_openai_cli.chronology.temporal.rules_days import full_date, named
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[t ]([0-9:]+))?")
_FULL: Final = 4
_SHORT: Final = 2
_PIVOT: Final = 50


@rule("iso", "(?P<x>{iso})")
def iso_day(found: Found, _context: Context) -> Reading | None:
    """Read "2024-03-19", "2026-01-21T11:59:59"."""
    match = _ISO.match(found.word("x"))
    if match is None:
        return None
    reading = dated(Point("day", int(match[1]), int(match[2]), int(match[3])))
    if reading is None or not match[4]:
        return reading
    return _timed(reading, f"T{match[4].rstrip(':')}")


def _timed(reading: Reading, clock: str) -> Reading:

    return replace(reading, type=MentionType.TIME, timex=reading.timex + clock, clock=clock)


@rule("compact", "(?P<x>{compact})")
def compact_day(found: Found, _context: Context) -> Reading | None:
    """Read "20200701"."""
    word = found.word("x")
    return dated(Point("day", int(word[:4]), int(word[4:6]), int(word[6:])))


@rule("numdate", "(?:{DOW}{,}?)?(?P<x>{numdate})")
def numeric_day(found: Found, context: Context) -> Reading | None:
    """Read "03/04/2019", "23.04.2022", "2020/09/23", "7/4/98"."""
    separator = next(c for c in found.word("x") if not c.isdecimal())
    first, second, third = (int(part) for part in found.word("x").split(separator))
    parts = found.word("x").split(separator)
    if found.before in {"/", "-", ".", "_"} and found.tokens.glued(found.start):
        return None
    if len(parts[0]) == _FULL:
        return dated(Point("day", first, second, third))
    if len(parts[0]) > _SHORT or len(parts[2]) not in {_SHORT, _FULL}:
        return None
    if len(parts[2]) == _SHORT:
        if separator == "." and not context.day_first:
            return None
        third += 1900 if third >= _PIVOT else 2000
    month, day = first, second
    if first > MONTHS_A_YEAR or (
        (context.day_first or separator == ".") and second <= MONTHS_A_YEAR
    ):
        month, day = second, first
    if not 1 <= month <= MONTHS_A_YEAR:
        return None
    return dated(Point("day", third, month, day))


@rule(
    "monthday",
    "(?P<w>{DOW}){,}?(?P<a>{monthday}){/}(?P<b>{monthday})(?!{/}|{-})",
    "(?P<a>{monthday}){/}(?P<b>{monthday})(?!{/})",
)
def slashed_day(found: Found, context: Context) -> Reading | None:
    """Read "Friday 7/6", "on 7/6": without a weekday or "on", two figures are no date."""
    month, day = int(found.word("a")), int(found.word("b"))
    if (month, day) == (9, 11) and not found.has("w"):
        # The one date that is a name: the attacks of 2001.
        return named(dated(Point("day", 2001, 9, 11)))
    if not found.has("w") and (
        found.before not in {"on", "until", "by", "since", "from", "between", "to"}
        or not found.tokens.glued(found.end - 1)
    ):
        return None
    if month > MONTHS_A_YEAR >= day:
        month, day = day, month
        return full_date(found, context, month, day)
    if month > MONTHS_A_YEAR or context.day_first:
        month, day = day, month
    return full_date(found, context, month, day) if month <= MONTHS_A_YEAR else None
