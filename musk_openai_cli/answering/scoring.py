"""How well a unit answers a question, as far as words can tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from musk_openai_cli.answering import roles
from musk_openai_cli.answering.amounts import measured
from musk_openai_cli.answering.concepts import Concept
from musk_openai_cli.answering.evidence import gather
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.answering.kinds import Sought, fit, names
from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.question import Question
from musk_openai_cli.answering.units import is_question, leans
from musk_openai_cli.answering.wanted import wanted
from musk_openai_cli.answering.weights import Weights
from musk_openai_cli.language.tokens import fold, stem
from musk_openai_cli.speech import speaker_of

_FIGURES = frozenset({Wanted.DATE, Wanted.AMOUNT})
_NEARLY = 0.8
"""Share of a question's weight that makes another question nearly the same."""
_CLOSE = 3
"""Content words apart that still count as together."""
_VIEW = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|old)|think|thinks|thought|believ\w+|claim\w*|argu\w+|respond\w*"
    r"|repl(?:y|ied)|answer\w*|feels?|felt|views?|opinion|explain\w*|admit\w*|conced\w+"
    r"|stance|reaction|describ\w+|express\w*|maintains?|suggest\w*|words|stand on|respect\w*"
    r"|hopes?|wording|tweet\w*|accus\w+|complain\w*|worr\w+|fears?)\b",
    re.IGNORECASE,
)

_THEIR = re.compile(r"\b(?:his|her|their)\s+(?:\w+\s+)?$", re.IGNORECASE)
_WHO = re.compile(r"\bwho(?:['’]s|s)?\s+(?:(?:has|have|had|also|first)\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scored:
    """A unit with its score and, for each concept of the question, how much of it is there."""

    number: int
    score: float
    said: tuple[float, ...]
    """BM25 in the unit itself, own words or others."""
    told: tuple[float, ...]
    """The same with what stands around the unit."""


class Scorer:
    """Scores the units of a library against one question."""

    def __init__(self, library: Library, question: Question, weights: Weights) -> None:
        self.library, self.question, self.weights = library, question, weights
        self.evidence = [gather(concept, library, weights) for concept in question.concepts]
        self.full = sum(e.worth for e in self.evidence) or 1.0
        self._bases = sum(e.base for e in self.evidence) or 1.0
        self.asked = frozenset(
            stem for c in question.concepts for words in (c.own, *c.same) for stem in words
        )
        """The stems of the question."""
        self._sought = Sought(
            question.wanted,
            self.asked,
            counted=_counted(question),
            defined=_defined(question),
            measure=measured(question.text),
        )
        self.asks_view = bool(_VIEW.search(question.text))
        """Whether somebody's words or views are asked for."""
        self.actor = roles.somebodys(question, self.evidence)
        """Place of the concept for the one who acts and is somebody's: "Musk's lawyer"."""
        self.deed = roles.asked(question, self.evidence)
        """Who does what in the question."""
        self.sayer = self._find_sayer()
        """Whose, if the question names that person."""
        self._passages = self._score_passages()

    def ranked(self) -> list[Scored]:
        """Units that bear on the question, best first; ties in the order of the corpus."""
        best = sorted(self._passages, key=lambda p: (-self._passages[p], p))
        by_terms = [
            self._by_terms(number)
            for passage in sorted(best[: self.weights.candidates])
            for number in self.library.units_of[passage]
        ]
        found = sorted((s for s in by_terms if self._bears(s)), key=_best_first)
        finalists = [self._by_wording(s) for s in found[: self.weights.finalists]]
        return sorted(finalists, key=_best_first)

    def fit(self, number: int) -> float:
        """How well a unit holds the kind of thing that is asked for, from 0 to 1."""
        return fit(self.library.units[number].text, self._sought)

    def new_names(self, text: str) -> list[str]:
        """Names in ``text`` that the question does not give."""
        return names(text, self.asked)

    def person(self, concept: Concept) -> str | None:
        """The full name of the person whom a concept names or describes."""
        people = self.library.people
        if (found := people.resolve(concept.written.title())) or not concept.name:
            return found
        return next((n for n in people.names if stem(fold(n.split()[-1])) == concept.own[-1]), None)

    def _find_sayer(self) -> str | None:
        """The last person named before the saying, else the first one after it.

        "Who said that Musk ..." asks for that person, and names nobody.
        """
        text = self.question.text
        view = _VIEW.search(text)
        if not view or _WHO.search(text[: view.start()]) or self.actor is not None:
            return None
        found = [(c.start, name) for c in self.question.concepts if (name := self.person(c))]
        before = [name for start, name in found if start < view.start()]
        if before:
            # "How does Altman put his regard for Musk in his own words?"
            return before[0] if _THEIR.search(text[: view.start()]) else before[-1]
        return next((name for start, name in found if start > view.start()), None)

    # ---------------------------------------------------------------- by terms

    def _score_passages(self) -> dict[int, float]:
        total: dict[int, float] = {}
        for evidence in self.evidence:
            for passage, score in evidence.texts.items():
                total[passage] = total.get(passage, 0.0) + score
            for passage in evidence.pointers:
                total.setdefault(passage, 0.0)
        for evidence in self.evidence:
            for passage in total:
                total[passage] += evidence.above(passage, self.weights)
        return total

    def _bears(self, scored: Scored) -> bool:
        """Whether the unit, or the question that it is under, says anything that is asked."""
        passage = self.library.units[scored.number].passage_index
        return any(scored.said) or any(passage in e.pointers for e in self.evidence)

    def _by_terms(self, number: int) -> Scored:
        weights = self.weights
        unit = self.library.units[number]
        passage = unit.passage_index
        before = self.library.before(number)
        leaning = weights.antecedent if leans(unit.text) else weights.before
        said, told = [], []
        covered = 0.0
        for evidence in self.evidence:
            own = evidence.units.get(number, 0.0)
            there = max((evidence.units.get(n, 0.0) for n in before), default=0.0)
            near = max(leaning * there, evidence.around(passage, weights))
            said.append(own)
            told.append(max(own, near) + weights.extra * min(own, near))
            covered += evidence.base * evidence.covered(number, passage, weights)
        score = (sum(told) + weights.passage * self._passages[passage]) / self.full
        score += weights.cover * covered / self._bases
        return Scored(number, score, tuple(said), tuple(told))

    # -------------------------------------------------------------- by wording

    def _by_wording(self, scored: Scored) -> Scored:
        number, weights = scored.number, self.weights
        score = scored.score + weights.near * self._together(number, scored.said)
        score += self._kind_weight() * self.fit(number)
        score += weights.asked_above * self._asked_above(number)
        if self.sayer and self._speaks(number):
            score += weights.speaker
        if is_question(self.library.units[number].text):
            score -= weights.question
        return replace(scored, score=score)

    def _kind_weight(self) -> float:
        kind = self.question.wanted
        if kind == Wanted.DEFINITION:
            return self.weights.definition
        if kind in _FIGURES:
            return self.weights.figure
        return self.weights.quotation if kind == Wanted.QUOTATION else self.weights.likely

    def _asked_above(self, number: int) -> bool:
        """Whether the unit is under a question that asks nearly the same."""
        unit = self.library.units[number]
        passage = unit.passage_index
        pointed = sum(e.worth * e.pointers.get(passage, 0.0) for e in self.evidence)
        if pointed < _NEARLY * self.full:
            return False
        return wanted(unit.passage.block.headings[-1]) == self.question.wanted

    def _speaks(self, number: int) -> bool:
        unit = self.library.units[number]
        speaker = speaker_of(unit.passage, unit.start, unit.end, self.library.people)
        return speaker is not None and speaker.name == self.sayer

    def _together(self, number: int, said: Sequence[float]) -> float:
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


def _best_first(scored: Scored) -> tuple[float, int]:
    return -scored.score, scored.number


def _defined(question: Question) -> list[str]:
    """What may be defined: each thing that is named, and all of them as they stand together."""
    named = [c for c in question.concepts if not c.asking]
    if not named:
        return []
    whole = question.text[named[0].start : named[-1].start + len(named[-1].written)]
    return [whole, *(c.written for c in named)]


def _counted(question: Question) -> Concept | None:
    """What "how many" counts: the first concept after it."""
    match = re.search(r"\bhow (?:many|much)\b", question.text, re.IGNORECASE)
    if not match:
        return None
    return next((c for c in question.concepts if c.start >= match.end()), None)
