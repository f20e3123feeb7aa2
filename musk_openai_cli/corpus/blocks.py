"""The raw text of a file -> the blocks of a Document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from musk_openai_cli.corpus import roles, sections
from musk_openai_cli.corpus.drafts import Draft, drafts
from musk_openai_cli.corpus.invisible import blank
from musk_openai_cli.corpus.sentences import sentences
from musk_openai_cli.corpus.structure import pieces
from musk_openai_cli.models import Block, BlockKind, Span

_HTML_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_NOTE_SOURCE = re.compile(r"^.{1,40}?\s[-–—:]\s")
_WHOLE = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CODE, BlockKind.TABLE})
"""Blocks that are not divided into sentences."""


def blocks(raw: str, starts: tuple[int, ...], body: int, title: str | None) -> tuple[Block, ...]:
    """The blocks of a document.

    ``starts`` are the offsets of the lines of ``raw``, ``body`` is where the
    front matter ends, ``title`` is what the front matter calls the document.
    """
    visible = blank(raw, body)
    found = pieces(visible, starts)
    plain = not (
        any(piece.kind == BlockKind.HEADING for piece in found) or _HTML_HEADING.search(visible)
    )
    work = drafts(visible, found, plain=plain)
    roles.assign(work, title=title, plain=plain)
    sections.number(work)
    sections.file(work, raw)
    return _mark_repeats([_block(draft, starts) for draft in work])


def _block(draft: Draft, starts: tuple[int, ...]) -> Block:
    start, end = draft.span
    return Block(
        kind=draft.kind,
        span=draft.span,
        lines=(bisect_right(starts, start), bisect_right(starts, end - 1)),
        reading=draft.reading,
        headings=draft.headings,
        level=draft.level,
        sentences=_sentences(draft),
        label=draft.label,
    )


def _sentences(draft: Draft) -> tuple[Span, ...]:
    if draft.kind in _WHOLE:
        return ((0, len(draft.text)),)
    reading = draft.reading
    asides = [note.at for note in reading.notes] + [stamp.at for stamp in reading.stamps]
    return sentences(draft.text, asides)


def _mark_repeats(found: Sequence[Block]) -> tuple[Block, ...]:
    """Flag notes whose words are a sentence of the body."""
    if not any(block.kind == BlockKind.NOTE for block in found):
        return tuple(found)
    said = {
        roles.fold(block.text[start:end])
        for block in found
        if block.kind not in {BlockKind.NOTE, BlockKind.BOILERPLATE}
        for start, end in block.sentences
    }
    return tuple(
        replace(block, repeats=_repeats(block, said)) if block.kind == BlockKind.NOTE else block
        for block in found
    )


def _repeats(note: Block, said: set[str]) -> bool:
    first, *others = [note.text[start:end] for start, end in note.sentences]
    # "Reuters - The sentence itself.": the source's name comes first.
    first = _NOTE_SOURCE.sub("", first)
    return all(roles.fold(part) in said for part in (first, *others))
