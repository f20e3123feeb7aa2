"""People and companies that a question describes."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering.described import described
from musk_openai_cli.answering.figures import Figures, learned, read, shipped
from musk_openai_cli.language.tokens import tokens

FIGURES = read(
    [
        "# a comment",
        "person Jane Doe: leads Brandt, Road Runner; founded Brandt; called the queen of anvils",
        "company Brandt: makes Anvil; of Doe",
        "nonsense",
        "person : ;",
    ]
)


def found(question: str, figures: Figures = FIGURES) -> list[tuple[str, str]]:
    """The descriptions in a question with what they mean."""
    words = tokens(question)
    return [
        (" ".join(word.folded for word in words[each.start : each.end]), each.term)
        for each in described(words, figures)
    ]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did the Brandt boss resign?", [("brandt boss", "doe")]),
        ("Did Brandt's founder resign?", [("brandt founder", "doe")]),
        ("Why is the Road Runner chief sad?", [("road runner chief", "doe")]),
        ("Does the woman who runs Brandt sleep?", [("woman who runs brandt", "doe")]),
        ("Is the head of Brandt rich?", [("head of brandt", "doe")]),
        ("What does the guy behind the Anvil want?", []),
        ("Is the company behind the Anvil rich?", [("company behind the anvil", "brandt")]),
        ("Is the Anvil maker rich?", [("anvil maker", "brandt")]),
        ("Has Doe's outfit failed?", [("doe outfit", "brandt")]),
        ("Is the queen of anvils well?", [("the queen of anvils", "doe")]),
        ("Did the Anvil maker's boss resign?", [("anvil maker boss", "doe")]),
        ("Is the head of the Anvil company rich?", [("head of the anvil company", "doe")]),
        ("Did Brandt's chief executive officer go?", [("brandt chief executive officer", "doe")]),
        ("Did Brandt resign?", []),
        ("Did the boss of Emka resign?", []),
    ],
)
def test_a_description_means_somebody(question: str, expected: list[tuple[str, str]]) -> None:
    """A role in a known company, or a company behind a known product, means one of them."""
    assert found(question) == expected


@pytest.mark.parametrize(
    "question",
    ["Who is the Brandt boss?", "Who's the founder of Brandt?", "Did Brandt boss John Roe resign?"],
)
def test_who_is_asked_for_or_named_is_not_read_as_somebody(question: str) -> None:
    """Where the description is the question, or somebody else's, its words are kept."""
    assert found(question) == []


def test_what_the_documents_say_comes_first() -> None:
    """A title that a corpus gives outweighs common knowledge."""
    figures = FIGURES.joined(learned({"brandt ceo": {"Rita Roe"}}))
    assert found("Did the Brandt boss resign?", figures) == [("brandt boss", "roe")]


def test_the_only_chief_executive_is_the_boss() -> None:
    """Where the documents know one only, "the CEO" is that one; with two, nobody."""
    one = learned({"brandt ceo": {"Rita Roe"}})
    two = learned({"brandt ceo": {"Rita Roe"}, "ceo emka": {"Max Moe"}})
    assert found("Does the CEO agree?", one) == [("ceo", "roe")]
    assert found("Who is the Brandt CEO?", one) == []
    assert found("Does the CEO agree?", two) == []


def test_only_those_whom_the_corpus_mentions_are_meant() -> None:
    """A description of somebody who never occurs stays as it is."""
    assert found("Did the Brandt boss resign?", FIGURES.among({"roe"})) == []


def test_the_shipped_list_can_be_wrong_about_a_corpus() -> None:
    """It says who leads Tesla now; a corpus about others must say so itself."""
    assert found("Did the Tesla boss resign?", shipped()) == [("tesla boss", "musk")]
