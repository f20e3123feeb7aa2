"""One block of a document, drawn beside the line numbers of its file."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from rich.text import Text

from musk_openai_cli.models import BlockKind
from musk_openai_cli.render import links
from musk_openai_cli.render.cite import linked
from musk_openai_cli.render.layout import words, wrapped
from musk_openai_cli.render.sanitise import line, lines
from musk_openai_cli.render.theme import UNBOUNDED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderResult

    from musk_openai_cli.models import Block, Document, Lines
    from musk_openai_cli.render.theme import Place

_STYLES = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "heading",
    BlockKind.QUESTION: "question",
    BlockKind.NOTE: "quiet",
    BlockKind.BOILERPLATE: "quiet",
}

MARK = "▶"


class Body:
    """The text of a block with its video stamps and note markers put back in."""

    def __init__(self, document: Document, block: Block, place: Place) -> None:
        self.text = Text(style=_STYLES.get(block.kind, ""))
        self._document, self._block = document, block
        # Offset where it is drawn; start and end in the reading text.
        self._pieces: list[tuple[int, int, int]] = []
        at = 0
        for place_of, sign in sorted(_signs(document, block, place), key=lambda pair: pair[0]):
            self._take(at, place_of)
            self.text.append_text(sign)
            at = place_of
        self._take(at, len(block.text))

    def _take(self, start: int, end: int) -> None:
        if start < end:
            self._pieces.append((len(self.text), start, end))
            self.text.append(line(self._block.text[start:end]))

    def line_at(self, offset: int) -> int:
        """The line of the file that the drawn character at ``offset`` comes from."""
        if not self._pieces:
            return self._block.lines[0]
        drawn, start, end = next(
            (piece for piece in reversed(self._pieces) if piece[0] <= offset), self._pieces[0]
        )
        at = min(start + max(0, offset - drawn), end - 1)
        return self._document.lines(self._block.reading.span(at, at + 1))[0]


def _signs(document: Document, block: Block, place: Place) -> Iterator[tuple[int, Text]]:
    for stamp in block.reading.stamps:
        moment = words(f"[{stamp.label}]", "cite")
        address = None
        if document.meta.video:
            video = f"https://www.youtube.com/watch?v={document.meta.video}&t={stamp.seconds}s"
            address = links.to_web(video)
        yield stamp.at, Text.assemble(" ", linked(moment, address, place))
    for note in block.reading.notes:
        yield note.at, words(f"[{note.label}]", "cite")


class Numbered:
    """Lines of text behind a gutter that tells where in the file each one begins."""

    def __init__(
        self, document: Document, block: Block, place: Place, marked: Lines | None
    ) -> None:
        self._block = block
        self._body = Body(document, block, place)
        self._marked = marked
        self._gutter = Gutter(document, marked)
        self._before, self._after = _opening(block, place)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines; a number only where another line of the file begins."""
        taken = self._gutter.width + self._before.cell_len
        drawn = [
            line_drawn
            for part in self._parts(whole=options.max_width >= UNBOUNDED)
            for line_drawn in wrapped(console, options, part, taken)
        ]
        numbers = list(self._numbers(drawn))
        following = [*numbers[1:], self._block.lines[1] + 1]
        known, before = 0, self._before
        for number, end, line_drawn in zip(numbers, following, drawn, strict=True):
            shown = number if number > known else None
            yield Text.assemble(self._gutter.at(shown, end - 1), before, line_drawn)
            known, before = max(known, number), self._after

    def _parts(self, *, whole: bool) -> list[Text]:
        """The text, divided where lines that were asked for begin and end."""
        text, (first, last) = self._body.text, self._block.lines
        if whole or first == last or self._marked is None:
            return [text]
        edges = [edge for edge in (self._marked[0], self._marked[1] + 1) if first < edge <= last]
        lines_at = [self._body.line_at(offset) for offset in range(len(text))]
        return list(text.divide([bisect_left(lines_at, edge) for edge in edges]))

    def _numbers(self, drawn: Iterable[Text]) -> Iterator[int]:
        """For each drawn line the line of the file that its first character comes from."""
        plain, at = self._body.text.plain, 0
        for index, line_drawn in enumerate(drawn):
            at = max(at, plain.find(line_drawn.plain, at))
            yield self._body.line_at(at) if index else self._block.lines[0]
            at += len(line_drawn.plain)


class Gutter:
    """The column of line numbers, with a mark at the lines that were asked for."""

    def __init__(self, document: Document, marked: Lines | None) -> None:
        self._digits = max(3, len(str(len(document.line_starts))))
        self._marked = range(marked[0], marked[1] + 1) if marked else range(0)
        self.width = self._digits + 4

    def at(self, number: int | None, last: int = 0) -> Text:
        """The gutter beside line ``number`` to ``last``, or beside the rest of a line."""
        if number is None:
            return Text(" " * self.width)
        hit = any(at in self._marked for at in range(number, max(number, last) + 1))
        sign = (f"{MARK} ", "mark") if hit else "  "
        shown = f"{number:>{self._digits}}"
        return Text.assemble(sign, (shown, "mark" if hit else "gutter"), "  ")


class RawLines:
    """Lines of the file as they are: code, front matter, lines that no block has."""

    def __init__(self, document: Document, shown: Lines, marked: Lines | None) -> None:
        self._document, self._shown = document, shown
        self._gutter = Gutter(document, marked)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines."""
        first, last = self._shown
        starts = (*self._document.line_starts, len(self._document.raw))
        for number in range(first, last + 1):
            raw = self._document.raw[starts[number - 1] : starts[number]]
            text = Text(lines(raw).rstrip("\n"))
            before = self._gutter.at(number)
            for drawn in wrapped(console, options, text, self._gutter.width):
                yield Text.assemble(before, drawn)
                before = self._gutter.at(None)


def _opening(block: Block, place: Place) -> tuple[Text, Text]:
    """What stands before the first and before every further line of a block."""
    match block.kind:
        case BlockKind.ITEM:
            sign = Text("  " * block.level + "• ")
        case BlockKind.QUOTATION:
            bar = Text("▌ " if place.terminal else "> ", "bar")
            return bar, bar
        case BlockKind.QUESTION:
            sign = Text("Q  ", "cite")
        case BlockKind.ANSWER:
            sign = Text("A  ", "cite")
        case BlockKind.NOTE if block.label:
            sign = words(f"[{block.label}] ", "quiet")
        case _:
            sign = Text()
    return sign, Text(" " * sign.cell_len)
