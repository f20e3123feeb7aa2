"""A sentence of a document, with all that is read off it once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.scan import Trigger, triggers
from musk_openai_cli.chronology.words import Word, words
from musk_openai_cli.speech.names import names

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.mention import Mention
    from musk_openai_cli.models import Passage
    from musk_openai_cli.speech.names import Name

_BOUNDARIES: Final = frozenset(
    """after when while but ; : which who that as because before since although though whereas
    following""".split()
)
_JOINING: Final = frozenset("but while".split())
_PRONOUNS: Final = frozenset("he she they it".split())
_PERSONAL: Final = frozenset("he she".split())
_BODIES: Final = frozenset(
    "organization organisation company firm lab startup group agency board government".split()
)
_CALENDAR: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec spring summer autumn winter fall utc gmt est edt""".split()
)
_BACK: Final = 3
VAGUE: Final = _PRONOUNS | _BODIES | {""}
"""Actors that name nobody."""


@dataclass(frozen=True, slots=True)
class NameAt:
    """A name, by the word that tells it apart: the surname of a person."""

    key: str
    start: int
    end: int


@dataclass(eq=False)  # no slots: names are kept once they are found
class Telling:
    """One sentence, its words, its event words, its dates and its names."""

    passage: Passage
    start: int
    end: int
    mentions: tuple[Mention, ...] = ()
    """Those within the sentence; offsets are those of the block."""
    words: list[Word] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)

    @cached_property
    def names(self) -> list[NameAt]:
        """Its names, in order; most sentences are never asked."""
        return [
            NameAt(name.words[-1].lower(), self.start + name.start, self.start + name.end)
            for name in names(self.text)
            if _is_name(name)
        ]

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands in the corpus, sortable."""
        return (self.passage.document.id, self.passage.index, self.start)

    def actor(self, at: int) -> str:
        """Who does what the verb at this word tells: a name's key, a pronoun, or nothing."""
        first = 0
        for k in range(at - 1, -1, -1):
            if self.words[k].low in _BOUNDARIES:
                first = k + 1
                break
        position, limit = self._offset(first), self.words[at].start
        inside = [n for n in self.names if position <= n.start < limit]
        relative = first > 0 and self.words[first - 1].low in {"which", "who", "that"}
        if inside and not (relative and inside[0].start > position):
            return inside[0].key
        if relative:
            before = [n for n in self.names if n.end <= self.words[first - 1].start]
            if before or not inside:
                return before[-1].key if before else ""
            return inside[0].key
        said = [w.low for w in self.words[first:at] if w.low in _PRONOUNS | _BODIES]
        if not said:
            # "who founded it but left": both verbs have one subject.
            joined = first > 1 and self.words[first - 1].low in _JOINING
            return self.actor(first - 1) if joined else ""
        return (self._antecedent() or said[0]) if said[0] in _PERSONAL else said[0]

    def _antecedent(self) -> str:
        """The name that opens the nearest sentence before this one in its paragraph."""
        block = self.passage.block
        for start, end in reversed([s for s in block.sentences if s[1] <= self.start][-_BACK:]):
            for name in filter(_is_name, names(block.text[start:end])):
                return name.words[-1].lower()
        return ""

    def named(self, start: int, end: int) -> frozenset[str]:
        """Names between two offsets of the block."""
        return frozenset(n.key for n in self.names if start <= n.start < end)

    def _offset(self, at: int) -> int:
        return self.words[at].start if at < len(self.words) else self.end


def _is_name(name: Name) -> bool:
    """Whether a capitalised word is no adverb at the head of a sentence and no day or month."""
    if name.start == 0 and name.text.endswith("ly"):
        return False
    return name.words[-1].lower().rstrip(".") not in _CALENDAR


def telling(passage: Passage, start: int, end: int, mentions: tuple[Mention, ...]) -> Telling:
    """Read one sentence."""
    found = words(passage.text, start, end)
    return Telling(passage, start, end, mentions, found, triggers(passage.text, found))
