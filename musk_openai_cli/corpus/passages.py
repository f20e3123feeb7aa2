"""Documents -> passages, and stretches of passages -> quotes with citations."""

from __future__ import annotations

from musk_openai_cli.models import (
    CONTENT,
    Citation,
    Document,
    Passage,
    Quote,
    Speaker,
    Stamp,
)

CONTEXT = 32
"""Characters of prefix and suffix in a W3C TextQuoteSelector."""


def passages(document: Document) -> tuple[Passage, ...]:
    """The blocks of a document that may be quoted as evidence, in order.

    Boilerplate, headings, questions, code and notes that only repeat the body
    are left out.
    """
    return tuple(
        Passage(document, block, index)
        for index, block in enumerate(document.blocks)
        if block.kind in CONTENT and not block.repeats and any(c.isalpha() for c in block.text)
    )


def quote(
    passage: Passage,
    start: int,
    end: int,
    *,
    speaker: Speaker | None = None,
    score: float = 0.0,
) -> Quote:
    """The words ``passage.text[start:end]`` with their citation."""
    document, block = passage.document, passage.block
    span = block.reading.span(start, end)
    stamp = stamp_of(passage, start, end)
    link = document.meta.url
    if stamp and document.meta.video:
        link = f"https://www.youtube.com/watch?v={document.meta.video}&t={stamp.seconds}s"
    citation = Citation(
        document_id=document.id,
        handle=document.handle,
        lines=document.lines(span),
        span=span,
        heading=block.headings,
        link=link,
        moment=stamp.label if stamp else None,
    )
    return Quote(
        text=block.text[start:end],
        citation=citation,
        speaker=speaker,
        passage=block.text,
        passage_lines=block.lines,
        score=score,
        prefix=document.raw[max(0, span[0] - CONTEXT) : span[0]],
        exact=document.raw[span[0] : span[1]],
        suffix=document.raw[span[1] : span[1] + CONTEXT],
    )


def stamp_of(passage: Passage, start: int, end: int) -> Stamp | None:
    """The moment of the recording that ``passage.text[start:end]`` belongs to.

    A stamp follows the sentence, or the whole block quotation, that it times.
    """
    block = passage.block
    whole = block.kind == "quotation"
    for stamp in block.reading.stamps:
        if whole or start < stamp.at <= end + 1:
            return stamp
    return None
