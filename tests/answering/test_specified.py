"""Whether a text says which one it speaks of."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering.specified import unspecified
from musk_openai_cli.language.tokens import stem, tokens


def read(question: str, text: str) -> bool:
    """Whether the text names nothing that the question asks the name of."""
    return unspecified(question, text, [], {stem(word.folded) for word in tokens(question)})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Which tech firm employs Ada?",
            "Ada, an engineer at a tech firm, slept very well in Rome.",
        ),
        ("Which models does Ada use now?", "Ada now uses multiple models."),
        ("What is the name of the firm?", "She works for a firm that pays well."),
        ("Which AI model is it?", "It is an AI model."),
    ],
)
def test_the_bare_noun_names_nothing(question: str, text: str) -> None:
    """Names elsewhere in the sentence, and those of the question, do not count."""
    assert read(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Which tech firm employs Ada?", "Ada works at the tech firm Acme."),
        ("Which models does Ada use now?", "Ada now uses models like Lynx."),
        ("Which assistant did he launch?", "He launched the Grok assistant."),
        ("Which tech firm employs Ada?", "Ada works at Acme."),
        ("Why does the firm employ Ada?", "She works for a firm that pays well."),
    ],
)
def test_a_name_beside_the_noun_tells(question: str, text: str) -> None:
    """So does a text without the noun, and nothing is missed that is not asked for."""
    assert not read(question, text)
