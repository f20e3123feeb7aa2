"""An index in memory, scored by rank-bm25. The only module that imports it.

BM25Plus (Lv and Zhai 2011) is taken for its inverse document frequency, which
stays above 0 for terms that most passages share; its constant for terms that do
*not* occur is avoided by scoring a term only where it does. See also
Robertson and Zaragoza (2009) for the model.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from rank_bm25 import BM25Plus

K1 = 0.6
B = 0.45
DELTA = 0.25


class MemoryIndex:
    """BM25 over units that are lists of terms. Empty units are allowed, none too."""

    def __init__(self, units: Sequence[Sequence[str]]) -> None:
        self.size = len(units)
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, terms in enumerate(units):
            for term in dict.fromkeys(terms):
                self._postings[term].append(number)
        # rank-bm25 divides by the number of units and by their mean length.
        usable = bool(self._postings)
        self._bm25 = BM25Plus(units, k1=K1, b=B, delta=DELTA) if usable else None
        self._cache: dict[str, dict[int, float]] = {}

    def idf(self, term: str) -> float:
        """Rarity of a term (natural logarithm), always above 0; 0 when it does not occur."""
        return float(self._bm25.idf.get(term, 0.0)) if self._bm25 else 0.0

    @property
    def idf_unseen(self) -> float:
        """The rarity that a term would have if it occurred once."""
        return log(self.size + 1)

    def frequency(self, term: str) -> int:
        """Number of units that contain the term."""
        return len(self._postings.get(term, ()))

    def scores(self, term: str) -> Mapping[int, float]:
        """BM25 weight of the term in each unit that contains it, and in no other."""
        known = self._cache.get(term)
        if known is None:
            where = self._postings.get(term, [])
            values = self._bm25.get_batch_scores([term], where) if self._bm25 and where else []
            known = self._cache[term] = dict(zip(where, values, strict=True))
        return known

    def vocabulary(self) -> Sequence[str]:
        """All terms, in the order in which they were met."""
        return tuple(self._postings)
