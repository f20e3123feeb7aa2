"""Markwhen: a plain text with a date or an EDTF range in front of each entry.

A date of Markwhen is a year, a month or a day and covers all of it. Entries
that lack a first or a last day are kept as comments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musk_openai_cli.render.exports import parts

if TYPE_CHECKING:
    from musk_openai_cli.models import Corpus, Event, Timeline

_MARKS: Final = re.compile(r"(?<![\w&])#(?=\w)|(?<!:)//|\[(?=[ xX]\])")


def write(timeline: Timeline, corpus: Corpus) -> str:
    """The timeline as Markwhen reads it."""
    del corpus
    lines = ["title: Timeline", ""]
    lines += [_entry(event, timeline) for event in timeline.events]
    return "\n".join(lines) + "\n"


def _entry(event: Event, timeline: Timeline) -> str:
    first, last = parts.ends(event.value)
    cited = ", ".join(str(citation) for citation in parts.citations(event))
    flags = "".join(f" ({flag})" for flag in parts.flags(event))
    text = f"{_plain(event.headline.text)} ({cited}){flags} #{event.kind}"
    if first is None or last is None:
        return f"// {parts.when(event, timeline)}: {text}"
    date = first.iso if first == last else f"{first.iso}/{last.iso}"
    return f"{date}: {text}"


def _plain(text: str) -> str:
    """One line in which nothing is taken for a tag, a comment or a box to tick."""
    return _MARKS.sub(
        lambda match: f"{match.group()[0]}\u200b{match.group()[1:]}", parts.plain(text)
    )
