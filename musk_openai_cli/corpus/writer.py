"""Assembles a reading text together with its map back to the raw characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from musk_openai_cli.models import NoteRef, ReadingText, Run, Span, Stamp

# A no-break space between a number and its unit is the author's; other white space folds.
_SPACE = re.compile(r"\s\s+|[^\S \u00a0\u202f]")


class Places:
    """Positions in the joined lines of a block -> positions in the raw text."""

    def __init__(self, segments: Sequence[Span]) -> None:
        self._raw = [start for start, _ in segments]
        self._joined = []
        at = 0
        for start, end in segments:
            self._joined.append(at)
            at += end - start + 1

    def start(self, at: int) -> int:
        """Raw offset of the character at ``at``."""
        k = bisect_right(self._joined, at) - 1
        return self._raw[k] + at - self._joined[k]

    def end(self, at: int) -> int:
        """Raw offset past the character before ``at``."""
        return self.start(at - 1) + 1

    def span(self, span: Span) -> Span:
        """Raw span of a non-empty span."""
        return self.start(span[0]), self.end(span[1])


class Writer:
    """Collects reading text and its runs; white space folds to one space."""

    def __init__(self, source: str, places: Places) -> None:
        self._source, self._places = source, places
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self._stamps: list[Stamp] = []
        self._notes: list[NoteRef] = []

    def keep(self, start: int, end: int) -> None:
        """Text that is read as it stands, but for its white space."""
        if self._ends_in_space():
            while start < end and self._source[start].isspace():
                start += 1
        at = start
        for match in _SPACE.finditer(self._source, start, end):
            self._add(at, match.start(), None)
            self.replace(match.start(), match.end(), " ")
            at = match.end()
        self._add(at, end, None)

    def replace(self, start: int, end: int, text: str) -> None:
        """Text that is read as something else."""
        if not (text.isspace() and self._ends_in_space()):
            self._add(start, end, text)

    def aside(self, what: Stamp | NoteRef, *, tight: bool) -> None:
        """Something was taken out that is kept beside the text.

        ``tight`` says that the space before it goes too.
        """
        if tight:
            self._trim()
        if isinstance(what, Stamp):
            self._stamps.append(Stamp(self._length, what.seconds, what.label))
        else:
            self._notes.append(NoteRef(self._length, what.label))

    def finish(self, markup: tuple[tuple[Span, Span], ...], *, repaired: bool) -> ReadingText:
        """The reading text, without white space at its end."""
        self._trim()
        last = self._length
        return ReadingText(
            text="".join(self._parts),
            runs=tuple(self._runs),
            markup=markup,
            stamps=tuple(Stamp(min(s.at, last), s.seconds, s.label) for s in self._stamps),
            notes=tuple(NoteRef(min(n.at, last), n.label) for n in self._notes),
            repaired=repaired,
        )

    def _ends_in_space(self) -> bool:
        return not self._parts or self._parts[-1][-1].isspace()

    def _add(self, start: int, end: int, text: str | None) -> None:
        if start >= end:
            return
        text = self._source[start:end] if text is None else text
        raw_start, raw_end = self._places.start(start), self._places.end(end)
        at, self._length = self._length, self._length + len(text)
        last = self._runs[-1] if self._runs else None
        same = len(text) == raw_end - raw_start
        if last and same and last.one_to_one and last.raw_end == raw_start:
            self._runs[-1] = Run(last.start, self._length, last.raw_start, raw_end)
        else:
            self._runs.append(Run(at, self._length, raw_start, raw_end))
        self._parts.append(text)

    def _trim(self) -> None:
        """Drop white space at the end of what was written so far."""
        while self._parts and self._parts[-1][-1].isspace():
            text = self._parts.pop()
            kept = text.rstrip()
            if kept:
                self._parts.append(kept)
            self._length -= len(text) - len(kept)
            while self._runs and self._runs[-1].end > self._length:
                last = self._runs.pop()
                if last.start < self._length:
                    raw_end = last.raw_end - (last.end - self._length)
                    self._runs.append(Run(last.start, self._length, last.raw_start, raw_end))
