"""What is counted within a longer stretch: "the last week of August", "week 31"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import MONTHS, UNITS, word_set
from musk_openai_cli.chronology.temporal.numerals import cardinal, ordinal
from musk_openai_cli.chronology.temporal.points import (
    Point,
    count_from,
    first_day,
    last_day,
    of_date,
    shift,
    within,
)
from musk_openai_cli.chronology.temporal.readings import dated, undated
from musk_openai_cli.chronology.temporal.relations import UNIT_CODES, UNKNOWN, offset_of
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Anchor, Reading

_LAST: Final = word_set("last final closing")
_COUNTABLE: Final = word_set("week day month quarter")
_FROM_PUBLICATION: Final = word_set("this last next")
_MOST_WEEKS: Final = 53
_THURSDAY: Final = 4


@rule(
    "week",
    "{the}?{week}(?P<n>{monthday}|{hour})(?P<rel>{of}{ref}{year}|{of}?(?P<y>{yeartok}))?",
)
def numbered_week(found: Found, context: Context) -> Reading | None:
    """Read "week 31", "week 27 of last year": ISO weeks."""
    number = int(found.word("n"))
    anchor = None if found.has("y") else context.published()
    if not 1 <= number <= _MOST_WEEKS:
        return None
    if found.has("y"):
        year = int(found.word("y"))
    elif anchor is not None:
        year = anchor.point.year + offset_of(set(found.words("rel")))
    else:
        return None
    return dated(Point("week", year, number), anchor)


@rule(
    "ord final",
    "{the}?(?P<n>{ORD}|{final}|{ref})(?P<k>{NUM})?(?P<u>{unit}|{units}){of}"
    "(?:{the}?(?:{fiscal}|{adj})?(?P<m>{month})(?:{of}|{,})?(?P<y>{yeartok})?|(?P<y2>{yeartok})"
    "|(?P<rel>{the}?(?:{ref}|{same}|{this}|{that})?(?:{year}|{month})))",
)
def nth_unit(found: Found, context: Context) -> Reading | None:
    """Read "the last week of August", "the first nine months of 1997"."""
    unit = UNITS[found.word("u")]
    number = -1 if found.word("n") in _LAST else ordinal(found.words("n"))
    if number is None:
        return None
    if found.has("k") or found.word("u").endswith("s"):
        return _stretch(found, unit, number)
    if unit not in _COUNTABLE:
        return None
    base, anchor = _whole(found, context)
    return undated(UNKNOWN[unit]) if base is None else _nth(base, unit, number, anchor)


def _stretch(found: Found, unit: str, number: int) -> Reading | None:
    """Read the first or last so many units as a duration, as TimeML does."""
    amount = cardinal(found.words("k")) if found.has("k") else "X"
    if unit not in UNIT_CODES or amount is None or number not in {1, -1}:
        return None
    mod = "START" if number == 1 else "END"
    return undated(f"P{amount}{UNIT_CODES[unit]}", MentionType.DURATION, mod)


def _whole(found: Found, context: Context) -> tuple[Point | None, Anchor | None]:
    """Return the month or year within which is counted, and what settles it."""
    if found.has("y2"):
        return Point("year", int(found.word("y2"))), None
    if found.has("m"):
        month = MONTHS[found.word("m")]
        if found.has("y"):
            return Point("month", int(found.word("y")), month), None
        told = context.year_for(month, 0, found.start, found.end)
        return (Point("month", told[0], month), told[1]) if told else (None, None)
    words = set(found.words("rel"))
    anchor = context.published() if words & _FROM_PUBLICATION else context.story()
    if anchor is None:
        return None, None
    return count_from(anchor.point, found.words("rel")[-1], offset_of(words)), anchor


def _nth(base: Point, unit: str, number: int, anchor: Anchor | None) -> Reading | None:
    first, last = first_day(base), last_day(base)
    if first is None or last is None:
        return undated(UNKNOWN[unit])
    edge = of_date(last if number < 0 else first)
    offset = number + 1 if number < 0 else number - 1
    if unit == "week" and number > 0 and first.isoweekday() > _THURSDAY:
        # As ISO 8601 has it, the first week is the one with most of its days inside.
        offset += 1
    point = within(edge, unit)
    return dated(shift(point, offset) if point else None, anchor)
