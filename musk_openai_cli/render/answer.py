"""The screen that answers a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Column
from rich.text import Text

from musk_openai_cli.models import Verdict
from musk_openai_cli.render.cite import brief, mark, published, reference, voice
from musk_openai_cli.render.layout import (
    Hanging,
    inset,
    joined,
    paragraph,
    quotation,
    sentence,
    table,
    words,
)
from musk_openai_cli.render.sanitise import line
from musk_openai_cli.render.theme import MEASURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import RenderableType

    from musk_openai_cli.models import Answer, Corpus, Document, Quote, TermWeight
    from musk_openai_cli.render.theme import Place

_BLANK = Text()

#: In a narrower terminal the passages are no table.
_NARROW = 60


def answer_screen(
    answer: Answer,
    corpus: Corpus,
    place: Place,
    *,
    explain: bool = False,
    options: str = "",
) -> list[RenderableType]:
    """The question, the best quote, the further ones and how to read on.

    ``options`` are the options that bring a later ``musk-openai show`` to the
    same corpus.
    """
    documents = {document.id: document for document in corpus.documents}
    screen: list[RenderableType] = [paragraph(words(answer.question, "question"), place)]
    screen += _corrections(answer, place)
    screen.append(_BLANK)
    if answer.verdict is Verdict.ANSWERED and answer.quotes:
        screen += _answered(answer, documents, place, options)
    else:
        screen += _unanswered(answer, documents, place)
    if answer.by_source:
        said = [(documents[s.document_id], s.quote) for s in answer.by_source]
        screen += [_BLANK, paragraph(Text("Source by source", "label"), place)]
        screen += [_BLANK, *sources_said(said, place)]
    if explain and answer.terms:
        screen += [_BLANK, paragraph(Text("Terms of the question", "label"), place)]
        screen.append(_terms(answer.terms, place))
    return screen


def _corrections(answer: Answer, place: Place) -> Iterable[RenderableType]:
    for correction in answer.corrections:
        note = f"showing results for “{line(correction.read_as)}” (you typed “"
        yield paragraph(Text(f"{note}{line(correction.written)}”)", "caution"), place)


def _answered(
    answer: Answer, documents: Mapping[str, Document], place: Place, options: str
) -> Iterable[RenderableType]:
    best, *further = answer.quotes
    if answer.by_source:
        further = []  # the table of sources tells what else there is
    yield quotation(words(best.text, "quote"), place)
    if best.speaker:
        yield quotation(Text.assemble("— ", voice(best, place)), place)
    if place.terminal:
        yield _BLANK
    yield from _cited(best, documents[best.citation.document_id], place)
    if further:
        yield _BLANK
        yield paragraph(Text("Further passages", "label"), place)
        yield from _passages(further, documents, place)
    yield _BLANK
    one = answer.documents == 1
    noun = "document" if answer.corpus_size == 1 else "documents"
    spoken = f"{answer.documents} of {answer.corpus_size} {noun} speak{'s' * one} to this."
    footer = Text(spoken)
    if place.terminal:
        reopen = f"musk-openai show{options} {best.citation}"
        footer.append_text(Text.assemble(" Read on: ", (line(reopen), "hint")))
    yield paragraph(footer, place)


def _cited(quote: Quote, document: Document, place: Place) -> Iterable[RenderableType]:
    """The citation line; the headings below it where they do not fit beside it."""
    cited, headings = reference(quote, document, place)
    together = joined([cited, headings], "  ")
    hanging = " " * (len(str(quote.citation)) + 4)
    if together.cell_len + 2 <= min(place.width, MEASURE) or not place.terminal:
        yield Hanging(together, "  ")
        return
    yield Hanging(cited, "  ", hanging)
    if headings.plain:
        yield Hanging(headings, hanging, hanging)


def _unanswered(
    answer: Answer, documents: Mapping[str, Document], place: Place
) -> Iterable[RenderableType]:
    yield paragraph(Text("The corpus does not answer this.", "label"), place)
    if answer.reason:
        yield paragraph(sentence(answer.reason), place)
    missing = [line(term) for term in answer.missing_terms if term not in answer.reason]
    if missing:
        # The reason speaks of what is said in no words at all; synonyms of these may occur.
        label = ("In no document in these words: ", "quiet")
        yield paragraph(Text.assemble(label, ", ".join(missing)), place)
    if answer.nearest:
        yield _BLANK
        yield paragraph(Text("Nearest passages (not an answer)", "label"), place)
        yield from _passages(answer.nearest, documents, place)


def _passages(
    quotes: Sequence[Quote], documents: Mapping[str, Document], place: Place
) -> Iterable[RenderableType]:
    if place.terminal:
        yield _BLANK
    if place.terminal and place.width < _NARROW:
        yield from _stacked(quotes, documents, place)
        return
    rows = table(place, Column(no_wrap=True), Column(ratio=3), Column(ratio=7), loose=True)
    for quote in quotes:
        document = documents[quote.citation.document_id]
        cited = mark(quote.citation, document, place)
        rows.add_row(cited, brief(document, place, quote), words(quote.text))
    yield inset(rows, place)


def _stacked(
    quotes: Sequence[Quote], documents: Mapping[str, Document], place: Place
) -> Iterable[RenderableType]:
    """Draw the passages one below the other, where three columns have no room."""
    for index, quote in enumerate(quotes):
        document = documents[quote.citation.document_id]
        if index:
            yield _BLANK
        yield paragraph(mark(quote.citation, document, place), place)
        yield inset(brief(document, place, quote), place)
        yield quotation(words(quote.text), place)


def _terms(terms: Sequence[TermWeight], place: Place) -> RenderableType:
    numbers = [Column(name, justify="right") for name in ("weight", "rarity", "passages")]
    rows = table(place, Column("looked for"), Column("from"), *numbers, header=True, wide=False)
    for term in terms:
        origin = words(term.written)
        if term.expansion:
            origin.append(" (related word)", "quiet")
        figures = (f"{term.weight:.2f}", f"{term.idf:.2f}", str(term.passages))
        rows.add_row(words(term.term), origin, *figures)
    return inset(rows, place)


def sources_said(
    said: Sequence[tuple[Document, Quote | None]], place: Place
) -> list[RenderableType]:
    """What each document says to a question, in order of publication, undated ones last."""
    fixed = [Column(no_wrap=True), Column(no_wrap=True)]
    rows = table(place, *fixed, Column(ratio=3), Column(ratio=6), loose=True)
    for document, quote in sorted(said, key=lambda pair: _publication(pair[0])):
        cited = mark(quote.citation, document, place) if quote else words(document.handle, "cite")
        text = words(quote.text) if quote else Text("silent", "quiet")
        described = brief(document, place, quote, dated=False)
        rows.add_row(Text(published(document)), cited, described, text)
    return [inset(rows, place)]


def _publication(document: Document) -> tuple[bool, str, str]:
    publication = document.meta.published
    day = publication.value.earliest if publication else None
    return day is None, day.isoformat() if day else "", document.handle
