"""Acronyms and what they stand for, learned from the texts themselves.

``artificial general intelligence (AGI)`` is how prose introduces one; the
letters are matched against the initials before the bracket (Schwartz and
Hearst 2003, the simple case).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from musk_openai_cli.language.tokens import is_stop, stem, tokens

_BRACKET = re.compile(r"\((?P<short>[A-Z]{2,6})s?\)")
_BEFORE = 80


def learn(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Stem of each acronym -> the stems of the words that it stands for."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for match in _BRACKET.finditer(text):
            words = [
                part
                for token in tokens(text[max(0, match.start() - _BEFORE) : match.start()])
                for part in (token.parts or (token.folded,))
            ]
            long = _spelt_by(match["short"].lower(), words)
            if long:
                found.setdefault(stem(match["short"].lower()), tuple(stem(w) for w in long))
    return found


def _spelt_by(short: str, words: list[str]) -> list[str]:
    """The last words whose initials are the letters, small words passed over or not."""
    for chosen in (words, [w for w in words if not is_stop(w)]):
        tail = chosen[-len(short) :]
        if len(tail) == len(short) and all(w[0] == c for w, c in zip(tail, short, strict=True)):
            return tail
    return []
