"""What the tagger returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.points import Point
    from musk_openai_cli.models import MentionType, TemporalValue


@dataclass(frozen=True, slots=True)
class Mention:
    """One temporal expression of a text."""

    start: int
    """Offset of its first character in the text, in code points."""
    end: int
    """Offset past its last character."""
    text: str
    """The expression as written."""
    type: MentionType
    timex: str
    """TIMEX3 value (TimeML 1.2.1); X stands for what is not known."""
    edtf: str | None
    """EDTF (ISO 8601-2) of a stretch of the calendar, else None."""
    value: TemporalValue | None
    """The same with its first and last day; None for what has no place in time."""
    derivation: str
    """In words, how the value follows from the expression."""
    anchor: str | None = None
    """EDTF of the date that the value was counted from."""
    derived: bool = False
    """The value needed more than the expression itself."""
    mod: str | None = None
    """TIMEX3 ``mod``: START, MID, END, APPROX, MORE_THAN, LESS_THAN."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that others are counted from."""

    point: Point
    published: bool
    """It is the publication of the text, not a date that the text tells."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of the tokens that it found."""

    type: MentionType
    timex: str
    point: Point | None = None
    bounds: TemporalValue | None = None
    """Where the value is no single point: what it is instead."""
    anchor: Anchor | None = None
    mod: str | None = None
    approximate: bool = False
    span: tuple[int, int] | None = None
    """Tokens it stands on, where these are not all that the rule found."""
    clock: str = ""
    """Time of day as TIMEX3 writes it after the date: ``T15:00``, ``TNI``."""
    told: bool = True
    """Later expressions may be counted from it."""
