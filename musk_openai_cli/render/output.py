"""Drawn text on its way out: to a stream, or through a pager.

Whatever fails here is :class:`Unwritable` and nothing else, so that a full
disk or a reader who has left is never taken for a fault of the program.
"""
# ruff: noqa: PLC0415 - JSON and raw files are written without importing Rich

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from rich.console import RenderableType

    from musk_openai_cli.models import Document, Lines
    from musk_openai_cli.render.theme import Place


class Unwritable(Exception):  # noqa: N818 - says what is the matter with the output
    """The output could not be written; the cause is the OSError."""

    @property
    def gone(self) -> bool:
        """Whether the reader has left, which is no error."""
        # Windows says EINVAL where others say EPIPE.
        cause = self.__cause__
        return isinstance(cause, OSError) and cause.errno in (errno.EPIPE, errno.EINVAL)


def place_of(stream: TextIO) -> Place:
    """What can be shown at the other end of the stream."""
    from musk_openai_cli.render.theme import Place

    return Place.of(stream)


def show(place: Place, screen: Iterable[RenderableType], *, paged: bool = False) -> None:
    """Draw on standard output; if ``paged`` and longer than the terminal, through a pager."""
    from musk_openai_cli.render.theme import draw

    text = draw(place, *screen)
    if not (paged and place.terminal and text.count("\n") >= place.height and _page(text)):
        write(text)


def tell(screen: Iterable[RenderableType]) -> None:
    """Draw on standard error."""
    from musk_openai_cli.render.theme import draw

    write(draw(place_of(sys.stderr), *screen), sys.stderr)


def _page(text: str) -> bool:
    from musk_openai_cli.render import pager

    command = pager.command(os.environ)
    return bool(command) and pager.page(text, command)


def write(text: str, stream: TextIO | None = None) -> None:
    """Write to the stream (default: standard output)."""
    try:
        (stream or sys.stdout).write(text)
    except OSError as error:
        raise Unwritable from error


def write_raw(document: Document, lines: Lines | None = None) -> None:
    """Write the file byte by byte, or lines of it.

    A terminal gets the same without what it would obey.
    """
    from musk_openai_cli.render import sanitise

    text = document.raw
    if lines:
        starts = (*document.line_starts, len(text))
        text = text[starts[lines[0] - 1] : starts[lines[1]]]
    if sys.stdout.isatty():
        write(sanitise.lines(text))
    elif lines:
        write(text)
    else:
        content = document.path.read_bytes()
        flush()
        try:
            sys.stdout.buffer.write(content)
        except OSError as error:
            raise Unwritable from error


def flush() -> None:
    """Write what is still in the buffer of standard output."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise Unwritable from error


def silence() -> None:
    """Send what cannot be written nowhere, so that the interpreter's exit is silent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
