"""Two ends become one range where a chronology wants it."""

from __future__ import annotations

from datetime import date

import pytest

from musk_openai_cli.chronology import join_ranges, tag
from musk_openai_cli.models import Precision


@pytest.mark.parametrize(
    ("text", "expression", "edtf", "first", "last"),
    [
        ("from 2015 to 2018", "2015 to 2018", "2015/2018", (2015, 1, 1), (2018, 12, 31)),
        ("in 2015-18", "2015-18", "2015/2018", (2015, 1, 1), (2018, 12, 31)),
        (
            "between March and May 2020",
            "March and May 2020",
            "2020-03/2020-05",
            (2020, 3, 1),
            (2020, 5, 31),
        ),
        (
            "on March 3-5, 2020",
            "March 3-5, 2020",
            "2020-03-03/2020-03-05",
            (2020, 3, 3),
            (2020, 3, 5),
        ),
    ],
)
def test_ends_become_a_range(
    text: str,
    expression: str,
    edtf: str,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
) -> None:
    """The range spans both expressions and lasts from the first day to the last."""
    (mention,) = join_ranges(text, tag(text, None))
    assert mention.value is not None
    assert (mention.text, mention.edtf) == (expression, edtf)
    assert (mention.value.earliest, mention.value.latest) == (date(*first), date(*last))
    assert mention.value.precision == Precision.RANGE


@pytest.mark.parametrize(
    "text", ["in 2015 and 2018", "in 2018 to 2015", "in 2015, 2018", "for two to three years"]
)
def test_what_is_no_range_stays_apart(text: str) -> None:
    """Two dates that delimit nothing are left as they are."""
    mentions = tag(text, None)
    assert join_ranges(text, mentions) == mentions
