"""Who the people of a corpus are."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Document
from musk_openai_cli.research import load
from musk_openai_cli.speech import People

SEEDS = Path(__file__).parents[2] / "seeds"


def document(name: str, text: str) -> Document:
    """A document of one paragraph."""
    return parse(f"# {name}\n\n{text}\n", path=Path(f"{name}.md"))


def test_shipped_people() -> None:
    """Two people are named in the shipped documents; organisations and places are none."""
    assert People.learn(load([SEEDS]).documents).names == ("Elon Musk", "Sam Altman")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Altman", "Sam Altman"),
        ("Musk", "Elon Musk"),
        ("Elon", "Elon Musk"),
        ("Mr Musk", "Elon Musk"),
        ("Mr. Musk's", "Elon Musk"),
        ("the OpenAI CEO", "Sam Altman"),
        ("OpenAI", None),
        ("Tesla", None),
        ("Ho Chi Minh City", None),
        ("somebody", None),
    ],
)
def test_short_forms(written: str, name: str | None) -> None:
    """Surnames, given names and titles lead to the full name."""
    assert People.learn(load([SEEDS]).documents).resolve(written) == name


def test_the_document_decides_between_namesakes() -> None:
    """A surname that two people share is the one of the document at hand, else open."""
    first = document("one", "Anna Smith, a lawyer, spoke. Smith said no.")
    second = document("two", "Peter Smith, a baker, spoke. Smith said yes.")
    people = People.learn((first, second))
    assert people.resolve("Smith", first) == "Anna Smith"
    assert people.resolve("Smith", second) == "Peter Smith"
    assert people.resolve("Smith") is None


def test_middle_initials_are_one_person() -> None:
    """The most frequent form of a name stands for the others."""
    text = "John F. Kerry, a senator, spoke. John Kerry said no. John Kerry said yes."
    assert People.learn((document("one", text),)).names == ("John Kerry",)


def test_gender_by_honorific_and_name() -> None:
    """An honorific or a common given name tells the pronoun."""
    text = "Ms. Xio Tanner spoke. Peter Tanner said no."
    people = People.learn((document("one", text),))
    assert people.gender("Xio Tanner") == "f"
    assert people.gender("Peter Tanner") == "m"


@pytest.mark.parametrize(
    "text",
    [
        "The White House said no. The White House said yes.",
        "New York Times writers were in New Delhi.",
        "The Supreme Court of the United States said so.",
        "GitHub Enterprise and Google Maps are products.",
    ],
)
def test_no_persons(text: str) -> None:
    """Capitals alone make no person."""
    assert People.learn((document("one", text),)).names == ()


def test_an_acronym_is_no_surname() -> None:
    """AI that is called general is no general, and "he" is somebody else."""
    people = People.learn([document("one", "Minh uses general AI tools. General AI helps him.")])
    assert people.resolve("AI") is None


def test_joined_with_a_draft() -> None:
    """A draft brings its own people along and keeps those of the corpus."""
    corpus = People.learn((document("one", "Anna Smith, a lawyer, said no."),))
    both = corpus.joined(document("draft", "Peter Jones, a baker, said yes."))
    assert both.names == ("Anna Smith", "Peter Jones")
    assert corpus.names == ("Anna Smith",)
