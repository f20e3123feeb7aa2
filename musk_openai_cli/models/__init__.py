"""The values that travel between rooms.

Everything here is frozen and holds no behaviour beyond reading its own
fields. Three kinds of position occur, and each name says which one it is:

``span``
    half-open offsets into :attr:`Document.raw`, in Unicode code points of the
    decoded file (a byte order mark is not counted)
``lines``
    first and last line of the file, 1-based and inclusive
``start``, ``end``
    half-open offsets into the reading text of one block
"""

from __future__ import annotations

from musk_openai_cli.models.documents import (
    CONTENT,
    Block,
    BlockKind,
    Corpus,
    Document,
    Lines,
    Meta,
    NoteRef,
    Passage,
    Problem,
    ProblemKind,
    Publication,
    ReadingText,
    Run,
    Span,
    Stamp,
)
from musk_openai_cli.models.evaluation import Figures, Gold, Outcome
from musk_openai_cli.models.events import (
    DatedMention,
    Event,
    EventOrder,
    MentionType,
    Timeline,
)
from musk_openai_cli.models.evidence import (
    Answer,
    Citation,
    Correction,
    Quote,
    SourceSays,
    Speaker,
    SpeechMode,
    TermWeight,
    Verdict,
)
from musk_openai_cli.models.time import (
    Precision,
    TemporalValue,
)
from musk_openai_cli.models.verification import (
    DiffOp,
    DiffPart,
    DraftQuote,
    Finding,
    FindingKind,
    Recheck,
    RecheckKind,
    SavedQuote,
)

__all__ = [
    "CONTENT",
    "Answer",
    "Block",
    "BlockKind",
    "Citation",
    "Corpus",
    "Correction",
    "DatedMention",
    "DiffOp",
    "DiffPart",
    "Document",
    "DraftQuote",
    "Event",
    "EventOrder",
    "Figures",
    "Finding",
    "FindingKind",
    "Gold",
    "Lines",
    "MentionType",
    "Meta",
    "NoteRef",
    "Outcome",
    "Passage",
    "Precision",
    "Problem",
    "ProblemKind",
    "Publication",
    "Quote",
    "ReadingText",
    "Recheck",
    "RecheckKind",
    "Run",
    "SavedQuote",
    "SourceSays",
    "Span",
    "Speaker",
    "SpeechMode",
    "Stamp",
    "TemporalValue",
    "TermWeight",
    "Timeline",
    "Verdict",
]
