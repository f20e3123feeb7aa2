"""Expressions of every class, with their TIMEX3 and EDTF values."""

from __future__ import annotations

from datetime import date

import pytest

from musk_openai_cli.chronology import tag
from musk_openai_cli.models import MentionType, Precision

PUBLISHED = date(2024, 6, 12)  # a Wednesday


def only(text: str, reference: date | None = PUBLISHED) -> tuple[str, str, str | None]:
    """The one expression of a text, its TIMEX3 value and its EDTF."""
    mentions = tag(text, reference)
    assert len(mentions) == 1, mentions
    return mentions[0].text, mentions[0].timex, mentions[0].edtf


@pytest.mark.parametrize(
    ("text", "expression", "timex", "edtf"),
    [
        ("It began on March 19, 2024.", "March 19, 2024", "2024-03-19", "2024-03-19"),
        ("It began on 19 March 2024.", "19 March 2024", "2024-03-19", "2024-03-19"),
        ("on the 19th of March, 2024", "the 19th of March, 2024", "2024-03-19", "2024-03-19"),
        ("on Tuesday, March 19th, 2024", "Tuesday, March 19th, 2024", "2024-03-19", "2024-03-19"),
        ("dated 2024-03-19.", "2024-03-19", "2024-03-19", "2024-03-19"),
        ("on 2024/03/19", "2024/03/19", "2024-03-19", "2024-03-19"),
        ("on 20240319", "20240319", "2024-03-19", "2024-03-19"),
        ("on Feb. 29, 2024", "Feb. 29, 2024", "2024-02-29", "2024-02-29"),
        ("in March 2024", "March 2024", "2024-03", "2024-03"),
        ("in early March of 2024", "early March of 2024", "2024-03", "2024-03"),
        ("at the end of March 2024", "the end of March 2024", "2024-03", "2024-03"),
        ("in 2018 he left", "2018", "2018", "2018"),
        ("in early 2018", "early 2018", "2018", "2018"),
        ("founded circa 1850", "circa 1850", "1850", "1850~"),
        ("in the year 1066", "the year 1066", "1066", "1066"),
        ("in fiscal 2023", "fiscal 2023", "2023", "2023~"),
        ("in nineteen eighty-six", "nineteen eighty-six", "1986", "1986"),
        ("in 44 BC", "44 BC", "BC0044", "-0043"),
        ("in 79 AD", "79 AD", "0079", "0079"),
        ("in the 1990s", "the 1990s", "199", "199X"),
        ("in the early 1990s", "the early 1990s", "199", "199X"),
        ("in the mid-1990s", "the mid-1990s", "199", "199X"),
        ("in the nineties", "the nineties", "199", "199X"),
        ("in the '60s", "the '60s", "196", "196X"),
        ("in the 19th century", "the 19th century", "18", "18XX"),
        ("in the late nineteenth century", "the late nineteenth century", "18", "18XX"),
        ("in the 3rd century BC", "the 3rd century BC", "BC02", "-02XX"),
        ("in the third quarter of 2023", "the third quarter of 2023", "2023-Q3", "2023-35"),
        ("in Q3 2020", "Q3 2020", "2020-Q3", "2020-35"),
        ("in 2017-Q1", "2017-Q1", "2017-Q1", "2017-33"),
        ("the second half of 2022", "the second half of 2022", "2022-H2", "2022-41"),
        ("in spring 2024", "spring 2024", "2024-SP", "2024-21"),
        ("in the autumn of 2019", "the autumn of 2019", "2019-FA", "2019-23"),
        ("on Christmas Day 2025", "Christmas Day 2025", "2025-12-25", "2025-12-25"),
        ("on Thanksgiving 2023", "Thanksgiving 2023", "2023-11-23", "2023-11-23"),
        ("at Easter 2024", "Easter 2024", "2024-03-31", "2024-03-31"),
        ("the first week of 2015", "the first week of 2015", "2015-W01", "2014-12-29/2015-01-04"),
    ],
)
def test_what_the_calendar_names(text: str, expression: str, timex: str, edtf: str) -> None:
    """Dates, months, years and longer stretches say what they say."""
    assert only(text) == (expression, timex, edtf)


@pytest.mark.parametrize(
    ("text", "expression", "timex", "edtf"),
    [
        ("he left yesterday", "yesterday", "2024-06-11", "2024-06-11"),
        ("he leaves the day after tomorrow", "the day after tomorrow", "2024-06-14", "2024-06-14"),
        ("it rose last week", "last week", "2024-W23", "2024-06-03/2024-06-09"),
        ("it rose earlier this week", "earlier this week", "2024-W24", "2024-06-10/2024-06-16"),
        ("it rose last month", "last month", "2024-05", "2024-05"),
        ("it will rise next month", "next month", "2024-07", "2024-07"),
        ("it rose late last year", "late last year", "2023", "2023"),
        ("it rose this spring", "this spring", "2024-SP", "2024-21"),
        ("it rose last summer", "last summer", "2023-SU", "2023-22"),
        ("it rose in the last quarter", "the last quarter", "2024-Q1", "2024-33"),
        ("it rose over the weekend", "the weekend", "2024-W23-WE", "2024-06-08/2024-06-09"),
        ("he left two years ago", "two years ago", "2022", "2022"),
        ("he left two weeks ago", "two weeks ago", "2024-W22", "2024-05-27/2024-06-02"),
        ("he left three months ago", "three months ago", "2024-03", "2024-03"),
        ("he left three days ago", "three days ago", "2024-06-09", "2024-06-09"),
        ("he left a decade ago", "a decade ago", "201", "201X"),
        ("by the end of the year", "the end of the year", "2024", "2024"),
        ("he was hired last November", "last November", "2023-11", "2023-11"),
        ("on Monday of next week", "Monday of next week", "2024-06-17", "2024-06-17"),
    ],
)
def test_what_publication_settles(text: str, expression: str, timex: str, edtf: str) -> None:
    """Words such as "last" and "ago" are counted from the publication."""
    mention = tag(text, PUBLISHED)[-1]
    assert (mention.text, mention.timex, mention.edtf) == (expression, timex, edtf)
    assert mention.derived
    assert mention.anchor == "2024-06-12"
    assert "published 2024-06-12" in mention.derivation


@pytest.mark.parametrize(
    ("text", "expression", "timex", "edtf"),
    [
        ("He came in 2015. He left the following year.", "the following year", "2016", "2016"),
        ("He came in 2015 and left two years later.", "two years later", "2017", "2017"),
        ("On 5 May 2015 he came. The next day", "The next day", "2015-05-06", "2015-05-06"),
        ("On 5 May 2015 he came. Two days later", "Two days later", "2015-05-07", "2015-05-07"),
        ("In May 2015 he came. That December", "That December", "2015-12", "2015-12"),
        ("On 5 May 2015 he came. The same year", "The same year", "2015", "2015"),
        ("On 5 May 2015 he came. A year earlier", "A year earlier", "2014", "2014"),
        ("On 5 May 2015 he came. That night", "That night", "2015-05-05TNI", "2015-05-05"),
        ("On 5 May 2015, not on the 20th,", "the 20th", "2015-05-20", "2015-05-20"),
        ("In 2015 he came, in May of that year", "May of that year", "2015-05", "2015-05"),
    ],
)
@pytest.mark.parametrize("reference", [PUBLISHED, None])
def test_what_the_text_settles(
    text: str, expression: str, timex: str, edtf: str, reference: date | None
) -> None:
    """What is relative to the text is counted from the date that it told last."""
    mention = tag(text, reference)[-1]
    assert (mention.text, mention.timex, mention.edtf) == (expression, timex, edtf)
    assert mention.derived


def test_days_from_a_month_are_bounded_not_invented() -> None:
    """Two days after some day of March 2020 is no single day."""
    mention = tag("In March 2020 it opened; two days later it closed.", None)[-1]
    assert mention.timex == "2020-03-XX"
    assert mention.value is not None
    assert mention.value.precision == Precision.BOUNDS
    assert (mention.value.earliest, mention.value.latest) == (date(2020, 3, 3), date(2020, 4, 2))
    assert mention.edtf == "[2020-03-03..2020-04-02]"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between March and May 2020", ["2020-03", "2020-05"]),
        ("from November to February 2017", ["2016-11", "2017-02"]),
        ("from 2015 to 2018", ["2015", "2018"]),
        ("in 2019-21", ["2019", "2021"]),
        ("March 3-5, 2020", ["2020-03-03", "2020-03-05"]),
        ("3–5 March 2020", ["2020-03-03", "2020-03-05"]),
        ("Jan. 5 and Feb. 10, 2019", ["2019-01-05", "2019-02-10"]),
        ("in January, February and March 2010", ["2010-01", "2010-02", "2010-03"]),
        ("from 264 to 241 BC", ["BC0264", "BC0241"]),
        ("the 18th and 19th centuries", ["17", "18"]),
        ("from 11 to 18 July", ["XXXX-07-11", "XXXX-07-18"]),
    ],
)
def test_the_ends_of_a_range_are_read_together(text: str, values: list[str]) -> None:
    """The year that only one end has belongs to both."""
    assert [m.timex for m in tag(text, None)] == values


@pytest.mark.parametrize(
    ("text", "expression", "timex"),
    [
        ("for three months", "three months", "P3M"),
        ("over the past three months", "the past three months", "P3M"),
        ("in the next few weeks", "the next few weeks", "PXW"),
        ("for years", "years", "PXY"),
        ("for decades", "decades", "PXDE"),
        ("more than a decade", "more than a decade", "P1DE"),
        ("nearly half a century", "nearly half a century", "P50Y"),
        ("half an hour", "half an hour", "PT30M"),
        ("two and a half years", "two and a half years", "P2.5Y"),
        ("a two-year-old girl", "two-year-old", "P2Y"),
        ("he is 26 years old", "26 years old", "P26Y"),
        ("the 10-day trip", "10-day", "P10D"),
        ("about 20 minutes", "about 20 minutes", "PT20M"),
        ("a fortnight", "a fortnight", "P2W"),
        ("during the first five months of 2024", "the first five months of 2024", "P5M"),
        ("a year-long study", "year-long", "P1Y"),
        ("a couple of days", "a couple of days", "P2D"),
    ],
)
def test_durations_are_never_dates(text: str, expression: str, timex: str) -> None:
    """A length of time has a type and a value, and no place in the calendar."""
    assert only(text) == (expression, timex, None)
    assert tag(text, PUBLISHED)[0].type == MentionType.DURATION


@pytest.mark.parametrize(
    ("text", "expression", "timex"),
    [
        ("it meets daily", "daily", "P1D"),
        ("its annual report", "annual", "P1Y"),
        ("every year", "every year", "P1Y"),
        ("every two weeks", "every two weeks", "P2W"),
        ("twice a month", "twice a month", "P1M"),
        ("he earns $5,000 a month", "a month", "P1M"),
        ("every Friday", "every Friday", "XXXX-WXX-5"),
        ("open on Sundays", "Sundays", "XXXX-WXX-7"),
    ],
)
def test_sets_are_never_dates(text: str, expression: str, timex: str) -> None:
    """What recurs has a type and a value, and no place in the calendar."""
    assert only(text) == (expression, timex, None)
    assert tag(text, PUBLISHED)[0].type == MentionType.SET


@pytest.mark.parametrize(
    ("text", "expression", "timex"),
    [
        ("at 3 p.m. on 5 May 2015", "3 p.m. on 5 May 2015", "2015-05-05T15:00"),
        ("on May 5, 2015 at 15:00", "May 5, 2015 at 15:00", "2015-05-05T15:00"),
        ("he left Tuesday night", "Tuesday night", "2024-06-11TNI"),
        ("he left this morning", "this morning", "2024-06-12TMO"),
        ("he left last night", "last night", "2024-06-11TNI"),
        ("it rains tonight", "tonight", "2024-06-12TNI"),
        ("at noon", "noon", "2024-06-12T12:00"),
        ("at 0830 GMT", "0830 GMT", "2024-06-12T08:30"),
        ("the night of April 18, 1775", "the night of April 18, 1775", "1775-04-18TNI"),
        ("at 2024-03-19T10:30:00Z", "2024-03-19T10:30:00Z", "2024-03-19T10:30:00Z"),
    ],
)
def test_times_have_the_day_as_their_value(text: str, expression: str, timex: str) -> None:
    """A time of day is typed TIME; its place in the calendar is the day."""
    mention = tag(text, PUBLISHED)[0]
    assert (mention.text, mention.timex.rstrip("Z")) == (expression, timex.rstrip("Z"))
    assert mention.type == MentionType.TIME
    assert mention.edtf == mention.timex[:10]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("it is now closed", "PRESENT_REF"),
        ("it currently leads", "PRESENT_REF"),
        ("it recently closed", "PAST_REF"),
        ("it will soon close", "FUTURE_REF"),
        ("in the future, it will close", "FUTURE_REF"),
        ("in the past, it closed", "PAST_REF"),
        ("the deal, which once seemed dead, lives", "PAST_REF"),
    ],
)
def test_the_vague_ones_have_no_date(text: str, timex: str) -> None:
    """The present, past and future are typed and have no place in the calendar."""
    mention = tag(text, PUBLISHED)[0]
    assert (mention.timex, mention.value) == (timex, None)


def test_values_give_first_and_last_day() -> None:
    """Every value has the first and last day of what the text says, and no less."""
    for text, first, last, precision in (
        ("in 2018", date(2018, 1, 1), date(2018, 12, 31), Precision.YEAR),
        ("in the 1990s", date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE),
        ("in Q3 2020", date(2020, 7, 1), date(2020, 9, 30), Precision.QUARTER),
        ("in February 2024", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("last week", date(2024, 6, 3), date(2024, 6, 9), Precision.WEEK),
    ):
        value = tag(text, PUBLISHED)[0].value
        assert value is not None
        assert (value.earliest, value.latest, value.precision) == (first, last, precision)


def test_years_before_christ_have_no_days() -> None:
    """The days of a year before Christ are out of reach, its EDTF is not."""
    value = tag("in 44 BC", None)[0].value
    assert value is not None
    assert (value.edtf, value.earliest, value.latest) == ("-0043", None, None)


def test_the_derivation_says_how_the_value_follows() -> None:
    """The derivation gives the expression, what it is counted from, and the value."""
    assert tag("it fell last week", PUBLISHED)[0].derivation == (
        '"last week", published 2024-06-12 -> 2024-06-03/2024-06-09'
    )
