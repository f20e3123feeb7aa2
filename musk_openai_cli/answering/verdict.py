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

from musk_openai_cli.answering.evidence import Evidence
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.units import leans
from musk_openai_cli.answering.wanted import Wanted


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
THRESHOLD = 0.4
"""Probability of being an answer from which the unit is shown as one."""


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
    if found.no_amount:
        return "The passages that come closest give no number."
    if found.no_date >= 1:
        return "The passages that come closest give no date."
    if unknown:
        words = listed([c.written for c in unknown])
        return f"No document mentions {words}, or a word known to mean the same."
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
    full, wanted = scorer.full, scorer.question.wanted
    lacking = 1 - scorer.fit(best.number)
    pairs = list(zip(scorer.evidence, best.said, best.told, strict=True))
    named = [(e, told) for e, _, told in pairs if e.concept.name]
    outside = sum(
        e.worth for e, said, _ in pairs if not (e.concept.name or e.concept.asking or said)
    )
    return Signs(
        gap=max((e.worth - min(told, e.worth)) / full for e, _, told in pairs),
        name_absent=_share([not e.told_here(told) for e, told in named]),
        name_outside=_share([not _inside(scorer, best.number, e) for e, _ in named]),
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


def _inside(scorer: Scorer, number: int, name: Evidence) -> bool:
    """Whether a unit speaks of a name: by itself, or by leaning on what stands before it."""
    if number in name.units:
        return True
    units = scorer.library.units
    passage = units[number].passage_index
    while leans(units[number].text):
        if not units[number].position:
            return passage in name.titles or passage in name.headings
        number -= 1
        if number in name.units:
            return True
    return False


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
