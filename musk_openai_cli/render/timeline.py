"""The screen that draws the dispute as a vertical line of time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from musk_openai_cli.models import Precision
from musk_openai_cli.render.cite import mark
from musk_openai_cli.render.dates import UNDATED, month_name, spoken
from musk_openai_cli.render.layout import Hanging, joined, paragraph, table, words
from musk_openai_cli.render.sanitise import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType

    from musk_openai_cli.models import Citation, Corpus, Document, Event, Timeline
    from musk_openai_cli.render.theme import Place

_BLANK = Text()

STATED, DERIVED, PUBLISHED, UNKNOWN = "●", "○", "◌", "·"

PUBLICATION = "publication"

#: A kind that says nothing.
_OTHER = "other"

#: From how many entries on a year is divided into months.
_CROWDED = 6

_HOW = {STATED: "stated", DERIVED: "derived", PUBLISHED: "published", UNKNOWN: "undated"}

_UNDATED = "Undated"

_NOTHING = "No document of the corpus dates anything."


def timeline_screen(
    timeline: Timeline, corpus: Corpus, place: Place, *, selected: bool = False
) -> list[RenderableType]:
    """The events in their order; in a pipe one event a line.

    ``selected`` says that they are a part of a timeline.
    """
    documents = {document.id: document for document in corpus.documents}
    if not timeline.events:
        why = "No event is left by the options." if selected else _NOTHING
        return [paragraph(Text(why, "label"), place)]
    if not place.terminal:
        return [_records(timeline, documents, place)]
    return [*_line_of_time(timeline, documents, place), *_legend(timeline, place)]


def sign(event: Event) -> str:
    """How the event comes by its place: stated, derived, by a publication only, or not at all."""
    if event.kind == PUBLICATION:
        return PUBLISHED
    if not _dated(event) and event.after is None:
        return UNKNOWN
    stated = _dated(event) and any(
        mention.expression and not mention.derived for mention in event.mentions
    )
    return STATED if stated else DERIVED


def _dated(event: Event) -> bool:
    return event.value is not None and event.value.precision is not Precision.NONE


def _follows(event: Event) -> bool:
    """Whether what it comes after is all, or nearly all, that is known of its time."""
    vague = not _dated(event) or (event.value and event.value.precision is Precision.BOUNDS)
    return event.after is not None and bool(vague)


def when(event: Event, timeline: Timeline) -> str:
    """Its date in words, or what an undated event comes after."""
    if _dated(event):
        return spoken(event.value)
    return _after(event, timeline) or UNDATED


def _after(event: Event, timeline: Timeline) -> str:
    if event.after is None:
        return ""
    other = timeline.events[event.after.event]
    return f"after {other.headline.citation} (“{line(event.after.expression)}”)"


def _line_of_time(
    timeline: Timeline, documents: Mapping[str, Document], place: Place
) -> Iterator[RenderableType]:
    years = Counter(_year(event) for event in timeline.events)
    year: str | None = None
    month: int | None = None
    reason, followed = "", 0
    for index, event in enumerate(timeline.events):
        group = _year(event, year)
        if group != year:
            if year is not None:
                yield Text("  │", "bar")
            yield Hanging(Text(group, "year"), "  ", "  ")
            year, month, reason = group, None, ""
        if years[group] >= _CROWDED and (new := _month(event)) not in (None, month):
            month = new
            yield Text("  │", "bar")
            yield Text.assemble(("  │ ", "bar"), (month_name(month or 1), "heading"))
        yield Text("  │", "bar")
        date = when(event, timeline)
        if not _follows(event):
            followed = index
        elif event.after and event.after.event < followed and _dated(event):
            date = f"{date}, {_after(event, timeline)}"  # what it follows is not right above
        yield from _entry(event, date, documents, place)
        # The same reason is not given again and again.
        if sign(event) != STATED and (new_reason := _reason(event)) != reason:
            reason = new_reason
            rest = _rest(event)
            yield Hanging(words(reason, "quiet"), rest, rest)


def _entry(
    event: Event, date: str, documents: Mapping[str, Document], place: Place
) -> Iterator[RenderableType]:
    glyph, rest = sign(event), _rest(event)
    first = Text.assemble("  ", ("│ " if _follows(event) else "", "bar"), (f"{glyph} ", "bar"))
    if glyph != UNKNOWN:
        when_and_what = joined([Text(date, "date"), _kind(event)])
        yield Hanging(Text.assemble((_bar(event), "bar"), when_and_what), first, rest)
        first = rest
    yield Hanging(_headline(event), first, rest)
    sources = "" if glyph == PUBLISHED else _sources(event.sources)
    below = [
        _citations(event, documents, place),
        Text(sources, "meta"),
        Text("the sources differ" if event.differ else "", "caution"),
    ]
    yield Hanging(joined(below), rest, rest)
    if event.differ:
        yield from _others(event, documents, place)


def _bar(event: Event) -> str:
    """The shape of a stretch of time: open on the left, on the right, or closed."""
    value = event.value
    if value is None or value.precision not in {Precision.BOUNDS, Precision.RANGE}:
        return ""
    left = "├" if value.earliest is not None else "◂"
    right = "┤" if value.latest is not None else "▸"
    return f"{left}──{right} "


def _others(
    event: Event, documents: Mapping[str, Document], place: Place
) -> Iterator[RenderableType]:
    """What the other sources say, word for word, where they contradict the headline."""
    rest = _rest(event)
    for quote in (mention.quote for mention in event.mentions if mention.differs):
        document = documents[quote.citation.document_id]
        told = joined([words(f"“{quote.text}”"), mark(quote.citation, document, place)])
        yield Hanging(told, Text.assemble(rest, ("≠ ", "caution")), Text.assemble(rest, "  "))


def _kind(event: Event) -> Text:
    kind = "" if event.kind == _OTHER else event.kind
    if event.kind == PUBLICATION:
        kind = "a document is published"
    planned = Text("planned" if event.planned else "", "caution")
    return joined([words(kind, "meta"), planned])


def _headline(event: Event) -> Text:
    """The whole sentence; the words that tell the event stand out where it says more."""
    headline = words(event.headline.text)
    start = headline.plain.find(line(event.words)) if event.words else -1
    if start >= 0:
        headline.stylize("heading", start, start + len(line(event.words)))
    return headline


def _rest(event: Event) -> Text:
    """What stands before every line of an entry but the first."""
    return Text.assemble("  ", ("│ ", "bar"), "  " if _follows(event) else "")


def _reason(event: Event) -> str:
    return event.mentions[0].derivation if event.mentions else ""


def _sources(number: int) -> str:
    return "1 source" if number == 1 else f"{number} independent sources"


def _citations(event: Event, documents: Mapping[str, Document], place: Place) -> Text:
    """The headline's citation first, then the others, each once."""
    found: dict[str, Citation] = {}
    quotes = [event.headline, *(mention.quote for mention in event.mentions)]
    for quote in quotes:
        for citation in (quote.citation, *quote.also):
            found.setdefault(str(citation), citation)
    return Text(", ").join(
        mark(citation, documents[citation.document_id], place) for citation in found.values()
    )


def _year(event: Event, current: str | None = None) -> str:
    """The heading that an event stands under, while ``current`` is the one above it."""
    value = event.value
    if _follows(event) and current is not None:
        return current
    if value is None or (value.earliest is None and value.latest is None):
        return _UNDATED
    years = [str(day.year) for day in (value.earliest, value.latest) if day is not None]
    if len(years) > 1 and years[0] != years[1] and current is not None and current.isdecimal():
        # A stretch of years opens no year while the one above lies in it.
        return current if int(years[0]) <= int(current) <= int(years[1]) else years[0]
    return years[0]


def _month(event: Event) -> int | None:
    value = event.value
    if value is None or value.earliest is None or value.latest is None:
        return None
    first, last = value.earliest, value.latest
    return first.month if (first.year, first.month) == (last.year, last.month) else None


def _legend(timeline: Timeline, place: Place) -> Iterator[RenderableType]:
    meanings = {
        STATED: "date as the text states it",
        DERIVED: "date derived",
        PUBLISHED: "publication of a document",
        UNKNOWN: "no date",
    }
    used = {sign(event) for event in timeline.events}
    yield _BLANK
    shown = [Text(f"{glyph} {told}") for glyph, told in meanings.items() if glyph in used]
    yield paragraph(joined(shown, "   "), place)


def _records(timeline: Timeline, documents: Mapping[str, Document], place: Place) -> RenderableType:
    rows = table(place)
    for event in timeline.events:
        rows.add_row(
            when(event, timeline),
            _HOW[sign(event)],
            _citations(event, documents, place),
            words(event.headline.text),
        )
    return rows
