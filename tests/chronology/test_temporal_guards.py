"""What looks like a date and is none."""

from __future__ import annotations

from datetime import date

import pytest

from musk_openai_cli.chronology import tag

PUBLISHED = date(2024, 6, 12)


@pytest.mark.parametrize(
    "text",
    [
        "The firm has 2000 employees.",
        "It killed 1,500 people.",
        "Some 1900 men fought.",
        "The image is w=1080 pixels wide.",
        "It was trained as GPT-2000.",
        "[00:27:50] So we started.",
        "See https://example.org/2015/03/19/page.html for more.",
        "It costs $2015 in cash.",
        "The Boeing 1747 landed.",
        "It runs on Windows 2000.",
        "See page 1984.",
        "He flew on Flight 1549.",
        "Meet in room 1984.",
        "ID 2015_03 was lost.",
        "It rose by 2015%.",
        "1984 of them answered.",
        "They may march on the capital.",
        "The Sun reported it.",
        "He sat in the sun.",
        "A second man fell.",
        "Prices fall when rates rise.",
        "The fall of the wall was a surprise.",
        "Mr. May spoke.",
        "April Jones spoke.",
        "They bought 21st Century Fox.",
        "He is in his late 40s.",
        "Temperatures hit the 90s.",
        "Three quarters of the votes are in.",
        "The Women's March on Washington drew many.",
        "Her greatest days are over.",
        "The team scored in the first half of the game.",
        "John 3:16 is quoted.",
        "The ratio is 5:1.",
        "The odds are 50/50.",
        "Call 555-2010 for help.",
        "Call +86 2010-2015-86 for help.",
        "It is in images/2013/07/button.png here.",
    ],
)
def test_no_date_at_all(text: str) -> None:
    """Counts, names, prices, marks and homographs are left alone."""
    assert [m for m in tag(text, PUBLISHED) if m.value is not None] == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It began in May.", "2024-05"),
        ("The March report was flat.", "2024-03"),
        ("In 2015 people began to ask.", "2015"),
        ("It met on Sun. and rested.", "2024-06-09"),
        ("In the fall of 2020 it closed.", "2020-FA"),
        ("It grew in 2000.", "2000"),
        ("(2016)", "2016"),
        ("the 2015 agreement", "2015"),
        ("mid-2018", "2018"),
        ("May 4, 12 people died.", "2024-05-04"),
    ],
)
def test_the_same_words_as_dates(text: str, timex: str) -> None:
    """Where the words around show a date, the homograph is one."""
    assert timex in [m.timex for m in tag(text, PUBLISHED)]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "-", "''''", "....", "\x00\x01", "٢٠١٥", "the the of", "2", "🙂 2"]
)
def test_odd_input_has_no_mentions(text: str) -> None:
    """Nothing, noise and stray words give nothing."""
    assert tag(text, PUBLISHED) == ()


def test_days_that_do_not_exist_are_not_dates() -> None:
    """No value is given to a day that no calendar has."""
    for text in ("30 February 2020", "31 June 2019", "February 29, 2019", "2019-13-45"):
        assert all(m.value is None or m.value.precision != "day" for m in tag(text, PUBLISHED))


def test_a_blank_line_parts_expressions() -> None:
    """No expression reaches over the end of a paragraph."""
    assert [m.text for m in tag("the end of March\n\n2020 began", None)] == [
        "the end of March",
        "2020",
    ]


def test_a_wrapped_line_does_not_part_them() -> None:
    """A line break within a paragraph is a space."""
    (mention,) = tag("on March\n19, 2024", None)
    assert mention.timex == "2024-03-19"


def test_offsets_count_code_points() -> None:
    """Characters beyond the basic plane count once."""
    (mention,) = tag("🙂🙂 in 2015", None)
    assert (mention.start, mention.end) == (6, 10)


@pytest.mark.parametrize("text", ["see figure 4a", "hash 12a2ce", "point 5p of the list"])
def test_a_number_with_a_letter_is_no_time(text: str) -> None:
    """The letters am and pm make a number an hour."""
    assert not tag(text, date(2025, 4, 12))
