"""The timeline of the shipped documents is the one that a careful reader draws up."""

from __future__ import annotations

import sys
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

    from musk_openai_cli.models import Corpus, Event, Timeline

EVALUATION = Path(__file__).parents[1] / "evaluation"


@pytest.fixture(scope="module")
def scoring() -> ModuleType:
    """The module that compares timelines; tests are files, not a package."""
    spec = util.spec_from_file_location("timeline_scoring", EVALUATION / "timeline_scoring.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    sys.modules["timeline_scoring"] = module  # dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def _one(timeline: Timeline, words: str) -> Event:
    found = [
        e for e in timeline.events if words in e.headline.text and (not e.words or words in e.words)
    ]
    assert len(found) == 1
    return found[0]


def test_nothing_on_it_is_false_and_nothing_required_is_missing(
    timeline: Timeline, scoring: ModuleType
) -> None:
    """Precision and recall against the chronology drawn up by hand."""
    result = scoring.compare(timeline, scoring.gold())
    assert (result.precision, result.recall) == (1.0, 1.0)
    assert (result.disordered, result.forbidden, result.miscalled) == ([], [], [])


def test_what_is_dated(timeline: Timeline) -> None:
    """Two years and two publications are all that the documents date."""
    dated = [
        (e.value.edtf, e.kind) for e in timeline.events if e.value and e.value.precision != "bounds"
    ]
    assert dated == [
        ("2015", "founding"),
        ("2018", "departure"),
        ("2024-03-19", "publication"),
        ("2026-01-21", "publication"),
    ]


def test_the_departure_is_told_twice_and_dated_once(timeline: Timeline) -> None:
    """The year carries over from the sentence that gives it."""
    event = _one(timeline, "Musk resigned from the OpenAI board in 2018.")
    lines = {mention.quote.citation.lines[0] for mention in event.mentions}
    assert lines == {25, 73}
    assert event.sources == 1


def test_what_comes_before_the_departure_is_read_after_it(timeline: Timeline) -> None:
    """“Following a failed power struggle” puts the struggle first."""
    struggle = _one(timeline, "a failed power struggle")
    departure = _one(timeline, "Musk resigned from the OpenAI board")
    assert struggle.value is not None
    assert struggle.value.edtf == "../2018"
    assert timeline.events.index(struggle) < timeline.events.index(departure)
    assert "“following”" in struggle.mentions[0].derivation


def test_what_follows_points_at_what_it_follows(timeline: Timeline) -> None:
    """The launch of xAI comes "since then", after the departure."""
    event = _one(timeline, "he has launched his own AI venture, xAI")
    assert event.after is not None
    assert timeline.events[event.after.event].kind == "departure"
    assert event.after.expression == "Since then"


def test_two_documents_tell_of_the_founding(timeline: Timeline) -> None:
    """A second source without a date joins the first."""
    event = _one(timeline, "OpenAI started in 2015")
    assert event.sources == 2
    assert not event.differ


def test_every_mention_is_cited_word_for_word(timeline: Timeline, shipped: Corpus) -> None:
    """A quote's exact characters stand in the file where its citation says."""
    for event in timeline.events:
        assert event.mentions
        for mention in event.mentions:
            document = shipped.document(mention.quote.citation.document_id)
            start, end = mention.quote.citation.span
            assert document.raw[start:end] == mention.quote.exact
            assert document.lines((start, end)) == mention.quote.citation.lines
            assert mention.derivation
