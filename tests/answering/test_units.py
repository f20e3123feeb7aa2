"""What may be quoted as an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.answering.units import Unit, is_question, leans, opening, units
from musk_openai_cli.corpus import passages
from musk_openai_cli.corpus.loader import parse


def made(text: str) -> list[Unit]:
    """The units of a document."""
    return units(passages(parse(text, path=Path("a.md"))))


def test_a_sentence_is_a_unit() -> None:
    """Paragraphs fall into sentences."""
    assert [u.text for u in made("Musk left in 2018. Altman stayed on as chief.")] == [
        "Musk left in 2018.",
        "Altman stayed on as chief.",
    ]


def test_a_bare_no_takes_the_next_sentence_along() -> None:
    """“No.” says something only with what follows."""
    assert [u.text for u in made("No. It moved away from that years ago.")] == [
        "No. It moved away from that years ago."
    ]


def test_a_short_block_quotation_is_whole_and_without_its_speaker() -> None:
    """Who says it is not part of what is said."""
    (unit,) = made('> "I respect him. I hope for peace." – Sam Altman')
    assert unit.text == '"I respect him. I hope for peace."'
    assert unit.whole


@pytest.mark.parametrize(
    "text", ["He left.", "This move hurt.", "Since then, it grew.", "However, they stayed."]
)
def test_some_sentences_lean_on_the_one_before(text: str) -> None:
    """Pronouns and demonstratives need their antecedent."""
    assert leans(text)


@pytest.mark.parametrize(
    "text", ["Musk left.", "The board agreed.", "Theresa stayed.", "Items sold."]
)
def test_others_stand_by_themselves(text: str) -> None:
    """A noun of its own leans on nothing."""
    assert not leans(text)


def test_the_antecedent_comes_along() -> None:
    """The quoted stretch starts where it can be understood."""
    found = made("It was late. Musk ran the firm. He left in 2018. Altman stayed there.")
    assert [opening(found, number) for number in range(4)] == [0, 1, 1, 3]


def test_a_question_is_no_antecedent() -> None:
    """A question, or one used as key words, is not quoted along."""
    found = made("Why did musk leave is often asked. He left in 2018.")
    assert opening(found, 1) == 1


def test_the_antecedent_is_of_the_same_passage() -> None:
    """A paragraph that opens with a pronoun has nothing to take along."""
    found = made("Musk ran the firm.\n\nHe left in 2018.")
    assert opening(found, 1) == 1


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Why did he leave?", True),
        ('"Is it open?"', True),
        ("Why did elon musk leave openai remains a key aspect.", True),
        ("What Musk wants is control.", False),
        ("He asked why.", False),
    ],
)
def test_questions_are_told_from_statements(text: str, *, asks: bool) -> None:
    """A stuffed heading in a sentence asks as well."""
    assert is_question(text) is asks
