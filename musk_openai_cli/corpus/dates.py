"""Publication dates as documents write them -> calendar values.

Only what a byline or a metadata field holds: a whole date, a month or a year.
Expressions in running text are for the chronology.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from musk_openai_cli.models import Precision, TemporalValue

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<y>(?:1[4-9]|20|21)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 2026-01-21T11:59:59.000Z, 2026/1/21: the day stays the one that is written
        rf"\b{_YEAR}[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d)",
        rf"\b{_YEAR}(?P<m>[01]\d)(?P<d>[0-3]\d)\b",
        rf"\b(?P<name>{_NAMES})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<name>{_NAMES})\b\.?,?[\s-]+{_YEAR}\b",
        rf"\b(?P<name>{_NAMES})\b\.?,?\s+{_YEAR}\b",
        rf"\b{_YEAR}-(?P<m>\d{{2}})\b(?!-)",
    )
)
_NUMERIC = re.compile(rf"\b(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})[/.]{_YEAR}\b")
_ONLY_YEAR = re.compile(rf"\s*{_YEAR}\s*")
_LAST_MONTH = 12


def day(value: date) -> TemporalValue:
    """One day as a value."""
    return TemporalValue(value.isoformat(), value, value, Precision.DAY)


def month(year: int, number: int) -> TemporalValue:
    """One month as a value; ValueError when there is no such month."""
    first = date(year, number, 1)
    last = date(year, number, monthrange(year, number)[1])
    return TemporalValue(f"{year:04}-{number:02}", first, last, Precision.MONTH)


def year(number: int) -> TemporalValue:
    """One year as a value."""
    return TemporalValue(f"{number:04}", date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def parse(written: object) -> TemporalValue | None:
    """The date that ``written`` names, no more precise than it is; None when it names none.

    ``3/4/2019`` is only its year: American and British order differ on the rest.
    """
    if isinstance(written, datetime):
        return day(written.date())
    if isinstance(written, date):
        return day(written)
    if not isinstance(written, str | int) or isinstance(written, bool):
        return None
    text = str(written)
    try:
        return _parse(text)
    except ValueError:
        return None


def _parse(text: str) -> TemporalValue | None:
    matches = [match for pattern in _PATTERNS if (match := pattern.search(text))]
    if matches:
        # The first date of the text; of two readings of it the fuller one, which is tried first.
        match = min(matches, key=lambda match: match.start())
        found = match.groupdict()
        name = found.get("name")
        number = _MONTHS[name.lower()] if name else int(match["m"])
        if found.get("d"):
            return day(date(int(match["y"]), number, int(match["d"])))
        return month(int(match["y"]), number)
    if match := _NUMERIC.search(text):
        return _numeric(int(match["a"]), int(match["b"]), int(match["y"]))
    if match := _ONLY_YEAR.fullmatch(text):
        return year(int(match["y"]))
    return None


def _numeric(a: int, b: int, of: int) -> TemporalValue:
    if a > _LAST_MONTH:
        return day(date(of, b, a))
    if b > _LAST_MONTH or a == b:
        return day(date(of, a, b))
    return year(of)  # American or British order? The document does not say.
