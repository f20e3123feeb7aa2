"""Which sentences tell an event, of what kind, and on what date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from musk_openai_cli.models import Event

Told = "Callable[..., list[Event]]"


@pytest.mark.parametrize(
    ("sentence", "kind", "edtf"),
    [
        ("Acme was founded in 2009 by Ann Lee.", "founding", "2009"),
        ("Ann Lee resigned from the board of Acme in May 2012.", "departure", "2012-05"),
        ("Acme hired Bob Roe on 3 June 2014.", "joining", "2014-06-03"),
        ("In 2015, Globex invested $2 billion in Acme.", "payment", "2015"),
        ("Ann Lee sued Acme on 1 March 2016.", "lawsuit", "2016-03-01"),
        ("The complaint was filed on 1 March 2016 in Oakland.", "lawsuit", "2016-03-01"),
        ("On 4 April 2017, a judge dismissed the lawsuit.", "ruling", "2017-04-04"),
        ("Globex acquired Acme in 2018.", "deal", "2018"),
        ("Acme rejected the offer in June 2018.", "deal", "2018-06"),
        ("In 2019, Acme released Widget 2.", "launch", "2019"),
        ("Acme became a for-profit corporation in 2020.", "structure", "2020"),
        ("Ann Lee accused Acme of fraud in 2021.", "statement", "2021"),
        ("Acme responded to the accusations in July 2021.", "reply", "2021-07"),
        ("The roof of the factory collapsed in 2022.", "other", "2022"),
        ("2015: Acme is founded.", "founding", "2015"),
        ("February 2018: Lee leaves the Acme board.", "departure", "2018-02"),
    ],
)
def test_kind_and_date(
    sentence: str, kind: str, edtf: str, told: Callable[..., list[Event]]
) -> None:
    """The verb tells the kind, the nearest date dates it."""
    events = told(f"A heading\n\n{sentence}")
    assert [(e.kind, e.value.edtf if e.value else None) for e in events] == [(kind, edtf)]
    assert events[0].headline.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme did not sue Globex in 2019.",
        "Ann Lee never joined the board of Acme in 2019.",
        "If Lee had stayed until 2020, Acme might have merged with Globex.",
        "Acme plans to release Widget 3 in July 2025.",
        "Lee wanted to take control of Acme in 2018.",
        "Acme could be sold by 2030, and analysts may be right.",
        "Acme employs 2000 people and makes the GPT-4 model.",
        "Why was Acme founded in 2009?",
        "Imagine that Acme had merged with Globex in 2019.",
        "You could say that Acme started in 2015.",
        "Acme hosts a conference every year.",
        "In 2023, the median salary was $400,000.",
        "Lee's 2015 charter is still on the wall.",
        "Critics have long warned of Acme.",
        "The exchange between Lee and Roe could influence how widgets are launched.",
        "This article was first published in 2019.",
    ],
)
def test_no_event(sentence: str, told: Callable[..., list[Event]]) -> None:
    """Denials, wishes, plans, habits, questions and numbers that are no dates."""
    assert told(f"A heading\n\n{sentence}") == []


def test_a_private_person_is_an_illustration(told: Callable[..., list[Event]]) -> None:
    """What an example person did is no event of a dispute."""
    text = (
        "# The quarrel\n\n## In court\n\nLee sued Acme in 2016.\n\n## A user's view\n\n"
        "Sarah, a teacher in Ohio, started using widgets in 2019.\n\nShe launched a club in 2020.\n"
    )
    assert [e.headline.text for e in told(text)] == ["Lee sued Acme in 2016."]


def test_a_person_of_the_news_is_none(told: Callable[..., list[Event]]) -> None:
    """Somebody with two names, or in the title, is no example."""
    text = "# Lee sues\n\nAnn Lee, a former engineer at Acme, sued the company in 2016.\n"
    assert len(told(text)) == 1


def test_the_date_nearest_the_verb(told: Callable[..., list[Event]]) -> None:
    """Two verbs of a sentence take a date each."""
    found = told("Ann Lee, who founded Acme in 2009 but left the company in 2012, sued it in 2016.")
    assert [(e.kind, e.value.edtf) for e in found if e.value] == [
        ("founding", "2009"),
        ("departure", "2012"),
        ("lawsuit", "2016"),
    ]


def test_a_reporting_date_gives_way(told: Callable[..., list[Event]]) -> None:
    """“Said on Friday” does not date what was said to have happened in May."""
    found = told(("2016-06-15", "Lee said on Friday that Acme closed its plant in May 2014."))
    assert [e.value.edtf for e in found if e.value] == ["2014-05"]


def test_what_was_told_on_a_date_is_not_later(told: Callable[..., list[Event]]) -> None:
    """The only date being that of the telling, it is a limit."""
    found = told(("2016-06-15", "Lee told reporters on Friday that Globex had acquired Acme."))
    assert [(e.kind, e.value.edtf) for e in found if e.value] == [("deal", "../2016-06-10")]


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Ann Lee left the company before 2012.", "../2012"),
        ("Acme has filed three lawsuits against Lee since August 2014.", "2014-08/.."),
        ("Acme launched three widgets from 2015 to 2018.", "2015/2018"),
    ],
)
def test_limits_and_ranges(sentence: str, edtf: str, told: Callable[..., list[Event]]) -> None:
    """Words before a date make it a limit or one end of a range."""
    (event,) = told(sentence)
    assert event.value is not None
    assert event.value.edtf == edtf


def test_a_fixed_date_is_marked_as_planned(told: Callable[..., list[Event]]) -> None:
    """What is only scheduled is said to be."""
    (event,) = told(("2016-01-10", "The trial is scheduled for March 16, 2017."))
    assert event.planned
    assert event.value is not None
    assert event.value.edtf == "2017-03-16"


def test_undated_events_of_a_dated_document(told: Callable[..., list[Event]]) -> None:
    """They are not after the publication, and say why."""
    (event,) = told(("2016-06-15", "Ann Lee sued Acme in Oakland."))
    assert event.value is not None
    assert (event.value.edtf, event.value.precision) == ("../2016-06-15", "bounds")
    assert event.mentions[0].expression is None
    assert "2016-06-15" in event.mentions[0].derivation


def test_an_undated_document_anchors_nothing(told: Callable[..., list[Event]]) -> None:
    """“Last year” has no value there, and that is said."""
    (event,) = told("Ann Lee sued Acme last year.")
    assert event.value is None
    assert "“last year”" in event.mentions[0].derivation


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "# Only a heading", "2015", "in in in 2015 2016", "“”", "a" * 5000, "sued " * 500],
)
def test_odd_texts(text: str, told: Callable[..., list[Event]]) -> None:
    """Nothing crashes on them."""
    assert isinstance(told(text), list)


_BITS = st.sampled_from(
    [
        "Ann Lee", "Acme", "sued", "was", "founded", "in 2015", "on Friday", "following", "after",
        "since then", "the lawsuit", "two years later", "from 2015 to 2018", "followed", "and",
        "“", "”", ",", ".", ":", "\n\n", "- ", "> ", "## ", "will", "not", "to merge", "who",
        "$2 billion", "by 31 February 2019", "9999", "0000-00-00", "\u202e", "é", "�",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(bits=st.lists(_BITS, max_size=40), day=st.sampled_from([None, "2016-06-15", "2016"]))
def test_any_text(bits: list[str], day: str | None, told: Callable[..., list[Event]]) -> None:
    """Whatever stands in a file, quotes stay verbatim and values make sense."""
    text = " ".join(bits)
    for event in told((day, text) if day else text):
        assert event.words in event.headline.passage
        assert event.headline.text in event.headline.passage
        value = event.value
        if value and value.earliest and value.latest:
            assert value.earliest <= value.latest
