"""Compounds of a corpus, so that each is one term however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from musk_openai_cli.language.tokens import Token, is_stop, stem, tokens

_INNER_CAPITAL = re.compile(r"[A-Za-z]*[a-z][A-Z]")


@dataclass(frozen=True, slots=True)
class Term:
    """What is indexed or looked for, and where it stands."""

    stem: str
    start: int
    end: int
    part: bool = False
    """Only a part of a compound: ``profit`` of ``for-profit``."""


class Compounds:
    """The compounds that a corpus writes with a hyphen or an inner capital."""

    def __init__(self, joined: Iterable[str] = ()) -> None:
        self._known = frozenset(joined)

    @classmethod
    def learn(cls, texts: Iterable[str]) -> Compounds:
        """Collect the compounds of ``texts``."""
        return cls.among(map(tokens, texts))

    @classmethod
    def among(cls, texts: Iterable[Iterable[Token]]) -> Compounds:
        """Collect the compounds among the tokens of texts."""
        return cls(
            token.joined
            for words in texts
            for token in words
            if token.parts or _INNER_CAPITAL.match(token.text)
        )

    def terms(self, text: str) -> list[Term]:
        """Content terms of ``text`` in order; parts follow their compound."""
        return self.of_tokens(tokens(text))

    def of_tokens(self, words: Sequence[Token]) -> list[Term]:
        """Content terms of tokens that were already found."""
        out: list[Term] = []
        k = 0
        while k < len(words):
            token = words[k]
            pair = words[k + 1] if k + 1 < len(words) else None
            if pair and token.joined + pair.joined in self._known and _adjacent(token, pair):
                out.extend(_compound(token.joined + pair.joined, (token, pair)))
                k += 2
                continue
            out.extend(_single(token))
            k += 1
        return out


def _adjacent(a: Token, b: Token) -> bool:
    return b.start - a.end <= 1


def _compound(joined: str, pair: tuple[Token, Token]) -> list[Term]:
    start, end = pair[0].start, pair[1].end
    parts = [part for token in pair for part in (token.parts or (token.folded,))]
    return [Term(stem(joined), start, end), *_parts(parts, start, end)]


def _single(token: Token) -> list[Term]:
    if is_stop(token.folded):
        return []
    if token.parts:
        whole = Term(stem(token.joined), token.start, token.end)
        return [whole, *_parts(token.parts, token.start, token.end)]
    return [Term(stem(token.folded), token.start, token.end)]


def _parts(parts: Sequence[str], start: int, end: int) -> list[Term]:
    return [Term(stem(p), start, end, part=True) for p in parts if not is_stop(p)]
