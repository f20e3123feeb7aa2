"""A corpus made ready to be asked: its units, their terms, three indexes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from musk_openai_cli.answering import introduced
from musk_openai_cli.answering.concepts import Lexicon
from musk_openai_cli.answering.figures import learned, shipped
from musk_openai_cli.answering.units import Unit, leans, units
from musk_openai_cli.corpus import passages
from musk_openai_cli.language import acronyms
from musk_openai_cli.language.compounds import Compounds, Term
from musk_openai_cli.language.tokens import fold, stem, tokens
from musk_openai_cli.models import BlockKind, Document, Passage
from musk_openai_cli.retrieval.memory import MemoryIndex
from musk_openai_cli.speech import People

_LONGEST_CHAIN = 3
"""Units that one leaning on the next are followed back."""
_SHORTEST_ROOT = 5
_LONGEST_ENDING = 2


class Library:
    """Documents, their passages and their units, indexed by BM25.

    ``sentences`` scores units, ``texts`` scores passages by what they say;
    ``titles`` and ``headings`` tell where passages stand, ``pointers`` which
    headings they belong to as answers do to questions.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)
        self.passages: list[Passage] = [p for d in self.documents for p in passages(d)]
        self.units: list[Unit] = units(self.passages)
        # Everything below is made of these: reading the words is what takes the time.
        self._tokens = [tokens(p.text) for p in self.passages]
        self.compounds = Compounds.among(self._tokens)
        by_passage = [self.compounds.of_tokens(words) for words in self._tokens]
        self.texts = MemoryIndex([[t.stem for t in terms] for terms in by_passage])
        self.unit_terms = [_within(unit, by_passage[unit.passage_index]) for unit in self.units]
        self.sentences = MemoryIndex(self.unit_terms)
        self.units_of: list[list[int]] = [[] for _ in self.passages]
        for number, unit in enumerate(self.units):
            self.units_of[unit.passage_index].append(number)
        self._known: dict[str, list[str]] = {}
        self.titles = MemoryIndex([self._stems((p.document.meta.title,)) for p in self.passages])
        self.headings = MemoryIndex([self._stems(p.block.headings) for p in self.passages])
        self.pointers = MemoryIndex([self._stems(_pointer(p)) for p in self.passages])

    def _stems(self, texts: Sequence[str]) -> list[str]:
        """Stems of titles and headings, which many passages share."""
        for text in texts:
            if text not in self._known:
                self._known[text] = [term.stem for term in self.compounds.terms(text)]
        return [stem_ for text in texts for stem_ in self._known[text]]

    def before(self, number: int) -> tuple[int, ...]:
        """The units before ``number`` that it goes on from, the nearest first.

        It is the one before it in its passage; a unit that leans on that ("He ...")
        goes on from what it leans on as well, also beyond its passage under one heading.
        """
        units_ = self.units
        found: list[int] = []
        while number and len(found) < _LONGEST_CHAIN:
            leaning = leans(units_[number].text)
            if not (leaning or not found) or not self._goes_on(number, beyond=leaning):
                break
            number -= 1
            found.append(number)
            if not leaning:
                break
        return tuple(found)

    def _goes_on(self, number: int, *, beyond: bool) -> bool:
        here, earlier = self.units[number].passage, self.units[number - 1].passage
        if here is earlier:
            return True
        same = here.document is earlier.document and here.block.headings == earlier.block.headings
        return beyond and same

    def family(self, term: str) -> list[str]:
        """Terms of the corpus that begin as ``term`` does and are about as long.

        Stems keep "propos" and "proposal" apart, which mean the same here.
        """
        shared = max(_SHORTEST_ROOT, len(term) - _LONGEST_ENDING)
        root = term[:shared]
        if len(term) < _SHORTEST_ROOT:
            return []
        start = bisect_left(self._sorted, root)
        found = []
        for other in self._sorted[start:]:
            if not other.startswith(root):
                break
            if other != term and abs(len(other) - len(term)) <= _LONGEST_ENDING + 1:
                found.append(other)
        return found

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(term for term in self.texts.vocabulary() if term.isalpha())

    @cached_property
    def people(self) -> People:
        """The people whom the documents speak of."""
        return People.learn(self.documents)

    @cached_property
    def same(self) -> dict[str, tuple[str, ...]]:
        """Terms that mean exactly the same here: names in part, and acronyms.

        Given names lead to the surname that they go with, acronyms to the words
        that they stand for, and such words together are found by their acronym.
        """
        texts = [block.text for d in self.documents for block in d.blocks]
        found = acronyms.learn(texts)
        families: dict[str, set[str]] = {}
        for name in self.people.names:
            words = [stem(fold(word)) for word in name.split()]
            if len(words) > 1:
                families.setdefault(words[0], set()).add(words[-1])
        for given, surnames in families.items():
            if len(surnames) == 1:
                found.setdefault(given, tuple(surnames))
        return found

    @cached_property
    def lexicon(self) -> Lexicon:
        """What these documents say about words; whom descriptions mean, they say first."""
        figures = shipped().joined(learned(self.people.titles)).among(self.stems)
        introductions = introduced.learn(p.text for p in self.passages)
        return Lexicon(self.compounds, self.stems, self.same, figures, introductions)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each folded word occurs; titles and headings count once."""
        found: Counter[str] = Counter()
        for words in [*self._tokens, *map(tokens, self._known)]:
            for token in words:
                found[token.folded] += 1
                found.update(token.parts)
        return found

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbouring words that are written like names, folded."""
        return frozenset(
            (a.folded, b.folded)
            for words in self._tokens
            for a, b in pairwise(words)
            if a.capital and b.capital
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of all content words, titles and headings included."""
        indexes = (self.texts, self.titles, self.headings)
        return frozenset(term for index in indexes for term in index.vocabulary())


def _pointer(passage: Passage) -> tuple[str, ...]:
    """The heading that a passage belongs to as an answer does to its question.

    A list item often makes sense only with the heading right above its list, and
    what stands under a question answers it.
    """
    last = passage.block.headings[-1:]
    asked = bool(last) and last[0].rstrip().endswith("?")
    return last if asked or passage.block.kind == BlockKind.ITEM else ()


def _within(unit: Unit, terms: Sequence[Term]) -> list[str]:
    """Stems of a unit; who says a quotation is part of what it says."""
    return [t.stem for t in terms if unit.whole or unit.start <= t.start < unit.end]
