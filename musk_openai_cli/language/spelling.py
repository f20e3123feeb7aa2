"""Misspelt words of a question -> words of the corpus."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from musk_openai_cli.language.tokens import STOP_WORDS, Token, is_stop, stem
from musk_openai_cli.language.words import english
from musk_openai_cli.models import Correction

_SHORT = 4
_LONG = 8
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Speller:
    """Corrects the words of a question towards the words of a corpus."""

    vocabulary: Mapping[str, int]
    """Folded words of the corpus with how often they occur."""
    pairs: Collection[tuple[str, str]]
    """Neighbouring folded words of the corpus that are written like names."""
    leads: Callable[[str], bool]
    """Whether a stem leads somewhere: to the corpus, or to a synonym."""

    def corrections(self, words: Sequence[Token]) -> list[Correction]:
        """What to read for the misspelt ones among ``words``.

        A word that occurs in the corpus is never corrected. A real word that
        does not occur is corrected only when its neighbour asks for it
        (``elon mask``). Small words (``teh``) are corrected without a word said.
        """
        out = []
        for k, token in enumerate(words):
            word = token.folded
            if word in self.vocabulary or is_stop(word) or not word.isalpha():
                continue
            if len(word) < _SHORTEST:
                continue
            around = {words[j].folded for j in (k - 1, k + 1) if 0 <= j < len(words)}
            best = self._best(word, around)
            if best:
                out.append(Correction(token.text, best))
        return out

    def _best(self, word: str, around: set[str]) -> str | None:
        """The likeliest candidate within the allowed distance, or None.

        Distance is optimal string alignment (Damerau 1964): swapped neighbours
        count once. One edit is allowed in words of up to 7 letters, two in longer.
        """
        real = word in english() or self.leads(stem(word))
        limit = 1 if len(word) < _LONG else 2
        ranked = []
        for candidate, distance in self._near(word, limit, real=real):
            beside = any(
                (n, candidate) in self.pairs or (candidate, n) in self.pairs
                for n in around
                if not is_stop(n)
            )
            swapped = sorted(word) == sorted(candidate)
            if real and not (beside and len(word) >= _SHORT):
                continue
            if len(word) <= _SHORT and not (beside or swapped):
                continue
            rank = (
                distance,
                not beside,
                not swapped,
                word[0] != candidate[0],
                -self.vocabulary.get(candidate, 0),
            )
            ranked.append((rank, candidate))
        return min(ranked)[1] if ranked else None

    def _near(self, word: str, limit: int, *, real: bool) -> Iterator[tuple[str, int]]:
        # 20 ms that a question without a misspelt word does not need.
        from rapidfuzz import process  # noqa: PLC0415 - see above
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - see above

        pools: list[Collection[str]] = [self.vocabulary.keys()]
        if not real:
            pools += [STOP_WORDS, english()]
        for pool in pools:
            for candidate, distance, _ in process.extract(
                word, pool, scorer=OSA.distance, score_cutoff=limit, limit=50
            ):
                if len(candidate) < _SHORTEST or not candidate.isalpha():
                    continue
                if pool is not pools[-1] or real or self.leads(stem(candidate)):
                    yield candidate, int(distance)
