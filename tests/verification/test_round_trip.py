"""An answer as Markdown is found exact by ``verify``."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from musk_openai_cli import research
from musk_openai_cli.models import Corpus, FindingKind
from musk_openai_cli.render.markdown import answer_markdown
from musk_openai_cli.verification import Verifier

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "tests" / "evaluation" / "questions.jsonl"


@cache
def verifier() -> Verifier:
    """The shipped corpus, made ready once."""
    corpus: Corpus = research.load([ROOT / "seeds"])
    return Verifier(corpus)


def questions() -> list[str]:
    """The questions of the evaluation."""
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines if line.strip()]


@pytest.mark.parametrize("question", questions())
def test_every_quotation_of_an_answer_is_exact(question: str) -> None:
    """All quotations are found again, with their speakers and citations."""
    corpus = verifier().corpus
    answer = research.ask(corpus, question)
    findings = verifier().verify(answer_markdown(answer, corpus), Path("answer.md"))
    quoted = [finding for finding in findings if finding.kind is not FindingKind.NOT_CHECKED]
    assert [finding.kind.value for finding in quoted] == ["exact"] * len(answer.quotes)
    for finding, quote in zip(quoted, answer.quotes, strict=True):
        assert finding.draft.citation == str(quote.citation)
