"""Parts of a timeline, by the options of the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.chronology.events import build
from musk_openai_cli.chronology.mentions import mentions
from musk_openai_cli.chronology.selection import Selection, kind_names, select
from musk_openai_cli.corpus.dates import parse
from musk_openai_cli.errors import OptionError, QuestionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from musk_openai_cli.models import Corpus, Timeline


def _kinds(timeline: Timeline, corpus: Corpus, wanted: Selection) -> list[str]:
    return [event.kind for event in select(timeline, corpus, wanted).events]


def test_everything_is_the_default(timeline: Timeline, shipped: Corpus) -> None:
    """Nothing is left out unless asked."""
    assert select(timeline, shipped, Selection()) == timeline


def test_since_and_until(timeline: Timeline, shipped: Corpus) -> None:
    """What lies in the stretch, and limits that lie in it; what has no date lies nowhere."""
    wanted = Selection(since=parse("2018"), until=parse("2019"))
    assert _kinds(timeline, shipped, wanted) == ["other", "deal", "departure", "launch"]


def test_kinds(timeline: Timeline, shipped: Corpus) -> None:
    """Several may be wanted at once."""
    wanted = Selection(kinds=kind_names(["lawsuit, payment"]))
    assert sorted(_kinds(timeline, shipped, wanted)) == ["lawsuit", "payment"]


def test_an_unknown_kind() -> None:
    """It is refused with a list of those that there are."""
    with pytest.raises(OptionError, match="party") as caught:
        kind_names(["party"])
    assert "lawsuit" in caught.value.hint


def test_explicit_dates_only(timeline: Timeline, shipped: Corpus) -> None:
    """Dates that stand in the text as they are."""
    wanted = Selection(explicit_only=True, publications=False)
    assert _kinds(timeline, shipped, wanted) == ["founding", "departure"]


def test_a_document(timeline: Timeline, shipped: Corpus) -> None:
    """Only what it tells, with the date that another one gives."""
    wanted = Selection(documents=frozenset({shipped.documents[4].id}))
    first = select(timeline, shipped, wanted).events[0]
    assert first.kind == "founding"
    assert first.value is not None
    assert first.value.edtf == "2015"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("lawsuit", ["lawsuit"]),
        ("why did Musk leave", ["other", "deal", "departure"]),
        ("capital from Microsoft", ["payment"]),
    ],
)
def test_a_subject(words: str, kinds: list[str], timeline: Timeline, shipped: Corpus) -> None:
    """By the question's words and those that mean the same."""
    assert _kinds(timeline, shipped, Selection(about=words)) == kinds


def test_a_subject_without_words(timeline: Timeline, shipped: Corpus) -> None:
    """There must be something to look for."""
    with pytest.raises(QuestionError):
        select(timeline, shipped, Selection(about="the of"))


def test_what_follows_an_event_that_is_left_out(timeline: Timeline, shipped: Corpus) -> None:
    """It follows nothing then; what is kept points at its new place."""
    (launch,) = select(timeline, shipped, Selection(kinds=frozenset({"launch"}))).events
    assert launch.after is None
    both = select(timeline, shipped, Selection(kinds=frozenset({"launch", "departure"}))).events
    assert both[1].after is not None
    assert both[1].after.event == 0


def test_the_heaviest(corpus_of: Callable[..., Corpus]) -> None:
    """A day that several documents tell of, and on which something was published, comes first."""
    corpus = corpus_of(
        ("2016-03-01", "Ann Lee sued Acme on 1 March 2016 in Oakland."),
        ("2016-03-02", "Acme was sued by Ann Lee on 1 March 2016 in Oakland."),
        ("2017-01-01", "Globex hired Bob Roe on 7 July 2014. Roe left the company in 2015."),
    )
    kept = select(build(corpus), corpus, Selection(top=1)).events
    assert [(e.kind, e.sources) for e in kept] == [("lawsuit", 2)]


def test_all_expressions(corpus_of: Callable[..., Corpus]) -> None:
    """Dates, durations and vague ones, each where it stands in the file."""
    corpus = corpus_of(("2016-06-15", "Last week Lee left. It took two years from May 2014."))
    found = mentions(corpus)
    assert [m.expression for m in found] == ["Last week", "two years", "May 2014"]
    assert [m.value.edtf if m.value else None for m in found] == [
        "2016-06-06/2016-06-12",
        None,
        "2014-05",
    ]
    for mention in found:
        assert mention.span is not None
        start, end = mention.span
        assert corpus.documents[0].raw[start:end] == mention.expression
    assert found[0].anchor == "2016-06-15"


def test_progress_is_told(corpus_of: Callable[..., Corpus]) -> None:
    """After every document, how many are done of how many."""
    seen: list[tuple[int, int]] = []
    build(corpus_of("one", "two"), lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]
