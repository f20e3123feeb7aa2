"""The line of time tells what happened, when, and how that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from musk_openai_cli.models import Corpus, EventOrder, Precision, TemporalValue, Timeline
from musk_openai_cli.render.theme import Place, draw
from musk_openai_cli.render.timeline import timeline_screen

PIPE = Place()
TERMINAL = Place(terminal=True, width=80, height=40)


def test_in_a_pipe_each_event_is_a_line(timeline: Timeline, corpus: Corpus) -> None:
    """Date, how it is known, citations, and the whole sentence last."""
    drawn = draw(PIPE, *timeline_screen(timeline, corpus, PIPE)).splitlines()
    assert len(drawn) == len(timeline.events)
    assert [line[:38].rstrip() for line in drawn] == [
        "2015                        stated",
        "2018                        stated",
        "after 003:7 (“Since then”)  derived",
        "not after 19 March 2024     derived",
        "19 March 2024               published",
    ]
    for line, event in zip(drawn, timeline.events, strict=True):
        assert line.endswith(f"{event.headline.citation}  {event.headline.text}")


def test_the_line_of_time(timeline: Timeline, corpus: Corpus) -> None:
    """Years, signs, sentences, citations and reasons."""
    drawn = draw(TERMINAL, *timeline_screen(timeline, corpus, TERMINAL))
    assert drawn.startswith("  2015\n  │\n  ● 2015 · founding\n  │ OpenAI started in 2015")
    assert "  ● 2018 · departure\n" in drawn
    assert "  │ 003:7 · 2 independent sources\n" in drawn
    assert "  │ ○ after 003:7 (“Since then”) · launch\n  │   Since then" in drawn
    assert "  ○ ◂──┤ not after 19 March 2024 · statement\n" in drawn
    assert "  ◌ 19 March 2024 · a document is published\n" in drawn
    assert "  │ the document that tells it was published then\n" in drawn


def test_a_stated_event_needs_no_reason(timeline: Timeline, corpus: Corpus) -> None:
    """Why an event stands where it does is told where the sentence does not tell it."""
    drawn = draw(TERMINAL, *timeline_screen(timeline, corpus, TERMINAL))
    assert "the year as written" not in drawn


def test_each_year_is_a_heading_once(timeline: Timeline, corpus: Corpus) -> None:
    """An undated event stands under the year of what it follows."""
    drawn = draw(TERMINAL, *timeline_screen(timeline, corpus, TERMINAL)).splitlines()
    assert [line.strip() for line in drawn if line.strip().isdecimal()] == ["2015", "2018", "2024"]


def test_events_without_any_place_come_under_undated(timeline: Timeline, corpus: Corpus) -> None:
    """They have a heading of their own."""
    lost = replace(timeline.events[0], value=None)
    drawn = draw(TERMINAL, *timeline_screen(Timeline((lost,)), corpus, TERMINAL))
    assert drawn.startswith("  Undated\n  │\n  · OpenAI started in 2015")


def test_the_same_reason_is_given_once(timeline: Timeline, corpus: Corpus) -> None:
    """Where it holds for several entries in a row."""
    lost = replace(timeline.events[0], value=None)
    drawn = draw(TERMINAL, *timeline_screen(Timeline((lost,) * 3), corpus, TERMINAL))
    assert drawn.count("the year as written") == 1


def test_an_event_stays_under_what_it_follows(timeline: Timeline, corpus: Corpus) -> None:
    """A bound alone opens no year of its own, wherever it lies."""
    founded, _, rival = timeline.events[:3]
    lost = replace(founded, value=None)
    bounds = TemporalValue("2015/..", date(2015, 1, 1), None, Precision.BOUNDS)
    late = replace(rival, value=bounds, after=EventOrder(0, "Since then"))
    drawn = draw(TERMINAL, *timeline_screen(Timeline((lost, late)), corpus, TERMINAL))
    assert "  │ ○ ├──▸ not before 2015 · launch\n" in drawn
    assert "\n  2015\n" not in drawn


def test_what_an_event_follows_is_named_where_it_is_not_above(
    timeline: Timeline, corpus: Corpus
) -> None:
    """The line alone would say that it follows another one."""
    founded, left, rival = timeline.events[:3]
    bounds = TemporalValue("2015/..", date(2015, 1, 1), None, Precision.BOUNDS)
    late = replace(rival, value=bounds, after=EventOrder(0, "Since then"))
    drawn = draw(TERMINAL, *timeline_screen(Timeline((founded, left, late)), corpus, TERMINAL))
    assert "  │ ○ ├──▸ not before 2015, after 003:3 (“Since then”) · launch\n" in drawn


def test_a_planned_event_says_so(timeline: Timeline, corpus: Corpus) -> None:
    """It is told as fixed to happen, not as having happened."""
    event = replace(timeline.events[1], planned=True)
    drawn = draw(TERMINAL, *timeline_screen(Timeline((event,)), corpus, TERMINAL))
    assert "● 2018 · departure · planned\n" in drawn


def test_the_words_that_tell_the_event_stand_out(timeline: Timeline, corpus: Corpus) -> None:
    """Where the sentence says more; the sentence stays whole."""
    place = replace(TERMINAL, colour="truecolor")
    event = replace(timeline.events[1], words="resigned from the OpenAI board")
    drawn = draw(place, *timeline_screen(Timeline((event,)), corpus, place))
    assert "Musk \x1b[1mresigned from the OpenAI board\x1b[0m in 2018." in drawn


def test_a_crowded_year_is_divided_into_months(timeline: Timeline, corpus: Corpus) -> None:
    """Six entries are enough, and each month is named once."""
    crowd = Timeline((timeline.events[-1],) * 6)
    drawn = draw(TERMINAL, *timeline_screen(crowd, corpus, TERMINAL))
    assert drawn.count("  │ March\n") == 1
    assert "  │ March\n" not in draw(TERMINAL, *timeline_screen(timeline, corpus, TERMINAL))


def test_sources_that_differ_are_marked(timeline: Timeline, corpus: Corpus) -> None:
    """A reader must know."""
    event = replace(timeline.events[1], differ=True)
    drawn = draw(TERMINAL, *timeline_screen(Timeline((event,)), corpus, TERMINAL))
    assert "2 independent sources · the sources differ\n" in drawn


@pytest.mark.parametrize("place", [PIPE, TERMINAL])
def test_an_empty_timeline(corpus: Corpus, place: Place) -> None:
    """It says so."""
    drawn = draw(place, *timeline_screen(Timeline(()), corpus, place))
    assert drawn.strip() == "No document of the corpus dates anything."


@pytest.mark.parametrize("width", [20, 80, 120])
def test_a_timeline_fits_the_terminal(timeline: Timeline, corpus: Corpus, width: int) -> None:
    """No line is wider than the terminal."""
    place = Place(terminal=True, width=width, height=40)
    drawn = draw(place, *timeline_screen(timeline, corpus, place)).splitlines()
    assert max(map(len, drawn)) <= width


def test_what_the_others_say_is_quoted(timeline: Timeline, corpus: Corpus) -> None:
    """Where sources differ a reader sees all of them, each with its citation."""
    event, other = timeline.events[1], timeline.events[0]
    told = replace(other.mentions[0], differs=True)
    both = replace(event, differ=True, mentions=(*event.mentions, told))
    drawn = draw(TERMINAL, *timeline_screen(Timeline((both,)), corpus, TERMINAL))
    assert "≠ “OpenAI started in 2015" in drawn
    assert str(other.headline.citation) in drawn


@pytest.mark.parametrize(
    ("value", "bar"),
    [
        (
            TemporalValue("2015/..", date(2015, 1, 1), None, Precision.BOUNDS),
            "├──▸ not before 2015",
        ),
        (
            TemporalValue("../2015", None, date(2015, 12, 31), Precision.BOUNDS),
            "◂──┤ not after 2015",
        ),
        (
            TemporalValue("2015/2018", date(2015, 1, 1), date(2018, 12, 31), Precision.RANGE),
            "├──┤ 2015 to 2018",
        ),
    ],
)
def test_a_stretch_that_is_open_on_one_side(
    value: TemporalValue, bar: str, timeline: Timeline, corpus: Corpus
) -> None:
    """A bar shows which side is not known."""
    event = replace(timeline.events[0], value=value)
    assert bar in draw(TERMINAL, *timeline_screen(Timeline((event,)), corpus, TERMINAL))
