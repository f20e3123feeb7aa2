"""Citations and what is said about the document that they point into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from musk_openai_cli.models import SpeechMode
from musk_openai_cli.render import links
from musk_openai_cli.render.dates import UNDATED, spoken
from musk_openai_cli.render.layout import cell, joined, words
from musk_openai_cli.render.sanitise import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.models import Citation, Document, Quote
    from musk_openai_cli.render.theme import Place

REWRITTEN = "rewritten by a program"


def linked(text: Text, address: str | None, place: Place) -> Text:
    """The text, with a hyperlink on it where the place takes one."""
    if address and place.links:
        text.stylize(Style(link=address))
    return text


def mark(citation: Citation, document: Document, place: Place) -> Text:
    """``003:73``, linked to the line of the file."""
    address = links.to_line(document.path, citation.lines[0]) if place.links else None
    return linked(words(str(citation), "cite"), address, place)


def published(document: Document) -> str:
    """When the document was published, in words."""
    publication = document.meta.published
    return spoken(publication.value) if publication else UNDATED


def about(document: Document) -> Text:
    """Title, date, publisher and what a reader must know of the document."""
    meta = document.meta
    return joined(
        [
            words(meta.title),
            Text(published(document)),
            words(meta.publisher or ""),
            Text(REWRITTEN if meta.rewritten else "", "caution"),
        ]
    )


def path_of(heading: Sequence[str]) -> Text:
    """Headings from the outermost inwards: ``› Further Discussion › Why ...``."""
    return Text("".join(f"› {line(title)} " for title in heading).rstrip(), "meta")


def voice(quote: Quote, place: Place) -> Text:
    """Who says it and when in the recording: ``Sam Altman, direct speech, 00:27:40``."""
    parts = []
    if quote.speaker is not None:
        parts.append(words(quote.speaker.name, "speaker"))
        direct = quote.speaker.mode is SpeechMode.DIRECT
        parts.append(Text("direct speech" if direct else "reported"))
    parts.append(_moment(quote.citation, place))
    return joined(parts, ", ")


def _moment(citation: Citation, place: Place) -> Text:
    moment = words(citation.moment or "", "cite")
    return linked(moment, links.to_web(citation.link), place)


def reference(quote: Quote, document: Document, place: Place) -> tuple[Text, Text]:
    """The citation of a quote with what it cites, and the headings that it stands under."""
    also = ", ".join(str(other) for other in quote.also)
    described = joined(
        [
            about(document),
            Text() if quote.speaker else _moment(quote.citation, place),
            words(f"also {also}" if also else "", "meta"),
        ]
    )
    cited = Text("  ").join([mark(quote.citation, document, place), described])
    return cited, path_of(quote.citation.heading)


def brief(
    document: Document, place: Place, quote: Quote | None = None, *, dated: bool = True
) -> Text:
    """A cell of a table about a document and, with a quote, about its speaker."""
    return cell(
        place,
        words(document.meta.title, "meta"),
        Text(published(document) if dated else "", "meta"),
        Text("rewritten" if document.meta.rewritten else "", "caution"),
        voice(quote, place) if quote else Text(),
    )
