"""Pieces of a block, and which marks among them belong together."""

from __future__ import annotations

from dataclasses import dataclass

from musk_openai_cli.models import NoteRef, Span, Stamp

_WINDOW = 8
"""How many open marks a closing one is compared with: a page of unmatched ones stays linear."""


@dataclass(slots=True, eq=False)
class Piece:
    """A stretch of the joined lines and what is read for it (None: as it is)."""

    start: int
    end: int
    text: str | None = None
    aside: Stamp | NoteRef | None = None

    @property
    def kept(self) -> Span:
        """What of it is read as it is, when ``text`` is None."""
        return self.start, self.end


@dataclass(slots=True, eq=False)
class Mark(Piece):
    """A mark or tag that counts as markup once its partner turns up.

    A run of marks may find several partners, on either side of it. ``left`` to
    ``right`` is what is left over, and text if no more partners come.
    """

    name: str = ""
    left: int = 0
    right: int = 0
    intraword: bool = False

    @property
    def kept(self) -> Span:
        """What is left over."""
        return self.left, self.right


class Pairs:
    """The marks that are open, and the pairs that were found."""

    def __init__(self) -> None:
        self.found: list[tuple[Span, Span]] = []
        """Spans of the opening and closing part of each construct."""
        self._open: list[Mark] = []
        self._runs: list[Mark] = []

    def add(self, opening: Span, closing: Span) -> None:
        """A construct that needs no looking for."""
        self.found.append((opening, closing))

    def tag(self, tag: Mark, *, closes: bool) -> None:
        """An HTML tag."""
        if not closes:
            self._open.append(tag)
        elif opening := self._partner(tag):
            self._close(opening)
            self.add((opening.start, opening.end), (tag.start, tag.end))

    def run(self, run: Mark, *, opens: bool, closes: bool) -> None:
        """A run of emphasis marks; one that both closes and opens closes first."""
        self._runs.append(run)
        while closes and run.left < run.right and (opening := self._partner(run)):
            width = min(opening.right - opening.left, run.right - run.left)
            self._close(opening)
            opening.right -= width
            self.add((opening.right, opening.right + width), (run.left, run.left + width))
            run.left += width
            if opening.left < opening.right:
                self._open.append(opening)
        if opens and run.left < run.right:
            self._open.append(run)

    def pair_strays(self) -> None:
        """Take out ``word** strong**``: sloppy writers put the space on the wrong side."""
        strays = [
            run
            for run in self._runs
            if run.name == "*" and run.right - run.left == len("**") and not run.intraword
        ]
        for opening, closing in zip(strays[::2], strays[1::2], strict=False):
            self.add(opening.kept, closing.kept)
            opening.left, closing.left = opening.right, closing.right

    def _partner(self, closing: Mark) -> Mark | None:
        for opening in self._open[: -_WINDOW - 1 : -1]:
            # "f**k ... s**t" is text: marks inside words do not pair with one another.
            apart = not (opening.intraword and closing.intraword)
            if opening.name == closing.name and opening.end < closing.start and apart:
                return opening
        return None

    def _close(self, opening: Mark) -> None:
        while self._open.pop() is not opening:
            pass
