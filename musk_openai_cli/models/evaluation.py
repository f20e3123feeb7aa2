"""Gold questions and how the answers to them did."""

from __future__ import annotations

from dataclasses import dataclass

from musk_openai_cli.models.evidence import Answer, Verdict


@dataclass(frozen=True, slots=True)
class Gold:
    """A question and what answers it."""

    id: str
    text: str
    answerable: bool
    kind: str
    split: str
    quotes: tuple[tuple[str, str], ...]
    """Document (its id or a prefix of it) and verbatim words, for each gold answer."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one question."""

    gold: Gold
    answer: Answer
    rank: int | None
    """Place of the first quote that is right, from 1; None when none of them is."""

    @property
    def refused(self) -> bool:
        """Whether the corpus was said not to answer."""
        return self.answer.verdict == Verdict.UNANSWERED


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over a group of questions; shares are between 0 and 1, None where empty."""

    answerable: int
    unanswerable: int
    success: float | None
    """Share of the answerable questions whose first quote is right."""
    mrr: float | None
    refused_rightly: float | None
    refused_wrongly: float | None
    length: float | None
    """Mean length of the first quote, in words."""

    @property
    def balanced(self) -> float | None:
        """Balanced accuracy of answering and refusing; 0.5 is chance."""
        if self.refused_rightly is None or self.refused_wrongly is None:
            return None
        return (self.refused_rightly + 1 - self.refused_wrongly) / 2
