"""How well a unit answers a question, as far as words can tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from musk_openai_cli.answering.kinds import fit
from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.question import Concept, Question
from musk_openai_cli.answering.units import is_question, leans
from musk_openai_cli.answering.wanted import Wanted, wanted
from musk_openai_cli.language.commonness import rarity
from musk_openai_cli.language.thesaurus import Words
from musk_openai_cli.retrieval.index import Index
from musk_openai_cli.speech import People, speaker_of


@dataclass(frozen=True, slots=True)
class Weights:
    """Chosen on the development split; see the evaluation report.

    All but the first group are shares of what a unit would score that says
    everything that the question names.
    """

    synonym: float = 0.5
    """Of a thesaurus term against the user's own word."""
    kin: float = 0.5
    """Of a word of the same family ("propose", "proposal") against the user's own."""
    asking: float = 0.3
    """Of words that belong to the asking."""
    common: float = 1.0
    """How much rarity in English tempers rarity in the corpus (an exponent)."""
    before: float = 0.35
    """Of a concept that only the unit before says."""
    antecedent: float = 0.7
    """The same where the unit leans on the one before: "He ...", "This move ..."."""
    around: float = 0.3
    """Of a concept that only the rest of the passage says."""
    heading: float = 0.35
    """Of a concept that only a heading says."""
    title: float = 0.75
    """Of a concept that only the title says."""
    extra: float = 0.05
    """Of what the surroundings say of a concept that the unit says, too."""

    passage: float = 0.1
    """For a passage that says everything."""
    cover: float = 0.2
    """For a unit that says every concept, however often or rare."""
    other: float = 0.7
    """Of a concept that is covered by a synonym."""
    name: float = 1.2
    """Of a name or number against any other word."""
    near: float = 0.15
    """For each pair of neighbouring concepts that stand together in the unit."""
    kind: float = 0.2
    """For a unit that holds the date, amount or definition that is asked for."""
    definition: float = 0.5
    """For a unit that defines what is to be defined."""
    speaker: float = 0.2
    """For a unit in which the person speaks whose words or views are asked for."""
    pointer: float = 0.8
    """Of a concept that only the question above says, or the heading right above a list."""
    asked_above: float = 0.3
    """For a unit under a question that names all that this one names, and asks alike."""
    likely: float = 0.06
    """The same for kinds that are harder to tell: persons, reasons, places."""
    question: float = 0.8
    """Against a unit that is itself a question, or stuffed with key words."""
    candidates: int = 60
    """Passages that are looked into."""
    finalists: int = 60
    """Units whose wording is looked at, beyond their terms."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A unit with its score and, per concept, how much of it the unit itself says."""

    number: int
    score: float
    said: tuple[float, ...]
    """BM25 of each concept in the unit, own words or others."""
    told: tuple[float, ...]
    """The same with its surroundings."""


class Scorer:
    """Scores the units of a library against one question."""

    def __init__(self, library: Library, question: Question, weights: Weights) -> None:
        self.library, self.question, self.weights = library, question, weights
        concepts = question.concepts
        self._in_units = [self._concept(c, library.sentences) for c in concepts]
        self._own_units = [
            frozenset(n for words in (c.own, *c.same) for n in _all_of(words, library.sentences))
            for c in concepts
        ]
        self._in_texts = [self._concept(c, library.texts) for c in concepts]
        self.worth = [self._best(c) for c in concepts]
        self._full = sum(self.worth) or 1.0
        self._bases = sum(self._base(c) for c in concepts) or 1.0
        self._in_titles = [self._met(c, library.titles) for c in concepts]
        self._in_headings = [self._met(c, library.headings) for c in concepts]
        self._pointers = [self._met(c, library.pointers) for c in concepts]
        self.asked = frozenset(
            stem for c in concepts for words in (c.own, *c.same) for stem in words
        )
        self.counted = _counted(question)
        self.defined = [c.written for c in concepts if not c.asking]
        self.sayer = _sayer(question, library.people)
        self._passages: dict[int, float] = {}

    def _concept(self, concept: Concept, index: Index) -> dict[int, float]:
        """Score of a concept in every unit of an index: the best of its terms."""
        base = self._base(concept)
        best = {
            number: base * score * self._tempered(concept.own)
            for number, score in _all_of(concept.own, index).items()
        }
        weighed = [(words, 1.0) for words in concept.same]
        weighed += [((term,), self.weights.kin) for term in self._kin(concept)]
        weighed += [(words, weight * self.weights.synonym) for words, weight in concept.others]
        for words, weight in weighed:
            factor = base * weight * self._tempered(words)
            for number, score in _all_of(words, index).items():
                if factor * score > best.get(number, 0.0):
                    best[number] = factor * score
        return best

    def _met(self, concept: Concept, index: Index) -> dict[int, float]:
        """Units of an index that say a concept, and how well: 1 in the user's words."""
        found: dict[int, float] = {}
        for words, weight in concept.others:
            for number in _all_of(words, index):
                found[number] = max(found.get(number, 0.0), weight * self.weights.synonym)
        for words in (concept.own, *concept.same):
            found.update(dict.fromkeys(_all_of(words, index), 1.0))
        return found

    def _kin(self, concept: Concept) -> list[str]:
        if concept.name or concept.asking or len(concept.own) > 1:
            return []
        return self.library.family(concept.own[0])

    def _base(self, concept: Concept) -> float:
        if concept.asking:
            return self.weights.asking
        return self.weights.name if concept.name else 1.0

    def _tempered(self, words: Words) -> float:
        return float(max(rarity(word) for word in words) ** self.weights.common)

    def _best(self, concept: Concept) -> float:
        """What a unit of ordinary length would score for saying this concept once."""
        index = self.library.sentences
        rarest = max(index.idf(word) or index.idf_unseen for word in concept.own)
        return self._base(concept) * self._tempered(concept.own) * rarest * 1.5

    def ranked(self) -> list[Scored]:
        """Units that say at least one concept, best first; ties in the order of the corpus."""
        by_terms = [
            self._by_terms(number)
            for passage in self._candidates()
            for number in self.library.units_of[passage]
        ]
        found = sorted((s for s in by_terms if self._bears(s)), key=_best_first)
        finalists = [self._by_wording(s) for s in found[: self.weights.finalists]]
        return sorted(finalists, key=_best_first)

    def _bears(self, scored: Scored) -> bool:
        """Whether a unit bears on the question at all: it, or the question above it, says so."""
        passage = self.library.units[scored.number].passage_index
        return any(scored.said) or any(passage in pointed for pointed in self._pointers)

    def _candidates(self) -> list[int]:
        total: dict[int, float] = {}
        for scores in self._in_texts:
            for passage, score in scores.items():
                total[passage] = total.get(passage, 0.0) + score
        for pointed in self._pointers:
            for passage in pointed:
                total.setdefault(passage, 0.0)
        for worth, titles, headings in zip(
            self.worth, self._in_titles, self._in_headings, strict=True
        ):
            for passage in total:
                total[passage] += worth * self._setting(passage, titles, headings)
        self._passages = total
        best = sorted(total, key=lambda p: (-total[p], p))
        return sorted(best[: self.weights.candidates])

    def _by_terms(self, number: int) -> Scored:
        weights = self.weights
        unit = self.library.units[number]
        passage = unit.passage_index
        before = number - 1 if unit.position else -1
        leaning = weights.antecedent if leans(unit.text) else weights.before
        said, told = [], []
        covered = 0.0
        for k, (units, texts) in enumerate(zip(self._in_units, self._in_texts, strict=True)):
            own = units.get(number, 0.0)
            near = max(
                leaning * units.get(before, 0.0),
                weights.around * texts.get(passage, 0.0),
                self.worth[k] * self._setting(passage, self._in_titles[k], self._in_headings[k]),
                self._pointed(k, passage),
            )
            said.append(own)
            told.append(max(own, near) + weights.extra * min(own, near))
            covered += self._covers(k, number, own, passage)
        score = (sum(told) + weights.passage * self._passages[passage]) / self._full
        score += weights.cover * covered / self._bases
        return Scored(number, score, tuple(said), tuple(told))

    def _covers(self, k: int, number: int, own: float, passage: int) -> float:
        """How well a concept is covered, whatever it weighs: fully by the user's words."""
        share = self._pointers[k].get(passage, 0.0)
        if own:
            share = max(share, 1.0 if number in self._own_units[k] else self.weights.other)
        return share * self._base(self.question.concepts[k])

    def _by_wording(self, scored: Scored) -> Scored:
        text = self.library.units[scored.number].text
        score = scored.score + self.weights.near * self.together(scored.number, scored.said)
        score += self._kind(text)
        score += self.weights.asked_above * self._asked_above(scored.number)
        if self.sayer and self._speaks(scored.number):
            score += self.weights.speaker
        if is_question(text):
            score -= self.weights.question
        return replace(scored, score=score)

    def own_in(self, number: int) -> list[bool]:
        """For each concept, whether the unit says it in the user's words, or equal ones."""
        terms = set(self.library.unit_terms[number])
        return [
            any(terms.issuperset(words) for words in (c.own, *c.same))
            for c in self.question.concepts
        ]

    def says(self, concept: int, number: int) -> bool:
        """Whether a unit says a concept, in whatever words."""
        return number in self._in_units[concept]

    def titled(self, concept: int, passage: int) -> bool:
        """Whether a title or heading above a passage says a concept."""
        return passage in self._in_titles[concept] or passage in self._in_headings[concept]

    @property
    def met(self) -> list[bool]:
        """For each concept, whether any document says it, in whatever words."""
        return [
            bool(units or titles or headings)
            for units, titles, headings in zip(
                self._in_texts, self._in_titles, self._in_headings, strict=True
            )
        ]

    def _setting(
        self, passage: int, titles: Mapping[int, float], headings: Mapping[int, float]
    ) -> float:
        weights = self.weights
        return max(
            weights.title * titles.get(passage, 0.0), weights.heading * headings.get(passage, 0.0)
        )

    def _asked_above(self, number: int) -> bool:
        unit = self.library.units[number]
        passage = unit.passage_index
        pointed = sum(w * self._pointers[k].get(passage, 0.0) for k, w in enumerate(self.worth))
        if pointed < _NEARLY * self._full:
            return False
        return wanted(unit.passage.block.headings[-1]) == self.question.wanted

    def _pointed(self, k: int, passage: int) -> float:
        return self.weights.pointer * self.worth[k] * self._pointers[k].get(passage, 0.0)

    def _speaks(self, number: int) -> bool:
        unit = self.library.units[number]
        speaker = speaker_of(unit.passage, unit.start, unit.end, self.library.people)
        return speaker is not None and speaker.name == self.sayer

    def _kind(self, text: str) -> float:
        kind = self.question.wanted
        weight = self.weights.likely
        if kind == Wanted.DEFINITION:
            weight = self.weights.definition
        elif kind in _TELLING:
            weight = self.weights.kind
        return weight * fit(text, kind, self.asked, self.counted, self.defined)

    def together(self, number: int, said: Sequence[float]) -> float:
        """Share of neighbouring concepts that stand within a few words of each other."""
        concepts = self.question.concepts
        pairs = [
            (concepts[k].own[0], concepts[k + 1].own[0])
            for k in range(len(concepts) - 1)
            if said[k] and said[k + 1]
        ]
        if not pairs:
            return 0.0
        places: dict[str, list[int]] = {}
        for place, term in enumerate(self.library.unit_terms[number]):
            places.setdefault(term, []).append(place)
        close = sum(
            any(abs(i - j) <= _CLOSE for i in places.get(a, ()) for j in places.get(b, ()))
            for a, b in pairs
        )
        return close / (len(concepts) - 1)


_TELLING = frozenset({Wanted.DATE, Wanted.AMOUNT, Wanted.QUOTATION})
_NEARLY = 0.8
"""Share of a question's weight that makes another question nearly the same."""
_CLOSE = 3
"""Content words apart that still count as together."""


def _best_first(scored: Scored) -> tuple[float, int]:
    """Ties in the order of the corpus."""
    return -scored.score, scored.number


def _all_of(words: Words, index: Index) -> Mapping[int, float]:
    """BM25 of a term of several words where all of them occur: their mean."""
    if len(words) == 1:
        return index.scores(words[0])
    columns = [index.scores(word) for word in dict.fromkeys(words)]
    shared = set(columns[0]).intersection(*columns[1:])
    return {n: sum(c[n] for c in columns) / len(columns) for n in sorted(shared)}


_VIEW = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|old)|think|thinks|thought|believ\w+|claim\w*|argu\w+|respond\w*"
    r"|repl(?:y|ied)|answer\w*|feels?|felt|views?|opinion|explain\w*|admit\w*|conced\w+"
    r"|stance|reaction|describ\w+|express\w*|maintains?|suggest\w*|words|stand on|respect\w*"
    r"|hopes?|accus\w+|complain\w*|worr\w+|fears?)\b",
    re.IGNORECASE,
)


def _sayer(question: Question, people: People) -> str | None:
    """The person whose words or views are asked for: the first one named."""
    if not _VIEW.search(question.text):
        return None
    for concept in question.concepts:
        if name := people.resolve(concept.written.title()):
            return name
    return None


def _counted(question: Question) -> Concept | None:
    """What "how many" counts: the first concept after it."""
    match = re.search(r"\bhow (?:many|much)\b", question.text, re.IGNORECASE)
    if not match:
        return None
    return next((c for c in question.concepts if c.start >= match.end()), None)
