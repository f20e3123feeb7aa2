"""Which passages may hold given words: an inverted index, rare words first."""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from musk_openai_cli.models import Block, BlockKind, Document, Passage
from musk_openai_cli.verification.words import INVISIBLE, Word, key, words

_SKIPPED = frozenset({BlockKind.BOILERPLATE, BlockKind.CODE})
_VOTERS = 10
"""How many of a quotation's rarest words look for passages that are near it."""
_LONGEST_POSTING = 1500
_PLAIN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a passage."""

    number: int
    """Of the passage in the index."""
    first: int
    """Place of the first word."""
    last: int
    """Past the place of the last word."""


class Index:
    """All passages of a corpus, for looking up words. Duplicates are left out."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.passages: list[Passage] = []
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._next: dict[int, int] = {}
        for document in documents:
            if document.duplicate_of is None:
                self._add(document)
        self._words = lru_cache(maxsize=4096)(self._read)
        self._keys = lru_cache(maxsize=4096)(self._key)

    def _add(self, document: Document) -> None:
        before: int | None = None
        for index, block in enumerate(document.blocks):
            if not _usable(block):
                continue
            number = len(self.passages)
            self.passages.append(Passage(document, block, index))
            for plain in set(_PLAIN.findall(INVISIBLE.sub("", block.text.lower()))):
                self._postings[plain].append(number)
            if before is not None:
                self._next[before] = number
            before = number

    def following(self, number: int) -> int | None:
        """The passage after this one in its document."""
        return self._next.get(number)

    def words(self, number: int) -> list[Word]:
        """The words of a passage."""
        return self._words(number)

    def _read(self, number: int) -> list[Word]:
        return words(self.passages[number].text)

    def _key(self, number: int) -> str:
        return key(self.words(number))

    def holding(self, wanted: Sequence[str]) -> list[int]:
        """The passages that have all of these forms, in order of the corpus."""
        parts = {part for form in wanted for part in _PLAIN.findall(form.lower())}
        lists = sorted((self._postings.get(part, []) for part in parts), key=len)
        if not lists or not lists[0]:
            return []
        found = set(lists[0])
        for other in lists[1:]:
            if len(found) < 2 or len(other) > 50 * len(found):  # searching is cheaper
                break
            found.intersection_update(other)
        return sorted(found)

    def exact(self, wanted: Sequence[Word]) -> Iterator[Hit]:
        """Where these words stand in this order; the first may differ in its first capital."""
        plain = [word.form for word in wanted]
        if not plain:
            return
        for number in self.holding(plain):
            yield from self.within(number, plain)

    def within(self, number: int, plain: Sequence[str], *, free: bool = True) -> Iterator[Hit]:
        """Where these forms stand in one passage; ``free`` leaves the first capital open."""
        held = self._keys(number)
        for variant in _variants(plain) if free else (list(plain),):
            needle = f" {' '.join(variant)} "
            at = held.find(needle)
            while at >= 0:
                first = held.count(" ", 0, at + 1) - 1
                yield Hit(number, first, first + len(plain))
                at = held.find(needle, at + 1)

    def near(self, wanted: Sequence[Word], limit: int) -> list[int]:
        """The passages that share most of the rare words, best first."""
        parts = {part for word in wanted for part in _PLAIN.findall(word.form.lower())}
        known = sorted(
            (p for p in parts if p in self._postings), key=lambda p: len(self._postings[p])
        )
        votes: defaultdict[int, float] = defaultdict(float)
        for part in known[:_VOTERS]:
            posting = self._postings[part]
            if len(posting) > _LONGEST_POSTING and votes:
                break
            weight = math.log(1 + len(self.passages) / len(posting))
            for number in posting:
                votes[number] += weight
        return heapq.nsmallest(limit, votes, key=lambda number: (-votes[number], number))


def _variants(plain: Sequence[str]) -> list[list[str]]:
    first, rest = plain[0], list(plain[1:])
    other = first[0].swapcase() + first[1:]
    return [[first, *rest]] if other == first else [[first, *rest], [other, *rest]]


def _usable(block: Block) -> bool:
    return block.kind not in _SKIPPED and any(c.isalnum() for c in block.text)
