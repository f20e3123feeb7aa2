"""What is known of a point in time: not before this, not after that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from musk_openai_cli.models import Precision, TemporalValue

_FINENESS: Final = {precision: place for place, precision in enumerate(Precision)}
OPEN: Final = ".."
"""An open end of an interval (EDTF level 1)."""


@dataclass(frozen=True, slots=True, order=True)
class Limit:
    """One side of a stretch of time."""

    day: date
    edtf: str
    """As its source gives it: ``2018`` stays ``2018``, though the day is the first of January."""


def lower(value: TemporalValue | None) -> Limit | None:
    """Not before this."""
    if value is None or value.earliest is None:
        return None
    return Limit(value.earliest, _sides(value.edtf)[0])


def upper(value: TemporalValue | None) -> Limit | None:
    """Not after this."""
    if value is None or value.latest is None:
        return None
    return Limit(value.latest, _sides(value.edtf)[1])


def _sides(edtf: str) -> tuple[str, str]:
    """Both ends of an interval, or of a set ``[a..b]``: some time between."""
    first, mark, last = edtf.strip("[]{}").partition(".." if edtf[:1] in "[{" else "/")
    return first, last if mark else first


def bounds(low: Limit | None, high: Limit | None) -> TemporalValue | None:
    """The stretch between two limits; None when there are none, or they contradict."""
    if low is None and high is None:
        return None
    if low and high and low.day > high.day:
        return None
    edtf = f"{low.edtf if low else OPEN}/{high.edtf if high else OPEN}"
    if low and high and low.edtf == high.edtf:
        edtf = low.edtf
    return TemporalValue(
        edtf, low.day if low else None, high.day if high else None, Precision.BOUNDS
    )


def span(first: TemporalValue, last: TemporalValue) -> TemporalValue | None:
    """From one value to another, both given by the text."""
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    low, high = lower(first), upper(last)
    if low is None or high is None:
        return None
    return TemporalValue(f"{low.edtf}/{high.edtf}", low.day, high.day, Precision.RANGE)


def is_dated(value: TemporalValue | None) -> bool:
    """Whether a date stands behind it, not only limits."""
    return value is not None and value.precision not in {Precision.BOUNDS, Precision.NONE}


def compatible(a: TemporalValue | None, b: TemporalValue | None) -> bool:
    """Whether one may be the other: equal, or one within the other.

    Limits and missing values are compatible with whatever they do not rule out.
    """
    if a is None or b is None:
        return True
    if is_dated(a) and is_dated(b):
        return within(a, b) or within(b, a)
    low = max((v.earliest for v in (a, b) if v.earliest), default=None)
    high = min((v.latest for v in (a, b) if v.latest), default=None)
    return low is None or high is None or low <= high


def within(inner: TemporalValue, outer: TemporalValue) -> bool:
    """Whether a stretch of time lies in another."""
    first, last, begin, end = inner.earliest, inner.latest, outer.earliest, outer.latest
    if first is None or last is None or begin is None or end is None:
        return inner.edtf == outer.edtf
    return begin <= first and last <= end


def finest(values: list[TemporalValue]) -> TemporalValue:
    """The most exact of several dates; ties by their EDTF, so that order does not matter."""
    return min(values, key=lambda v: (_width(v), _FINENESS[v.precision], v.edtf))


def _width(value: TemporalValue) -> int:
    if value.earliest is None or value.latest is None:
        return 10**9
    return (value.latest - value.earliest).days
