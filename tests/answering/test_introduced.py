"""Whom a question means by what the documents introduce somebody as."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering.introduced import learn, meant
from musk_openai_cli.language.tokens import tokens

TEXTS = (
    "Ada Byron, a brilliant mathematician from London, wrote notes.",
    "However, a lawyer disagreed.",
    "Ivo, a carpenter, and Uwe, a carpenter, built the house.",
    "Acme Works, a leading company, paid.",
)
OTHERS = {"scholar": ["mathematician"]}


def found(question: str) -> list[tuple[str, str]]:
    """The descriptions in a question with the names that they mean."""
    words = tokens(question)
    near = {k: OTHERS[word.folded] for k, word in enumerate(words) if word.folded in OTHERS}
    return [
        (" ".join(word.folded for word in words[each.start : each.end]), name)
        for each, name in meant(words, learn(TEXTS), near)
    ]


def test_only_a_trade_that_one_name_has_is_learned() -> None:
    """Two carpenters tell nobody apart, a company is no trade, "However" is no name."""
    assert learn(TEXTS) == {"mathematician": "Ada Byron"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did the mathematician write?", "mathematician"),
        ("What did the brilliant English mathematician write?", "brilliant english mathematician"),
        ("Is the scholar in London rich?", "scholar in london"),
    ],
)
def test_a_description_means_the_name(question: str, expected: str) -> None:
    """With what stands before the noun, and with where somebody is."""
    assert found(question) == [(expected, "Ada Byron")]


@pytest.mark.parametrize(
    "question",
    [
        "What did a mathematician write?",
        "What did the mathematicians write?",
        "Who is the mathematician?",
        "Is the mathematician of the king rich?",
        "Is the carpenter rich?",
        "Is the house of the poet rich?",
    ],
)
def test_other_words_mean_nobody(question: str) -> None:
    """Any one, several, the one who is asked for, another one, an unknown one."""
    assert found(question) == []
