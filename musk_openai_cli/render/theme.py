"""The one set of styles, and the console that draws with it.

Colours are middle hues of the 256-colour palette whose contrast is above 4:1
on white and on black alike; everything else is the terminal's own foreground,
bold, dim or italic. Nothing is told by colour alone.
"""

from __future__ import annotations

import io
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rich.console import Console, detect_legacy_windows
from rich.theme import Theme

from musk_openai_cli.render import links

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from rich.console import RenderableType

THEME = Theme(
    {
        "question": "italic",
        "quote": "bold",
        "bar": "color(30)",
        "cite": "color(30)",
        "title": "bold",
        "heading": "bold",
        "meta": "dim",
        "label": "bold",
        "speaker": "italic",
        "gutter": "dim",
        "mark": "bold color(130)",
        "caution": "color(130)",
        "error": "bold color(160)",
        "hint": "color(30)",
        "quiet": "dim",
        "year": "bold color(30)",
        "date": "bold",
    }
)

#: A width that no text reaches: nothing is wrapped, cut or filled up.
UNBOUNDED = 2**31

#: Widest line of running text; longer ones lose the reader.
MEASURE = 96

#: Widest table.
WIDEST = 132

_MINIMUM = 20


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen goes, and what can be shown there."""

    terminal: bool = False
    """Somebody reads along; otherwise a file or another program does."""
    colour: Literal["auto", "truecolor"] | None = None
    width: int = UNBOUNDED
    height: int = 0
    links: bool = False
    """OSC 8 hyperlinks are understood."""

    @classmethod
    def of(cls, stream: TextIO, environ: Mapping[str, str] | None = None) -> Place:
        """What the stream and the environment say about the place.

        ``FORCE_COLOR`` brings styles into a pipe but never wraps or cuts there.
        """
        environ = os.environ if environ is None else environ
        terminal = stream.isatty()
        dumb = environ.get("TERM", "").lower() in ("dumb", "unknown")
        forced = environ.get("FORCE_COLOR", "").lower() not in ("", "0", "false")
        styled = forced or (terminal and not dumb and not detect_legacy_windows())
        size = shutil.get_terminal_size() if terminal else os.terminal_size((UNBOUNDED, 0))
        return cls(
            terminal=terminal,
            colour="auto" if styled else None,
            width=max(_MINIMUM, size.columns),
            height=size.lines,
            links=terminal and styled and links.understood(environ),
        )


def console(place: Place, *, record: bool = False) -> Console:
    """A console that draws for ``place`` into memory."""
    return Console(
        file=io.StringIO(),
        theme=THEME,
        width=place.width,
        height=max(1, place.height),
        force_terminal=place.colour is not None,
        color_system=place.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        record=record,
    )


def draw(place: Place, *parts: RenderableType) -> str:
    """The parts as text for ``place``, one below the other, lines without trailing blanks."""
    drawing = console(place)
    with drawing.capture() as capture:
        for part in parts:
            drawing.print(part)
    return "".join(f"{drawn.rstrip(' ')}\n" for drawn in capture.get().splitlines())
