"""What the formats share: dates in parts, sources, reasons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from musk_openai_cli.models import Precision
from musk_openai_cli.render import links
from musk_openai_cli.render.dates import UNDATED, spoken
from musk_openai_cli.render.sanitise import line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from musk_openai_cli.models import Citation, Corpus, Document, Event, TemporalValue, Timeline

_WHOLE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a month or a day: as much as is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """ISO 8601: ``2018``, ``2018-02``, ``2018-02-20``."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def ends(value: TemporalValue | None) -> tuple[Moment | None, Moment | None]:
    """Both ends of a value, each only as exact as the source; None for an open one."""
    if value is None or value.precision is Precision.NONE:
        return None, None
    first, slash, last = value.edtf.strip("[]{}").partition("/")
    if not slash:
        first, slash, last = first.partition("..")
    if not slash:
        last = first
    return _end(first, value.earliest), _end(last, value.latest)


def _end(edtf: str, day: date | None) -> Moment | None:
    if day is None or edtf in {"", ".."}:
        return None
    match = _WHOLE.fullmatch(edtf.rstrip("?~%"))
    if match:
        return Moment(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]  # only the year is never None, and mypy cannot see that
    if edtf.rstrip("?~%").endswith("X"):
        return Moment(day.year)
    return Moment(day.year, day.month)  # quarters, halves and seasons are whole months


def documents_of(corpus: Corpus) -> dict[str, Document]:
    """The documents by id."""
    return {document.id: document for document in corpus.documents}


def citations(event: Event) -> list[Citation]:
    """Every citation once, that of the headline first."""
    found: dict[str, Citation] = {}
    for quote in (event.headline, *(mention.quote for mention in event.mentions)):
        for citation in (quote.citation, *quote.also):
            found.setdefault(str(citation), citation)
    return list(found.values())


def when(event: Event, timeline: Timeline) -> str:
    """Its date in words; where it has none, what it follows."""
    if event.value is not None and event.value.precision is not Precision.NONE:
        return spoken(event.value)
    if event.after is None:
        return UNDATED
    return f"after {timeline.events[event.after.event].headline.citation}"


def reasons(event: Event) -> list[str]:
    """Why it stands where it stands, each reason once."""
    return list(dict.fromkeys(mention.derivation for mention in event.mentions))


def flags(event: Event) -> list[str]:
    """What a reader must know of it."""
    said = []
    if event.planned:
        said.append("planned")
    if event.differ:
        said.append("sources differ")
    return said


def address(citation: Citation, documents: Mapping[str, Document]) -> str:
    """Where a citation can be opened: the moment of a recording, else the line of the file."""
    moment = links.to_web(citation.link) if citation.moment else None
    return moment or links.to_line(documents[citation.document_id].path, citation.lines[0])


def plain(text: str) -> str:
    """Text of a document in one line, without what a terminal or a reader would obey."""
    return line(text)
