"""Single words and forms that tell order, and the clauses that they join."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.candidate import Relation
from musk_openai_cli.chronology.kinds import REPORT, SPEAKING
from musk_openai_cli.chronology.words import is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.candidate import Candidate
    from musk_openai_cli.chronology.scan import Trigger
    from musk_openai_cli.chronology.telling import Telling
    from musk_openai_cli.chronology.words import Word
    from musk_openai_cli.models import Span

_AFTER: Final = (
    ("following",),
    ("after",),
    ("in", "the", "wake", "of"),
    ("in", "the", "aftermath", "of"),
    ("on", "the", "heels", "of"),
)
_BEFORE: Final = (("before",), ("prior", "to"), ("ahead", "of"))
_BE: Final = frozenset("is was were been being be".split())
# verb -> whether its subject is the later one
_VERBS: Final = {
    "followed": True,
    "preceded": False,
    "prompted": False,
    "triggered": False,
    "sparked": False,
    "provoked": False,
    "allowed": False,
    "enabled": False,
    "necessitated": False,
}
_OPENS: Final = frozenset({*(phrase[0] for phrase in (*_AFTER, *_BEFORE)), *_VERBS})
_WITHIN: Final = 8
_UNITS: Final = frozenset("minutes hours days weeks months".split())
_LATER: Final = frozenset("later eventually subsequently then thereafter afterwards".split())
_CLOSINGS: Final = frozenset({",", "following", "after", "before"})
STOPS: Final = frozenset({".", ";", ":", "?", "!"})
_OPENINGS: Final = frozenset(
    {",", "after", "before", "following", "when", "while", "which", "who", "where"}
)


def clause(sentence: Telling, trigger: Trigger) -> Span:
    """Offsets of the clause around an event word, for merging and for showing."""
    words = sentence.words
    first = trigger.at
    while first and words[first - 1].low not in STOPS | _OPENINGS and not _joins(words, first - 1):
        first -= 1
    start = words[first].start
    if first and words[first - 1].low in {"which", "who"}:
        before = [n for n in sentence.names if n.end <= words[first - 1].start]
        start = before[-1].start if before else start
    last = trigger.end
    while last < len(words) and words[last].low not in STOPS | _CLOSINGS:
        if _joins(words, last):
            break
        last += 1
    return start, words[last - 1].end


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether an "and" joins two clauses, each with its subject and its verb."""
    if words[at].low not in {"and", "but"} or at + 2 >= len(words):
        return False
    subject = words[at + 1]
    if not (subject.capital or subject.low in {"he", "she", "it", "they", "the"}):
        return False
    verbs = any(is_past(w.low) for w in words[at + 2 : at + 5])
    return verbs and any(is_past(w.low) for w in words[:at])


@dataclass(frozen=True, slots=True)
class Signal:
    """Words between two events that say which of them is the later one."""

    expression: str
    size: int
    """Length in words."""
    left_is_later: bool
    verb: bool = False
    """It is itself the verb of the sentence: "the departure followed a quarrel"."""


def signal(sentence: Telling, at: int) -> Signal | None:
    """The signal that begins at a word, or None."""
    words = sentence.words
    low = words[at].low
    if low not in _OPENS:
        return None
    for later, phrases in ((True, _AFTER), (False, _BEFORE)):
        for phrase in phrases:
            if low == phrase[0] and tuple(w.low for w in words[at : at + len(phrase)]) == phrase:
                return _phrase(sentence, at, len(phrase), left_is_later=later)
    return _verb(sentence, at) if low in _VERBS and at else None


def _phrase(sentence: Telling, at: int, size: int, *, left_is_later: bool) -> Signal | None:
    words = sentence.words
    if words[at].low == "following" and at and words[at - 1].low in {"the", "a", "his", "its"}:
        return None  # "the following year"
    written = sentence.passage.text[words[at].start : words[at + size - 1].end]
    return Signal(written, size, left_is_later)


def _verb(sentence: Telling, at: int) -> Signal | None:
    words = sentence.words
    passive = words[at - 1].low in _BE
    if passive and (at + 1 >= len(words) or words[at + 1].low != "by"):
        return None
    size = 2 if passive else 1
    written = sentence.passage.text[words[at].start : words[at + size - 1].end]
    return Signal(written, size, _VERBS[words[at].low] is not passive, verb=True)


def marked(sentence: Telling, at: int) -> str | None:
    """The "later" right before an event word, or the "within hours" soon after it."""
    text = sentence.passage.text
    for word in reversed(sentence.words[max(0, at - 3) : at]):
        if word.low in _LATER:
            return text[word.start : word.end]
    following = sentence.words[at : at + _WITHIN]
    for word, unit in pairwise(following):
        if word.low == "within" and unit.low in _UNITS:
            return text[word.start : unit.end]
    return None


def in_a_row(main: Sequence[Candidate], relations: list[Relation]) -> None:
    """Read "was fired and was reinstated five days later": the second follows the first."""
    for first, second in pairwise(main):
        when = second.dating.expression if second.dating else ""
        if when.endswith(("later", "after", "afterwards")):
            relations.append(Relation(first, second, when))


def giver(sentence: Telling, trigger: Trigger) -> str:
    """Whose noun it is: "a response from Altman"."""
    words = sentence.words
    if trigger.end + 1 < len(words) and words[trigger.end].low in {"from", "by"}:
        start = words[trigger.end].end
        following = [n.key for n in sentence.names if n.start >= start]
        return following[0] if following else ""
    return ""


def aside(words: Sequence[Word], trigger: Trigger, first: int) -> bool:
    """Whether an event word may stand after "following": a noun, or a verb of doing."""
    if trigger.kind == REPORT:
        return False
    if trigger.noun:
        return not words[trigger.at].capital or trigger.at == first
    return trigger.finite or (trigger.at == first and trigger.kind not in SPEAKING)


def told_as_past(sentence: Telling, at: int) -> bool:
    """Whether a past verb stands before a word of the sentence."""
    return any(is_past(w.low) for w in sentence.words[:at])
