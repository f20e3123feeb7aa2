"""Quotes with their citations, and answers made of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from musk_openai_cli.models.documents import Lines, Span


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a quote stands."""

    document_id: str
    handle: str
    lines: Lines
    span: Span
    heading: tuple[str, ...] = ()
    link: str | None = None
    """Deep link to the moment of the recording, or the document's own address."""
    moment: str | None = None
    """The moment of the recording as the document writes it."""

    def __str__(self) -> str:
        """As a person types it: ``003:82``."""
        return f"{self.handle}:{self.lines[0]}"


class SpeechMode(StrEnum):
    """How somebody's words are given."""

    DIRECT = "direct"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a quote; a quote without one is in the document's own voice."""

    name: str
    mode: SpeechMode


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of a document. ``text`` reads as ``raw[citation.span]``."""

    text: str
    citation: Citation
    speaker: Speaker | None = None
    passage: str = ""
    """The reading text of the block that it stands in."""
    passage_lines: Lines = (0, 0)
    score: float = 0.0
    prefix: str = ""
    """Up to 32 raw characters before it (W3C TextQuoteSelector)."""
    exact: str = ""
    """Its raw characters (W3C TextQuoteSelector)."""
    suffix: str = ""
    """Up to 32 raw characters after it (W3C TextQuoteSelector)."""
    also: tuple[Citation, ...] = ()
    """Where else the same is said."""


class Verdict(StrEnum):
    """Whether the corpus answers a question."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Correction:
    """A misspelt word or a description in the question, and what was looked for instead."""

    written: str
    read_as: str


@dataclass(frozen=True, slots=True)
class TermWeight:
    """One term of a question, for ``--explain``."""

    term: str
    """The stem that was looked for."""
    written: str
    """The user's word, or the word that brought it in."""
    weight: float
    """Its weight in the question: 1 for the user's own words."""
    idf: float
    """Its rarity in the corpus (natural logarithm), 0 when it does not occur."""
    passages: int
    """How many passages contain it."""
    expansion: bool = False
    """Brought in by the thesaurus, not by the user."""


@dataclass(frozen=True, slots=True)
class SourceSays:
    """What one document says to a question."""

    document_id: str
    quote: Quote | None
    """Its best quote, or None where it is silent."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the corpus says to a question. Unanswered ones have no quotes."""

    question: str
    verdict: Verdict
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Quote, ...] = ()
    """Only when unanswered: the passages that come closest."""
    missing_terms: tuple[str, ...] = ()
    """Words of the question that no document contains."""
    reason: str = ""
    """Only when unanswered: why not, in one sentence."""
    corrections: tuple[Correction, ...] = ()
    terms: tuple[TermWeight, ...] = ()
    documents: int = 0
    """How many independent documents speak to the question."""
    corpus_size: int = 0
    """How many independent documents were searched."""
    by_source: tuple[SourceSays, ...] = ()
    """Every document in order of publication, the undated ones last; only when asked for."""
    elapsed_ms: int = 0
