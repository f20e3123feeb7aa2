"""What may turn out to be an event: one happening as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from musk_openai_cli.chronology import limits
from musk_openai_cli.chronology.words import is_past
from musk_openai_cli.corpus import quote
from musk_openai_cli.models import DatedMention, MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.limits import Limit
    from musk_openai_cli.chronology.telling import Telling
    from musk_openai_cli.models import Document, Quote, Span, TemporalValue


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of a candidate and where it comes from."""

    value: TemporalValue
    expression: str
    derivation: str
    span: Span
    """Offsets of the expression in the block."""
    type: MentionType = MentionType.DATE
    timex: str | None = None
    derived: bool = False
    ahead: bool = False
    """Something is set for it: "a trial was set for May"."""


@dataclass(slots=True, eq=False)
class Candidate:
    """One happening in one sentence."""

    telling: Telling
    at: int
    """Index of the word that tells it, among the words of the sentence."""
    kind: str
    words: Span
    """Offsets, in the block, of the words that tell of it."""
    dating: Dating | None = None
    told: Limit | None = None
    """It is told as past by something of this date."""
    told_by: str = ""
    """In words, what that is."""
    actor: str = ""
    names: frozenset[str] = frozenset()
    planned: bool = False
    aside: bool = False
    """Only named in passing: what another event follows."""
    weak: bool = False
    """A report of what somebody says, or no word of the table."""
    part: str = ""
    """What keeps it apart from others of its kind."""
    terms: tuple[str, ...] = field(default=(), repr=False)
    """Stems of the sentence."""

    @property
    def place(self) -> tuple[str, int, int, int]:
        """Where it stands in the corpus; no two candidates share one."""
        return (*self.telling.place, self.at)

    @property
    def document(self) -> Document:
        """The document that tells it."""
        return self.telling.passage.document

    @property
    def value(self) -> TemporalValue | None:
        """Its date, as far as its own sentence gives one."""
        return self.dating.value if self.dating else None

    @property
    def dated(self) -> bool:
        """Whether its sentence gives a date, not only limits."""
        return limits.is_dated(self.value)

    @property
    def clause(self) -> str:
        """The words that tell of it."""
        return self.telling.passage.text[self.words[0] : self.words[1]]

    @property
    def sidelong(self) -> bool:
        """Whether the main verb of its sentence tells something else."""
        start = self.words[0]
        return self.aside or any(
            is_past(word.low) for word in self.telling.words[: self.at] if word.end <= start
        )

    @property
    def quote(self) -> Quote:
        """The sentence with its citation."""
        return quote(self.telling.passage, self.telling.start, self.telling.end)

    def mention(self, why: str = "") -> DatedMention:
        """It as a mention of an event; ``why`` says where it stands when it has no date."""
        dating = self.dating
        if dating is None:
            value = limits.bounds(None, self.told)
            return DatedMention(None, value, why or "no date in the text", self.quote, derived=True)
        return DatedMention(
            dating.expression,
            dating.value,
            dating.derivation,
            self.quote,
            type=dating.type,
            timex=dating.timex,
            span=self.telling.passage.block.reading.span(*dating.span),
            derived=dating.derived or not limits.is_dated(dating.value),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """That one candidate comes before another."""

    earlier: Candidate
    later: Candidate
    expression: str
    """The words that say so."""
