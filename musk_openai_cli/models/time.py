"""Points and stretches of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a point in time is known, finest first."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    """Two ends that the text itself gives."""
    BOUNDS = "bounds"
    """Only limits are known: not before, not after."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TemporalValue:
    """A point or stretch of calendar time, never more precise than its source."""

    edtf: str
    """EDTF (ISO 8601-2, Library of Congress), such as ``2018``, ``../2024-03-19``."""
    earliest: date | None
    """First day that it may be, or None when nothing bounds it from below (or it is BC)."""
    latest: date | None
    """Last day that it may be, or None when nothing bounds it from above (or it is BC)."""
    precision: Precision
