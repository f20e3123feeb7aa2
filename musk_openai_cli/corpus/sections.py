"""Which headings each block stands under."""

from __future__ import annotations

from collections.abc import Sequence

from musk_openai_cli.corpus import shapes
from musk_openai_cli.corpus.decode import LINE_END
from musk_openai_cli.corpus.drafts import Draft
from musk_openai_cli.models import BlockKind

_LONGEST_PART = 40
"""The name of one side of a comparison is short."""
_FAR = 3
"""Line ends around two empty lines."""


def number(drafts: Sequence[Draft]) -> None:
    """Give levels to headings that have none.

    A heading right above another one is the section that holds it. So is one
    that names what is compared ("A vs. B") for the headings "A" and "B".
    """
    base = max((d.level for d in drafts if d.kind == BlockKind.HEADING), default=0)
    content = [d for d in drafts if d.kind != BlockKind.BOILERPLATE]
    inside, compared = False, ""
    for draft, following in zip(content, [*content, None][1:], strict=True):
        if draft.kind != BlockKind.HEADING or not draft.shaped:
            continue
        holds = following is not None and following.kind == BlockKind.HEADING
        part = draft.text.casefold() in compared and len(draft.text) < _LONGEST_PART
        notes = bool(shapes.NOTE_HEADING.fullmatch(draft.text.rstrip(":")))
        if holds or notes:
            draft.level, inside = base + 1, holds
            compared = draft.text.casefold()
        elif part or inside:
            draft.level, draft.part = base + 2, part
        else:
            draft.level = base + 1
            compared = draft.text.casefold()


def file(drafts: Sequence[Draft], raw: str) -> None:
    """Give every draft the texts of the headings above it."""
    path: list[Draft] = []
    question: tuple[str, ...] = ()
    before: Draft | None = None
    for draft in drafts:
        if draft.kind == BlockKind.HEADING:
            while path and path[-1].level >= draft.level:
                path.pop()
            draft.headings = tuple(above.text for above in path)
            path.append(draft)
            question = ()
        else:
            if before and path and path[-1].shaped:
                _leave(path, draft, before, raw)
            draft.headings = tuple(above.text for above in path)
            if draft.kind == BlockKind.QUESTION:
                question = (draft.text,)
            elif draft.kind == BlockKind.ANSWER:
                draft.headings += question
        before = draft


def _leave(path: list[Draft], draft: Draft, before: Draft, raw: str) -> None:
    """Take headings of plain text away whose section is over."""
    gap = raw[before.span[1] : draft.span[0]]
    if len(LINE_END.findall(gap)) >= _FAR:
        path.clear()
    elif path[-1].part and before.kind == BlockKind.ITEM and draft.kind == BlockKind.PARAGRAPH:
        path.pop()  # the lists of both sides are over
