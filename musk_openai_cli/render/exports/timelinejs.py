"""JSON of Knight Lab's TimelineJS 3, whose dates are parts: a year alone stays a year."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from musk_openai_cli.render.exports import parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musk_openai_cli.models import Corpus, Document, Event, Timeline
    from musk_openai_cli.render.exports.parts import Moment


def write(timeline: Timeline, corpus: Corpus) -> str:
    """The timeline as TimelineJS reads it.

    The format needs a date for every slide: what has only one limit stands at
    it and says so, what has none is listed on the title slide.
    """
    documents = parts.documents_of(corpus)
    slides = []
    undated = []
    for number, event in enumerate(timeline.events):
        slide = _slide(event, timeline, documents, number)
        if slide is None:
            undated.append(event)
        else:
            slides.append(slide)
    told = "".join(f"<li>{_text(event, documents)}</li>" for event in undated)
    title = {
        "text": {"headline": "Timeline", "text": f"<p>Undated</p><ul>{told}</ul>" if told else ""}
    }
    return json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=2) + "\n"


def _slide(
    event: Event, timeline: Timeline, documents: Mapping[str, Document], number: int
) -> dict[str, Any] | None:
    first, last = parts.ends(event.value)
    start = first or last
    if start is None:
        return None
    slide: dict[str, Any] = {
        "unique_id": f"event-{number}",
        "start_date": _date(start),
        "display_date": html.escape(parts.when(event, timeline)),
        "group": event.kind,
        "text": {
            "headline": html.escape(parts.plain(event.words or event.headline.text)),
            "text": f"<p>{_text(event, documents)}</p>",
        },
    }
    if first and last and first != last:
        slide["end_date"] = _date(last)
    return slide


def _date(moment: Moment) -> dict[str, int]:
    known = {"year": moment.year, "month": moment.month, "day": moment.day}
    return {part: number for part, number in known.items() if number is not None}


def _text(event: Event, documents: Mapping[str, Document]) -> str:
    cited = ", ".join(
        f'<a href="{html.escape(parts.address(citation, documents))}">'
        f"{html.escape(str(citation))}</a>"
        for citation in parts.citations(event)
    )
    notes = "".join(f" ({html.escape(flag)})" for flag in parts.flags(event))
    return f"“{html.escape(parts.plain(event.headline.text))}” {cited}{notes}"
