"""A quotation -> the pieces of different passages that it was put together from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from musk_openai_cli.verification.index import Hit, Index
from musk_openai_cli.verification.words import Word

_SHORTEST = 4
"""Words of a piece."""
_MOST = 4
"""Pieces of a quotation."""
_BETWEEN = 2
"""Words that may join two pieces and stand in neither."""
_MANY = 50


@dataclass(frozen=True, slots=True)
class Stitched:
    """The pieces in the order of the quotation."""

    hits: tuple[Hit, ...]
    continuous: bool
    """The passages follow each other and nothing is left out: one quotation over paragraphs."""
    smallest: int
    """Words of the shortest piece."""


def stitched(index: Index, wanted: Sequence[Word]) -> Stitched | None:
    """Cut the words into the longest runs that passages have; None when they have not all."""
    runs: list[list[Hit]] = []
    at = loose = 0
    while at < len(wanted):
        found = _longest(index, wanted[at:])
        if found:
            runs.append(found)
            at += found[0].last - found[0].first
            loose = 0
        elif runs and loose < _BETWEEN:
            at, loose = at + 1, loose + 1
        else:
            return None
        if len(runs) > _MOST:
            return None
    if len(runs) < 2:  # a single run is not stitched
        return None
    numbers = [{hit.number for hit in run} for run in runs]
    if set.intersection(*numbers):
        return None  # words of one passage were dropped or moved
    hits = _chosen(index, runs)
    smallest = min(hit.last - hit.first for hit in hits)
    return Stitched(hits, _continuous(index, hits), smallest)


def _longest(index: Index, wanted: Sequence[Word]) -> list[Hit]:
    """All places of the longest run of words that opens ``wanted``."""
    low, high = _SHORTEST, len(wanted)
    best: list[Hit] = []
    if high < low:
        return best
    while low <= high:
        middle = (low + high) // 2
        found = _some(index, wanted[:middle])
        if found:
            best, low = found, middle + 1
        else:
            high = middle - 1
    return best


def _some(index: Index, wanted: Sequence[Word]) -> list[Hit]:
    found: list[Hit] = []
    for hit in index.exact(wanted):
        found.append(hit)
        if len(found) >= _MANY:
            break
    return found


def _chosen(index: Index, runs: Sequence[Sequence[Hit]]) -> tuple[Hit, ...]:
    """One place for each run, next to the one before where there is a choice."""
    out: list[Hit] = []
    for run in runs:
        beside = {out[-1].number, index.following(out[-1].number)} if out else set()
        near = [hit for hit in run if hit.number in beside]
        out.append((near or run)[0])
    return tuple(out)


def _continuous(index: Index, hits: Sequence[Hit]) -> bool:
    for before, after in pairwise(hits):
        rest = index.words(before.number)[before.last :]
        if index.following(before.number) != after.number or after.first > 0:
            return False
        if any(word.counts for word in rest):
            return False
    return True
