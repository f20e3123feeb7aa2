"""The use cases of asking: what is left out, and words of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli import research
from musk_openai_cli.corpus import Choice, moment
from musk_openai_cli.errors import HandleUnknown, LineError, OptionError
from musk_openai_cli.models import Corpus, Verdict


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Two dated documents of two publishers, and one without either."""
    for name, head, text in (
        ("one", "---\ndate: 2023-05-01\npublisher: The Herald\n---\n", "Musk sued the lab."),
        ("two", "---\ndate: 2024-05-01\npublisher: Daily News\n---\n", "Musk sued the lab again."),
        ("three", "", "Musk sued the lab for a third time, in a third court."),
    ):
        (tmp_path / f"{name}.md").write_text(head + text + "\n", encoding="utf-8")
    return research.load([tmp_path])


def heard(corpus: Corpus, choice: Choice) -> set[str]:
    """The documents that are quoted."""
    answer = research.ask(corpus, "Who sued the lab?", research.Options(choice=choice, limit=9))
    return {c.document_id for q in answer.quotes for c in (q.citation, *q.also)}


def test_documents_are_left_out_before_ranking(corpus: Corpus) -> None:
    """By handle, by publisher in part, and by dates; the undated are in no range."""
    assert heard(corpus, Choice()) == {"one", "two", "three"}
    assert heard(corpus, Choice(handles=("one",))) == {"one"}
    assert heard(corpus, Choice(publishers=("herald", "daily"))) == {"one", "two"}
    assert heard(corpus, Choice(since=moment("--since", "2024"))) == {"two"}
    assert heard(corpus, Choice(until=moment("--until", "2023-12"))) == {"one"}


def test_a_choice_that_leaves_nothing_says_so(corpus: Corpus) -> None:
    """It is an answer without quotes, not an error."""
    choice = Choice(until=moment("--until", "1999"))
    answer = research.ask(corpus, "Who sued?", research.Options(choice=choice))
    assert answer.verdict is Verdict.UNANSWERED
    assert "No document is left" in answer.reason


@pytest.mark.parametrize("written", ["soon", "", "2024-13", "32 May 2024"])
def test_a_date_that_is_none_is_told_with_its_option(written: str) -> None:
    """The message names the option and shows how to write a date."""
    with pytest.raises(OptionError, match="--since") as caught:
        moment("--since", written)
    assert "2024-03-19" in caught.value.hint


def test_an_unknown_document_is_told(corpus: Corpus) -> None:
    """A handle that means nothing raises, with candidates."""
    with pytest.raises(HandleUnknown) as caught:
        research.ask(corpus, "Who?", research.Options(choice=Choice(handles=("nine",))))
    assert caught.value.candidates


def test_own_synonyms_are_read_beside_the_shipped(corpus: Corpus, tmp_path: Path) -> None:
    """A word that the corpus lacks is found by what the file says of it."""
    words = tmp_path / "synonyms.txt"
    words.write_text("# ours\nfrobnicate => sue, sued\n", encoding="utf-8")
    options = research.Options(synonyms=(words,))
    assert research.ask(corpus, "frobnicate", options).quotes
    assert not research.ask(corpus, "frobnicate").quotes


def test_synonyms_that_cannot_be_read_are_told(corpus: Corpus, tmp_path: Path) -> None:
    """A missing file is an input error."""
    options = research.Options(synonyms=(tmp_path / "none.txt",))
    with pytest.raises(OptionError, match="--synonyms"):
        research.ask(corpus, "Who sued?", options)


def test_lines_of_a_document_are_shown(corpus: Corpus) -> None:
    """All the lines that are named, and none that the document does not have."""
    assert research.show(corpus, "one").lines is None
    assert research.show(corpus, "one:5").lines == (5, 5)
    assert research.show(corpus, "one:2-5").lines == (2, 5)
    with pytest.raises(LineError, match="no line 900"):
        research.show(corpus, "one:2-900")
