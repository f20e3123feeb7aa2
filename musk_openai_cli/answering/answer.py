"""A question and a library -> an Answer."""

from __future__ import annotations

from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.question import Question, understand
from musk_openai_cli.answering.scoring import Scored, Scorer, Weights
from musk_openai_cli.answering.units import with_antecedent
from musk_openai_cli.corpus import quote
from musk_openai_cli.errors import QuestionError
from musk_openai_cli.language import thesaurus
from musk_openai_cli.language.spelling import Speller
from musk_openai_cli.language.thesaurus import Thesaurus
from musk_openai_cli.models import Answer, Corpus, Quote, TermWeight, Verdict

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
        self.speller = Speller(
            self.library.words, self.library.pairs, self.library.stems | self.thesaurus.stems
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

    def ask(self, text: str, *, limit: int = 5) -> Answer:
        """At most ``limit`` quotes that answer ``text``, best first."""
        question = self.understand(text)
        ranked = Scorer(self.library, question, self.weights).ranked()
        missing = tuple(c.written for c in question.concepts if not self._occurs(c.own[0]))
        quotes = tuple(self._quote(scored) for scored in ranked[:limit])
        spoken = {self.library.units[s.number].passage.document.id for s in ranked[:limit]}
        return Answer(
            question=text,
            verdict=Verdict.ANSWERED if quotes else Verdict.UNANSWERED,
            quotes=quotes,
            missing_terms=missing,
            corrections=question.corrections,
            terms=self._terms(question),
            documents=len(spoken),
            corpus_size=len(self.library.documents),
            reason="" if quotes else "no document mentions any of these words",
        )

    def _occurs(self, term: str) -> bool:
        library = self.library
        return any(
            index.frequency(term) for index in (library.texts, library.titles, library.headings)
        )

    def _quote(self, scored: Scored) -> Quote:
        unit = self.library.units[scored.number]
        start, end = with_antecedent(unit, self.library.units, scored.number)
        return quote(unit.passage, start, end, score=round(scored.score, 3))

    def _terms(self, question: Question) -> tuple[TermWeight, ...]:
        index = self.library.texts
        out = []
        for concept in question.concepts:
            for term in concept.own:
                out.append(
                    TermWeight(term, concept.written, 1.0, index.idf(term), index.frequency(term))
                )
            for words, weight in concept.others:
                for term in words:
                    if index.frequency(term):
                        out.append(
                            TermWeight(
                                term,
                                concept.written,
                                round(weight * self.weights.synonym, 2),
                                index.idf(term),
                                index.frequency(term),
                                expansion=True,
                            )
                        )
        return tuple(out)
