"""What makes an event the one that it is: who, to whom, and which words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.similarity import terms
from musk_openai_cli.chronology.telling import VAGUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musk_openai_cli.chronology.candidate import Candidate

ONCE: Final = frozenset({"founding", "departure"})
"""What happens once to the same body or person, so that names tell it."""
DOINGS: Final = frozenset(
    {"structure", "payment", "deal", "launch", "lawsuit", "joining", "ruling"}
)
_CALLED: Final = re.compile(r"\b(?:called|named|dubbed)\s+$")
_BY_ITSELF: Final = frozenset("in as".split())
_BE: Final = frozenset("was were been is are being".split())
_SCALES: Final = frozenset("million billion trillion thousand dollar".split())
_ON: Final = 40
"""Characters past a clause in which a founded body may still be named."""


def subject(candidate: Candidate) -> str:
    """What is founded, or who leaves: the name that makes the event what it is; else ""."""
    sentence = candidate.telling
    word = sentence.words[candidate.at]
    if any(t.noun and t.at == candidate.at for t in sentence.triggers):
        return _owner(candidate)
    if candidate.kind != "founding" and candidate.part != "out":
        return "" if candidate.actor in VAGUE else candidate.actor
    passive = any(w.low in _BE for w in sentence.words[max(0, candidate.at - 3) : candidate.at])
    following = sentence.words[candidate.at + 1 : candidate.at + 2]
    if passive or (following and following[0].low in _BY_ITSELF):
        return "" if candidate.actor in VAGUE else candidate.actor
    after = [n for n in sentence.names if word.end <= n.start < candidate.words[1] + _ON]
    for name in after:
        if _CALLED.search(sentence.passage.text[max(0, name.start - 12) : name.start]):
            return name.key
    return after[0].key if after else ""


def _owner(candidate: Candidate) -> str:
    """Whose founding or departure a noun names: before it, after "of", or what follows."""
    sentence = candidate.telling
    word = sentence.words[candidate.at]
    text = sentence.passage.text
    for name in sentence.names:
        if name.end <= word.start and len(text[name.end : word.start].split()) <= 1:
            return name.key
        if name.start >= word.end and text[word.end : name.start].strip() in {"of", "of the"}:
            return name.key
    after = [n.key for n in sentence.names if n.start >= word.end]
    return after[0] if after else ""


def objects(candidate: Candidate) -> frozenset[str]:
    """Names after the event word, and those of its clause."""
    sentence = candidate.telling
    start = sentence.words[candidate.at].end
    return sentence.named(start, sentence.end) | sentence.named(*candidate.words)


def told(candidate: Candidate) -> tuple[str, ...]:
    """What is told of it beyond who and that: no names, not the event word itself."""
    sentence = candidate.telling
    word = sentence.words[candidate.at]
    left_out = {*terms(word.low), *terms(" ".join(candidate.names))}
    for mention in sentence.mentions:
        left_out.update(terms(mention.text))
    return tuple(t for t in terms(candidate.clause) if t not in left_out)


def keys(candidate: Candidate, words: set[str]) -> Iterator[tuple[str, ...]]:
    """What candidates must share one of, to be worth comparing; ``words`` are the rare ones."""
    value = candidate.value
    if candidate.dated and value is not None and value.earliest and value.latest:
        for year in range(value.earliest.year, value.latest.year + 1):
            for word in words:
                yield ("year", f"{year:04}", word)
        if candidate.kind in DOINGS | ONCE:
            yield ("dated", candidate.kind, candidate.part, f"{value.earliest:%Y-%m}")
            yield ("dated", candidate.kind, candidate.part, f"{value.latest:%Y-%m}")
    if candidate.kind in ONCE:
        yield ("once", candidate.kind, subject(candidate))
    elif candidate.kind in DOINGS:
        for word in words:
            yield ("doing", candidate.kind, word)
    elif not candidate.dated:
        yield ("said", candidate.actor, candidate.document.id)


def share_words(a: Candidate, b: Candidate) -> bool:
    """Whether two clauses have a word in common that is no amount."""
    return not (set(terms(a.clause)) & set(terms(b.clause))) <= _SCALES


def others(a: Candidate, b: Candidate) -> bool:
    """Whether two events are plainly not one: other people, or another thing done."""
    if a.kind != b.kind:
        return False
    if a.part != b.part:
        return True
    if a.kind in ONCE:
        first, second = subject(a), subject(b)
        return bool(first and second) and first != second
    strangers = a.actor not in b.names and b.actor not in a.names
    return a.kind in DOINGS and strangers and not {a.actor, b.actor} & VAGUE
