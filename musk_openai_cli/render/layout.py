"""How text is laid out: hanging paragraphs and tables without lines.

Every screen is made of these two. Where nobody reads along (see
:data:`~.theme.UNBOUNDED`) each paragraph and each row comes out as one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from musk_openai_cli.render.sanitise import line
from musk_openai_cli.render.theme import MEASURE, UNBOUNDED, WIDEST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from musk_openai_cli.render.theme import Place

MARGIN = 2

_NARROWEST = 8


def words(text: str, style: str = "") -> Text:
    """Text of a document or a person as a single line that obeys nothing."""
    return Text(line(text), style)


def sentence(message: str, style: str = "") -> Text:
    """A message of the program as a sentence that stands alone."""
    text = line(message)
    end = "" if text.endswith((".", "!", "?")) else "."
    return Text(f"{text[:1].upper()}{text[1:]}{end}", style)


def joined(parts: Iterable[Text], between: str = " · ") -> Text:
    """The parts that are not empty, in one line."""
    whole = Text()
    for part in parts:
        if whole.plain and part.plain:
            whole.append(between, "quiet")
        whole.append_text(part)
    return whole


def wrapped(console: Console, options: ConsoleOptions, body: Text, taken: int) -> list[Text]:
    """The lines of ``body`` where ``taken`` cells of each are in use already."""
    width = options.max_width
    if width < UNBOUNDED:
        width = min(width, MEASURE)
    return list(body.wrap(console, max(_NARROWEST, width - taken), overflow="fold"))


class Hanging:
    """A paragraph with something before its first line and before the others."""

    def __init__(self, body: Text, first: Text | str = "", rest: Text | str = "") -> None:
        self.body = body
        self.first = Text(first) if isinstance(first, str) else first
        self.rest = Text(rest) if isinstance(rest, str) else rest

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines."""
        before = self.first
        taken = max(self.first.cell_len, self.rest.cell_len)
        for drawn in wrapped(console, options, self.body, taken):
            yield Text.assemble(before, drawn)
            before = self.rest


def paragraph(body: Text, place: Place) -> Hanging:
    """A paragraph behind a margin, which a pipe does without."""
    margin = " " * MARGIN if place.terminal else ""
    return Hanging(body, margin, margin)


def quotation(body: Text, place: Place) -> Hanging:
    """Words of a document, set off by a bar; in a pipe nothing but the words."""
    bar = Text.assemble("  ", ("▌", "bar"), " ") if place.terminal else Text()
    return Hanging(body, bar, bar)


def table(
    place: Place, *columns: Column, header: bool = False, loose: bool = False, wide: bool = True
) -> Table:
    """A table without lines that never cuts a text.

    ``loose`` leaves a line between its rows, ``wide`` takes the whole terminal.
    """
    for column in columns:
        column.overflow = "fold"
    wide = wide and place.terminal
    return Table(
        *columns,
        box=None,
        show_header=header,
        header_style="quiet",
        pad_edge=False,
        padding=(0, 2, 1 if loose and place.terminal else 0, 0),
        width=min(place.width - MARGIN, WIDEST) if wide else None,
        expand=wide,
    )


def inset(part: RenderableType, place: Place) -> RenderableType:
    """The part behind a margin, which a pipe does without."""
    return Padding(part, (0, 0, 0, MARGIN), expand=False) if place.terminal else part


def cell(place: Place, *parts: Text) -> Text:
    """What a cell says, one below the other; in a pipe side by side."""
    return joined(parts, "\n" if place.terminal else " · ")
