"""Whether the best unit answers the question, or nothing does.

The score alone cannot tell: on five public collections the best passage's BM25
separates answerable questions from others hardly better than chance. What tells
is whether the *needed* things come together: how much of what the question
names the unit says, what no document says at all, whether the names that it
asks about are there, and whether it holds the kind of thing that is asked for.
The signs are weighed by logistic regression; the evaluation report tells on
what the weights were fitted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from musk_openai_cli.answering.kinds import fit
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.wanted import Wanted

SIGNS = (
    "own", "said", "told", "absent", "gap", "name_absent", "name_outside", "score", "margin",
    "concepts", "together", "no_date", "no_amount", "no_person", "no_place", "no_other",
    "date", "amount", "person", "place", "reason", "yes_no",
)  # fmt: skip


def signs(scorer: Scorer, ranked: Sequence[Scored]) -> tuple[float, ...]:
    """The signs for the best unit, each about between 0 and 1, in the order of ``SIGNS``."""
    best = ranked[0]
    library, question = scorer.library, scorer.question
    text = library.units[best.number].text
    worth = scorer.worth
    full = sum(worth) or 1.0
    present = scorer.own_in(best.number)
    own = sum(w for w, here in zip(worth, present, strict=True) if here) / full
    said = sum(min(s, w) for s, w in zip(best.said, worth, strict=True)) / full
    told = sum(min(t, w) for t, w in zip(best.told, worth, strict=True)) / full
    absent = sum(w for w, met in zip(worth, scorer.met, strict=True) if not met) / full
    gap = max((w - min(t, w)) / full for w, t in zip(worth, best.told, strict=True))
    named = [k for k, c in enumerate(question.concepts) if c.name]
    name_absent = _share(named, [k for k in named if best.told[k] < 0.15 * worth[k]])
    name_outside = _share(named, [k for k in named if not best.said[k]])
    kind = fit(text, question.wanted, scorer.asked, scorer.counted)
    wanted = question.wanted
    return (
        own,
        said,
        told,
        absent,
        gap,
        name_absent,
        name_outside,
        best.score,
        best.score - ranked[1].score if len(ranked) > 1 else 0.5,
        math.log(1 + len(question.concepts)),
        scorer.together(best.number, best.said),
        (wanted == Wanted.DATE) * (1 - kind),
        (wanted == Wanted.AMOUNT) * (1 - kind),
        (wanted == Wanted.PERSON) * (1 - kind),
        (wanted == Wanted.PLACE) * (1 - kind),
        (wanted in {Wanted.REASON, Wanted.MANNER, Wanted.DEFINITION}) * (1 - kind),
        float(wanted == Wanted.DATE),
        float(wanted == Wanted.AMOUNT),
        float(wanted == Wanted.PERSON),
        float(wanted == Wanted.PLACE),
        float(wanted == Wanted.REASON),
        float(wanted == Wanted.YES_NO),
    )


def _share(whole: Sequence[int], part: Sequence[int]) -> float:
    return len(part) / len(whole) if whole else 0.0
