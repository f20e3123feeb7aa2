"""Dates for people: ``19 March 2024``, ``March 2024``, ``not after 2018``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musk_openai_cli.models import Precision

if TYPE_CHECKING:
    from musk_openai_cli.models import TemporalValue

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

#: What EDTF puts in the place of a month (ISO 8601-2:2019, 4.8).
_PARTS = {
    21: "spring {}",
    22: "summer {}",
    23: "autumn {}",
    24: "winter {}",
    33: "first quarter of {}",
    34: "second quarter of {}",
    35: "third quarter of {}",
    36: "fourth quarter of {}",
    40: "first half of {}",
    41: "second half of {}",
}

_QUALIFIERS = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}

_POINT = re.compile(
    r"(?P<year>-?\d{1,4}|\d{1,3}X{1,3})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)?(?P<qualifier>[?~%]?)"
)

UNDATED = "undated"


def month_name(month: int) -> str:
    """English name of month 1 to 12."""
    return _MONTHS[month - 1]


def spoken(value: TemporalValue | None) -> str:
    """The value in words, never more precise than it is; ``undated`` for None."""
    if value is None or value.precision is Precision.NONE:
        return UNDATED
    first, slash, last = value.edtf.partition("/")
    if not slash:
        if value.precision is Precision.WEEK and value.earliest is not None:
            return f"week of {_point(value.earliest.isoformat())}"
        return _point(value.edtf)
    start, end = ("" if side in ("", "..") else _point(side) for side in (first, last))
    if start and end:
        bounds = value.precision is Precision.BOUNDS
        return f"between {start} and {end}" if bounds else f"{start} to {end}"
    if start:
        return f"not before {start}"
    return f"not after {end}" if end else UNDATED


def _point(edtf: str) -> str:
    """One end of a value in words, or the EDTF itself where there are none for it."""
    match = _POINT.fullmatch(edtf)
    if match is None:
        return edtf
    qualifier = _QUALIFIERS.get(match["qualifier"], "")
    year = _year(match["year"])
    if match["month"] is None:
        return qualifier + year
    month = int(match["month"])
    if month in _PARTS:
        return qualifier + _PARTS[month].format(year)
    if not 1 <= month <= len(_MONTHS):
        return edtf
    day = f"{int(match['day'])} " if match["day"] else ""
    return f"{qualifier}{day}{month_name(month)} {year}"


def _year(written: str) -> str:
    if written.endswith("XX"):
        century = int(written.rstrip("X")) + 1
        return f"{century}{_ordinal(century)} century"
    if written.endswith("X"):
        return f"{written[:-1]}0s"
    year = int(written)
    # Astronomical counting has a year 0, which is 1 BC.
    return f"{1 - year} BC" if year <= 0 else str(year)


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
