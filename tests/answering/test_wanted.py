"""What a question asks for."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.answering.wanted import of_calendar, wanted


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When did Musk leave?", Wanted.DATE),
        ("In which year was it founded?", Wanted.DATE),
        ("How long ago did he leave?", Wanted.DATE),
        ("Who runs OpenAI?", Wanted.PERSON),
        ("Which company bought it?", Wanted.NAME),
        ("Where did he post it?", Wanted.PLACE),
        ("On what platform was it posted?", Wanted.PLACE),
        ("Why did he leave?", Wanted.REASON),
        ("How come he left?", Wanted.REASON),
        ("What made him leave?", Wanted.REASON),
        ("How much did Microsoft invest?", Wanted.AMOUNT),
        ("What percentage does it own?", Wanted.AMOUNT),
        ("What is the price of a share?", Wanted.AMOUNT),
        ("What stake does it hold?", Wanted.AMOUNT),
        ("In which court was it filed?", Wanted.NAME),
        ("What is the name of the judge?", Wanted.NAME),
        ("What is his chatbot called?", Wanted.NAME),
        ("Which fields does it hope to change?", Wanted.LIST),
        ("How did Altman respond?", Wanted.MANNER),
        ("What is Grok?", Wanted.DEFINITION),
        ("Who is Minh?", Wanted.DEFINITION),
        ("Define AGI", Wanted.DEFINITION),
        ("What were his exact words?", Wanted.QUOTATION),
        ("Is OpenAI open source?", Wanted.YES_NO),
        ("does he respect him", Wanted.YES_NO),
        ("List the dangers of AI", Wanted.LIST),
        ("musk xai grok", Wanted.OTHER),
        ("", Wanted.OTHER),
        ("State the year in which it came into being.", Wanted.DATE),
        ("Tell me the name of the judge", Wanted.NAME),
        ("For what reason did he leave?", Wanted.REASON),
        ("How does he justify the secrecy?", Wanted.REASON),
        ("How high is the cap?", Wanted.AMOUNT),
        ("Where do they differ?", Wanted.OTHER),
        ("What was the title of the paper?", Wanted.NAME),
        ("How far back does it go?", Wanted.DATE),
        ("What is behind the rift?", Wanted.REASON),
        ("What's the point of sharing it?", Wanted.REASON),
        ("What is the meeting point of the two?", Wanted.DEFINITION),
        ("What did Altman blame the attacks on?", Wanted.REASON),
        ("What purpose does the secrecy serve?", Wanted.REASON),
        ("In what way did it change?", Wanted.MANNER),
        ("What does AGI stand for?", Wanted.DEFINITION),
        ("Who is the boss of OpenAI?", Wanted.PERSON),
        ("openai founding year", Wanted.DATE),
        ("whether Musk still sits on the board", Wanted.YES_NO),
    ],
)
def test_the_first_interrogative_tells(question: str, kind: Wanted) -> None:
    """Each way of asking leads to a kind of thing."""
    assert wanted(question) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("There is an engineer who turns up here: what city is he in?", Wanted.PLACE),
        ("When Musk attacks, who answers?", Wanted.PERSON),
        ("When did Musk attack, and who answered?", Wanted.DATE),
        ("In the end, why did he leave the man who paid?", Wanted.REASON),
    ],
)
def test_what_opens_a_clause_asks(question: str, kind: Wanted) -> None:
    """Before a relative pronoun, and before a "when" that only tells the occasion."""
    assert wanted(question) == kind


@pytest.mark.parametrize(
    "question",
    ["How did Musk answer when Altman praised him?", "What does he say about when to stop?"],
)
def test_a_later_when_does_not_ask(question: str) -> None:
    """A "when" in a clause of time asks for no date."""
    assert wanted(question) != Wanted.DATE


@pytest.mark.parametrize(
    "question",
    [
        "When he resigned in 2018, did Musk give a reason?",
        "Back when it launched, was it a charity?",
        "According to Altman, was Musk after control?",
        "Just to check: was Musk a founder?",
    ],
)
def test_yes_or_no_may_be_asked_after_a_clause(question: str) -> None:
    """The inverted verb after a comma or a colon asks, not the "when" before it."""
    assert wanted(question) == Wanted.YES_NO


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("In what year did he leave?", True),
        ("On which exact day did he leave?", True),
        ("What is the date of the lawsuit?", True),
        ("When did he leave?", False),
        ("How long ago did he leave?", False),
    ],
)
def test_a_day_or_a_year_may_be_asked_for_by_name(question: str, *, named: bool) -> None:
    """“What year” wants a date of the calendar; "when" may be answered by an occasion."""
    assert of_calendar(question) == named
