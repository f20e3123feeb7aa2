"""What the check of a draft's quotations, or of saved ones, has found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from musk_openai_cli.models.documents import Span
from musk_openai_cli.models.evidence import Quote


class FindingKind(StrEnum):
    """What is the matter with a quotation of a draft."""

    EXACT = "exact"
    """The same words; quotation marks, dashes, spaces and the first capital may differ."""
    EDITED = "edited"
    """The same words but for edits that the draft marks: ``[Musk]``, ``...``."""
    ALTERED = "altered"
    """Nearly the words of a document, with changes that the draft does not mark."""
    STITCHED = "stitched"
    """Pieces of different passages, joined as if they were one."""
    MISATTRIBUTED = "misattributed"
    """The words are there, but the one whom the draft names does not say them."""
    ABSENT = "absent"
    """No document has the words."""
    WRONG_CITATION = "wrong_citation"
    """The words are there, but not where the draft says."""
    NOT_CHECKED = "not_checked"
    """A title, a coined name, scare quotes: listed, not judged."""

    @property
    def accuses(self) -> bool:
        """Whether the draft has to be changed."""
        return self not in {FindingKind.EXACT, FindingKind.EDITED, FindingKind.NOT_CHECKED}


class DiffOp(StrEnum):
    """How a stretch of the draft compares with the source."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"
    """In the source only."""
    ADDED = "added"
    """In the draft only."""


@dataclass(frozen=True, slots=True)
class DiffPart:
    """One stretch of a word-level comparison."""

    op: DiffOp
    source: str
    """As the source writes it; empty when added."""
    draft: str
    """As the draft writes it; empty when missing."""
    marked: bool = False
    """The draft marks this edit, by brackets or an ellipsis."""


@dataclass(frozen=True, slots=True)
class DraftQuote:
    """A quotation of a draft."""

    text: str
    """Without its outer quotation marks."""
    span: Span
    """Offsets into the draft."""
    line: int
    """1-based."""
    column: int
    """1-based, in code points."""
    speaker: str | None = None
    """Whom the draft names."""
    citation: str | None = None
    """The citation next to it, as written: ``003:82``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The judgement on one quotation of a draft."""

    kind: FindingKind
    draft: DraftQuote
    source: Quote | None = None
    """The words it comes from; when absent, the nearest, or None."""
    diff: tuple[DiffPart, ...] = ()
    """Source against draft, in order; empty when they are the same."""
    note: str = ""
    """Why, in a few words."""
    others: tuple[Quote, ...] = ()
    """Of a stitched quotation, the other pieces."""


class RecheckKind(StrEnum):
    """What became of a saved quote."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class SavedQuote:
    """A quote as ``--json`` printed it."""

    document_id: str
    path: str
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    text: str = ""
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Recheck:
    """What became of a saved quote, and where it is now."""

    kind: RecheckKind
    saved: SavedQuote
    source: Quote | None = None
    """Where it is now, or what has become of it; None when gone."""
    diff: tuple[DiffPart, ...] = ()
    """What it is now against what was saved; empty unless changed."""
