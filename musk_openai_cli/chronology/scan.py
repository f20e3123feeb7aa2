"""Which words of a sentence tell that something happened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import kinds
from musk_openai_cli.chronology import words as grammar
from musk_openai_cli.chronology.kinds import Form, Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.words import Word
    from musk_openai_cli.models import Span

_DETERMINERS: Final = frozenset(
    """a an the this that these those his her its their our my your another no any some each every
    first second third new latest failed proposed recent initial alleged public legal two three
    several many significant multiple major more further federal planned possible""".split()
)
# "decided to sue" and "allowed it to attract" tell what was done, "wanted to sue" does not.
_CARRIED_OUT: Final = frozenset(
    """decision decided agreed chose opted voted went proceeded managed helped began started
    continued moved""".split()
)
_MADE: Final = frozenset("allowed enabled led helped forced prompted caused permitted let".split())
_IFS: Final = frozenset("if whether unless should lest until".split())
_PLANNED: Final = frozenset("scheduled set slated due".split())
_HABITS: Final = frozenset(
    """usually often always typically generally sometimes frequently regularly normally daily
    weekly every everyday rarely long""".split()
)
_PREPOSITIONS: Final = frozenset("of from with by for in on at as about than".split())
_LED: Final = frozenset("after before following since by was were been".split())
"""What makes a form in -ing tell something that happened."""
_UNREAL: Final = frozenset("no any possible to potential planned".split())
_NEGATED_WITHIN: Final = 3
_ENDS: Final = frozenset({".", ";", ":", "?", "!"})
_INTO: Final = frozenset({"into", "to", "in", "with"})
_TURNED: Final = frozenset("escalated turned led resulted culminated ended erupted grown".split())
_AUXILIARY_REACH: Final = 6
_IF_REACH: Final = 10
_QUOTED: Final = re.compile(r"“[^”]*”?|\"[^\"]*\"?")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A sign where it stands."""

    at: int
    """Index of its first word."""
    end: int
    """Index past its last word."""
    sign: Sign
    real: bool
    """Told as something that happened."""
    planned: bool = False
    """Told as something that is fixed to happen."""
    finite: bool = False
    """The verb of a clause, in the past."""
    quoted: bool = False

    @property
    def kind(self) -> str:
        """Kind of event."""
        return self.sign.kind

    @property
    def noun(self) -> bool:
        """Whether a noun tells it."""
        return self.sign.form is Form.NOUN


def triggers(text: str, words: Sequence[Word]) -> list[Trigger]:
    """The event words of a sentence, in order."""
    found: list[Trigger] = []
    quoted = quotations(text, words)
    past = 0
    table = kinds.signs()
    for at, word in enumerate(words):
        if at < past or word.low not in table or (at and word.capital and not _heads(words, at)):
            continue
        inside = any(a <= word.start < b for a, b in quoted)
        for sign in kinds.matches(words, at):
            trigger = _judge(words, at, sign, quoted=inside)
            if trigger is not None:
                found.append(trigger)
                past = trigger.end
                break
    return found


def _heads(words: Sequence[Word], at: int) -> bool:
    """Whether a capitalised word may be no name: at the head of a clause or of a quotation."""
    return words[at - 1].low in _ENDS | {'"', "“", "—", "–", "-"}


def quotations(text: str, words: Sequence[Word]) -> list[Span]:
    """Where the sentence gives somebody's words; a quoted word or two is only a term."""
    if not words:
        return []
    found = _QUOTED.finditer(text, words[0].start, words[-1].end)
    return [m.span() for m in found if m.group().count(" ") > 2]


def _judge(words: Sequence[Word], at: int, sign: Sign, *, quoted: bool) -> Trigger | None:
    """The sign as a trigger, or None where its form does not fit its place."""
    end = at + len(sign.phrase)
    before = [w.low for w in words[max(0, at - _AUXILIARY_REACH) : at]]
    previous = before[-1] if before else ""
    nominal = previous in _DETERMINERS or (at > 0 and words[at - 1].possessive)
    hypothetical = _hypothetical(words, at)
    if sign.form is Form.NOUN:
        following = {w.low for w in words[end : end + _NEGATED_WITHIN]}
        real = not (hypothetical or previous in _UNREAL or following & grammar.NEGATIONS)
        return Trigger(at, end, sign, real=real, quoted=quoted)
    auxiliaries = _auxiliaries(before)
    modal = grammar.MODALS & set(auxiliaries)
    negated = bool(grammar.NEGATIONS & set(auxiliaries)) or "failed" in before[-3:-1]
    planned = not negated and (
        ("will" in modal and "have" not in auxiliaries)
        or ("to" in auxiliaries and bool(_PLANNED & set(before)))
    )
    real = not (hypothetical or modal or negated)
    if sign.form is Form.PAST:
        if previous == "to" or previous in grammar.MODALS | _PREPOSITIONS:
            return None  # "to become"; "posts from merged pages"
        if not auxiliaries and at > 1 and words[at - 2].low == "to":
            return None  # "to use purchased minutes"
        if nominal and at + 1 < len(words) and not _verbal(words, at, sign):
            return None  # "the proposed merger"
        real = real and "to" not in auxiliaries and not _HABITS & set(auxiliaries)
        real = real and not {"is", "are", "be", "being"} & set(auxiliaries)
        finite = real and not _reduced(words, at, end)
        return Trigger(at, end, sign, real, planned and not real, finite, quoted)
    if nominal:
        return None
    if sign.form is Form.ING:
        return Trigger(at, end, sign, real and previous in _LED, quoted=quoted)
    if sign.form is Form.PRESENT:
        return Trigger(at, end, sign, real=False, quoted=quoted)
    done = real and (_carried_out(words, at) or "did" in auxiliaries)
    return Trigger(at, end, sign, done, planned, done, quoted)


def adjectival(words: Sequence[Word], at: int) -> bool:
    """Whether a past form describes a noun: "a failed takeover", "of merged pages"."""
    before = words[at - 1] if at else None
    return before is not None and (before.possessive or before.low in _DETERMINERS | _PREPOSITIONS)


def _auxiliaries(before: Sequence[str]) -> list[str]:
    """What stands between a verb and its subject, nearest first."""
    found = []
    for word in reversed(before):
        if (
            word in grammar.MODALS
            or word in grammar.NEGATIONS
            or word in grammar.BE
            or word in grammar.HAVE
            or word in grammar.ADVERBS
            or word in _HABITS
            or word in {"to", "did", "do", "does"}
            or word.endswith("ly")
        ):
            found.append(word)
        else:
            break
    return found


def _hypothetical(words: Sequence[Word], at: int) -> bool:
    for word in reversed(words[max(0, at - _IF_REACH) : at]):
        if word.low in _ENDS:
            return False
        if word.low in _IFS:
            return True
    return False


def _carried_out(words: Sequence[Word], at: int) -> bool:
    if at < 2 or words[at - 1].low != "to":
        return False
    if words[at - 2].low in _CARRIED_OUT:
        return True
    return any(w.low in _MADE for w in words[max(0, at - 6) : at - 1])


def _verbal(words: Sequence[Word], at: int, sign: Sign) -> bool:
    """Whether a past form after "his" or "the" is a verb all the same."""
    return bool(sign.near) or words[at - 1].low in {"that", "this", "these", "those"}


def _reduced(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether it is a participle, no verb of a clause: "the suit filed by him"."""
    following = words[end].low if end < len(words) else ""
    before = {w.low for w in words[max(0, at - 4) : at]}
    return following == "by" and not before & (grammar.BE | grammar.HAVE)


def escalation(words: Sequence[Word], trigger: Trigger) -> bool:
    """Whether a past verb makes happen what a noun names: "escalated into lawsuits"."""
    before = [w.low for w in words[max(0, trigger.at - 4) : trigger.at]]
    return bool(_INTO & set(before)) and bool(_TURNED & set(before))
