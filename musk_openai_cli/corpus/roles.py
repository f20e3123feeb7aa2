"""What each draft is for: title, heading, answer, note, or nothing worth quoting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from musk_openai_cli.corpus import shapes
from musk_openai_cli.corpus.drafts import Draft
from musk_openai_cli.models import BlockKind

_EDGE = 4
"""How many blocks from either end bylines and tags are looked for."""
_LONGEST_TITLE = 200
_NOT_WORDS = re.compile(r"[\W_]+")


def assign(drafts: Sequence[Draft], *, title: str | None, plain: bool) -> None:
    """Settle the kind of every draft.

    ``title`` is what the front matter calls the document; ``plain`` says that
    there are no headings in Markdown, so that their shape has to tell.
    """
    _mark_boilerplate(drafts)
    _mark_title(drafts, title)
    _mark_headings(drafts, by_shape=plain)
    _mark_answers(drafts)
    _mark_notes(drafts)


def fold(text: str) -> str:
    """``text`` for comparison: letters and digits only, case folded."""
    return _NOT_WORDS.sub(" ", text).strip().casefold()


def _mark_boilerplate(drafts: Sequence[Draft]) -> None:
    for index, draft in enumerate(drafts):
        if draft.kind == BlockKind.CODE:
            continue
        at_edge = index < _EDGE or index >= len(drafts) - _EDGE
        if not any(c.isalnum() for c in draft.text) or (
            draft.kind == BlockKind.PARAGRAPH
            and len(draft.segments) == 1
            and shapes.boilerplate(draft.text, at_edge=at_edge)
        ):
            draft.kind = BlockKind.BOILERPLATE


def _mark_title(drafts: Sequence[Draft], title: str | None) -> None:
    content = [d for d in drafts if d.kind != BlockKind.BOILERPLATE]
    if not content:
        return
    first, rest = content[0], content[1:]
    if title is not None:
        if first.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH} and fold(first.text) == fold(
            title
        ):
            first.kind = BlockKind.TITLE
    elif first.kind == BlockKind.HEADING:
        # The first of several headings of one level is a section, not the title.
        if not any(d.kind == BlockKind.HEADING and d.level <= first.level for d in rest):
            first.kind = BlockKind.TITLE
    elif first.kind == BlockKind.PARAGRAPH and rest and len(first.text) <= _LONGEST_TITLE:
        ended = first.text[-1] in ".!;," or len(first.segments) > 1
        if not ended or shapes.heading(first.text, rest[0].text):
            first.kind = BlockKind.TITLE


def _mark_headings(drafts: Sequence[Draft], *, by_shape: bool) -> None:
    following: str | None = None
    for draft in reversed(drafts):
        if draft.kind == BlockKind.PARAGRAPH and not draft.nested and len(draft.segments) == 1:
            telling = by_shape or _wholly_bold(draft)
            if telling and shapes.heading(draft.text, following):
                draft.kind, draft.shaped = BlockKind.HEADING, True
        if draft.kind != BlockKind.BOILERPLATE:
            following = draft.text


def _wholly_bold(draft: Draft) -> bool:
    start, end = draft.segments[0]
    # A colon may stand outside: "**Background**:"
    return any(a[0] == start and b[1] >= end - 1 for a, b in draft.reading.markup)


def _mark_answers(drafts: Sequence[Draft]) -> None:
    """A paragraph right under a ``Q:`` line is its answer, label or not."""
    waiting = False
    for draft in drafts:
        if draft.kind == BlockKind.QUESTION:
            waiting = True
        elif draft.kind != BlockKind.BOILERPLATE:
            if waiting and draft.kind == BlockKind.PARAGRAPH:
                draft.kind = BlockKind.ANSWER
            waiting = False


def _mark_notes(drafts: Sequence[Draft]) -> None:
    """Entries with a marker are notes; so are all items under a heading that says so."""
    under = False
    for draft in drafts:
        if draft.kind == BlockKind.HEADING:
            under = bool(shapes.NOTE_HEADING.fullmatch(draft.text.rstrip(":")))
        elif draft.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH} and (
            draft.label or (under and draft.kind == BlockKind.ITEM)
        ):
            draft.kind = BlockKind.NOTE
