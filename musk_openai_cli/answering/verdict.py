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
import re
from collections.abc import Sequence

from musk_openai_cli.answering.kinds import fit
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.units import leans
from musk_openai_cli.answering.wanted import Wanted

SIGNS = (
    "own", "said", "told", "absent", "gap", "name_absent", "name_outside", "score", "margin",
    "concepts", "together", "no_date", "no_amount", "no_person", "no_place", "no_other",
    "date", "amount", "person", "place", "reason", "yes_no",
    "focus_absent", "focus_outside", "absent_count", "verbs_outside", "verbs_told", "leader",
)  # fmt: skip


def refusal(scorer: Scorer, ranked: Sequence[Scored]) -> str:
    """Why nothing answers the question, in one sentence; empty when something does."""
    return ""


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
    name_outside = _share(named, [k for k in named if not _inside(scorer, best, k)])
    kind = fit(text, question.wanted, scorer.asked, scorer.counted, scorer.defined)
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
        *_focus(scorer, best),
        sum(not met and not c.asking for met, c in zip(scorer.met, question.concepts, strict=True))
        / 3,
        *_plain(scorer, best),
        len({library.units[r.number].passage_index for r in ranked[:5]}) / 5,
    )


def _focus(scorer: Scorer, best: Scored) -> tuple[float, float]:
    """Whether the noun right after "which", "what", "how many" is met anywhere, and here."""
    match = re.search(r"\b(?:which|what|how (?:many|much))\b", scorer.question.text, re.IGNORECASE)
    if not match:
        return 0.0, 0.0
    for k, concept in enumerate(scorer.question.concepts):
        if match.end() <= concept.start <= match.end() + 25:
            if concept.name or concept.asking:
                return 0.0, 0.0
            return float(not scorer.met[k]), float(not best.said[k])
    return 0.0, 0.0


def _plain(scorer: Scorer, best: Scored) -> tuple[float, float]:
    """Of the words that are neither names nor asking: the share not said, and the share told."""
    plain = [k for k, c in enumerate(scorer.question.concepts) if not c.name and not c.asking]
    full = sum(scorer.worth[k] for k in plain)
    if not full:
        return 0.0, 1.0
    outside = sum(scorer.worth[k] for k in plain if not best.said[k]) / full
    told = sum(min(best.told[k], scorer.worth[k]) for k in plain) / full
    return outside, told


def _inside(scorer: Scorer, best: Scored, k: int) -> bool:
    """Whether the unit speaks of a name: by itself, or by leaning on what stands before it."""
    if best.said[k]:
        return True
    unit = scorer.library.units[best.number]
    before = best.number - 1
    while leans(scorer.library.units[before + 1].text) and before >= 0:
        other = scorer.library.units[before]
        if other.passage is not unit.passage:
            return scorer.titled(k, unit.passage_index)
        if scorer.says(k, before):
            return True
        before -= 1
    return False


def _share(whole: Sequence[int], part: Sequence[int]) -> float:
    return len(part) / len(whole) if whole else 0.0
