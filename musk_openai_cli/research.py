"""The use cases. Each takes values and gives values; nothing here draws or prints."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from musk_openai_cli import corpus as corpora
from musk_openai_cli.errors import LineError
from musk_openai_cli.models import (
    Answer,
    Corpus,
    Document,
    Lines,
    Passage,
    Quote,
    Timeline,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A document, and the lines of it that were asked for."""

    document: Document
    lines: Lines | None = None
    """None for the whole document."""


def load(paths: Sequence[Path] | None = None) -> Corpus:
    """The documents at or under ``paths``, or the shipped ones.

    Raises CorpusNotFound and CorpusEmpty.
    """
    return corpora.load(paths)


def passages(document: Document) -> tuple[Passage, ...]:
    """The quotable passages of a document."""
    return corpora.passages(document)


def ask(corpus: Corpus, question: str, *, limit: int = 5) -> Answer:
    """Quote what the corpus says to ``question``; at most ``limit`` quotes.

    Raises QuestionError when the question has no word to look for.
    """
    from musk_openai_cli.answering.answer import Researcher  # noqa: PLC0415 - brings in numpy

    began = time.perf_counter()
    answer = Researcher(corpus).ask(question, limit=limit)
    return replace(answer, elapsed_ms=round((time.perf_counter() - began) * 1000))


def timeline(corpus: Corpus) -> Timeline:
    """The chronology that the corpus tells."""
    from musk_openai_cli.chronology.events import build  # noqa: PLC0415 - compiles many patterns

    return build(corpus)


def show(corpus: Corpus, target: str) -> Shown:
    """The document, and the passage, that ``target`` (``003`` or ``003:82``) names.

    Raises HandleUnknown, HandleAmbiguous and LineError.
    """
    name, line = corpora.parse_target(target)
    document = corpora.find(corpus, name)
    if line is None:
        return Shown(document)
    last = len(document.line_starts)
    if not 1 <= line <= last:
        raise LineError(f"{document.handle} has no line {line}", hint=f"it has {last} lines")
    return Shown(document, (line, line))


def quotations(document: Document) -> tuple[Quote, ...]:
    """The direct quotations of a document, with who says them."""
    from musk_openai_cli.speech import quotations as find  # noqa: PLC0415

    return find(document)
