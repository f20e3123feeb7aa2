"""Events and the chronology that they make up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from musk_openai_cli.models.documents import Problem, Span
from musk_openai_cli.models.evidence import Quote
from musk_openai_cli.models.time import TemporalValue


class MentionType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class DatedMention:
    """One temporal expression of a document."""

    expression: str | None
    """As written; None where only the document's publication dates the event."""
    value: TemporalValue | None
    derivation: str
    """In words, how the value follows from the expression."""
    quote: Quote
    """The sentence that it stands in."""
    type: MentionType = MentionType.DATE
    timex: str | None = None
    span: Span | None = None
    """Raw span of the expression."""
    anchor: str | None = None
    """EDTF of the date that the value was counted from."""
    derived: bool = False
    """The value needed more than the expression itself: an anchor, or a bound."""
    differs: bool = False
    """It gives another date or amount than the headline of the event."""


@dataclass(frozen=True, slots=True)
class EventOrder:
    """That an undated event follows another one."""

    event: int
    """Index of the other event in the timeline."""
    expression: str
    """The words that say so, such as ``Since then``."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or a document that was published."""

    value: TemporalValue | None
    headline: Quote
    mentions: tuple[DatedMention, ...]
    kind: str
    after: EventOrder | None = None
    sources: int = 1
    """Number of independent documents that tell it."""
    differ: bool = False
    """The sources give different dates or amounts."""
    words: str = ""
    """The words of the headline that tell it, where the headline tells of more than that."""
    planned: bool = False
    """Told only as fixed to happen."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order; the undated ones last, or after what they follow."""

    events: tuple[Event, ...]
    problems: tuple[Problem, ...] = ()
