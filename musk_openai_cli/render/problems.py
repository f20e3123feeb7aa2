"""Errors and warnings, in the words and the look of other command-line programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from musk_openai_cli.render.layout import Hanging, words
from musk_openai_cli.render.sanitise import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from musk_openai_cli.models import Corpus

#: How many files are named one by one.
_NAMED = 5


def error_screen(
    message: str, *, hint: str = "", candidates: Sequence[tuple[str, str]] = ()
) -> list[RenderableType]:
    """``error:``, what may have been meant, and ``hint:``.

    ``candidates`` are ``(handle, title)`` pairs.
    """
    screen: list[RenderableType] = [_said("error", "error", message)]
    width = max((len(line(handle)) for handle, _ in candidates), default=0)
    for handle, title in candidates:
        first = Text.assemble("  ", (line(handle).ljust(width), "cite"), "  ")
        screen.append(Hanging(words(title), first, " " * first.cell_len))
    if hint:
        screen.append(_said("hint", "hint", hint))
    return screen


def warnings_screen(corpus: Corpus) -> Iterator[RenderableType]:
    """``warning:`` for the files that could not be read; many of them are counted."""
    for path, problem in corpus.unreadable[:_NAMED]:
        yield _said("warning", "caution", f"{path}: {problem.message}")
    more = len(corpus.unreadable) - _NAMED
    if more > 0:
        files = "1 more file" if more == 1 else f"{more} more files"
        yield _said("warning", "caution", f"{files} not read; 'musk-openai sources' lists them")


def warning_screen(message: str) -> RenderableType:
    """``warning:`` and a message."""
    return _said("warning", "caution", message)


def _said(kind: str, style: str, message: str) -> Hanging:
    return Hanging(words(message), Text.assemble((f"{kind}:", style), " "))
