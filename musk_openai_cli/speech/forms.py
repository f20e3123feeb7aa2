"""What the form of marked words says: a statement, a title, a coined name, an interview turn."""

from __future__ import annotations

import re

from musk_openai_cli.speech.marks import Quoted
from musk_openai_cli.speech.scene import MASK, Scene

_STATEMENT_WORDS = 6
"""From here on, words that end like a sentence are a statement without any attribution."""
_ATTRIBUTED_WORDS = 3
_WORD = re.compile(r"[^\W_][\w’'-]*")
_SMALL = frozenset("a an the and or but of in on at to for with from by as is vs".split())
_TURN = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?: \([^)]{1,30}\))?:\s+(?=\S)"
)
_ASKS = frozenset({"Q", "A", "Question", "Answer", "Note", "Notes", "Update", "Example", "Tip"})


def is_statement(scene: Scene, one: Quoted, *, attributed: bool) -> bool:
    """Whether marked words are somebody's statement: no title, no coined name, no scare quotes."""
    words = _WORD.findall(one.words(scene.text))
    last = one.words(scene.text).rstrip()[-1:]
    ended = last in {".", "!", "?", "…", ","}
    if attributed and len(words) < _ATTRIBUTED_WORDS:
        # "Yes," she said; but not: he spoke of his "competitors."
        before = scene.masked[: one.start].rstrip()
        return ended and (not before or before[-1] in ":,.!?" + MASK)
    if attributed and _is_title(words):
        # A title may well end with the comma of the sentence around it.
        before = scene.masked[: one.start].rstrip()
        return before.endswith(":") or (ended and (not before or before[-1] in ",.!?" + MASK))
    if attributed:
        return True
    return len(words) >= _STATEMENT_WORDS and ended and not _is_title(words)


def _is_title(words: list[str]) -> bool:
    telling = [w for w in words if w.lower() not in _SMALL]
    capital = sum(w[0].isupper() or w[0].isdigit() for w in telling)
    return bool(telling) and capital >= 0.8 * len(telling)


def turn_of(scene: Scene) -> tuple[str, int] | None:
    """``Lex: ...``: an interview turn with its speaker and where the words begin."""
    match = _TURN.match(scene.text)
    if not match or match["name"] in _ASKS:
        return None
    person = scene.people.resolve(match["name"], scene.document)
    return (person, match.end()) if person else None
