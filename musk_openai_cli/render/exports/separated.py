"""Comma-separated values (RFC 4180), one event a row."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from musk_openai_cli.render.exports import parts

if TYPE_CHECKING:
    from musk_openai_cli.models import Corpus, Timeline

COLUMNS: Final = (
    "edtf",
    "earliest",
    "latest",
    "precision",
    "kind",
    "headline",
    "words",
    "citations",
    "sources",
    "after",
    "why",
    "flags",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write(timeline: Timeline, corpus: Corpus) -> str:
    """The timeline as a table.

    A cell that a spreadsheet would take for a formula gets an apostrophe in
    front of it, as OWASP advises; nothing else of a quote is changed.
    """
    del corpus
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for event in timeline.events:
        value, after = event.value, event.after
        followed = timeline.events[after.event].headline.citation if after else ""
        row = (
            value.edtf if value else "",
            value.earliest.isoformat() if value and value.earliest else "",
            value.latest.isoformat() if value and value.latest else "",
            value.precision.value if value else "none",
            event.kind,
            event.headline.text,
            event.words,
            " ".join(str(citation) for citation in parts.citations(event)),
            str(event.sources),
            f"{followed} ({after.expression})" if after else "",
            "; ".join(parts.reasons(event)),
            "; ".join(parts.flags(event)),
        )
        rows.writerow([_harmless(cell) for cell in row])
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
