"""Where the sources of one event contradict each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.candidate import Candidate

_AMOUNT: Final = re.compile(
    r"(?P<currency>[$€£]|US\$|USD\s)?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?-?"
    r"(?P<scale>thousand|million|billion|trillion|percent|%|bn|m\b|k\b)?",
    re.IGNORECASE,
)
_SCALES: Final = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9,
    "trillion": 1e12, "percent": 0.01, "%": 0.01,
}  # fmt: skip


def differ(group: Sequence[Candidate]) -> bool:
    """Whether its sentences give dates or amounts that cannot both hold."""
    return any(contradict(a, b) for k, a in enumerate(group) for b in group[k + 1 :])


def contradict(a: Candidate, b: Candidate) -> bool:
    """Whether two sentences on one event give dates or amounts that cannot both hold."""
    if a.dated and b.dated and not limits.compatible(a.value, b.value):
        return True
    first, second = amounts(a.clause), amounts(b.clause)
    return bool(first and second) and first.isdisjoint(second)


def amounts(text: str) -> frozenset[float]:
    """Sums of money and shares in a text, in units; bare numbers are none."""
    found = set()
    for match in _AMOUNT.finditer(text):
        scale = (match["scale"] or "").lower()
        if match["currency"] or scale:
            number = float(match["number"].replace(",", ""))
            found.add(round(number * _SCALES.get(scale, 1.0), 6))
    return frozenset(found)
