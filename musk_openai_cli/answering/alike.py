"""Units that say the same, told apart from units that say more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.scoring import Scored

SAME = 0.75
"""Overlap of content terms (Jaccard) from which two units say the same."""
_FEW = 4
"""Units with fewer terms are compared to the letter."""


@dataclass(frozen=True, slots=True)
class Group:
    """The best of the units that say the same, and the others."""

    best: Scored
    others: tuple[int, ...]


def grouped(library: Library, ranked: Sequence[Scored], most: int) -> list[Group]:
    """The first ``most`` different things that are said, in the order of ``ranked``."""
    found: list[tuple[Scored, frozenset[str], list[int]]] = []
    for scored in ranked:
        terms = frozenset(library.unit_terms[scored.number])
        home = next((others for _, known, others in found if alike(terms, known)), None)
        if home is not None:
            home.append(scored.number)
        elif len(found) < most:
            found.append((scored, terms, []))
    return [Group(best, tuple(others)) for best, _, others in found]


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of terms say the same."""
    if min(len(a), len(b)) < _FEW:
        return a == b
    return len(a & b) >= SAME * len(a | b)
