"""What somebody typed, and the question in it."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering.typed import question_in


@pytest.mark.parametrize(
    "typed",
    [
        "Hi, when did Musk leave?",
        "Hello there! Quick question: when did Musk leave? Thanks a lot!",
        "Could you please tell me: when did Musk leave?",
        "I have a question. when did Musk leave?",
        "According to these documents, when did Musk leave?",
        "when did Musk leave, according to the articles?",
        "when did Musk leave, in these sources?",
        "ok, when did Musk leave please?",
        "Do the documents say when did Musk leave?",
        "Can you tell me when did Musk leave?",
        "I'd like to know when did Musk leave?",
    ],
)
def test_courtesies_are_not_asked_about(typed: str) -> None:
    """Greetings, thanks, lead-ins and the mention of the sources are left out."""
    assert question_in(typed).rstrip("?") == "when did Musk leave"


@pytest.mark.parametrize(
    "typed",
    [
        "When did Musk leave?",
        "There is an engineer who turns up here: what city is he in?",
        "What does Altman say in the articles of incorporation?",
        "Who thanked Musk for the money?",
        "What were the texts of the emails about?",
        "Does the lawsuit say why Musk left?",
        "did musk dis altman",
        "Please Elon",
        "Elon Musk OpenAI Lawsuit",
        "GPT-4",
        "AGI",
    ],
)
def test_what_is_asked_stays(typed: str) -> None:
    """A question without courtesies, and one whose words only look like one, is kept."""
    assert question_in(typed).removeprefix("Elon") in typed
    assert len(question_in(typed)) >= len(typed) - len("Please ")


@pytest.mark.parametrize("typed", ["Thanks!", "Hello!", "according to these documents", "?"])
def test_nothing_but_courtesies_is_left_alone(typed: str) -> None:
    """Where nothing would be left, the text comes back."""
    assert question_in(typed) == typed


def test_whether_asks_yes_or_no() -> None:
    """An indirect question keeps what makes it one of yes or no."""
    assert question_in("I want to know if Musk has left") == "whether Musk has left"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Why Did Musk Leave The Board?", "why did musk leave the board?"),
        ("WHY DID MUSK LEAVE?", "why did musk leave?"),
        ("Why did Musk leave OpenAI?", "Why did Musk leave OpenAI?"),
        ("Elon Musk Sam Altman", "Elon Musk Sam Altman"),
        ("XAI", "XAI"),
        ("The AI Act and xAI", "The AI Act and xAI"),
    ],
)
def test_capitals_that_tell_nothing_are_dropped(typed: str, read: str) -> None:
    """In Title Case and in capitals throughout, no word is a name for its capital."""
    assert question_in(typed) == read
