"""Where in a library one concept of a question is said, and how much that weighs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from musk_openai_cli.answering.concepts import Concept
from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.weights import Weights
from musk_openai_cli.language.commonness import rarity
from musk_openai_cli.language.thesaurus import Words
from musk_openai_cli.retrieval.index import Index

_ORDINARY = 1.5
"""BM25 of a term that a unit of ordinary length says once, in units of its idf."""
_FIRST = 3
"""Other words for a phrase that tell how telling it is."""
_HARDLY = 0.15
"""Share of a concept's worth below which it is not told at all."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One concept: numbers of units and of passages with what it weighs there."""

    concept: Concept
    terms: tuple[Words, ...]
    """Everything that stands for it."""
    base: float
    """Its weight among the concepts, whatever its rarity."""
    worth: float
    """What an ordinary unit would score for saying it."""
    units: Mapping[int, float]
    """BM25 in each unit that says it, in whatever words."""
    own: frozenset[int]
    """Units that say it in the user's words, or equal ones."""
    texts: Mapping[int, float]
    """BM25 in each passage."""
    titles: Mapping[int, float]
    """How well the title above a passage says it: 1 in the user's words."""
    headings: Mapping[int, float]
    pointers: Mapping[int, float]
    """The same of the question, or the heading of a list, that a passage is under."""

    @property
    def met(self) -> bool:
        """Whether any document says it."""
        return bool(self.texts or self.titles or self.headings)

    @property
    def written(self) -> bool:
        """Whether any document says it in the user's words, if only in a title."""
        above = (self.titles, self.headings, self.pointers)
        return bool(self.own) or any(1.0 in places.values() for places in above)

    def told_here(self, told: float) -> bool:
        """Whether a unit that tells this much of it tells it at all."""
        return told >= _HARDLY * self.worth

    def above(self, passage: int, weights: Weights) -> float:
        """What the title and the headings above a passage say of it."""
        return self.worth * max(
            weights.title * self.titles.get(passage, 0.0),
            weights.heading * self.headings.get(passage, 0.0),
        )

    def around(self, passage: int, weights: Weights) -> float:
        """What a passage and what it stands under add for a unit that does not say it."""
        return max(
            self.above(passage, weights),
            self.worth * weights.pointer * self.pointers.get(passage, 0.0),
            weights.around * self.texts.get(passage, 0.0),
        )

    def covered(self, number: int, passage: int, weights: Weights) -> float:
        """How well a unit covers it, from 0 to 1, however rare it is."""
        share = self.pointers.get(passage, 0.0)
        if number in self.units:
            share = max(share, 1.0 if number in self.own else weights.other)
        return share


def gather(concept: Concept, library: Library, weights: Weights) -> Evidence:
    """Look one concept up in all indexes of a library."""
    base = weights.name if concept.name else 1.0
    if concept.asking:
        base = weights.asking
    terms = _terms(concept, library, weights)
    sentences = library.sentences
    rarest = max(sentences.idf(word) or sentences.idf_unseen for word in concept.own)
    return Evidence(
        concept=concept,
        terms=tuple(words for words, _ in terms),
        base=base,
        worth=base * _telling(concept, weights) * rarest * _ORDINARY,
        units=_weighed(terms, sentences, base, weights),
        own=frozenset(
            n for words in (concept.own, *concept.same) for n in _all_of(words, sentences)
        ),
        texts=_weighed(terms, library.texts, base, weights),
        titles=_told(terms, library.titles),
        headings=_told(terms, library.headings),
        pointers=_told(terms, library.pointers),
    )


def _telling(concept: Concept, weights: Weights) -> float:
    """How telling a concept is in English; a phrase is as telling as what it stands for."""
    own = _tempered(concept.own, weights)
    if not concept.phrase:
        return own
    return max(own, *(_tempered(words, weights) for words, _ in concept.others[:_FIRST]))


def _terms(concept: Concept, library: Library, weights: Weights) -> list[tuple[Words, float]]:
    """Every term that stands for a concept, with its weight against the user's own."""
    found = [(words, 1.0) for words in (concept.own, *concept.same)]
    if not (concept.name or concept.asking or len(concept.own) > 1):
        found += [((term,), weights.kin) for term in library.family(concept.own[0])]
    share = weights.share(phrase=concept.phrase)
    return found + [(words, weight * share) for words, weight in concept.others]


def _weighed(
    terms: list[tuple[Words, float]], index: Index, base: float, weights: Weights
) -> dict[int, float]:
    """BM25 in every unit of an index: that of the best term."""
    best: dict[int, float] = {}
    for words, weight in terms:
        factor = base * weight * _tempered(words, weights)
        for number, score in _all_of(words, index).items():
            if factor * score > best.get(number, 0.0):
                best[number] = factor * score
    return best


def _told(terms: list[tuple[Words, float]], index: Index) -> dict[int, float]:
    best: dict[int, float] = {}
    for words, weight in terms:
        for number in _all_of(words, index):
            best[number] = max(best.get(number, 0.0), weight)
    return best


def _tempered(words: Words, weights: Weights) -> float:
    """In five documents a common word may be rare by chance: its rarity in English counts, too."""
    return float(max(rarity(word) for word in words) ** weights.common)


def _all_of(words: Words, index: Index) -> Mapping[int, float]:
    """BM25 of a term of several words where all of them occur: their mean."""
    if len(words) == 1:
        return index.scores(words[0])
    columns = [index.scores(word) for word in dict.fromkeys(words)]
    shared = set(columns[0]).intersection(*columns[1:])
    return {n: sum(c[n] for c in columns) / len(columns) for n in sorted(shared)}
