"""Whether the best unit answers the question, or nothing does.

The score alone cannot tell: on five public collections the best passage's BM25
separates answerable questions from others hardly better than chance. What tells
is whether what the question *needs* comes together: which of its things neither
the unit nor what stands around it says, whether the names that it asks about
are there, whether the unit holds the kind of thing that is asked for, and whether
the one who acts or speaks there is the one who is asked about. These signs are
weighed by logistic regression, each weight held to the direction that it must have;
the evaluation report tells on what they were fitted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, replace

from musk_openai_cli.answering.concepts import Concept
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.signs import Signs, absent, signs

#: Fitted by ``python -m tests.evaluation.fit_verdict``.
WEIGHTS = Signs(
    name_absent=-3.46,
    stand_in=-3.52,
    name_outside=-0.84,
    no_date=-4.05,
    no_amount=-6.36,
    no_name=-3.89,
    unspecified=-1.44,
    no_quotation=-6.87,
    other_speaker=-3.7,
    other_doer=-0.96,
    unsaid=-1.84,
    precise_outside=-4.54,
    alien=-2.34,
    foreign=-1.78,
    definition=1.14,
    corpus=4.8,
)
BIAS = 3.15
THRESHOLD = 0.55
"""Probability of being an answer from which the unit is shown as one."""


def judged(scorer: Scorer, ranked: Sequence[Scored]) -> list[Scored]:
    """The ranked units, the first few in the order that the verdict on each suggests."""
    weights = scorer.weights
    first = [
        replace(s, score=s.score + weights.verdict * probability(signs(scorer, [s])))
        for s in ranked[: weights.judged]
    ]
    return [*sorted(first, key=lambda s: (-s.score, s.number)), *ranked[weights.judged :]]


def refusal(scorer: Scorer, ranked: Sequence[Scored], threshold: float = THRESHOLD) -> str:
    """Why nothing answers the question, in one sentence; empty when something does.

    A ``threshold`` of 0 refuses nothing.
    """
    if not threshold:
        return ""
    unknown = [e.concept for e in scorer.evidence if not e.met and not e.concept.asking]
    strangers = [c.written for c in unknown if c.name and not c.written[0].isdigit()]
    if strangers:
        return f"No document mentions {listed(strangers)}."
    found = signs(scorer, ranked)
    if probability(found) >= threshold:
        return ""
    return _reason(found, unknown, absent(scorer, ranked[0]))


def _reason(found: Signs, unknown: Sequence[Concept], names: Sequence[str]) -> str:
    """The plainest of the things that speak against the best unit."""
    if found.no_amount:
        return "The passages that come closest give no number."
    if found.no_date >= 1:
        return "The passages that come closest give no date."
    if found.unspecified:
        return "The passages that come closest speak of it and do not name it."
    if unknown:
        words = listed([c.written for c in unknown])
        return f"No document mentions {words}, or a word known to mean the same."
    if names:
        return f"The passages that come closest do not speak of {listed(names)}."
    if found.no_name:
        return "The passages that come closest give no name that is not in the question."
    if found.other_speaker:
        return "What comes closest is said or done by somebody else."
    if found.other_doer:
        return "What comes closest is told of somebody else."
    if found.no_quotation:
        return "The passages that come closest do not quote anybody."
    return "No passage brings together what the question names."


def probability(found: Signs) -> float:
    """That the best unit is an answer, between 0 and 1."""
    total = BIAS + sum(w * s for w, s in zip(astuple(WEIGHTS), astuple(found), strict=True))
    return 1 / (1 + math.exp(-total))


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: “a”, “b” or “c”."""
    quoted = [f"“{word}”" for word in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]
