"""The screen that lists what is in the corpus and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Column
from rich.text import Text

from musk_openai_cli.models import ProblemKind
from musk_openai_cli.render.cite import linked, published
from musk_openai_cli.render.layout import Hanging, cell, inset, paragraph, sentence, table, words
from musk_openai_cli.render.links import to_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType

    from musk_openai_cli.models import Corpus, Document
    from musk_openai_cli.render.theme import Place

_BLANK = Text()
_NAMES = {ProblemKind.UNDECODABLE: "not UTF-8"}
"""Of a document that is listed, some encoding was found."""


def sources_screen(
    corpus: Corpus, passages: Mapping[str, int], place: Place
) -> list[RenderableType]:
    """One row a document, then the problems, then the totals.

    ``passages`` is the number of passages by document id.
    """
    rows = table(
        place,
        Column("", no_wrap=True),
        Column("document", ratio=4, min_width=12),
        Column("published", ratio=3, min_width=13),
        Column("publisher", min_width=9),
        Column("words", justify="right", no_wrap=True),
        Column("passages", justify="right", no_wrap=True),
        Column("problems", min_width=9),
        header=True,
        loose=True,
    )
    for document in corpus.documents:
        rows.add_row(*_row(document, passages.get(document.id, 0), place))
    return [inset(rows, place), *_problems(corpus, place), *_totals(corpus, passages, place)]


def _row(document: Document, passages: int, place: Place) -> tuple[Text, ...]:
    meta = document.meta
    address = to_line(document.path, 1) if place.links else None
    found = words(meta.published.found if meta.published else "", "quiet")
    return (
        linked(words(document.handle, "cite"), address, place),
        words(meta.title),
        cell(place, Text(published(document), "" if meta.published else "quiet"), found),
        words(meta.publisher or ""),
        Text(f"{document.words:,}"),
        Text(f"{passages:,}"),
        Text(", ".join(_names(document)), "caution"),
    )


def _names(document: Document) -> list[str]:
    """Its problems in a word or two each; that it has no date stands in the row already."""
    kinds = dict.fromkeys(problem.kind for problem in document.problems)
    return [
        _NAMES.get(kind, kind.replace("_", " "))
        for kind in kinds
        if kind is not ProblemKind.NO_DATE
    ]


def _problems(corpus: Corpus, place: Place) -> Iterator[RenderableType]:
    margin = "  " if place.terminal else ""
    told = [
        (document, problem)
        for document in corpus.documents
        for problem in document.problems
        if problem.kind is not ProblemKind.NO_DATE
    ]
    if told:
        yield _BLANK
    for document, problem in told:
        where = document.handle if problem.line is None else f"{document.handle}:{problem.line}"
        first = Text.assemble(margin, words(where, "cite"), "  ")
        yield Hanging(sentence(problem.message, "caution"), first, " " * first.cell_len)
    if corpus.unreadable:
        yield _BLANK
        yield paragraph(Text("Not read", "label"), place)
        for path, problem in corpus.unreadable:
            first = Text.assemble(margin, words(str(path)), "  ")
            yield Hanging(sentence(problem.message, "caution"), first, f"{margin}  ")


def _totals(corpus: Corpus, passages: Mapping[str, int], place: Place) -> Iterator[RenderableType]:
    documents = len(corpus.documents)
    words_ = sum(document.words for document in corpus.documents)
    undated = sum(document.meta.published is None for document in corpus.documents)
    totals = (
        f"{_count(documents, 'document')}, {undated} of them undated, "
        f"{_count(words_, 'word')}, {_count(sum(passages.values()), 'passage')}."
    )
    yield _BLANK
    yield paragraph(Text(totals), place)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
