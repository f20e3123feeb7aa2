"""Dates are told in words and never more precisely than they are known."""

from __future__ import annotations

from datetime import date

import pytest

from musk_openai_cli.models import Precision, TemporalValue
from musk_openai_cli.render.dates import spoken


@pytest.mark.parametrize(
    ("edtf", "precision", "words"),
    [
        ("2024-03-19", Precision.DAY, "19 March 2024"),
        ("2024-03-05", Precision.DAY, "5 March 2024"),
        ("2024-03-19T10:30:00Z", Precision.DAY, "19 March 2024"),
        ("2024-03", Precision.MONTH, "March 2024"),
        ("2018", Precision.YEAR, "2018"),
        ("2018~", Precision.YEAR, "about 2018"),
        ("2018?", Precision.YEAR, "perhaps 2018"),
        ("2024-33", Precision.QUARTER, "first quarter of 2024"),
        ("2024-23", Precision.SEASON, "autumn 2024"),
        ("2024-41", Precision.HALF, "second half of 2024"),
        ("201X", Precision.DECADE, "2010s"),
        ("19XX", Precision.CENTURY, "20th century"),
        ("20XX", Precision.CENTURY, "21st century"),
        ("-0043", Precision.YEAR, "44 BC"),
        ("2015/2018", Precision.RANGE, "2015 to 2018"),
        ("2015/2018-05", Precision.BOUNDS, "between 2015 and May 2018"),
        ("../2024-03-19", Precision.BOUNDS, "not after 19 March 2024"),
        ("2018/..", Precision.BOUNDS, "not before 2018"),
        ("../..", Precision.BOUNDS, "undated"),
        ("", Precision.NONE, "undated"),
        ("{2018,2019}", Precision.YEAR, "{2018,2019}"),
        ("2018-77", Precision.MONTH, "2018-77"),
    ],
)
def test_a_value_in_words(edtf: str, precision: Precision, words: str) -> None:
    """Each form of EDTF has its words; one without any is given as it is."""
    assert spoken(TemporalValue(edtf, None, None, precision)) == words


def test_a_week_is_told_by_its_first_day() -> None:
    """EDTF has no weeks, so the first day tells which one it is."""
    first, last = date(2024, 3, 18), date(2024, 3, 24)
    value = TemporalValue("2024-03-18", first, last, Precision.WEEK)
    assert spoken(value) == "week of 18 March 2024"


def test_no_value_is_undated() -> None:
    """None is told in a word."""
    assert spoken(None) == "undated"
