"""The table of who said what, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Column
from rich.text import Text

from musk_openai_cli.render import links
from musk_openai_cli.render.cite import linked, mark, published
from musk_openai_cli.render.layout import cell, inset, paragraph, table, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from musk_openai_cli.models import Corpus, Document, Quote
    from musk_openai_cli.render.theme import Place

NOBODY = "not told"
"""In place of a speaker whom the document does not name clearly."""


def quotations_screen(
    quotes: Sequence[Quote], corpus: Corpus, place: Place
) -> list[RenderableType]:
    """One row a quotation: the speaker, the words, the moment or the date, the citation."""
    documents = {document.id: document for document in corpus.documents}
    if not quotes:
        return [paragraph(Text("No quotation was found.", "label"), place)]
    rows = table(
        place,
        Column("speaker", ratio=2, min_width=10),
        Column("words", ratio=7, min_width=20),
        Column("when", ratio=2, min_width=10),
        Column("where", no_wrap=True),
        header=True,
        loose=True,
    )
    for quote in quotes:
        rows.add_row(*_row(quote, documents[quote.citation.document_id], place))
    number = len(quotes)
    count = Text(f"{number} quotation{'' if number == 1 else 's'}.", "quiet")
    return [inset(rows, place), *([paragraph(count, place)] if place.terminal else [])]


def _row(quote: Quote, document: Document, place: Place) -> tuple[Text, ...]:
    speaker = quote.speaker
    said = words(speaker.name, "speaker") if speaker else Text(NOBODY, "quiet")
    return (
        said,
        words(f"“{quote.text}”"),
        _when(quote, document, place),
        mark(quote.citation, document, place),
    )


def _when(quote: Quote, document: Document, place: Place) -> Text:
    """The moment of the recording, else when the document was published."""
    moment = quote.citation.moment
    if moment is None:
        return Text(published(document), "meta")
    shown = linked(words(moment, "cite"), links.to_web(quote.citation.link), place)
    date = published(document) if document.meta.published else ""
    return cell(place, shown, Text(date, "meta"))
