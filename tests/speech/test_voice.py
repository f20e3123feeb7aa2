"""Whose words a stretch of a passage is."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus import passages
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Speaker, SpeechMode
from musk_openai_cli.speech import People, speaker_of

CAST = "Sam Altman, CEO of OpenAI, met Elon Musk, the owner of Tesla. Mr. Musk left."


def voice(text: str, words: str) -> Speaker | None:
    """Who says ``words`` of a one-paragraph document."""
    document = parse(f"# Notes\n\n{text}\n\n## Cast\n\n{CAST}\n", path=Path("notes.md"))
    passage = passages(document)[0]
    at = passage.text.index(words)
    return speaker_of(passage, at, at + len(words), People.learn((document,)))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "According to Sam Altman, CEO of OpenAI, Elon Musk wanted it to be acquired.",
            "Sam Altman",
        ),
        ("Musk has called for greater regulation.", "Elon Musk"),
        ("Altman stated his belief that it stems from worry.", "Sam Altman"),
        ("In Musk's view, this breaches the agreement.", "Elon Musk"),
        ("Sam Altman, CEO of OpenAI, responded, indicating that he disagrees.", "Sam Altman"),
        ("The plan was a mistake, Musk said.", "Elon Musk"),
        ("OpenAI emphasizes that secrecy is necessary.", "OpenAI"),
    ],
)
def test_reported(sentence: str, name: str) -> None:
    """A sentence that gives somebody's view in the document's words is reported."""
    assert voice(sentence, sentence) == Speaker(name, SpeechMode.REPORTED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Musk resigned from the board in 2018.",
        "Altman was accused of lying.",
        "The relationship soured when the two disagreed.",
        "This shift was described in many reports.",
    ],
)
def test_the_documents_own_voice(sentence: str) -> None:
    """A plain statement is nobody's but the document's."""
    assert voice(sentence, sentence) is None


def test_direct_inside_a_quotation() -> None:
    """Part of a quotation is the speaker's own words."""
    text = "Altman said: “It was late. We left early.”"
    assert voice(text, "We left early.") == Speaker("Sam Altman", SpeechMode.DIRECT)


def test_pronoun_of_the_sentence_before() -> None:
    """He is who the sentence before speaks of."""
    text = "Musk met Altman in May. He argued that the plan was wrong."
    assert voice(text, "He argued that the plan was wrong.") == Speaker(
        "Elon Musk", SpeechMode.REPORTED
    )


def test_two_reporters_are_nobodys() -> None:
    """A stretch that two people are reported in has no single speaker."""
    text = "Musk argued that it was wrong. Altman argued that it was right."
    assert voice(text, text) is None
