"""A draft -> its quotations, each with the speaker and the citation that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import BlockKind, Document, DraftQuote, Passage
from musk_openai_cli.speech import People
from musk_openai_cli.speech.direct import Reader, Said

_CITATION = re.compile(
    r"(?<![\w/:.-])(?P<handle>[\w][\w.~/-]{0,80}):(?P<line>\d{1,7})(?:-\d{1,7})?(?![\w:])"
)
_REACH = 160
"""How far behind a quotation its citation may stand."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A quotation of a draft, and whether its form says that it is one."""

    quote: DraftQuote
    statement: bool
    """Attributed, or a sentence; otherwise a title, a coined name or scare quotes."""
    bare: str = ""
    """The words without numbers in brackets, where those may be note markers that came along."""


def read(text: str, path: Path) -> Document:
    """The draft as a document, by the rules by which documents are read."""
    return parse(text, path=path)


def drafted(draft: Document, people: People, handles: Sequence[str]) -> tuple[Drafted, ...]:
    """The quotations of a draft in order; ``handles`` are what citations may open with."""
    reader = Reader(draft, people)
    known = tuple(handle.casefold() for handle in handles)
    out = []
    for index, block in enumerate(draft.blocks):
        # A draft's own "read more" lines and headings may quote as well.
        if block.kind is BlockKind.CODE:
            continue
        passage = Passage(draft, block, index)
        quoted = _quoted(reader, passage)
        for number, said in enumerate(quoted):
            if passage.text[said.start : said.end].strip():
                stop = quoted[number + 1].start if number + 1 < len(quoted) else None
                out.append(_drafted(draft, passage, said, stop, known))
    return tuple(out)


def _quoted(reader: Reader, passage: Passage) -> list[Said]:
    """What a block of a draft quotes; a block quotation is one, whatever it quotes itself."""
    found = list(reader.marked(passage))
    match passage.block.kind:
        case BlockKind.NOTE if passage.block.label:
            return [said for said in found if said.statement]  # not the titles of sources
        case BlockKind.QUOTATION:
            said = reader.whole(passage)
            return [said] if said else []
    return found


def _drafted(
    draft: Document, passage: Passage, said: Said, stop: int | None, known: tuple[str, ...]
) -> Drafted:
    text = passage.text
    start, end = said.start, said.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    span = passage.block.reading.span(start, end)
    line = draft.lines(span)[0]
    quote = DraftQuote(
        text=_with_numbers(draft, passage, start, end),
        span=span,
        line=line,
        column=span[0] - draft.line_starts[line - 1] + 1,
        speaker=said.speaker.name if said.speaker else None,
        citation=_citation(draft, passage, end, stop, known),
    )
    bare = text[start:end]
    return Drafted(quote, said.statement, bare if bare != quote.text else "")


def _with_numbers(draft: Document, passage: Passage, start: int, end: int) -> str:
    """The words, with ``[50]`` put back where it is an edit and no note has that number."""
    labels = {block.label for block in draft.blocks if block.kind is BlockKind.NOTE}
    text, at = "", start
    for note in passage.block.reading.notes:
        if start < note.at < end and note.label.isdigit() and note.label not in labels:
            text += f"{passage.text[at : note.at].rstrip()} [{note.label}]"
            at = note.at
    return text + passage.text[at:end]


def _citation(
    draft: Document, passage: Passage, end: int, stop: int | None, known: tuple[str, ...]
) -> str | None:
    """The citation behind a quotation, or in the footnote behind it."""
    limit = min(len(passage.text), end + _REACH, stop if stop is not None else len(passage.text))
    found = _first(passage.text[end:limit], known)
    if found:
        return found
    for note in passage.block.reading.notes:
        if end <= note.at <= limit:
            for block in draft.blocks:
                if block.kind is BlockKind.NOTE and block.label == note.label:
                    return _first(block.text, known)
    if passage.block.kind is BlockKind.QUOTATION:
        return _under(draft, passage, known)
    return None


def _under(draft: Document, passage: Passage, known: tuple[str, ...]) -> str | None:
    """The citation that opens the paragraph under a block quotation."""
    if passage.index + 1 < len(draft.blocks):
        below = draft.blocks[passage.index + 1].text
        match = _CITATION.search(below[:60])
        if match and not re.search(r"\w{4,}\s+\w+", below[: match.start()]):
            return _first(below[:60], known)
    return None


def _first(text: str, known: tuple[str, ...]) -> str | None:
    for match in _CITATION.finditer(text):
        handle = match["handle"].casefold()
        bracketed = text[match.start() - 1 : match.start()] in {"(", "["}
        told = any(handle.startswith(k) or k.startswith(handle) for k in known)
        clock = handle.isdigit() and len(handle) <= 2  # "at 12:30"
        if (told and not clock) or (bracketed and not clock):
            return match.group()
    return None
