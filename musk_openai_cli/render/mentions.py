"""The table of temporal expressions, for checking how they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Column
from rich.text import Text

from musk_openai_cli.render.cite import mark
from musk_openai_cli.render.layout import inset, paragraph, table, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from musk_openai_cli.models import Corpus, DatedMention
    from musk_openai_cli.render.theme import Place

NO_DATE = "-"


def mentions_screen(
    mentions: Sequence[DatedMention], corpus: Corpus, place: Place
) -> list[RenderableType]:
    """One row an expression: where it stands, its type, its value, how that follows."""
    documents = {document.id: document for document in corpus.documents}
    if not mentions:
        return [paragraph(Text("No temporal expression was found.", "label"), place)]
    rows = table(
        place,
        Column("where", no_wrap=True),
        Column("expression", ratio=3, min_width=10),
        Column("type", no_wrap=True),
        Column("value", ratio=2, min_width=10),
        Column("reading", ratio=4, min_width=12),
        header=True,
    )
    for mention in mentions:
        citation = mention.quote.citation
        rows.add_row(
            mark(citation, documents[citation.document_id], place),
            words(mention.expression or ""),
            Text(mention.type.value.lower(), "meta"),
            Text(mention.value.edtf if mention.value else mention.timex or NO_DATE, "date"),
            words(mention.derivation, "quiet"),
        )
    return [inset(rows, place)]
