"""Misspelt words of a question -> words of the corpus.

A noisy channel (Kernighan, Church and Gale 1990): what a slip of the finger costs,
against how likely the word is, in the corpus and in English.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from musk_openai_cli.language.commonness import rarity
from musk_openai_cli.language.tokens import STOP_WORDS, Token, is_stop, stem
from musk_openai_cli.language.words import english
from musk_openai_cli.models import Correction

_SHORT = 4
_LONG = 8
_SHORTEST = 3
_SHORTEST_PART = 5
"""Letters of a part of a hyphenated word."""

# Costs, in edits.
_EASY = 0.5
"""Swapped neighbours and a letter too many or too few in a pair cost less by this."""
_OMITTED = 0.2
"""And so does a letter left out."""
_FIRST = 0.6
"""The first letter is seldom wrong."""
_OF_CORPUS = 0.6
_LEADING = 0.2
"""Of a word that leads to the corpus: another form of one of its words, or a synonym."""
_OFTEN = 0.1
"""For each doubling of how often the corpus has it."""
_COMMON = 0.5
"""Of a word that every paragraph of English has."""
_BESIDE = 1.5
"""Of a word that the corpus writes beside its neighbour."""
_MOST = 1.0
"""What a correction may cost at most."""


@dataclass(frozen=True, slots=True)
class Speller:
    """Corrects the words of a question towards the words of a corpus."""

    vocabulary: Mapping[str, int]
    """Folded words of the corpus with how often they occur."""
    pairs: Collection[tuple[str, str]]
    """Neighbouring folded words of the corpus that are written like names."""
    leads: Callable[[str], bool]
    """Whether a stem leads somewhere: to the corpus, or to a synonym."""
    others: Callable[[], Collection[str]] = frozenset
    """Further words that may be meant, asked for only when a word is misspelt."""

    def corrections(self, words: Sequence[Token]) -> list[Correction]:
        """What to read for the misspelt ones among ``words``.

        A word that occurs in the corpus is never corrected. A real word that
        does not occur is corrected only when its neighbour asks for it
        (``elon mask``). Small words (``teh``) are corrected without a word said.
        """
        out = []
        for k, token in enumerate(words):
            around = {words[j].folded for j in (k - 1, k + 1) if 0 <= j < len(words)}
            name = any(c.isupper() for c in (token.text if k else token.text[1:]))
            shortest = _SHORTEST_PART if token.parts else _SHORTEST
            for written in () if "'" in token.folded else token.parts or (token.folded,):
                if written in self.vocabulary or is_stop(written) or not written.isalpha():
                    continue
                if len(written) < shortest:
                    continue
                if best := self._best(written, around, name=name):
                    out.append(Correction(written if token.parts else token.text, best))
        return out

    def _best(self, word: str, around: set[str], *, name: bool) -> str | None:
        """The likeliest candidate within the allowed distance, or None.

        Distance is optimal string alignment (Damerau 1964): swapped neighbours
        count once. One edit is allowed in words of up to 7 letters, two in longer.
        """
        real = any(map(self._is_word, {word, word.removesuffix("s")}))
        limit = 1 if len(word) < _LONG else 2
        ranked = []
        for candidate, distance in self._near(word, limit, real=real, name=name):
            beside = any(
                (n, candidate) in self.pairs or (candidate, n) in self.pairs
                for n in around
                if not is_stop(n)
            )
            if real and not (beside and len(word) >= _SHORT):
                continue
            if len(word) < _SHORT and not (beside or sorted(word) == sorted(candidate)):
                continue
            cost = _slip(word, candidate, distance) - self._likely(candidate) - _BESIDE * beside
            ranked.append((cost, candidate))
        cost, best = min(ranked, default=(math.inf, None))
        return best if cost <= _MOST else None

    def _is_word(self, word: str) -> bool:
        return word in english() or self.leads(stem(word)) or word in self.others()

    def _likely(self, word: str) -> float:
        """How likely a word is to be meant."""
        times = self.vocabulary.get(word, 0)
        rare = rarity(stem(word))
        if times:
            # That a corpus has "are" tells nothing.
            of_corpus = rare * (_OF_CORPUS + _OFTEN * math.log2(times))
        else:
            of_corpus = _LEADING * self.leads(stem(word))
        return of_corpus + _COMMON * (1 - rare)

    def _near(self, word: str, limit: int, *, real: bool, name: bool) -> Iterator[tuple[str, int]]:
        """Words that are so many edits away; for a name only what is no English word."""
        # 20 ms that a question without a misspelt word does not need.
        from rapidfuzz import process  # noqa: PLC0415 - see above
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - see above

        pools: list[Collection[str]] = [self.vocabulary.keys()]
        if not real:
            pools += [self.others()] if name else [self.others(), STOP_WORDS, english()]
        for pool in pools:
            for candidate, distance, _ in process.extract(
                word, pool, scorer=OSA.distance, score_cutoff=limit, limit=None
            ):
                if len(candidate) < _SHORTEST or not candidate.isalpha():
                    continue
                if not (name and candidate in english()):
                    yield candidate, int(distance)


def _slip(word: str, meant: str, distance: int) -> float:
    """What it costs to have written ``word`` for what was meant."""
    cost = float(distance)
    if sorted(word) == sorted(meant) or _singled(word) == _singled(meant):
        cost -= _EASY
    elif len(word) < len(meant):
        cost -= _OMITTED
    return cost + _FIRST * (word[0] != meant[0])


def _singled(word: str) -> str:
    """Without the second of two equal letters."""
    return "".join(c for k, c in enumerate(word) if not k or c != word[k - 1])
