"""Measuring answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from musk_openai_cli.answering.evaluate import figures, load, right, run
from musk_openai_cli.errors import OptionError
from musk_openai_cli.models import Answer, Citation, Gold, Quote, Verdict

GOLD = Gold("1", "When?", answerable=True, kind="when", split="dev", quotes=(("003", "in 2018"),))
NONE = Gold("2", "Which court?", answerable=False, kind="none", split="dev", quotes=())


def quote(text: str, document: str = "003_x") -> Quote:
    """A quote of a document."""
    return Quote(text, Citation(document, "003", (1, 1), (0, len(text))))


@pytest.mark.parametrize(
    ("text", "document", "expected"),
    [
        ("He left in  2018.", "003_x", True),
        ("HE LEFT IN 2018.", "003_x", True),
        ("He left in 2018.", "004_x", False),
        ("He left.", "003_x", False),
    ],
)
def test_a_quote_is_right_if_it_holds_a_gold_answer(
    text: str, document: str, *, expected: bool
) -> None:
    """White space and case make no difference, the document does."""
    assert right(quote(text, document), GOLD) is expected


def test_figures_are_means_over_questions() -> None:
    """Success, reciprocal rank and refusals, each over the questions that it is about."""
    answers = {
        "When?": Answer("When?", Verdict.ANSWERED, (quote("no"), quote("in 2018"))),
        "Which court?": Answer("Which court?", Verdict.UNANSWERED),
    }
    found = figures(list(run(answers.__getitem__, [GOLD, NONE])))
    assert (found.success, found.mrr) == (0.0, 0.5)
    assert (found.refused_rightly, found.refused_wrongly, found.balanced) == (1.0, 0.0, 1.0)


def test_nothing_measured_is_no_number() -> None:
    """A mean over no questions is None, not 0."""
    assert figures([]).success is None
    assert figures([]).balanced is None


def test_gold_questions_are_read_from_either_layout(tmp_path: Path) -> None:
    """Gold beside the question, or in an answers.tsv beside the file."""
    row = {"id": "1", "text": "When?", "answerable": True}
    (tmp_path / "queries.jsonl").write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    (tmp_path / "answers.tsv").write_text('1\tdoc\tin "2018\n', encoding="utf-8")
    assert load(tmp_path)[0].quotes == (("doc", 'in "2018'),)
    row["gold"] = [{"doc": "003", "quote": "in 2018"}]
    (tmp_path / "own.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert ("003", "in 2018") in load(tmp_path / "own.jsonl")[0].quotes


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": 1}', '{"text": 1}', '{"text": "x", "gold": [1]}']
)
def test_a_line_that_is_no_question_is_named(tmp_path: Path, line: str) -> None:
    """The message says which line of which file."""
    path = tmp_path / "own.jsonl"
    path.write_text('{"text": "When?"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(OptionError, match=r"own\.jsonl:2"):
        load(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A path that does not exist is an input error."""
    with pytest.raises(OptionError, match="cannot be read"):
        load(tmp_path / "nothing.jsonl")


def test_a_row_of_answers_that_is_none_is_named(tmp_path: Path) -> None:
    """The message says which line, and what belongs there."""
    (tmp_path / "queries.jsonl").write_text('{"text": "When?"}\n', encoding="utf-8")
    (tmp_path / "answers.tsv").write_text("1\tdoc\tword\n1\tdoc\n", encoding="utf-8")
    with pytest.raises(OptionError, match=r"answers\.tsv:2"):
        load(tmp_path)
