"""A question and a library -> an Answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from musk_openai_cli.answering.alike import Group, grouped
from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.question import Question, understand
from musk_openai_cli.answering.scoring import Scored, Scorer, Weights
from musk_openai_cli.answering.units import with_antecedent
from musk_openai_cli.answering.verdict import THRESHOLD, listed, refusal
from musk_openai_cli.corpus import quote
from musk_openai_cli.errors import QuestionError
from musk_openai_cli.language import thesaurus
from musk_openai_cli.language.spelling import Speller
from musk_openai_cli.language.thesaurus import Thesaurus
from musk_openai_cli.models import (
    Answer,
    Corpus,
    Document,
    Quote,
    SourceSays,
    TermWeight,
    Verdict,
)
from musk_openai_cli.speech import speaker_of

_NEAREST = 3
_RELEVANT = 0.6
"""Share of the best score from which a document counts as speaking to the question."""
LONGEST_QUESTION = 2000
"""Characters that are read; nobody asks longer, and pasted articles are cut here."""


class Researcher:
    """Answers questions about one corpus; made once, asked often."""

    def __init__(
        self, corpus: Corpus, *, words: Thesaurus | None = None, weights: Weights | None = None
    ) -> None:
        self.library = Library(corpus.independent)
        self.thesaurus = words or thesaurus.shipped()
        self.weights = weights or Weights()
        self.threshold = THRESHOLD
        self.speller = Speller(
            self.library.words,
            self.library.pairs,
            lambda stem: stem in self.library.stems or self.thesaurus.leads(stem),
        )

    def understand(self, text: str) -> Question:
        """Read a question; QuestionError when it has no word to look for."""
        if not text.strip():
            raise QuestionError("the question is empty")
        library = self.library
        question = understand(
            text[:LONGEST_QUESTION],
            library.compounds,
            self.thesaurus,
            self.speller.corrections,
            library.same,
        )
        if not question.concepts:
            raise QuestionError(
                f"“{text.strip()[:60]}” has no word to look for",
                hint="name a person, a thing or an event",
            )
        return question

    def ask(
        self,
        text: str,
        *,
        limit: int = 5,
        speaker: str | None = None,
        by_source: bool = False,
    ) -> Answer:
        """At most ``limit`` quotes that answer ``text``, best first.

        ``speaker`` keeps what that person says, directly or as reported.
        """
        question = self.understand(text)
        scorer = Scorer(self.library, question, self.weights)
        ranked = scorer.ranked()
        if speaker is not None:
            ranked = [s for s in ranked if self._says(s.number, speaker)]
        reason = (
            refusal(scorer, ranked, self.threshold) if ranked else self._nothing(question, speaker)
        )
        groups = self._quotes(grouped(self.library, ranked, limit))
        return Answer(
            question=text,
            verdict=Verdict.UNANSWERED if reason else Verdict.ANSWERED,
            quotes=() if reason else tuple(groups),
            nearest=tuple(groups[:_NEAREST]) if reason else (),
            missing_terms=self._missing(question),
            corrections=question.corrections,
            terms=self._terms(question),
            documents=0 if reason else self._speaking(ranked),
            corpus_size=len(self.library.documents),
            reason=reason,
            by_source=self._by_source(ranked) if by_source else (),
        )

    def _quotes(self, groups: Sequence[Group]) -> list[Quote]:
        """A quote for each group; what was quoted already is not taken along again."""
        shown: set[int] = set()
        found = []
        for group in groups:
            found.append(self._quote(group, shown))
            shown.add(group.best.number)
        return found

    def first(self, ranked: Sequence[Scored]) -> Quote:
        """The quote that the first of the ranked units makes."""
        return self._quote(grouped(self.library, ranked, 1)[0])

    def _nothing(self, question: Question, speaker: str | None) -> str:
        if speaker is not None:
            return f"Nothing that {speaker} says bears on this."
        return "No document mentions " + listed([c.written for c in question.concepts]) + "."

    def _says(self, number: int, speaker: str) -> bool:
        unit = self.library.units[number]
        found = speaker_of(unit.passage, unit.start, unit.end, self.library.people)
        if found is None:
            return False
        wanted = self.library.people.resolve(speaker.title()) or speaker
        return wanted.casefold() in found.name.casefold()

    def _by_source(self, ranked: Sequence[Scored]) -> tuple[SourceSays, ...]:
        best: dict[str, Scored] = {}
        for scored in ranked:
            if scored.score >= _RELEVANT * ranked[0].score:
                unit = self.library.units[scored.number]
                best.setdefault(unit.passage.document.id, scored)
        return tuple(
            SourceSays(d.id, self._quote(Group(best[d.id], ())) if d.id in best else None)
            for d in sorted(self.library.documents, key=_published)
        )

    def _missing(self, question: Question) -> tuple[str, ...]:
        library = self.library
        indexes = (library.texts, library.titles, library.headings)
        return tuple(
            concept.written
            for concept in question.concepts
            if not concept.asking
            and not any(index.frequency(term) for index in indexes for term in concept.own)
        )

    def _speaking(self, ranked: Sequence[Scored]) -> int:
        """How many documents say something nearly as fitting as the best."""
        units = self.library.units
        return len(
            {
                units[scored.number].passage.document.id
                for scored in ranked
                if scored.score >= _RELEVANT * ranked[0].score
            }
        )

    def _quote(self, group: Group, shown: Collection[int] = ()) -> Quote:
        units = self.library.units
        number = group.best.number
        unit = units[number]
        start, end = unit.start, unit.end
        if number - 1 not in shown:
            start, end = with_antecedent(unit, units, number)
        speaker = speaker_of(unit.passage, unit.start, unit.end, self.library.people)
        found = quote(unit.passage, start, end, speaker=speaker, score=round(group.best.score, 3))
        others = (units[number] for number in group.others)
        return replace(found, also=tuple(quote(o.passage, o.start, o.end).citation for o in others))

    def _terms(self, question: Question) -> tuple[TermWeight, ...]:
        """Every term that is looked for and occurs, the user's own in any case."""
        index = self.library.texts
        weighed = [
            (term, concept, 1.0)
            for concept in question.concepts
            for words in (concept.own, *concept.same)
            for term in words
        ] + [
            (term, concept, weight * self.weights.synonym)
            for concept in question.concepts
            for words, weight in concept.others
            for term in words
            if index.frequency(term)
        ]
        return tuple(
            TermWeight(
                term=term,
                written=concept.written,
                weight=round(weight, 2),
                idf=index.idf(term),
                passages=index.frequency(term),
                expansion=term not in concept.own,
            )
            for term, concept, weight in weighed
        )


def _published(document: Document) -> tuple[date, str]:
    """In order of publication, undated documents last."""
    publication = document.meta.published
    return (publication.value.earliest if publication else None) or date.max, document.id
