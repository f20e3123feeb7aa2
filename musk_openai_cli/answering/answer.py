"""A question and a library -> an Answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from musk_openai_cli.answering.alike import Group, grouped
from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.question import Question, understand
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.units import opening
from musk_openai_cli.answering.verdict import THRESHOLD, judged, listed, refusal
from musk_openai_cli.answering.weights import Weights
from musk_openai_cli.corpus import quote
from musk_openai_cli.errors import QuestionError
from musk_openai_cli.language import thesaurus
from musk_openai_cli.language.spelling import Speller
from musk_openai_cli.language.thesaurus import Thesaurus
from musk_openai_cli.language.tokens import Token, is_stop, stem
from musk_openai_cli.models import (
    Answer,
    Corpus,
    Correction,
    Document,
    Quote,
    SourceSays,
    TermWeight,
    Verdict,
)
from musk_openai_cli.speech import speaker_of

_NEAREST = 3
_SPARE = 10
"""Groups looked at beyond those wanted, since some are shown with others already."""
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

    def understand(self, text: str) -> Question:
        """Read a question; QuestionError when it has no word to look for."""
        if not text.strip():
            raise QuestionError("the question is empty")
        question = understand(
            text[:LONGEST_QUESTION], self.library.lexicon, self.thesaurus, self._corrections
        )
        if not question.concepts:
            raise QuestionError(
                f"“{text.strip()[:60]}” has no word to look for",
                hint="name a person, a thing or an event",
            )
        return question

    def _corrections(self, words: Sequence[Token]) -> list[Correction]:
        """Most questions have no word that the corpus lacks, and need no speller."""
        stems = self.library.stems
        if all(is_stop(word.folded) or stem(word.folded) in stems for word in words):
            return []
        return self._speller.corrections(words)

    @cached_property
    def _speller(self) -> Speller:
        stems, library = self.library.stems, self.library
        return Speller(
            library.words,
            library.pairs,
            lambda word: word in stems or self.thesaurus.leads(word),
            lambda: self._further_words,
        )

    @cached_property
    def _further_words(self) -> frozenset[str]:
        return self.thesaurus.words | self.library.lexicon.figures.words

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
        ranked = judged(scorer, ranked)
        reason = (
            refusal(scorer, ranked, self.threshold) if ranked else self._nothing(question, speaker)
        )
        groups = self._quotes(ranked, limit)
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

    def _quotes(self, ranked: Sequence[Scored], most: int) -> list[Quote]:
        """At most ``most`` quotes; what one of them takes along is not quoted again."""
        shown: set[int] = set()
        found: list[Quote] = []
        for group in grouped(self.library, ranked, most + _SPARE):
            number = group.best.number
            if number in shown:
                continue
            first = number if number - 1 in shown else opening(self.library.units, number)
            shown.update(range(first, number + 1))
            found.append(self._quote(group, first))
            if len(found) == most:
                break
        return found

    def first(self, ranked: Sequence[Scored]) -> Quote:
        """The quote that the first of the ranked units makes."""
        return self._quotes(ranked, 1)[0]

    def _nothing(self, question: Question, speaker: str | None) -> str:
        if speaker is not None:
            known = self.library.people.resolve(speaker.title())
            if known is None:
                return f"Nobody called {speaker} is known to speak in these documents."
            return f"Nothing that {known} says bears on this."
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
            SourceSays(d.id, self._alone(best[d.id]) if d.id in best else None)
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

    def _alone(self, scored: Scored) -> Quote:
        return self._quote(Group(scored, ()), opening(self.library.units, scored.number))

    def _quote(self, group: Group, first: int) -> Quote:
        """The quote from unit ``first`` to the best of the group, which are of one passage."""
        units = self.library.units
        unit = units[group.best.number]
        start, end = units[first].start, unit.end
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
            (term, concept, weight * self.weights.share(phrase=concept.phrase))
            for concept in question.concepts
            for words, weight in concept.others
            for term in words
            if index.frequency(term) and term not in concept.own
        ]
        return tuple(
            TermWeight(
                term=term,
                written=concept.written,
                weight=round(weight, 2),
                idf=index.idf(term),
                passages=index.frequency(term),
                expansion=all(term not in words for words in (concept.own, *concept.same)),
            )
            for term, concept, weight in weighed
        )


def _published(document: Document) -> tuple[date, str]:
    """In order of publication, undated documents last."""
    publication = document.meta.published
    return (publication.value.earliest if publication else None) or date.max, document.id
