"""Markdown's pieces -> drafts of blocks: paragraphs split and bullets, labels, tags read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musk_openai_cli.corpus import shapes
from musk_openai_cli.corpus.inline import read
from musk_openai_cli.corpus.structure import Piece
from musk_openai_cli.models import BlockKind, ReadingText, Span

_BOX = (
    "p|div|li|ul|ol|dl|dt|dd|tr|table|thead|tbody|h[1-6]|section|article|figure|figcaption|hr"
    "|blockquote"
)
_OPENS_BOX = re.compile(rf"<(?:{_BOX})\b", re.IGNORECASE)
_CLOSES_BOX = re.compile(rf"</(?:{_BOX})>\Z", re.IGNORECASE)
_BOX_EDGE = re.compile(rf"(?<![`\\])(?:</(?:{_BOX})>()|()<(?:{_BOX})\b)", re.IGNORECASE)
"""An empty group marks where the line is split."""
_LONGEST_CLOSING = 14
_OPENS_WITH = re.compile(
    r"(?>(?:<(?:div|section|article|ul|ol|table|tbody|thead)\b[^<>]{0,200}+>\s*){0,5})"
    r"<(?:h(?P<level>[1-6])|(?P<item>li)|(?P<row>tr)|(?P<quote>blockquote))\b",
    re.IGNORECASE,
)
_SHORTEST_LIST = 4
_ALERT = re.compile(r"\[!\w{1,20}\]")


@dataclass(slots=True)
class Draft:
    """A block on its way; the only mutable thing here."""

    kind: BlockKind
    span: Span
    segments: tuple[Span, ...]
    reading: ReadingText
    level: int = 0
    nested: bool = False
    label: str | None = None
    headings: tuple[str, ...] = ()
    shaped: bool = False
    """A heading by its shape, so that its level is still to be found."""
    part: bool = False
    """A heading over one side of a comparison."""

    @property
    def text(self) -> str:
        """The reading text."""
        return self.reading.text


def drafts(visible: str, pieces: Sequence[Piece], *, plain: bool) -> list[Draft]:
    """Drafts of all pieces that have any text, in order.

    ``plain`` says that the file shows no sign of Markdown, so that its line
    breaks may end paragraphs.
    """
    found = [draft for piece in pieces for draft in _of_piece(visible, piece, plain=plain)]
    return [draft for draft in found if draft.text]


def _of_piece(visible: str, piece: Piece, *, plain: bool) -> Iterator[Draft]:
    if piece.kind != BlockKind.PARAGRAPH or piece.nested:
        kind = piece.kind
        if kind == BlockKind.QUOTATION and _ALERT.match(visible, *piece.segments[0]):
            kind = BlockKind.PARAGRAPH  # "> [!NOTE]" sets a remark off; nobody is quoted
        yield _draft(visible, kind, piece.span, piece.segments, piece.level, nested=piece.nested)
        return
    for group in _paragraphs(visible, piece.segments, plain=plain):
        yield _of_lines(visible, group)


def _paragraphs(
    visible: str, segments: tuple[Span, ...], *, plain: bool
) -> Iterator[tuple[Span, ...]]:
    """Split lines that Markdown joins but a reader would not."""
    longest = max(end - start for start, end in segments) if plain else 0
    listed = _is_list([visible[start:end] for start, end in segments])
    group: list[Span] = []
    line = ""
    for segment in segments:
        for index, (start, end) in enumerate(_boxes(visible, segment)):
            following = visible[start:end]
            if group and (index or listed or _breaks(line, following, longest)):
                yield tuple(group)
                group = []
            group.append((start, end))
            line = following
    if group:
        yield tuple(group)


def _boxes(visible: str, line: Span) -> Iterator[Span]:
    """Split a line where HTML opens or closes what is drawn as a box of its own."""
    start, end = line
    if "<" in visible[start:end]:
        for match in _BOX_EDGE.finditer(visible, *line):
            edge = match.start(match.lastindex or 0)
            if visible[start:edge].strip():
                yield start, edge
                start = edge
    if visible[start:end].strip():
        yield start, end


def _is_list(lines: Sequence[str]) -> bool:
    """Whether every line stands for itself, as in verse: wrapped prose breaks before any word."""
    if len(lines) < _SHORTEST_LIST or any(line[0].islower() for line in lines[1:]):
        return False
    return sum(line[0].isupper() or line[0].isdigit() for line in lines) > len(lines) / 2


def _breaks(line: str, following: str, longest: int) -> bool:
    """Whether ``following`` opens a paragraph; ``longest`` is 0 in real Markdown."""
    if any(pattern.match(following) for pattern in (shapes.LABEL, shapes.BULLET, shapes.REFERENCE)):
        return True
    if _OPENS_BOX.match(following) or _CLOSES_BOX.search(
        line, max(0, len(line) - _LONGEST_CLOSING)
    ):
        return True
    if any(shapes.boilerplate(text, at_edge=False) for text in (line, following)):
        return True
    return longest > 0 and shapes.splits(line, following, longest)


def _of_lines(visible: str, segments: tuple[Span, ...]) -> Draft:
    """A paragraph, or what its bullet, label or tag makes of it."""
    start, end = segments[0]
    span = (start, segments[-1][1])
    line = visible[start:end]
    kind, level = BlockKind.PARAGRAPH, 0
    if bullet := shapes.BULLET.match(line):
        kind, start = BlockKind.ITEM, start + bullet.end()
    elif label := shapes.LABEL.match(line):
        kind = BlockKind.QUESTION if label["label"][0] == "Q" else BlockKind.ANSWER
        start += label.end()
    elif tag := _OPENS_WITH.match(line):
        kind, level = _kind_of(tag)
    return _draft(visible, kind, span, ((start, end), *segments[1:]), level)


def _kind_of(tag: re.Match[str]) -> tuple[BlockKind, int]:
    if tag["level"]:
        return BlockKind.HEADING, int(tag["level"])
    if tag["item"]:
        return BlockKind.ITEM, 0
    return (BlockKind.TABLE if tag["row"] else BlockKind.QUOTATION), 0


def _draft(  # noqa: PLR0913 - the fields of a draft
    visible: str,
    kind: BlockKind,
    span: Span,
    segments: tuple[Span, ...],
    level: int = 0,
    *,
    nested: bool = False,
) -> Draft:
    label = None
    reference = shapes.REFERENCE.match(visible, *segments[0])
    if reference and (kind == BlockKind.ITEM or reference["colon"]):
        # The marker of a note is not part of its text.
        label = reference["label"].removeprefix("^")
        segments = ((reference.end(), segments[0][1]), *segments[1:])
    reading = read(visible, [s for s in segments if s[0] < s[1]])
    return Draft(kind, span, segments, reading, level, nested, label)
