"""Markdown (CommonMark): a list by years, each citation a link to its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from musk_openai_cli.render.exports import parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musk_openai_cli.models import Citation, Corpus, Document, Event, Timeline

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$-])")


def write(timeline: Timeline, corpus: Corpus) -> str:
    """The timeline as a document."""
    documents = parts.documents_of(corpus)
    lines = ["# Timeline", ""]
    heading = ""
    for event in timeline.events:
        year = _year(event, heading)
        if year != heading:
            lines += ["", f"## {year}", ""] if heading else [f"## {year}", ""]
            heading = year
        lines.append(_entry(event, timeline, documents))
    return "\n".join(lines) + "\n"


def _year(event: Event, current: str) -> str:
    first, last = parts.ends(event.value)
    if event.after is not None and current and not (first and last):
        return current
    moment = first or last
    return f"{moment.year:04}" if moment else "Undated"


def _entry(event: Event, timeline: Timeline, documents: Mapping[str, Document]) -> str:
    cited = ", ".join(
        f"[{escaped(str(citation))}](<{_address(citation, documents)}>)"
        for citation in parts.citations(event)
    )
    label = ", ".join([event.kind, *parts.flags(event)])
    date = escaped(parts.when(event, timeline))
    return f"- **{date}** ({label}): “{escaped(parts.plain(event.headline.text))}” {cited}"


def _address(citation: Citation, documents: Mapping[str, Document]) -> str:
    """Where a citation can be opened: by its path, for many readers refuse ``file:``."""
    address = parts.address(citation, documents)
    if not address.startswith("file:"):
        return address
    path = documents[citation.document_id].path.as_posix()
    return f"{quote(path, safe='/:~')}#L{citation.lines[0]}"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)
