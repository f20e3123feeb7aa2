"""The words of a dated sentence that a date may belong to."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import dating, limits
from musk_openai_cli.chronology import words as grammar
from musk_openai_cli.chronology.kinds import REPORT, Form, Sign
from musk_openai_cli.chronology.scan import Trigger, adjectival
from musk_openai_cli.models import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.candidate import Dating
    from musk_openai_cli.chronology.telling import Telling

PLAIN: Final = Sign("other", Form.PAST, ("",))
"""Stands for any past verb that is not in the table."""

_VAGUE_NOW: Final = re.compile(
    r"(?:to(?:day|night)|this (?:year|month|week|morning|afternoon|evening|spring|summer|fall"
    r"|autumn|winter|quarter)|now|currently|the (?:night|day|year|past|last) ?.*)$",
    re.IGNORECASE,
)
_COMING: Final = frozenset("will upcoming join register scheduled".split())
_NOT_YET: Final = frozenset("if to until when whether join register please".split())
_STATES: Final = frozenset(
    """was were had did has got used based called known accounted lived included involved needed
    wanted hoped planned seemed looked liked loved remained consisted belonged contained entitled
    titled related dedicated expected required located situated detailed interested excited pleased
    tried supposed scheduled said told wrote asked noted stated""".split()
)
"""Past forms that tell a state, or that stand for adjectives."""
_LATER: Final = re.compile(
    r"(?:later|next|the next|the coming|the upcoming|tomorrow)\b", re.IGNORECASE
)
_NEAR: Final = 14
"""Words and clauses between a verb of no kind and its date."""


def possible(sentence: Telling, dates: Sequence[Dating]) -> list[Trigger]:
    """Words that a date of the sentence may belong to."""
    found = [t for t in sentence.triggers if t.real or t.planned]
    if all(_ahead(sentence, d) for d in dates):
        return [t for t in found if t.planned]
    if any(w.low in _COMING for w in sentence.words):
        found = [replace(t, planned=True) if t.noun else t for t in found]
    told = [t for t in found if not t.noun]
    told += _plain_verbs(sentence)
    if not told:
        told = _in_the_present(sentence, dates)
    adjacent = [t for t in found if t.noun and (not told or _beside(sentence, t, dates))]
    return [*told, *adjacent] if told or _has_verb(sentence) else []


def worth(sentence: Telling, trigger: Trigger, when: Dating) -> bool:
    """Whether a past verb of no kind and a date make an event: near, exact, and not "today"."""
    if when.value.precision in {Precision.DECADE, Precision.CENTURY, Precision.BOUNDS}:
        return False
    if _VAGUE_NOW.match(when.expression) or dating.cost(sentence, when, trigger) > _NEAR:
        return False
    text = sentence.passage.text
    before = text[max(sentence.start, when.span[0] - 16) : when.span[0]]
    if when.expression[0].isdigit() and before.strip() and not dating.PLACED.search(before):
        return False  # "photos of 2014"
    return text[when.span[0] - 1 : when.span[0]] != "(" and bool(sentence.actor(trigger.at))


def _ahead(sentence: Telling, when: Dating) -> bool:
    """Whether a date lies ahead of the document that gives it."""
    if _LATER.match(when.expression):
        return True
    published = sentence.passage.document.meta.published
    limit = limits.upper(published.value) if published else None
    return bool(limit and when.derived and when.value.earliest and when.value.earliest > limit.day)


def _beside(sentence: Telling, trigger: Trigger, dates: Sequence[Dating]) -> bool:
    word = sentence.words[trigger.at]
    last = sentence.words[trigger.end - 1]
    return any(
        0 <= word.start - d.span[1] <= 1 or 0 <= d.span[0] - last.end <= len(" in the ")
        for d in dates
    )


def _plain_verbs(sentence: Telling) -> list[Trigger]:
    """Past verbs that are in no table: something happened, of no particular kind."""
    taken = {k for t in sentence.triggers for k in range(t.at, t.end)}
    out = []
    for at, word in enumerate(sentence.words):
        if at in taken or not at or word.low in _STATES or not grammar.is_past(word.low):
            continue
        before = [w.low for w in sentence.words[max(0, at - 3) : at]]
        if (grammar.MODALS | grammar.NEGATIONS | {"to", "if"}) & set(before):
            continue
        if {"is", "are", "be", "being"} & set(before) or adjectival(sentence.words, at):
            continue
        following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
        if following == "by" and not grammar.BE & set(before):
            continue
        out.append(Trigger(at, at + 1, PLAIN, real=True, finite=True))
    return out


def _in_the_present(sentence: Telling, dates: Sequence[Dating]) -> list[Trigger]:
    """Find the present tense of chronicles: "2018: Musk leaves the board"."""
    past = sentence.passage.document.meta.published
    limit = limits.upper(past.value) if past else None
    if limit and any(d.value.latest and d.value.latest > limit.day for d in dates):
        return []
    if any(w.low in grammar.MODALS or w.low in _NOT_YET for w in sentence.words):
        return []
    if any(w.low in grammar.NEGATIONS for w in sentence.words):
        return []
    return [t for t in sentence.triggers if t.kind != REPORT and _present(sentence, t)][:1]


def _present(sentence: Telling, trigger: Trigger) -> bool:
    before = {w.low for w in sentence.words[max(0, trigger.at - 2) : trigger.at]}
    if trigger.sign.form is Form.PAST:
        return bool(before & {"is", "are"})
    return trigger.sign.form is Form.PRESENT


def _has_verb(sentence: Telling) -> bool:
    return any(grammar.is_past(w.low) or w.low in grammar.BE | grammar.HAVE for w in sentence.words)
