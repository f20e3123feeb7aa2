"""The same event of several sources is one entry, different ones stay apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from musk_openai_cli.models import Event


def test_the_finest_date_wins(told: Callable[..., list[Event]]) -> None:
    """A month within a year dates both; the sources are counted."""
    (event,) = told(
        "Ann Lee resigned from the Acme board in 2012.",
        "Lee left the board of Acme in May 2012.",
    )
    assert event.value is not None
    assert event.value.edtf == "2012-05"
    assert (event.sources, event.differ) == (2, False)
    assert event.headline.text == "Lee left the board of Acme in May 2012."


def test_sources_that_differ(told: Callable[..., list[Event]]) -> None:
    """A body is founded once: two years for it are a contradiction, and both are quoted."""
    (event,) = told("Acme was founded in 2009 in Oakland.", "Acme was founded in 2011 in Oakland.")
    assert event.differ
    assert {m.value.edtf for m in event.mentions if m.value} == {"2009", "2011"}
    assert [m.differs for m in event.mentions] == [False, True]


def test_amounts_that_differ(told: Callable[..., list[Event]]) -> None:
    """So are two sums for one payment."""
    (event,) = told(
        "On 3 May 2015, Globex invested $2 billion in Acme.",
        "Globex invested $3 billion in Acme on 3 May 2015.",
    )
    assert event.differ


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee sued Acme on 1 March 2016.", "Ann Lee sued Acme on 5 August 2016."),
        ("Ann Lee sued Acme on 1 March 2016.", "Ann Lee dropped the lawsuit on 1 March 2016."),
        ("Ann Lee left the company Acme in 2012.", "Bob Roe left the company Acme in 2012."),
        ("Acme was founded in 2009.", "Globex was founded in 2009."),
        ("Acme offered $2 billion for Globex in 2015.", "Acme rejected a bid in 2015."),
    ],
)
def test_apart(one: str, other: str, told: Callable[..., list[Event]]) -> None:
    """Other dates, other people, other deeds are other events."""
    assert len(told(one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee sued Acme on 1 March 2016.", "A lawsuit was filed by Lee on 1 March 2016."),
        ("Acme was founded in 2009 by Ann Lee.", "2009: Acme is founded."),
        ("In 2012, Lee resigned from the Acme board.", "Lee departed from Acme."),
    ],
)
def test_together(one: str, other: str, told: Callable[..., list[Event]]) -> None:
    """One event in other words."""
    (event,) = told(one, other)
    assert event.sources == 2


def test_replies_of_different_documents_stay_apart(told: Callable[..., list[Event]]) -> None:
    """Without dates nothing says that two replies are one."""
    found = told(
        ("2016-06-15", "Ann Lee responded to Roe's claims about widgets."),
        "Ann Lee responded to Roe's claims about widgets in Oakland.",
    )
    assert len(found) == 2


def test_a_copied_document_is_no_second_source(told: Callable[..., list[Event]]) -> None:
    """The same sentence twice in one document counts once."""
    (event,) = told("Acme was founded in 2009 by Lee.\n\nAcme was founded in 2009 by Ann Lee.")
    assert (event.sources, len(event.mentions)) == (1, 2)


def test_an_undated_event_that_may_be_either_of_two(told: Callable[..., list[Event]]) -> None:
    """No date is made up for it."""
    found = told(
        "Globex invested $2 billion in Acme in 2015.",
        "Globex invested $3 billion in Acme in 2019.",
        "Globex invested billions in Acme.",
    )
    assert [e.value.edtf if e.value else None for e in found] == ["2015", "2019", None]


def test_a_date_is_not_carried_over_on_a_hunch(told: Callable[..., list[Event]]) -> None:
    """The same people are not evidence enough."""
    found = told(
        "On 3 May 2015, Globex invested $2 billion in the chip plant of Acme in Ohio.",
        "Globex, which eventually invested billions, now owns half of Acme and its brands.",
    )
    assert len(found) == 2
