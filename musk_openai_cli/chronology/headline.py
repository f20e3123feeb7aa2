"""Of the sentences that tell an event, the one that tells it best."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import limits
from musk_openai_cli.chronology.telling import VAGUE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.candidate import Candidate

_LEANS: Final = re.compile(
    r"(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|But|And|Since then|Then|Also"
    r"|Furthermore|Moreover|However|Later)\b"
)
_GOOD_LENGTH: Final = (40, 220)


def clearest(group: Sequence[Candidate]) -> Candidate:
    """The candidate whose sentence becomes the headline.

    A sentence with the finest date comes first, then one whose main verb tells
    the event, that names who did it, that stands on its own, and of a good length.
    """
    dated = [c.value for c in group if c.dated and c.value is not None]
    best = limits.finest(dated) if dated else None
    return min(group, key=lambda c: (best is not None and c.value != best, *_faults(c), c.place))


def _faults(candidate: Candidate) -> tuple[int, int, int]:
    text = candidate.telling.text
    shortest, longest = _GOOD_LENGTH
    return (
        2 * candidate.sidelong + candidate.weak,
        (candidate.actor in VAGUE) + bool(_LEANS.match(text)),
        max(0, len(text) - longest, shortest - len(text)),
    )
