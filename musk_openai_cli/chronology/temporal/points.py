"""Stretches of the calendar, and how to count from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

from musk_openai_cli.models import Precision, TemporalValue

PRECISIONS: Final = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "weekend": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "season": Precision.SEASON,
    "half": Precision.HALF,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
    "millennium": Precision.CENTURY,
}
FINENESS: Final = {unit: place for place, unit in enumerate(PRECISIONS)}
"""Place of each unit in the order of lengths, the day first."""
SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
# Months of a season, generously: a text that says "spring" does not say whether
# it counts by the month or by the sun.
_SEASON_DAYS: Final = (
    ((0, 3, 1), (0, 6, 21)),
    ((0, 6, 1), (0, 9, 23)),
    ((0, 9, 1), (0, 12, 21)),
    ((0, 12, 1), (1, 3, 21)),
)
_FEBRUARY: Final = 2
_CENTURY: Final = 100
_MONTHS_OF: Final = {"month": 1, "quarter": 3, "season": 3, "half": 6}
_YEARS_OF: Final = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


@dataclass(frozen=True, slots=True)
class Point:
    """One unit of the calendar: a day, an ISO week, a month, a decade ...

    ``year`` is astronomical (1 BC is 0). ``part`` is the month of a month or a
    day, the ISO week of a week or weekend, and 1-based for quarters, seasons
    (spring first) and halves. A decade is known by its first year, a century
    by its first year with two noughts.
    """

    unit: str
    year: int
    part: int = 0
    day: int = 0


def of_date(day: date) -> Point:
    """Return the day as a point."""
    return Point("day", day.year, day.month, day.day)


def first_day(point: Point) -> date | None:
    """First day, or None where :class:`datetime.date` does not reach."""
    return _edge(point, last=False)


def last_day(point: Point) -> date | None:
    """Last day, or None where :class:`datetime.date` does not reach."""
    return _edge(point, last=True)


def _edge(point: Point, *, last: bool) -> date | None:
    try:
        if point.unit == "day":
            return date(point.year, point.part, point.day)
        if point.unit == "week":
            return date.fromisocalendar(point.year, point.part, 7 if last else 1)
        if point.unit == "weekend":
            return date.fromisocalendar(point.year, point.part, 7 if last else 6)
        if point.unit == "season":
            years, month, day = _SEASON_DAYS[point.part - 1][last]
            return date(point.year + years, month, day)
        if point.unit in _MONTHS_OF:
            size = _MONTHS_OF[point.unit]
            if not last:
                return date(point.year, (point.part - 1) * size + 1, 1)
            return _month(point.year, point.part * size + 1) - timedelta(1)
        size = _YEARS_OF[point.unit]
        if not last:
            return date(max(point.year, MINYEAR) if point.year > -size else point.year, 1, 1)
        return date(point.year + size - 1, 12, 31)
    except (ValueError, OverflowError):
        return None


def _month(year: int, month: int) -> date:
    """First of a month; ``month`` may lie outside 1..12."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def exists(point: Point) -> bool:
    """Whether the calendar has it: there is no 30 February."""
    if point.unit == "day":
        # 2000 was a leap year, as years out of reach of `date` may have been.
        year = point.year if MINYEAR <= point.year <= MAXYEAR else 2000
        return _edge(Point("day", year, point.part, point.day), last=False) is not None
    if point.unit in {"week", "weekend"}:
        return _edge(point, last=False) is not None
    return True


def within(point: Point, unit: str) -> Point | None:
    """Return the unit of the calendar that ``point`` begins in; None if that is finer.

    >>> within(Point("day", 2024, 6, 12), "quarter")
    Point(unit='quarter', year=2024, part=2, day=0)
    """
    if point.unit == unit:
        return point
    if unit not in FINENESS or FINENESS[unit] < FINENESS[point.unit]:
        return None
    if unit in _YEARS_OF:
        return Point(unit, point.year - point.year % _YEARS_OF[unit])
    if unit in {"week", "weekend"}:
        return week_of(point, unit)
    month = month_of(point)
    if month is None or unit == "month":
        return None if month is None else Point("month", month[0], month[1])
    if unit == "season":
        # January and February belong to the winter that began the year before.
        year, number = month
        return Point(unit, year - (number <= _FEBRUARY), ((number - 3) % 12) // 3 + 1)
    return Point(unit, month[0], (month[1] - 1) // _MONTHS_OF[unit] + 1)


def week_of(point: Point, unit: str = "week") -> Point | None:
    """Return the ISO week, or the weekend of it, that the point begins in."""
    start = first_day(point)
    if start is None:
        return None
    year, week, _ = start.isocalendar()
    return Point(unit, year, week)


def month_of(point: Point) -> tuple[int, int] | None:
    """Year and month that the point begins in; None for years and longer."""
    if point.unit in {"day", "month"}:
        return point.year, point.part
    if point.unit in _YEARS_OF:
        return None
    start = first_day(point)
    return None if start is None else (start.year, start.month)


def shift(point: Point, count: int) -> Point | None:
    """Return the point that lies ``count`` of its own units later; None out of range."""
    try:
        if point.unit == "day":
            return of_date(date(point.year, point.part, point.day) + timedelta(count))
        if point.unit in {"week", "weekend"}:
            start = date.fromisocalendar(point.year, point.part, 1) + timedelta(7 * count)
            year, week, _ = start.isocalendar()
            return Point(point.unit, year, week)
        if point.unit in _YEARS_OF:
            return Point(point.unit, point.year + count * _YEARS_OF[point.unit])
        per_year = 12 // _MONTHS_OF[point.unit]
        place = point.year * per_year + point.part - 1 + count
        return Point(point.unit, place // per_year, place % per_year + 1)
    except (ValueError, OverflowError):
        return None


def count_from(anchor: Point, unit: str, count: int) -> Point | None:
    """``count`` units from ``anchor``, as exact as ``unit`` and no more.

    >>> count_from(Point("day", 2024, 6, 12), "year", -2)
    Point(unit='year', year=2022, part=0, day=0)
    """
    start = within(anchor, unit)
    return None if start is None else shift(start, count)


def _year_timex(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def timex(point: Point) -> str:
    """TIMEX3 value, such as ``2024-W23-WE``, ``2023-Q3``, ``199``, ``BC0044``."""
    year = _year_timex(point.year)
    if point.unit == "decade":
        return year[:-1] if point.year > 0 else f"BC{-point.year // 10:03d}"
    if point.unit == "century":
        return year[:-2] if point.year > 0 else f"BC{-point.year // 100:02d}"
    if point.unit == "millennium":
        return year[:1]
    return (
        year
        + {
            "day": f"-{point.part:02d}-{point.day:02d}",
            "week": f"-W{point.part:02d}",
            "weekend": f"-W{point.part:02d}-WE",
            "month": f"-{point.part:02d}",
            "quarter": f"-Q{point.part}",
            "season": f"-{SEASON_CODES[point.part - 1]}" if point.unit == "season" else "",
            "half": f"-H{point.part}",
            "year": "",
        }[point.unit]
    )


def _year_edtf(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def edtf(point: Point, qualifier: str = "") -> str:
    """EDTF of level 1 or 2; ``qualifier`` is ``~`` for what is approximate."""
    year = _year_edtf(point.year)
    first, last = first_day(point), last_day(point)
    if point.unit in {"week", "weekend"}:
        return f"{first}{qualifier}/{last}{qualifier}"
    if point.unit in {"decade", "century", "millennium"}:
        noughts = {"decade": 1, "century": 2, "millennium": 3}[point.unit]
        if point.unit == "century" and point.year <= -_CENTURY:
            # 300 to 201 BC are the astronomical years -299 to -200.
            return f"-{-point.year // 100:02d}XX{qualifier}"
        if point.year < 0 or point.unit == "millennium":
            end = _year_edtf(point.year + 10**noughts - 1)
            return f"{year}{qualifier}/{end}{qualifier}"
        return year[:-noughts] + "X" * noughts + qualifier
    suffix = {
        "day": f"-{point.part:02d}-{point.day:02d}",
        "month": f"-{point.part:02d}",
        "quarter": f"-{32 + point.part}",
        "season": f"-{20 + point.part}",
        "half": f"-{39 + point.part}",
        "year": "",
    }[point.unit]
    return year + suffix + qualifier


def value(point: Point, *, approximate: bool = False) -> TemporalValue:
    """Return the value that the rest of the program reads."""
    return TemporalValue(
        edtf(point, "~" if approximate else ""),
        first_day(point),
        last_day(point),
        PRECISIONS[point.unit],
    )
