"""The kind of thing that is asked for, told from the surface of a text."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering.amounts import measured
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.answering.kinds import Sought, fit


def amount(question: str, text: str) -> float:
    """How well a text holds the amount that a question asks for."""
    return fit(text, Sought(Wanted.AMOUNT, measure=measured(question)))


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("How long did it take?", "It took five years.", "It is a 2012 film of 3 parts."),
        ("How much did they pay?", "They paid $10.", "They paid 10 people."),
        ("How much money was it?", "It was some three million.", "It was three times."),
        ("What share does it hold?", "It holds a third.", "It holds 3 boards."),
        ("How high is it?", "It is 300 metres high.", "It has 3 floors."),
        ("How many are there?", "There are 12.", "There were some in 1989."),
    ],
)
def test_the_amount_that_is_asked_for_fits_best(question: str, better: str, worse: str) -> None:
    """Times answer "how long", money "how much"; a year is no amount."""
    assert amount(question, better) > amount(question, worse)


def test_a_year_is_no_amount() -> None:
    """It tells when, and not how many."""
    assert amount("How many people resigned?", "People resigned in 2018.") == 0


def test_what_is_counted_is_not_measured() -> None:
    """Things that are counted have no unit."""
    assert measured("How many people resigned?") is None


@pytest.mark.parametrize(
    "text",
    [
        "A capped profit model is a way to raise money.",
        "The term “capped profit model” is new.",
        "Such a way to raise money is referred to as capped profit model.",
        "Capped profit model refers to a way to raise money.",
    ],
)
def test_a_thing_of_several_words_is_defined(text: str) -> None:
    """A definition may say what it is, or what is called so."""
    sought = Sought(Wanted.DEFINITION, defined=["capped profit model"])
    assert fit(text, sought) > fit("It used the capped profit model for years.", sought)
