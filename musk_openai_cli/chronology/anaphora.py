"""Nouns that point back: "the departure", "this shift", "over this change"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.candidate import Candidate
    from musk_openai_cli.chronology.telling import Telling

SUBJECT: Final = re.compile(
    r"(?P<words>(?:The|This|That|His|Her|Their|Its)\s+(?P<nouns>[a-z-]+(?:\s+[a-z-]+)?))\b"
)
_ANY_EVENT: Final = frozenset("move step decision change event development shift".split())
_KIND_NOUNS: Final = {
    "departure": "departure resignation exit ouster dismissal firing",
    "structure": "shift transition conversion restructuring change move transformation",
    "lawsuit": "lawsuit suit complaint case litigation",
    "deal": "merger acquisition deal takeover offer bid proposal agreement partnership",
    "payment": "investment donation funding payment",
    "founding": "founding establishment",
    "launch": "launch release rollout debut unveiling",
    "ruling": "ruling verdict decision judgment",
    "reply": "response reply",
    "statement": "statement warning accusation criticism tweet",
}
_KINDS_OF: Final = {noun: kind for kind, nouns in _KIND_NOUNS.items() for noun in nouns.split()}
_NEAR_BLOCKS: Final = 2
_ABOUT: Final = re.compile(
    r"\b(?:over|about|to|with|by|at|on|against|of|after|following) "
    r"(?:(?:this|that)\s+(?P<nouns>[a-z-]+(?:\s+[a-z-]+)?)"
    r"|the (?P<past>[a-z-]+?)s? (?:that|which) had)\b"
)


def subject(sentence: Telling, before: Sequence[Candidate]) -> Candidate | None:
    """What the subject of a sentence, such as "the departure", points back to."""
    match = SUBJECT.match(sentence.text)
    return _back(sentence, before, match["nouns"]) if match else None


def about(sentence: Telling, before: Sequence[Candidate]) -> tuple[Candidate, str] | None:
    """What "over this change" in a sentence points back to, and these words."""
    for match in _ABOUT.finditer(sentence.text):
        found = _back(sentence, before, match["nouns"] or match["past"])
        if found is not None:
            return found, _trimmed(match.group())
    return None


def _back(sentence: Telling, before: Sequence[Candidate], nouns: str) -> Candidate | None:
    """The event told in this paragraph or the one above that a noun may mean."""
    index = sentence.passage.index
    near = [c for c in before if index - c.telling.passage.index <= _NEAR_BLOCKS]
    for noun in nouns.split():
        same = [c for c in near if c.kind == _KINDS_OF.get(noun)]
        if same:
            return same[-1]
        here = [c for c in near if c.telling.passage.index == index and not c.aside]
        if noun in _ANY_EVENT and here:
            return here[-1]
    return None


def _trimmed(expression: str) -> str:
    """The words up to the noun that points back."""
    words = expression.split()
    while words[-1] not in _KINDS_OF and words[-1] not in _ANY_EVENT and len(words) > 3:
        words.pop()
    return " ".join(words)
