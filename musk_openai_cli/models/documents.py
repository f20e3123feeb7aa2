"""Files of the corpus and what they consist of."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from musk_openai_cli.models.time import TemporalValue

Span = tuple[int, int]
Lines = tuple[int, int]


class ProblemKind(StrEnum):
    """What can be wrong with a document without stopping the work."""

    UNREADABLE = "unreadable"
    BINARY = "binary"
    UNDECODABLE = "undecodable"
    """Not UTF-8; read in a legacy encoding, or with replacement characters."""
    EMPTY = "empty"
    BAD_FRONT_MATTER = "bad_front_matter"
    NO_DATE = "no_date"
    BAD_DATE = "bad_date"
    MOJIBAKE = "mojibake"
    DUPLICATE = "duplicate"
    REWRITTEN = "rewritten"
    """The file itself says that a program rewrote the text."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a reader of the document should know."""

    kind: ProblemKind
    message: str
    line: int | None = None


class BlockKind(StrEnum):
    """What a block of a document is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    QUESTION = "question"
    """A ``Q:`` line: a pointer to the answer below, never an answer."""
    ANSWER = "answer"
    """What stands under a ``Q:`` line."""
    TABLE = "table"
    """One row of a table."""
    CODE = "code"
    NOTE = "note"
    """A footnote or an entry of a list of references."""
    BOILERPLATE = "boilerplate"
    """Kept and shown dimmed, never quoted as an answer."""


#: Blocks whose text may be shown as evidence.
CONTENT = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.QUOTATION,
        BlockKind.ANSWER,
        BlockKind.TABLE,
        BlockKind.NOTE,
    }
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of reading text and the raw characters that it came from.

    When both are equally long they correspond one to one; otherwise the run
    is replaced as a whole (a line break by a space, mojibake by what it was).
    """

    start: int
    end: int
    raw_start: int
    raw_end: int

    @property
    def one_to_one(self) -> bool:
        """Whether characters correspond one by one."""
        return self.end - self.start == self.raw_end - self.raw_start


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment of a recording that the text before it refers to."""

    at: int
    """Offset into the reading text of the block where the stamp stood."""
    seconds: int
    label: str
    """As written, such as ``00:27:50``."""


@dataclass(frozen=True, slots=True)
class NoteRef:
    """A footnote marker that was taken out of the reading text."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class ReadingText:
    """A block as a person reads it: no markup, mojibake repaired, lines joined."""

    text: str
    runs: tuple[Run, ...]
    """In order, without gaps in ``start``/``end``; ascending in the raw text."""
    markup: tuple[tuple[Span, Span], ...] = ()
    """Raw spans of the opening and closing part of each inline construct."""
    stamps: tuple[Stamp, ...] = ()
    notes: tuple[NoteRef, ...] = ()
    repaired: bool = False
    """Whether mojibake was repaired."""

    def span(self, start: int, end: int) -> Span:
        """Raw span of ``text[start:end]``, which must not be empty.

        Markup that stands wholly around the stretch is taken in, so that the
        raw characters of a sentence never end in half a link.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no text at {start}:{end}")
        first, last = self._run(start), self._run(end - 1)
        raw_start = first.raw_start + (start - first.start if first.one_to_one else 0)
        raw_end = last.raw_start + (end - last.start) if last.one_to_one else last.raw_end
        for opening, closing in reversed(self.markup):  # inner constructs first
            if opening[1] == raw_start and closing[1] <= raw_end:
                raw_start = opening[0]
            elif closing[0] == raw_end and opening[0] >= raw_start:
                raw_end = closing[1]
            elif opening[1] == raw_start and closing[0] == raw_end:
                raw_start, raw_end = opening[0], closing[1]
        return raw_start, raw_end

    def _run(self, at: int) -> Run:
        return self.runs[bisect_right(self.runs, at, key=lambda run: run.start) - 1]

    def between(self, raw_start: int, raw_end: int) -> str:
        """The reading text of the raw characters ``raw_start:raw_end``."""
        parts = []
        for run in self.runs:
            if run.raw_end <= raw_start or run.raw_start >= raw_end:
                continue
            start, end = run.start, run.end
            if run.one_to_one:
                start += max(0, raw_start - run.raw_start)
                end -= max(0, run.raw_end - raw_end)
            parts.append(self.text[start:end])
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Block:
    """One structural piece of a document."""

    kind: BlockKind
    span: Span
    """From the first to past the last raw character, markers and markup included."""
    lines: Lines
    reading: ReadingText
    headings: tuple[str, ...] = ()
    """Texts of the headings above it, outermost first; the title is not one of them."""
    level: int = 0
    """Depth of a heading (1 is outermost) or of a list item (0 is outermost)."""
    sentences: tuple[Span, ...] = ()
    """Offsets of its sentences in the reading text."""
    label: str | None = None
    """Of a note, the marker that points to it; of an interview turn, who speaks."""
    repeats: bool = False
    """A note that only repeats a sentence of the body: not a second source."""

    @property
    def text(self) -> str:
        """The reading text."""
        return self.reading.text


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document says that it was published."""

    value: TemporalValue
    written: str
    """The date as the document writes it."""
    found: str
    """Where: ``publishedAt`` of the front matter, ``line 4``."""
    line: int | None


@dataclass(frozen=True, slots=True)
class Meta:
    """What a document says about itself."""

    title: str
    published: Publication | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    video: str | None = None
    """YouTube's id of the recording that the document is about."""
    rewritten: bool = False
    """The document says that a program rewrote it."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One file of the corpus. Two documents are the same only if identical objects."""

    id: str
    """The file's stem; with its folder, and then its suffix, where stems collide."""
    handle: str
    """The shortest readable prefix of the id that no other document shares."""
    path: Path
    raw: str
    """The decoded file, untouched but for a byte order mark."""
    meta: Meta
    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()
    line_starts: tuple[int, ...] = field(default=(0,), repr=False)
    """Offset of the first character of every line."""
    duplicate_of: str | None = None
    """Id of the document with the same text that is read in its place."""

    def lines(self, span: Span) -> Lines:
        """First and last line of ``span``, 1-based and inclusive."""
        start, end = span
        return (
            bisect_right(self.line_starts, start),
            bisect_right(self.line_starts, max(start, end - 1)),
        )

    @property
    def words(self) -> int:
        """Number of words of its reading text, boilerplate not counted."""
        return sum(len(b.text.split()) for b in self.blocks if b.kind != BlockKind.BOILERPLATE)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents of one run, in the order of their paths."""

    documents: tuple[Document, ...]
    """Readable documents, duplicates and empty ones included."""
    roots: tuple[Path, ...] = ()
    unreadable: tuple[tuple[Path, Problem], ...] = ()
    """Files that could not be read at all."""

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError when there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    @property
    def independent(self) -> tuple[Document, ...]:
        """Documents that are not exact duplicates of another."""
        return tuple(d for d in self.documents if d.duplicate_of is None)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """The unit that is ranked: one block of content, with its headings."""

    document: Document
    block: Block
    index: int
    """Place of the block in the document."""

    @property
    def text(self) -> str:
        """Its reading text."""
        return self.block.text
