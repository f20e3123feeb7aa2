"""Hand-made values, so that drawing is tested without reading a corpus."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from musk_openai_cli.models import (
    Answer,
    Block,
    BlockKind,
    Citation,
    Corpus,
    Correction,
    DatedMention,
    Document,
    Event,
    EventOrder,
    Meta,
    NoteRef,
    Precision,
    Problem,
    ProblemKind,
    Publication,
    Quote,
    ReadingText,
    Run,
    Speaker,
    SpeechMode,
    Stamp,
    TemporalValue,
    TermWeight,
    Timeline,
    Verdict,
)

Part = tuple[BlockKind, str]

LEFT = "Musk resigned from the OpenAI board in 2018."
RESPECT = (
    "“I really respect Elon. And I hope that years in the future, we have an amicable relationship”"
)
RIVAL = (
    "Since then, he has launched his own AI venture, xAI, and introduced the Grok assistant to "
    "compete directly in the marketplace."
)
FOUNDED = (
    "OpenAI started in 2015 as a nonprofit organization committed to building safe, open-source "
    "artificial general intelligence for everyone."
)


def make_document(handle: str, meta: Meta, *parts: Part) -> Document:
    """A document of the given blocks, an empty line between each two."""
    raw = ""
    blocks: list[Block] = []
    headings: tuple[str, ...] = ()
    for kind, text in parts:
        start, line = len(raw), raw.count("\n") + 1
        reading = ReadingText(text, (Run(0, len(text), start, start + len(text)),))
        lines = (line, line + text.count("\n"))
        if kind is BlockKind.HEADING:
            headings = ()
        blocks.append(Block(kind, (start, start + len(text)), lines, reading, headings))
        if kind is BlockKind.HEADING:
            headings = (text,)
        raw += f"{text}\n\n"
    starts = (0, *(at + 1 for at, character in enumerate(raw) if character == "\n"))
    return Document(
        id=f"{handle}_0123456789abcdef",
        handle=handle,
        path=Path("seeds") / f"{handle}_0123456789abcdef.txt",
        raw=raw,
        meta=meta,
        blocks=tuple(blocks),
        line_starts=starts,
    )


def make_quote(
    document: Document, text: str, *, speaker: Speaker | None = None, score: float = 0.0
) -> Quote:
    """The first occurrence of ``text`` in the document as a quote."""
    start = document.raw.index(text)
    span = (start, start + len(text))
    block = next(b for b in document.blocks if b.span[0] <= start < b.span[1])
    citation = Citation(
        document.id, document.handle, document.lines(span), span, heading=block.headings
    )
    return Quote(text, citation, speaker, block.text, block.lines, score, exact=text)


def day(year: int, month: int, number: int) -> TemporalValue:
    """A value of the precision of a day."""
    known = date(year, month, number)
    return TemporalValue(known.isoformat(), known, known, Precision.DAY)


def whole_year(year: int) -> TemporalValue:
    """A value of the precision of a year."""
    return TemporalValue(str(year), date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


@pytest.fixture
def article() -> Document:
    """A dated, rewritten article with all kinds of blocks."""
    published = Publication(
        day(2024, 3, 19), "March 19, 2024", found="publishedAt of the front matter", line=4
    )
    meta = Meta(
        "Altman Hits Back",
        published=published,
        publisher="Decrypt",
        language="en",
        url="https://example.org/a",
        tags=("AI", "OTHER"),
        video="jvqFAi7vkBc",
        rewritten=True,
    )
    made = make_document(
        "001",
        meta,
        (BlockKind.HEADING, "Overview"),
        (BlockKind.PARAGRAPH, RIVAL),
        (BlockKind.QUOTATION, RESPECT),
        (BlockKind.ITEM, "Private for-profit corporation"),
        (BlockKind.ITEM, "Emphasizes a more open approach"),
        (BlockKind.QUESTION, "Is OpenAI creating AI that is safe for humanity?"),
        (BlockKind.ANSWER, "Absolutely."),
        (BlockKind.CODE, "while True:\n    sue()"),
        (BlockKind.NOTE, "Cnbc - Musk resigned."),
        (BlockKind.BOILERPLATE, "0 views"),
    )
    blocks = list(made.blocks)
    said = blocks[2].reading
    blocks[2] = replace(
        blocks[2], reading=replace(said, stamps=(Stamp(len(said.text), 2040, "00:34:00"),))
    )
    blocks[8] = replace(blocks[8], label="2")
    problem = Problem(
        ProblemKind.REWRITTEN, "The file says that this text was rewritten by a program.", 28
    )
    return replace(made, blocks=tuple(blocks), problems=(problem,))


@pytest.fixture
def undated() -> Document:
    """An undated document in plain text, one of whose paragraphs goes over two lines."""
    made = make_document(
        "003",
        Meta("Why does Elon Musk not like OpenAI?"),
        (BlockKind.TITLE, "Why does Elon Musk not like OpenAI?"),
        (BlockKind.PARAGRAPH, FOUNDED),
        (BlockKind.HEADING, "Why did Elon Musk leave OpenAI?"),
        (BlockKind.PARAGRAPH, f"{LEFT}\nThe departure followed a disagreement."),
    )
    blocks = list(made.blocks)
    reading = blocks[3].reading
    blocks[3] = replace(blocks[3], reading=replace(reading, notes=(NoteRef(len(LEFT), "2"),)))
    problem = Problem(ProblemKind.NO_DATE, "The document gives no date of publication.")
    return replace(made, blocks=tuple(blocks), problems=(problem,))


@pytest.fixture
def corpus(article: Document, undated: Document) -> Corpus:
    """Both documents and a file that could not be read."""
    problem = Problem(ProblemKind.BINARY, "It is not text.")
    return Corpus(
        (article, undated), roots=(Path("seeds"),), unreadable=((Path("seeds/x.md"), problem),)
    )


@pytest.fixture
def answered(article: Document, undated: Document) -> Answer:
    """An answer with a best quote, one with a speaker and one that is reported."""
    said = make_quote(article, RESPECT, speaker=Speaker("Sam Altman", SpeechMode.DIRECT), score=3.5)
    address = "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=2040s"
    said = replace(said, citation=replace(said.citation, moment="00:34:00", link=address))
    reported = make_quote(article, RIVAL, speaker=Speaker("Elon Musk", SpeechMode.REPORTED))
    return Answer(
        question="Why did Elon Msuk leave OpenAI?",
        verdict=Verdict.ANSWERED,
        quotes=(make_quote(undated, LEFT, score=7.3125), said, reported),
        corrections=(Correction("Msuk", "Musk"),),
        terms=(
            TermWeight("leav", "leave", 1.0, 2.5, 3),
            TermWeight("resign", "leave", 0.5, 3.125, 2, expansion=True),
        ),
        documents=2,
        corpus_size=2,
        elapsed_ms=41,
    )


@pytest.fixture
def unanswered(undated: Document) -> Answer:
    """An answer that there is none."""
    return Answer(
        question="Which court heard it?",
        verdict=Verdict.UNANSWERED,
        nearest=(make_quote(undated, FOUNDED),),
        missing_terms=("court", "heard"),
        reason="No document contains “court”.",
        corpus_size=2,
    )


@pytest.fixture
def timeline(article: Document, undated: Document) -> Timeline:
    """Stated, derived, bounded, undated events and a publication."""
    founded, left = make_quote(undated, FOUNDED), make_quote(undated, LEFT)
    rival, title = make_quote(article, RIVAL), make_quote(article, "Overview")
    bounds = TemporalValue("../2024-03-19", None, date(2024, 3, 19), Precision.BOUNDS)
    stated = "the year as written"
    said = make_quote(article, RESPECT)
    before = "the document that tells it was published then"
    return Timeline(
        (
            Event(
                whole_year(2015),
                founded,
                (DatedMention("2015", whole_year(2015), stated, founded),),
                "founding",
            ),
            Event(
                whole_year(2018),
                left,
                (DatedMention("2018", whole_year(2018), stated, left),),
                "departure",
                sources=2,
            ),
            Event(
                None,
                rival,
                (DatedMention("Since then", None, "after the departure", rival, derived=True),),
                "launch",
                after=EventOrder(1, "Since then"),
            ),
            Event(
                bounds,
                said,
                (DatedMention(None, bounds, before, said, derived=True),),
                "statement",
            ),
            Event(
                day(2024, 3, 19),
                title,
                (DatedMention(None, day(2024, 3, 19), "publishedAt of the front matter", title),),
                "publication",
            ),
        )
    )
