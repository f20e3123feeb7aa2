"""Which way an expression points: tense, publication, and the habits of a text."""

from __future__ import annotations

from datetime import date

import pytest

from musk_openai_cli.chronology import tag

PUBLISHED = date(2024, 6, 12)  # a Wednesday


def values(text: str, reference: date | None = PUBLISHED) -> list[str]:
    """The TIMEX3 values of a text."""
    return [m.timex for m in tag(text, reference)]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Officials said Tuesday that talks failed.", "2024-06-11"),
        ("The board will meet Tuesday.", "2024-06-18"),
        ("The trial, he said, is expected to end Friday.", "2024-06-14"),
        ("He was arrested on Wednesday.", "2024-06-12"),
        ("The fair opens Saturday.", "2024-06-15"),
        ("The bill goes to the Senate on Thursday.", "2024-06-13"),
        ("Analysts expect the bank to cut rates in September.", "2024-09"),
        ("The bank cut rates in September.", "2023-09"),
        ("By Monday, divers had found nothing.", "2024-06-10"),
        ("The plant closed in November.", "2023-11"),
        ("The plant will close in November.", "2024-11"),
        ("They filed the suit on Oct. 7.", "2023-10-07"),
        ("They will file the suit on Oct. 7.", "2024-10-07"),
        ("The firm was sold in the spring.", "2024-SP"),
        ("They plan to resume flights at 6 a.m. Monday, it said.", "2024-06-17T06:00"),
    ],
)
def test_the_tense_of_the_verb_decides(text: str, timex: str) -> None:
    """A weekday or month without a year lies where the nearest verb looks."""
    assert values(text)[-1] == timex


def test_a_weekday_settles_the_year() -> None:
    """A weekday with a date belongs to the year in which they agree."""
    assert values("On Friday, June 7, it will release its report.") == ["2024-06-07"]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("it fell last week", "XXXX-WXX"),
        ("it fell yesterday", "XXXX-XX-XX"),
        ("it fell today", "XXXX-XX-XX"),
        ("he said Tuesday", "XXXX-WXX-2"),
        ("it fell two years ago", "XXXX"),
        ("it fell this year", "XXXX"),
        ("it fell in March", "XXXX-03"),
        ("it fell on March 3", "XXXX-03-03"),
        ("it fell last night", "XXXX-XX-XXTNI"),
        ("the following year", "XXXX"),
    ],
)
def test_without_publication_nothing_relative_to_it_is_dated(text: str, timex: str) -> None:
    """An undated text gets masks, never the date of the reading."""
    (mention,) = tag(text, None)
    assert (mention.timex, mention.value, mention.edtf) == (timex, None, None)
    assert not mention.derived
    assert mention.anchor is None


def test_the_next_day_of_nothing_is_unknown() -> None:
    """What follows a date that the text never told is not counted from its publication."""
    (mention,) = tag("The following year was worse.", PUBLISHED)
    assert mention.value is None


def test_a_history_goes_on_in_the_year_it_told() -> None:
    """Months and days of a narrative take the year told last."""
    text = "In December 1941 it began. In June 1942 they fought. In August they lost."
    assert values(text, date(2009, 12, 19)) == ["1941-12", "1942-06", "1942-08"]


def test_a_history_goes_on_from_december_to_january() -> None:
    """January after December is that of the next year."""
    text = "On 1 May 1941, on 2 June 1941 and on 7 December 1941 they met; in January they left."
    assert values(text, None)[-1] == "1942-01"


def test_a_year_in_passing_does_not_move_the_story() -> None:
    """A year that the story soon leaves again is not that of the next month."""
    text = (
        "In May 1788 they met as last in 1614, and on 27 December they met again. "
        "In January 1789 they wrote, and in June 1789 they swore."
    )
    assert values(text, None)[2] == "1788-12-27"


def test_the_day_comes_first_where_the_text_shows_it() -> None:
    """An unambiguous date elsewhere settles the ambiguous ones."""
    assert values("Paid 03/04/2019.") == ["2019-03-04"]
    assert values("Paid 03/04/2019, due 23/04/2019.") == ["2019-04-03", "2019-04-23"]
    assert values("Paid 03/04/2019, due 04/23/2019.") == ["2019-03-04", "2019-04-23"]


def test_today_of_a_history_is_the_present_age() -> None:
    """A history that says "today" does not mean the day of its publication."""
    text = "It was built in 1850, sold in 1900 and burned in 1950. Today it is a museum."
    assert values(text)[-1] == "PRESENT_REF"


def test_a_time_takes_the_day_beside_it() -> None:
    """Both times of a range are of the day that is named once."""
    text = "It is open from 3:30 to 5:55 on May 1, 2015."
    assert values(text) == ["2015-05-01T03:30", "2015-05-01T05:55"]


def test_a_date_to_come_dates_nothing_that_was() -> None:
    """The March after "next spring" is the March that was, when the verb is past."""
    text = "The trial will begin next spring. In March, the firm raised money."
    assert [m.edtf for m in tag(text, date(2025, 4, 12))] == ["2026-21", "2025-03"]
