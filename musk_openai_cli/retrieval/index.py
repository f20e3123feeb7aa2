"""What the rest of the program asks of an index, whatever holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol


class Index(Protocol):
    """Units of text (passages, or sentences) that can be scored by term."""

    @property
    def size(self) -> int:
        """Number of units."""

    def idf(self, term: str) -> float:
        """Rarity of a term (natural logarithm), always above 0; 0 when it does not occur."""

    @property
    def idf_unseen(self) -> float:
        """The rarity that a term would have if it occurred once."""

    def frequency(self, term: str) -> int:
        """Number of units that contain the term."""

    def scores(self, term: str) -> Mapping[int, float]:
        """BM25 weight of the term in each unit that contains it, and in no other."""

    def vocabulary(self) -> Sequence[str]:
        """All terms, in the order in which they were met."""
