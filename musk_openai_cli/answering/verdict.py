"""Whether the best unit answers the question, or nothing does.

The score alone cannot tell: on five public collections the best passage's BM25
separates answerable questions from others hardly better than chance. What tells
is whether what the question *needs* comes together: which of its things neither
the unit nor what stands around it says, whether the names that it asks about
are there, and whether the unit holds the kind of thing that is asked for. These
signs are weighed by logistic regression, each weight held to the direction that
it must have; the evaluation report tells on what they were fitted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from musk_openai_cli.answering.kinds import fit
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.units import leans
from musk_openai_cli.answering.wanted import Wanted

_HARDLY = 0.15
"""Share of a concept's worth below which it is not told at all."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against the best unit, each between 0 and 1 but for the score."""

    gap: float
    """Share of the question's weight in the one concept that is told least."""
    name_absent: float
    """Share of its names that neither the unit nor its surroundings say."""
    name_outside: float
    """Share of its names that the unit itself does not speak of."""
    no_date: float
    no_amount: float
    no_other: float
    """Reasons, manners and definitions that the unit's wording does not show."""
    words_outside: float
    """Share of the question's weight in plain words (no names, no asking) that it does not say."""
    score: float
    yes_no: float
    reason: float


#: Fitted by ``python -m tests.evaluation.fit_verdict``.
WEIGHTS = Signs(
    gap=-1.38,
    name_absent=-1.77,
    name_outside=-0.26,
    no_date=-0.72,
    no_amount=-3.46,
    no_other=-0.13,
    words_outside=-1.25,
    score=0.11,
    yes_no=1.59,
    reason=0.77,
)
BIAS = 0.89
THRESHOLD = 0.45
"""Probability of being an answer from which the unit is shown as one."""


def refusal(scorer: Scorer, ranked: Sequence[Scored], threshold: float = THRESHOLD) -> str:
    """Why nothing answers the question, in one sentence; empty when something does.

    A ``threshold`` of 0 refuses nothing.
    """
    if not threshold:
        return ""
    unknown = [
        concept.written
        for concept, met in zip(scorer.question.concepts, scorer.met, strict=True)
        if not met and not concept.asking
    ]
    strangers = [
        c for c in unknown if any(n.written == c and n.name for n in scorer.question.concepts)
    ]
    if strangers:
        return f"No document mentions {listed(strangers)}."
    found = signs(scorer, ranked)
    if probability(found) >= threshold:
        return ""
    if found.no_amount:
        return "The passages that come closest give no number."
    if found.no_date >= 1:
        return "The passages that come closest give no date."
    if unknown:
        return f"No document mentions {listed(unknown)}, or a word known to mean the same."
    if found.name_absent:
        return "The passages that come closest do not speak of everyone that is named."
    return "No passage brings together what the question names."


def probability(found: Signs) -> float:
    """That the best unit is an answer, between 0 and 1."""
    total = BIAS + sum(w * s for w, s in zip(astuple(WEIGHTS), astuple(found), strict=True))
    return 1 / (1 + math.exp(-total))


def signs(scorer: Scorer, ranked: Sequence[Scored]) -> Signs:
    """The signs for the best of the ranked units, of which there is at least one."""
    best = ranked[0]
    question, worth = scorer.question, scorer.worth
    full = sum(worth) or 1.0
    text = scorer.library.units[best.number].text
    named = [k for k, c in enumerate(question.concepts) if c.name]
    plain = [k for k, c in enumerate(question.concepts) if not c.name and not c.asking]
    wanted = question.wanted
    lacking = 1 - fit(text, wanted, scorer.asked, scorer.counted, scorer.defined)
    outside = sum(worth[k] for k in plain if not best.said[k])
    return Signs(
        gap=max((w - min(t, w)) / full for w, t in zip(worth, best.told, strict=True)),
        name_absent=_share(named, [k for k in named if best.told[k] < _HARDLY * worth[k]]),
        name_outside=_share(named, [k for k in named if not _inside(scorer, best, k)]),
        no_date=lacking * (wanted == Wanted.DATE),
        no_amount=float(wanted == Wanted.AMOUNT and lacking == 1),
        no_other=lacking * (wanted in {Wanted.REASON, Wanted.MANNER, Wanted.DEFINITION}),
        words_outside=outside / full,
        score=best.score,
        yes_no=float(wanted == Wanted.YES_NO),
        reason=float(wanted == Wanted.REASON),
    )


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: “a”, “b” or “c”."""
    quoted = [f"“{word}”" for word in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]


def _inside(scorer: Scorer, best: Scored, k: int) -> bool:
    """Whether the unit speaks of a name: by itself, or by leaning on what stands before it."""
    if best.said[k]:
        return True
    units, number = scorer.library.units, best.number
    passage = units[number].passage_index
    while leans(units[number].text):
        if not units[number].position:
            return scorer.titled(k, passage)
        number -= 1
        if scorer.says(k, number):
            return True
    return False


def _share(whole: Sequence[int], part: Sequence[int]) -> float:
    return len(part) / len(whole) if whole else 0.0
