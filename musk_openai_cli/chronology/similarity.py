"""How alike two sentences are, by the words that they share."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from musk_openai_cli.language.tokens import is_stop, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def terms(text: str) -> tuple[str, ...]:
    """Stems of the content words of a sentence."""
    return tuple(stem(t.folded) for t in tokens(text) if not is_stop(t.folded))


class Similarity:
    """Compares bags of terms by a corpus's inverse document frequencies."""

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        counts: Counter[str] = Counter()
        self._size = 0
        for sentence in sentences:
            counts.update(set(sentence))
            self._size += 1
        self._counts = counts
        self._weights: dict[str, float] = {}
        self._vectors: dict[tuple[str, ...], tuple[dict[str, float], float]] = {}

    def weight(self, term: str) -> float:
        """Smoothed inverse document frequency (natural logarithm), above 0."""
        known = self._weights.get(term)
        if known is None:
            known = math.log((1 + self._size) / (1 + self._counts[term])) + 1
            self._weights[term] = known
        return known

    def rare(self, term: str, most: int) -> bool:
        """Whether at most so many sentences have the term."""
        return self._counts[term] <= most

    def __call__(self, a: Sequence[str], b: Sequence[str]) -> float:
        """Mean of the TF-IDF cosine and the weighted overlap coefficient, 0 to 1."""
        if not a or not b:
            return 0.0
        return (self.cosine(a, b) + self.overlap(a, b)) / 2

    def cosine(self, a: Sequence[str], b: Sequence[str]) -> float:
        """Cosine of the TF-IDF vectors (Salton and Buckley 1988)."""
        (first, length), (second, other) = self._vector(a), self._vector(b)
        shared = sorted(first.keys() & second.keys())
        return sum(first[t] * second[t] for t in shared) / (length * other)

    def overlap(self, a: Sequence[str], b: Sequence[str]) -> float:
        """Weight of the shared terms against that of the lighter side."""
        first, second = set(a), set(b)
        lighter = min(self._sum(first), self._sum(second))
        return self._sum(first & second) / lighter if lighter else 0.0

    def _sum(self, found: Iterable[str]) -> float:
        return math.fsum(map(self.weight, found))

    def _vector(self, found: Sequence[str]) -> tuple[dict[str, float], float]:
        key = tuple(found)
        known = self._vectors.get(key)
        if known is None:
            counted = Counter(key)
            vector = {t: (1 + math.log(n)) * self.weight(t) for t, n in counted.items()}
            known = self._vectors[key] = (vector, math.hypot(*vector.values()))
        return known
