"""What holds for every text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musk_openai_cli.chronology import tag
from musk_openai_cli.chronology.temporal.points import (
    FINENESS,
    Point,
    count_from,
    first_day,
    last_day,
    of_date,
    shift,
    within,
)

WORDS = (
    "the a of in on at to from and or last next this that same early late mid end beginning "
    "January March May Sept. sept Tuesday Sun. Sat spring fall winter 1990s '90s 19th century "
    "quarter half first second third year years month week days decade ago later earlier before "
    "after more than about half an hour two twenty hundred thousand 2015 1850 44 BC AD 3 31 5th "
    "3:30 p.m. noon midnight night morning every daily twice now soon recently once Christmas "
    "Eve - – , . / ' fiscal Q3 H1 03/04/2019 2019-03-04 20190304 1,500 2.5 will said may march "
    "\n\n \n 0830 GMT week 31 today overnight few several dozen old long"
).split(" ")
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)
REFERENCES = st.one_of(st.none(), st.dates())
DAYS = st.dates(date(1, 1, 8), date(9990, 12, 31))


@given(TEXTS, REFERENCES)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_in_order(text: str, reference: date | None) -> None:
    """Spans are in bounds, not empty, ascending, apart, and hold what they say."""
    past = 0
    for mention in tag(text, reference):
        assert past <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        past = mention.end


@given(TEXTS, REFERENCES)
@settings(max_examples=200, deadline=None)
def test_values_are_coherent(text: str, reference: date | None) -> None:
    """The first day is not after the last, and value, EDTF and anchor agree."""
    for mention in tag(text, reference):
        assert mention.timex
        assert mention.derivation
        assert (mention.value is None) == (mention.edtf is None)
        assert mention.derived == (mention.anchor is not None)
        if mention.value is None:
            assert not mention.derived
            continue
        assert mention.value.edtf == mention.edtf
        assert mention.type in {"DATE", "TIME"}
        first, last = mention.value.earliest, mention.value.latest
        assert first is None or last is None or first <= last


@given(TEXTS, REFERENCES)
@settings(max_examples=100, deadline=None)
def test_tagging_is_deterministic(text: str, reference: date | None) -> None:
    """The same text and day give the same mentions."""
    assert tag(text, reference) == tag(text, reference)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_an_undated_text_needs_no_publication(text: str) -> None:
    """Without a publication no value is said to be counted from one."""
    assert all("published" not in m.derivation.split('"')[-1] for m in tag(text, None))


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_a_paragraph_before_does_not_move_spans(text: str) -> None:
    """A paragraph of unknown words before a text shifts every span by its length."""
    before = "Zzyx qwfp arst.\n\n"
    shifted = [(m.start - len(before), m.end - len(before)) for m in tag(before + text, None)]
    assert shifted == [(m.start, m.end) for m in tag("Zzyx.\n\n" + text, None)] or shifted == [
        (m.start - 7, m.end - 7) for m in tag("Zzyx.\n\n" + text, None)
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "the end of ",
        "1,111",
        "2015-",
        "1-",
        "twenty ",
        "two hundred and ",
        "May ",
        "the ",
        "a.",
        "'",
        "christmas ",
        "new year's ",
        "3:",
        "12/",
        "early ",
        "Tuesday ",
        "and 3 ",
        "January, ",
        "more than ",
        "9",
        "http://",
        "\n",
        "\n\n ",
    ],
)
def test_repetition_is_no_trouble(piece: str) -> None:
    """Long runs of what patterns begin with are read to their end."""
    for mention in tag(piece * 5000, date(2024, 6, 12)):
        assert mention.end > mention.start


@given(DAYS, st.sampled_from(sorted(FINENESS)), st.integers(-30, 30))
@settings(max_examples=300, deadline=None)
def test_counting_forth_and_back_is_neutral(day: date, unit: str, count: int) -> None:
    """As many units back as forth lead to where one was."""
    start = within(of_date(day), unit)
    assert start is not None
    there = shift(start, count)
    if there is not None:
        assert shift(there, -count) == start


@given(DAYS, st.sampled_from(sorted(set(FINENESS) - {"weekend", "season"})))
@settings(max_examples=300, deadline=None)
def test_a_day_lies_in_its_units(day: date, unit: str) -> None:
    """The unit that a day lies in begins no later and ends no earlier."""
    point = count_from(of_date(day), unit, 0)
    assert point is not None
    first, last = first_day(point), last_day(point)
    assert first is None or first <= day
    assert last is None or last >= day


def test_there_is_no_year_nought_in_days() -> None:
    """Years that `date` does not reach have no first and last day."""
    assert first_day(Point("year", -43)) is None
    assert last_day(Point("year", 10_000)) is None
