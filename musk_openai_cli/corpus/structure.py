"""Markdown's block structure, with the raw span of every line.

markdown-it-py finds the blocks by the CommonMark rules; it knows lines but not
offsets, so each line of a block is found again in its raw line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from musk_openai_cli.models import BlockKind, Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DEEPEST = 200
# Where nesting is too deep markdown-it drops the rest of the file; this keeps it below that.
_TOO_DEEP = re.compile(
    r"(?>(?:[ \t]*+(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s))){30,})|[ \t]{60,}+",
)
_MAX_MARKER = 999
_LONGEST_SETEXT = 120


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as Markdown sees it, before plain-text shapes are looked at."""

    kind: BlockKind
    span: Span
    """Raw span, markers included, without the last line end."""
    segments: tuple[Span, ...]
    """Raw span of the text of each line."""
    level: int = 0
    nested: bool = False
    """Inside a list, a block quotation or a table."""


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 50 ms that help and completion do not need

    parser = MarkdownIt("commonmark").enable("table")
    # Indented prose is common in plain text and code blocks are not; tags are
    # dealt with inline; a reference definition must not swallow its line.
    parser.disable(["code", "html_block", "reference"])
    parser.options["maxNesting"] = _DEEPEST
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def pieces(body: str, starts: tuple[int, ...]) -> list[Piece]:
    """Blocks of ``body`` in order; ``starts`` are the offsets of its lines."""
    return _Walker(body, starts).walk(_markdown().parse(_flattened(body, starts)))


def _flattened(body: str, starts: tuple[int, ...]) -> str:
    """``body`` without absurdly deep nesting; offsets in its lines may differ."""
    parts = []
    at = 0
    for start in starts:
        if deep := _TOO_DEEP.match(body, start):
            parts.append(body[at:start])
            at = deep.end()
    return "".join([*parts, body[at:]])


class _Walker:
    def __init__(self, body: str, starts: tuple[int, ...]) -> None:
        self.body, self.starts = body, starts
        self.out: list[Piece] = []
        self.lists: list[bool] = []
        """For each open list item, whether its first paragraph is still to come."""
        self.quotes = 0
        self.heading = 0
        """Level of the heading that is open."""
        self.table = False
        """Whether a table is open; its rows are read from their lines."""
        self._steps: dict[str, Callable[[Token], None]] = {
            "blockquote_open": self._quote_open,
            "blockquote_close": self._quote_close,
            "list_item_open": self._item_open,
            "list_item_close": self._item_close,
            "heading_open": self._heading_open,
            "heading_close": self._heading_close,
            "table_open": self._table_open,
            "table_close": self._table_close,
            "fence": self._code,
            "inline": self._text,
        }

    def walk(self, tokens: list[Token]) -> list[Piece]:
        for token in tokens:
            if step := self._steps.get(token.type):
                step(token)
        return self.out

    def _quote_open(self, _token: Token) -> None:
        self.quotes += 1

    def _quote_close(self, _token: Token) -> None:
        self.quotes -= 1

    def _item_open(self, token: Token) -> None:
        # "2018. It was ..." is a sentence that opens with a year.
        self.lists.append(not token.info or int(token.info) <= _MAX_MARKER)

    def _item_close(self, _token: Token) -> None:
        self.lists.pop()

    def _heading_open(self, token: Token) -> None:
        self.heading = int(token.tag[1])

    def _heading_close(self, _token: Token) -> None:
        self.heading = 0

    def _table_close(self, _token: Token) -> None:
        self.table = False

    def _text(self, token: Token) -> None:
        segments = () if self.table else tuple(self._find(token))
        if not segments:
            return
        kind, level = BlockKind.PARAGRAPH, 0
        if self.heading and self._is_heading(token):
            kind, level = BlockKind.HEADING, self.heading
        elif self.quotes:
            kind = BlockKind.QUOTATION
        elif self.lists and self.lists[-1]:
            self.lists[-1] = False
            kind, level = BlockKind.ITEM, len(self.lists) - 1
        elif self.lists:
            segments = self._with_year(segments)
        first = self._line_start(segments[0][0])
        start = segments[0][0]
        if kind != BlockKind.PARAGRAPH:
            start = first + _indent(self.body[first:start])
        span = (start, segments[-1][1])
        nested = bool(self.lists or self.quotes)
        self.out.append(Piece(kind, span, segments, level, nested))

    def _with_year(self, segments: tuple[Span, ...]) -> tuple[Span, ...]:
        start = segments[0][0]
        first = self._line_start(start)
        marker = re.fullmatch(r"\s*(\d{4,9}[.)])\s+", self.body[first:start])
        if marker:
            return ((first + marker.start(1), segments[0][1]), *segments[1:])
        return segments

    @staticmethod
    def _is_heading(token: Token) -> bool:
        # An underline of "=" or "-" makes a heading of whole paragraphs.
        text = token.content
        return "\n" not in text and not (len(text) > _LONGEST_SETEXT and text.endswith("."))

    def _line_start(self, offset: int) -> int:
        return self.starts[bisect_right(self.starts, offset) - 1]

    def _line(self, number: int) -> Span:
        """Raw span of a line, its end left out."""
        start = self.starts[number]
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.body)
        while end > start and self.body[end - 1] in "\r\n":
            end -= 1
        return start, end

    def _find(self, token: Token) -> Iterator[Span]:
        """Where the lines of a block stand in the raw text."""
        if not token.map:
            return
        number = token.map[0]
        for text in token.content.split("\n"):
            wanted = text.strip()
            start, end = self._line(min(number, len(self.starts) - 1))
            number += 1
            if not wanted:
                continue
            at = self.body.rfind(wanted, start, end)
            if at < 0:  # tabs expanded by the parser: take the line as it is
                at = start + _indent(self.body[start:end])
                if at < end:
                    yield at, end
            else:
                yield at, at + len(wanted)

    def _table_open(self, token: Token) -> None:
        self.table = True
        if not token.map:
            return
        for number in range(*token.map):
            start, end = self._line(number)
            line = self.body[start:end]
            if number == token.map[0] + 1 or not line.strip():
                continue  # the rule under the head
            left = start + len(line) - len(line.lstrip(" \t|"))
            right = start + len(line.rstrip(" \t|"))
            if left < right:
                span = (start + _indent(line), start + len(line.rstrip()))
                self.out.append(
                    Piece(BlockKind.TABLE, span, ((left, right),), nested=True),
                )

    def _code(self, token: Token) -> None:
        if not token.map:
            return
        lines = [self._line(number) for number in range(token.map[0] + 1, token.map[1])]
        if lines and not self.body[slice(*lines[-1])].strip(" \t>" + token.markup[0]):
            lines.pop()  # the closing fence; one that was never closed has none
        segments = tuple((a, b) for a, b in lines if self.body[a:b].strip())
        if segments:
            span = (segments[0][0], segments[-1][1])
            self.out.append(Piece(BlockKind.CODE, span, segments, nested=True))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
