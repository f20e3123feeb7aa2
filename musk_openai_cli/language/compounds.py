"""Compounds of a corpus, so that each is one term however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from musk_openai_cli.language.tokens import Token, is_stop, stem, tokens

_POSSESSIVE = re.compile(r"['’]s?$")
_NAMES = re.compile(r"[A-Z][a-z]{2,}(?:-[A-Z][a-z]{2,})+(?:['’]s?)?")
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

    def __init__(self, joined: Iterable[str] = (), names: Mapping[str, str] | None = None) -> None:
        self._known = frozenset(joined)
        self._names = names or {}

    @classmethod
    def learn(cls, texts: Iterable[str]) -> Compounds:
        """Collect the compounds of ``texts``."""
        return cls.among(map(tokens, texts))

    @classmethod
    def among(cls, texts: Iterable[Iterable[Token]]) -> Compounds:
        """Collect the compounds among the tokens of texts."""
        known: set[str] = set()
        names: dict[str, str] = {}
        for words in texts:
            for token in words:
                if inner := _INNER_CAPITAL.match(token.text):
                    names.setdefault(token.joined, _POSSESSIVE.sub("", token.text))
                if inner or token.parts:
                    known.add(token.joined)
        return cls(known, names)

    def rejoined(self, text: str) -> str:
        """``text`` with names written as the corpus does: ``Open AI`` and ``open-ai``.

        Two names with a hyphen that the corpus does not have are two: ``Musk-Altman``.
        """
        words = tokens(text)
        alone = [(w, w, w.joined) for w in words if w.parts]
        pairs = [
            (a, b, a.folded + b.joined)
            for a, b in pairwise(words)
            if _adjacent(a, b) and not _POSSESSIVE.search(a.text)
        ]
        for first, last, joined in sorted(alone + pairs, key=lambda f: -f[0].start):
            if name := self._names.get(joined):
                end = last.start + len(_POSSESSIVE.sub("", last.text))
                text = text[: first.start] + name + text[end:]
            elif first is last and joined not in self._known and _NAMES.fullmatch(first.text):
                text = text[: first.start] + first.text.replace("-", " ") + text[first.end :]
        return text

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
