"""Each export opens in what it is for, imprecise dates stay imprecise, text stays text."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from musk_openai_cli.chronology.events import build
from musk_openai_cli.errors import OptionError
from musk_openai_cli.models import Event, Precision, TemporalValue, Timeline
from musk_openai_cli.render.exports import FORMATS, export, icalendar, markdown, parts
from musk_openai_cli.render.exports.separated import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from musk_openai_cli.models import Corpus

NASTY = 'x <script>alert("1")</script> {{KINDS}} & “it”; a, b \\ [x](y) #tag =1+1'


@pytest.fixture(scope="module")
def nasty(corpus_of: Callable[..., Corpus]) -> tuple[Timeline, Corpus]:
    """A timeline whose headline holds what each of the formats would obey."""
    corpus = corpus_of("Acme was founded in 2009.")
    timeline = build(corpus)
    event = timeline.events[0]
    return Timeline((replace(event, headline=replace(event.headline, text=NASTY)),)), corpus


def _dated(event: Event, edtf: str, first: date, last: date, precision: Precision) -> Event:
    return replace(event, value=TemporalValue(edtf, first, last, precision))


def test_an_unknown_format(timeline: Timeline, shipped: Corpus) -> None:
    """It is refused with the list of those that there are."""
    with pytest.raises(OptionError, match="docx"):
        export(timeline, shipped, "docx")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_an_empty_timeline(form: str, shipped: Corpus) -> None:
    """Nothing found is still a valid file."""
    assert export(Timeline(()), shipped, form)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_holds_every_event(form: str, timeline: Timeline, shipped: Corpus) -> None:
    """Each event is found again by its citation."""
    text = export(timeline, shipped, form).replace("\r\n ", "")
    for event in timeline.events:
        assert str(event.headline.citation) in text


# ------------------------------------------------------------------------- CSV


def test_csv(timeline: Timeline, shipped: Corpus) -> None:
    """One row an event, the quote to the letter, rows that end as RFC 4180 wants."""
    text = export(timeline, shipped, "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row["headline"] for row in rows] == [e.headline.text for e in timeline.events]
    assert [row["edtf"] for row in rows] == [
        e.value.edtf if e.value else "" for e in timeline.events
    ]
    assert text.count("\r\n") == len(rows) + 1


def test_csv_holds_no_formula(nasty: tuple[Timeline, Corpus]) -> None:
    """A spreadsheet computes nothing of what a document says."""
    timeline, corpus = nasty
    event = timeline.events[0]
    bad = replace(event, headline=replace(event.headline, text="=HYPERLINK(1)"))
    assert "'=HYPERLINK(1)" in export(Timeline((bad,)), corpus, "csv")


# -------------------------------------------------------------------- Markdown


def test_markdown(timeline: Timeline, shipped: Corpus) -> None:
    """CommonMark finds a list entry an event, and links to the cited lines."""
    text = export(timeline, shipped, "markdown")
    tokens = MarkdownIt("commonmark").parse(text)
    assert sum(token.type == "list_item_open" for token in tokens) == len(timeline.events)
    links = [
        str(child.attrs["href"])
        for token in tokens
        for child in token.children or ()
        if child.type == "link_open"
    ]
    assert any(link.endswith("#L73") for link in links)


@given(
    text=st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=60)
)
def test_markdown_shows_text_as_it_is(text: str) -> None:
    """Whatever is escaped reads as it was written."""
    written = "x" + text + "x"
    (inline,) = [
        t for t in MarkdownIt("commonmark").parse(markdown.escaped(written)) if t.type == "inline"
    ]
    assert "".join(child.content for child in inline.children or ()) == written


# ------------------------------------------------------------------- iCalendar


def _calendar(text: str) -> Any:  # noqa: ANN401 - the parser carries no types of use here
    parser = pytest.importorskip("icalendar")
    return parser.Calendar.from_ical(text)


def test_a_calendar_that_a_parser_reads(timeline: Timeline, shipped: Corpus) -> None:
    """Events with both limits are all-day entries, the others entries of no day."""
    calendar = _calendar(export(timeline, shipped, "ics"))
    events, journals = calendar.walk("VEVENT"), calendar.walk("VJOURNAL")
    whole = [e for e in timeline.events if e.value and e.value.earliest and e.value.latest]
    assert len(events) == len(whole)
    assert len(journals) == len(timeline.events) - len(whole)
    assert [str(e["SUMMARY"]) for e in events] == [e.headline.text for e in whole]
    assert len({str(e["UID"]) for e in [*events, *journals]}) == len(timeline.events)


def test_a_month_lasts_a_month(timeline: Timeline, shipped: Corpus) -> None:
    """The end is the day after the last (RFC 5545, 3.6.1)."""
    event = _dated(
        timeline.events[0], "2018-02", date(2018, 2, 1), date(2018, 2, 28), Precision.MONTH
    )
    (entry,) = _calendar(export(Timeline((event,)), shipped, "ics")).walk("VEVENT")
    assert entry["DTSTART"].dt == date(2018, 2, 1)
    assert entry["DTEND"].dt == date(2018, 3, 1)


def test_special_characters_of_a_calendar(nasty: tuple[Timeline, Corpus]) -> None:
    """They come back as they were."""
    timeline, corpus = nasty
    (entry,) = _calendar(export(timeline, corpus, "ics")).walk("VEVENT")
    assert str(entry["SUMMARY"]) == NASTY


@given(text=st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=300))
def test_lines_are_folded_within_75_octets(text: str) -> None:
    """No line is longer, no character is cut, and unfolding gives the line again."""
    line = "SUMMARY:" + icalendar.escaped(text)
    folded = icalendar.folded(line)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line


def test_the_time_stamp(timeline: Timeline, shipped: Corpus) -> None:
    """It is given in UTC."""
    text = icalendar.write(timeline, shipped, now=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC))
    assert "DTSTAMP:20240506T070809Z\r\n" in text


# ------------------------------------------------------------------ TimelineJS


def test_timelinejs(timeline: Timeline, shipped: Corpus) -> None:
    """Dates have the parts that are known, and no others."""
    value = json.loads(export(timeline, shipped, "timelinejs"))
    assert value["events"][0]["start_date"] == {"year": 2015}
    for slide in value["events"]:
        assert {"year"} <= slide["start_date"].keys() <= {"year", "month", "day"}
        assert slide["text"]["headline"]
    days = [s for s in value["events"] if s["group"] == "publication"]
    assert days[0]["start_date"] == {"year": 2024, "month": 3, "day": 19}


def test_timelinejs_obeys_nothing(nasty: tuple[Timeline, Corpus]) -> None:
    """Its texts are HTML, in which a quote stays a quote."""
    timeline, corpus = nasty
    assert "<script>" not in export(timeline, corpus, "timelinejs")


# -------------------------------------------------------------------- Markwhen

# A date of Markwhen's EDTF header (docs.markwhen.com/syntax/dates-and-ranges).
_MARKWHEN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?: \S")


def test_markwhen(timeline: Timeline, shipped: Corpus) -> None:
    """Every line is an entry with an EDTF date, or a comment."""
    header, blank, *lines = export(timeline, shipped, "markwhen").splitlines()
    assert (header, blank) == ("title: Timeline", "")
    assert all(_MARKWHEN.match(line) or line.startswith("// ") for line in lines)
    assert lines[0].startswith("2015: OpenAI started in 2015")
    assert lines[0].endswith("(003:17, 004:12) #founding")


def test_markwhen_has_no_tags_of_the_text(nasty: tuple[Timeline, Corpus]) -> None:
    """Only the kind is a tag."""
    timeline, corpus = nasty
    line = export(timeline, corpus, "markwhen").splitlines()[2]
    assert re.findall(r"#\w+", line) == ["#founding"]


# ----------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("edtf", "first", "last", "expected"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31), ("2018", "2018")),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28), ("2018-02", "2018-02")),
        ("2018-02-20", date(2018, 2, 20), date(2018, 2, 20), ("2018-02-20", "2018-02-20")),
        ("2018-34", date(2018, 4, 1), date(2018, 6, 30), ("2018-04", "2018-06")),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), ("1990", "1999")),
        ("2018~", date(2018, 1, 1), date(2018, 12, 31), ("2018", "2018")),
        ("2015/2018-03", date(2015, 1, 1), date(2018, 3, 31), ("2015", "2018-03")),
    ],
)
def test_both_ends(edtf: str, first: date, last: date, expected: tuple[str, str]) -> None:
    """Never more exact than the source."""
    ends = parts.ends(TemporalValue(edtf, first, last, Precision.RANGE))
    assert tuple(end.iso if end else None for end in ends) == expected


def test_open_ends() -> None:
    """What is not known is no date."""
    value = TemporalValue("../2018", None, date(2018, 12, 31), Precision.BOUNDS)
    assert parts.ends(value) == (None, parts.Moment(2018))
    assert parts.ends(None) == (None, None)
