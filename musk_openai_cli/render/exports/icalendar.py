"""iCalendar (RFC 5545): dated events as all-day entries that last as long as they are vague.

A month lasts the whole month, a year the whole year. What lacks a first or a
last day becomes a journal entry without a date, which is what the standard
has for a note of no particular day.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from musk_openai_cli import __version__
from musk_openai_cli.render.exports import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musk_openai_cli.models import Corpus, Document, Event, Timeline

_LONGEST: Final = 75
"""Octets of a line without its end (section 3.1)."""


def write(timeline: Timeline, corpus: Corpus, *, now: datetime | None = None) -> str:
    """The timeline as a calendar; ``now`` is its time stamp."""
    documents = parts.documents_of(corpus)
    stamp = (now or datetime.now(UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//musk-openai//timeline {__version__}//EN",
        "CALSCALE:GREGORIAN",
    ]
    for event in timeline.events:
        lines += _entry(event, timeline, documents, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _entry(
    event: Event, timeline: Timeline, documents: Mapping[str, Document], stamp: str
) -> Iterator[str]:
    first, last = _days(event)
    name = "VEVENT" if first and last else "VJOURNAL"
    citation = event.headline.citation
    known = f"{citation.document_id}\0{citation.span}\0{event.words}\0{event.kind}"
    yield f"BEGIN:{name}"
    yield f"UID:{hashlib.sha256(known.encode('utf-8', 'replace')).hexdigest()[:32]}@musk-openai"
    yield f"DTSTAMP:{stamp}"
    if first and last:
        yield f"DTSTART;VALUE=DATE:{_date(first)}"
        if last < date.max:
            yield f"DTEND;VALUE=DATE:{_date(last + timedelta(days=1))}"
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{escaped(event.headline.text)}"
    yield f"DESCRIPTION:{escaped(_description(event, timeline, documents))}"
    yield f"CATEGORIES:{escaped(event.kind)}"
    if event.planned and name == "VEVENT":
        yield "STATUS:TENTATIVE"
    yield f"END:{name}"


def _days(event: Event) -> tuple[date | None, date | None]:
    value = event.value
    return (value.earliest, value.latest) if value else (None, None)


def _description(event: Event, timeline: Timeline, documents: Mapping[str, Document]) -> str:
    said = [parts.when(event, timeline), *parts.flags(event), *parts.reasons(event)]
    for citation in parts.citations(event):
        title = documents[citation.document_id].meta.title
        said.append(f"{citation} {title}")
    return "\n".join(said)


def _date(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def escaped(text: str) -> str:
    """A TEXT value (section 3.3.11); control characters that it may not hold are left out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(c for c in text if c in "\n\t" or (c >= " " and c != "\x7f"))
    for special in ("\\", ";", ","):
        text = text.replace(special, f"\\{special}")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    """A content line cut into pieces of at most 75 octets, never within a character."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > _LONGEST:
            pieces.append(piece)
            piece, size = "", 1  # the space that opens a continuation counts
        piece += character
        size += octets
    return "\r\n ".join([*pieces, piece])
