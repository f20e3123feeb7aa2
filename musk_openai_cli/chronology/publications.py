"""The publication of each dated document, as an event beside those that are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musk_openai_cli.models import (
    Block,
    BlockKind,
    Citation,
    DatedMention,
    Document,
    Event,
    Quote,
)

if TYPE_CHECKING:
    from musk_openai_cli.models import Publication

KIND = "publication"
_CONTEXT = 32


def publication(document: Document) -> Event | None:
    """The publication of a document, or None where it gives no date."""
    published = document.meta.published
    if published is None:
        return None
    headline = _headline(document, published)
    mention = DatedMention(
        published.written,
        published.value,
        f"publication date of the document ({published.found})",
        headline,
    )
    return Event(published.value, headline, (mention,), KIND)


def _headline(document: Document, published: Publication) -> Quote:
    """The title where the file has it, else the line with the date."""
    title = document.meta.title
    for block in document.blocks:
        if block.kind == BlockKind.TITLE:
            start, end = block.reading.span(0, len(block.text))
            return _quote(document, block.text, (start, end), block)
    at = document.raw.find(title) if title else -1
    if at >= 0:
        return _quote(document, title, (at, at + len(title)))
    start, end = _line(document, published.line or 1)
    written = document.raw[start:end]
    return _quote(document, written.strip() or published.written, (start, end))


def _line(document: Document, number: int) -> tuple[int, int]:
    starts = document.line_starts
    start = starts[min(number, len(starts)) - 1]
    end = starts[number] if number < len(starts) else len(document.raw)
    return start, start + len(document.raw[start:end].rstrip("\r\n"))


def _quote(
    document: Document, text: str, span: tuple[int, int], block: Block | None = None
) -> Quote:
    start, end = span
    lines = document.lines(span)
    return Quote(
        text=text,
        citation=Citation(
            document.id, document.handle, lines, span, block.headings if block else (),
            link=document.meta.url,
        ),
        passage=block.text if block else text,
        passage_lines=block.lines if block else lines,
        prefix=document.raw[max(0, start - _CONTEXT) : start],
        exact=document.raw[start:end],
        suffix=document.raw[end : end + _CONTEXT],
    )  # fmt: skip
