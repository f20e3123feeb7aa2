"""Undated events stand between the bounds that the texts give, whatever the order of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musk_openai_cli.chronology.events import build
from musk_openai_cli.models import Corpus

if TYPE_CHECKING:
    from collections.abc import Callable

    from musk_openai_cli.models import Event, Timeline


def _seen(timeline: Timeline) -> list[object]:
    return [
        (
            event.value,
            event.kind,
            str(event.headline.citation),
            event.headline.text,
            event.after,
            event.sources,
            event.differ,
            [(str(m.quote.citation), m.derivation) for m in event.mentions],
        )
        for event in timeline.events
    ]


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_order_of_the_documents_makes_no_difference(
    data: st.DataObject, shipped: Corpus, timeline: Timeline
) -> None:
    """Merging and order depend on what the documents say only."""
    shuffled = data.draw(st.permutations(shipped.documents))
    assert _seen(build(Corpus(tuple(shuffled)))) == _seen(timeline)


_PARTS = (
    "Ann Lee founded Acme in 2009.",
    "Later, Globex invested $2 million in Acme.",
    "Lee resigned from the Acme board in May 2012 following a failed takeover of Acme.",
    "Since then, she has launched Widget Works.",
    "In 2012, Lee resigned from the board of Acme.",
    "Lee sued Acme.",
    "Acme responded to Lee's claims.",
    "The lawsuit followed a disagreement over pay.",
)


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(
        st.tuples(
            st.lists(st.sampled_from(_PARTS), min_size=1, max_size=4),
            st.sampled_from([None, "2013-01-05", "2016-06-15"]),
        ),
        min_size=1,
        max_size=4,
    ),
    data=st.data(),
)
def test_made_up_corpora(
    texts: list[tuple[list[str], str | None]], data: st.DataObject, corpus_of: Callable[..., Corpus]
) -> None:
    """Any pile of sentences: same timeline in any order, limits that hold, no event lost."""
    written = [(day, " ".join(said)) if day else " ".join(said) for said, day in texts]
    corpus = corpus_of(*written)
    timeline = build(corpus)
    shuffled = data.draw(st.permutations(corpus.documents))
    assert _seen(build(Corpus(tuple(shuffled), corpus.roots))) == _seen(timeline)
    for place, event in enumerate(timeline.events):
        value = event.value
        assert event.mentions
        if value and value.earliest and value.latest:
            assert value.earliest <= value.latest
        if event.after is not None:
            assert event.after.event < place


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Lee left the company following a failed takeover of Acme.", "takeover", "left"),
        ("After Globex acquired Acme, Lee sued the company.", "acquired", "sued"),
        ("Lee sued Acme. Later, Globex acquired Acme.", "sued", "acquired"),
        ("Lee sued Acme. The lawsuit followed a disagreement over pay.", "disagreement", "sued"),
        ("Acme hired Lee before Globex acquired Acme.", "hired", "acquired"),
        ("Lee sued Acme, which prompted a response from Acme.", "sued", "response"),
    ],
)
def test_words_of_order(
    text: str, first: str, second: str, told: Callable[..., list[Event]]
) -> None:
    """What comes before what is read off the connectives."""
    said = [e.words or e.headline.text for e in told(text)]
    places = [
        next(k for k, words in enumerate(said) if wanted in words) for wanted in (first, second)
    ]
    assert len(said) == 2
    assert places == [0, 1]


def test_limits_are_passed_on(told: Callable[..., list[Event]]) -> None:
    """What follows a dated event is not before it, what precedes one not after it."""
    found = told(
        "Lee resigned from the Acme board in 2012 following a failed takeover of Acme. "
        "Since then, she has launched Widget Works."
    )
    assert [(e.kind, e.value.edtf) for e in found if e.value] == [
        ("deal", "../2012"),
        ("departure", "2012"),
        ("launch", "2012/.."),
    ]


def test_contradictions_do_not_break_the_order(told: Callable[..., list[Event]]) -> None:
    """Dates win over words of order that cannot be right."""
    found = told("In 2016, Lee sued Acme. Later, Globex acquired Acme in 2012.")
    assert [e.value.edtf for e in found if e.value] == ["2012", "2016"]


def test_what_has_no_limits_stands_last_as_it_is_told(told: Callable[..., list[Event]]) -> None:
    """Undated events keep the order of their source."""
    found = told("Lee sued Acme.\n\nAcme launched Widget 1 in 2009.\n\nGlobex acquired Acme.")
    assert [e.kind for e in found] == ["launch", "lawsuit", "deal"]
    assert [e.value is None for e in found] == [False, True, True]
