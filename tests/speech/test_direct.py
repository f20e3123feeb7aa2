"""Direct quotations and their speakers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from musk_openai_cli.corpus import passages
from musk_openai_cli.models import Document, SpeechMode
from musk_openai_cli.research import load
from musk_openai_cli.speech import People, quotations

Said = Callable[[str], list[tuple[str, str | None]]]
SEEDS = Path(__file__).parents[2] / "seeds"
WORDS = "We will never sell the company to them."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f'"{WORDS}" – Sam Altman', "Sam Altman"),
        (f"“{WORDS}” — Sam Altman, CEO of OpenAI", "Sam Altman"),
        (f'> "{WORDS}" – Sam Altman', "Sam Altman"),
        (f"> {WORDS}\n>\n> — Sam Altman", "Sam Altman"),
        (f"> {WORDS}\n\n— Sam Altman", "Sam Altman"),
        (f"Altman said later that day:\n\n> {WORDS}", "Sam Altman"),
        (f'Altman said: "{WORDS}"', "Sam Altman"),
        (f"Altman said, “{WORDS}”", "Sam Altman"),
        (f"Sam Altman, who met Elon Musk in May, said, “{WORDS}”", "Sam Altman"),
        (f"In an interview on Tuesday, Altman told Musk: “{WORDS}”", "Sam Altman"),
        (f"“{WORDS[:-1]},” Altman said.", "Sam Altman"),
        (f"“{WORDS[:-1]},” said Altman.", "Sam Altman"),
        (f"“{WORDS[:-1]},” said OpenAI CEO Sam Altman.", "Sam Altman"),
        (f"“{WORDS[:-1]},” Greta Holm, a lawyer, said.", "Greta Holm"),
        (f"“{WORDS[:-1]},” according to Musk.", "Elon Musk"),
        (f"According to Elon Musk, “{WORDS}”", "Elon Musk"),
        (f"As Musk put it, “{WORDS}”", "Elon Musk"),
        (f"In Musk's words, “{WORDS}”", "Elon Musk"),
        (f"Lex Fridman: {WORDS}", "Lex Fridman"),
        (f"Musk praised Altman, adding: “{WORDS}”", "Elon Musk"),
        (f"The offer was rejected by Musk, who said “{WORDS}”", "Elon Musk"),
        (f"The OpenAI CEO said: “{WORDS}”", "Sam Altman"),
        (f"Mr. Musk said: “{WORDS}”", "Elon Musk"),
        (f"Musk wrote to Altman. He said: “{WORDS}”", "Elon Musk"),
        (f"Greta Holm met Sam Altman. She said: “{WORDS}”", "Greta Holm"),
        (f"The board said in a letter: “{WORDS}”", "The board"),
        (f"“{WORDS}”", None),
    ],
)
def test_attribution(said: Said, text: str, speaker: str | None) -> None:
    """Each form of attribution leads to the full name, or leaves it open."""
    found = said(text)
    assert len(found) == 1
    words, name = found[0]
    assert words.rstrip(".,") == WORDS[:-1]
    assert name == speaker


def test_interrupted(said: Said) -> None:
    """Both halves of an interrupted quotation have its speaker."""
    found = said("“We will never sell it,” said Musk, “and we will never move it.”")
    assert found == [
        ("We will never sell it,", "Elon Musk"),
        ("and we will never move it.", "Elon Musk"),
    ]


def test_goes_on(said: Said) -> None:
    """What follows the attribution at once is by the same speaker."""
    found = said("“We will never sell it,” Musk said. “It is ours.” The board laughed.")
    assert found == [("We will never sell it,", "Elon Musk"), ("It is ours.", "Elon Musk")]


def test_over_paragraphs(said: Said) -> None:
    """A quotation that is opened anew in the next paragraph keeps its speaker."""
    found = said("Altman said: “It was a long day for us all.\n\n“And it was a good one for me.”")
    assert [name for _, name in found] == ["Sam Altman", "Sam Altman"]


@pytest.mark.parametrize(
    "text",
    [
        "They should rename it “ClosedAI” in jest.",
        "A “capped for-profit” entity.",
        "The film “All Is Lost” won.",
        "He read “The Long Way Home” on the train.",
    ],
)
def test_scare_quotes_and_titles(said: Said, text: str) -> None:
    """Coined names, scare quotes and titles are no statements."""
    assert said(text) == []


def test_a_passive_is_not_its_subjects(said: Said) -> None:
    """Who is told something does not say it."""
    found = said("Musk was told by Greta Holm that “nothing will ever change in here.”")
    assert found == [("nothing will ever change in here.", "Greta Holm")]


def test_the_next_sentences_subject_is_not_the_speaker(said: Said) -> None:
    """After a full stop inside the marks, a new sentence begins."""
    found = said("Musk said: “Nothing will ever change in here.” Altman told him to wait.")
    assert found == [("Nothing will ever change in here.", "Elon Musk")]


def test_two_men_leave_a_pronoun_open(said: Said) -> None:
    """Nothing is guessed where two people may be meant."""
    found = said("There was talk between Musk and Altman. He said: “It is all over now, friends.”")
    assert found == [("It is all over now, friends.", None)]


def documents() -> list[Document]:
    """The shipped documents."""
    return list(load([SEEDS]).documents)


def test_shipped_quotations_are_verbatim() -> None:
    """Every quotation of the shipped documents is the file's own text, with its moment."""
    corpus = documents()
    people = People.learn(corpus)
    found = [(d, q) for d in corpus for q in quotations(d, people)]
    assert [q.speaker.name for _, q in found if q.speaker] == ["Sam Altman", "Sam Altman"]
    for document, quote in found:
        start, end = quote.citation.span
        assert document.raw[start:end] == quote.exact
        assert quote.text in quote.passage
        assert quote.speaker is not None
        assert quote.speaker.mode is SpeechMode.DIRECT
    assert [q.citation.moment for _, q in found] == ["00:27:40", "00:34:00"]
    assert all(passages(d) for d in corpus)
