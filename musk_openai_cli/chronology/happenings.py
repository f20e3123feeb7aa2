"""A sentence -> what it tells to have happened, with the dates that it gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import dating, limits, signals, verbs
from musk_openai_cli.chronology.candidate import Candidate, Dating
from musk_openai_cli.chronology.kinds import DISPUTE, REPORT, SPEAKING
from musk_openai_cli.chronology.scan import Trigger, escalation
from musk_openai_cli.chronology.telling import VAGUE, Telling
from musk_openai_cli.models import BlockKind, Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADDRESSES: Final = frozenset("you your yours yourself let’s let's".split())
_OPENING: Final = 3
"""Words at the head of a sentence within which its date counts for all of it."""


def of_sentence(sentence: Telling) -> list[Candidate]:
    """What a sentence tells to have happened."""
    dates = dating.datings(sentence)
    if dates:
        return _dated(sentence, dates)
    return _undated(sentence)


def _dated(sentence: Telling, dates: list[Dating]) -> list[Candidate]:
    possible = verbs.possible(sentence, dates)
    given = dating.assign(sentence, dates, possible)
    given = _shared(sentence, dates, given)
    strong = [t for t in given if t.kind != REPORT]
    if strong and len(given) > len(strong):
        given = {t: given[t] for t in strong}  # "said on Friday that it closed in May"
    found = (_with_date(sentence, trigger, given[trigger]) for trigger in given)
    out = [candidate for candidate in found if candidate is not None]
    told = {c.at for c in out}
    kinds = {c.kind for c in out} | SPEAKING | {DISPUTE}
    rest = [t for t in _strong(sentence) if t.at not in told and t.kind not in kinds]
    out += [c for t in rest if (c := candidate_of(sentence, t, None)).actor]
    return sorted(out, key=lambda c: c.at)


def _with_date(sentence: Telling, trigger: Trigger, when: Dating) -> Candidate | None:
    """The event of a word and a date that belong together, if there is one."""
    if trigger.sign is verbs.PLAIN and not verbs.worth(sentence, trigger, when):
        return None
    if trigger.planned and not when.ahead and when.value.precision is not Precision.DAY:
        return None
    if trigger.kind == REPORT:
        if trigger.quoted:
            return None
        reported = _reported(sentence, trigger, when)
        return None if reported.weak and reported.actor in VAGUE else reported
    if when.ahead:
        return candidate_of(sentence, replace(trigger, planned=True), when)
    return candidate_of(sentence, trigger, when)


def _shared(
    sentence: Telling, dates: Sequence[Dating], given: dict[Trigger, Dating]
) -> dict[Trigger, Dating]:
    """A date that opens a sentence dates all that its main verbs tell, up to the next date."""
    first = min(dates, key=lambda d: d.span)
    if len(sentence.words) <= _OPENING or first.span[0] > sentence.words[_OPENING].start:
        return given
    if not any(d is first and t.finite and t.sign is not verbs.PLAIN for t, d in given.items()):
        return given
    later = min((d.span[0] for d in dates if d is not first), default=sentence.end)
    more = {
        t: first for t in _strong(sentence)
        if t not in given and t.kind not in SPEAKING | {DISPUTE}
        and sentence.words[t.at].end < later and not signals.marked(sentence, t.at)
    }  # fmt: skip
    return {**given, **more}


def _reported(sentence: Telling, trigger: Trigger, when: Dating) -> Candidate:
    """The saying itself, or what is said to have happened, if it was told on that date."""
    happened = [t for t in _strong(sentence) if t.at > trigger.at and t.kind not in SPEAKING]
    said = sentence.words[trigger.at].low
    if not happened or said.startswith("announc"):
        kind = happened[0] if happened else trigger
        return candidate_of(sentence, kind, when)
    limit = limits.bounds(None, limits.upper(when.value))
    if limit is None:
        return candidate_of(sentence, trigger, when)
    why = f"{when.derivation}; told then (“{said}”), so not after: {limit.edtf}"
    told = Dating(limit, when.expression, why, when.span, derived=True)
    return candidate_of(sentence, happened[0], told)


def _strong(sentence: Telling) -> list[Trigger]:
    return [
        t for t in sentence.triggers if t.real and t.finite and not t.quoted and t.kind != REPORT
    ]


def _undated(sentence: Telling) -> list[Candidate]:
    """What a sentence without a date tells: verbs of the table, in the past, of somebody."""
    block = sentence.passage.block
    if block.kind == BlockKind.QUOTATION:
        return []
    if any(w.low in _ADDRESSES or w.low.startswith(("you’", "you'")) for w in sentence.words):
        return []
    told = [t for t in _strong(sentence) if t.kind != DISPUTE]
    told += [t for t in sentence.triggers if t.noun and t.real and escalation(sentence.words, t)]
    doing = [t for t in told if t.kind not in SPEAKING]
    chosen: dict[str, Trigger] = {}
    for trigger in doing or told[:1]:
        chosen.setdefault(trigger.kind, trigger)
    out = []
    for trigger in sorted(chosen.values(), key=lambda t: t.at):
        candidate = candidate_of(sentence, trigger, None)
        if candidate.actor or (trigger.noun and sentence.names):
            out.append(candidate)
    return out


def candidate_of(sentence: Telling, trigger: Trigger, when: Dating | None) -> Candidate:
    """The happening that an event word of a sentence tells."""
    kind = {REPORT: "statement", DISPUTE: "other"}.get(trigger.kind, trigger.kind)
    words = signals.clause(sentence, trigger)
    return Candidate(
        sentence,
        trigger.at,
        kind,
        words,
        when,
        actor=sentence.actor(trigger.at),
        names=sentence.named(sentence.start, sentence.end),
        planned=trigger.planned,
        part=trigger.sign.part,
        weak=trigger.kind == REPORT or trigger.sign is verbs.PLAIN,
    )
