"""One HTML page without anything from elsewhere: the timeline with filters.

Without scripts the page shows everything; the script only hides entries.
"""

from __future__ import annotations

import html
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from musk_openai_cli.render import links
from musk_openai_cli.render.exports import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musk_openai_cli.models import Citation, Corpus, Document, Event, Timeline

PUBLICATION: Final = "publication"


def write(timeline: Timeline, corpus: Corpus) -> str:
    """The timeline as a page."""
    documents = parts.documents_of(corpus)
    here = files("musk_openai_cli.render.exports")
    template = here.joinpath("page.html").read_text(encoding="utf-8")
    kinds = dict.fromkeys(event.kind for event in timeline.events)
    filled = {
        "STYLE": here.joinpath("page.css").read_text(encoding="utf-8"),
        "SCRIPT": here.joinpath("page.js").read_text(encoding="utf-8"),
        "COUNT": str(len(timeline.events)),
        "KINDS": "\n".join(_box(kind) for kind in kinds),
        "EVENTS": "\n".join(_groups(timeline, documents)),
    }
    # What a document says may look like a placeholder: each is filled once, from the template.
    out = []
    for part in template.split("{{"):
        name, closed, rest = part.partition("}}")
        out.append(filled[name] + rest if closed else part)
    return "".join(out)


def _box(kind: str) -> str:
    name = html.escape(kind)
    return f'<label><input type="checkbox" name="kind" value="{name}" checked> {name}</label>'


def _groups(timeline: Timeline, documents: Mapping[str, Document]) -> Iterator[str]:
    heading = ""
    for number, event in enumerate(timeline.events):
        year = _year(event, heading)
        if year != heading:
            if heading:
                yield "</ol></section>"
            yield f'<section><h2>{year}</h2><ol class="events">'
            heading = year
        yield _item(event, timeline, documents, number)
    if heading:
        yield "</ol></section>"


def _year(event: Event, current: str) -> str:
    first, last = parts.ends(event.value)
    if event.after is not None and current and not (first and last):
        return current
    moment = first or last
    return f"{moment.year:04}" if moment else "Undated"


def _item(event: Event, timeline: Timeline, documents: Mapping[str, Document], number: int) -> str:
    first, last = parts.ends(event.value)
    date = html.escape(parts.when(event, timeline))
    if first and first == last:
        date = f'<time datetime="{first.iso}">{date}</time>'
    stated = any(mention.expression and not mention.derived for mention in event.mentions)
    how = "published" if event.kind == PUBLICATION else "stated" if stated else "derived"
    flags = "".join(f' <strong class="flag">{html.escape(f)}</strong>' for f in parts.flags(event))
    why = "".join(f"<li>{html.escape(parts.plain(reason))}</li>" for reason in parts.reasons(event))
    cited = ", ".join(_citation(citation, documents) for citation in parts.citations(event))
    after = ""
    if event.after is not None:
        words = html.escape(parts.plain(event.after.expression))
        after = f' <a class="after" href="#e{event.after.event}">after (“{words}”)</a>'
    return (
        f'<li id="e{number}" class="event {how}{" follows" if after else ""}" '
        f'data-kind="{html.escape(event.kind)}">'
        f'<p class="when">{date} <span class="kind">{html.escape(event.kind)}</span>'
        f'<span class="how">{how}</span>{after}{flags}</p>'
        f"<blockquote><p>{_headline(event)}</p></blockquote>"
        f'<p class="cited">{cited}</p>'
        f"<details><summary>Why here</summary><ul>{why}</ul></details></li>"
    )


def _headline(event: Event) -> str:
    """The sentence, the words that tell the event marked where it says more."""
    text, told = parts.plain(event.headline.text), parts.plain(event.words)
    start = text.find(told) if told else -1
    if start < 0:
        return html.escape(text)
    end = start + len(told)
    before, after = html.escape(text[:start]), html.escape(text[end:])
    return f"{before}<mark>{html.escape(told)}</mark>{after}"


def _citation(citation: Citation, documents: Mapping[str, Document]) -> str:
    document = documents[citation.document_id]
    title = html.escape(parts.plain(document.meta.title))
    address = html.escape(parts.address(citation, documents))
    out = f'<a href="{address}" title="{title}">{html.escape(str(citation))}</a>'
    web = links.to_web(document.meta.url)
    if web:
        out += f' <a href="{html.escape(web)}" rel="noreferrer">source</a>'
    return out
