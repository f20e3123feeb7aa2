"""A timeline as files that other programs open, one module a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol

from musk_openai_cli.errors import OptionError

if TYPE_CHECKING:
    from musk_openai_cli.models import Corpus, Timeline

FORMATS: Final = {
    "csv": "separated",
    "markdown": "markdown",
    "ics": "icalendar",
    "timelinejs": "timelinejs",
    "markwhen": "markwhen",
    "html": "page",
}
"""Name of each format -> the module here that writes it."""


class Writer(Protocol):
    """What each of the modules offers as ``write``."""

    def __call__(self, timeline: Timeline, corpus: Corpus) -> str:
        """The timeline as the text of a file."""


def export(timeline: Timeline, corpus: Corpus, form: str) -> str:
    """The timeline in one of the formats, as text to be stored in UTF-8.

    Raises OptionError for a format that there is not.
    """
    if form not in FORMATS:
        raise OptionError(f"no format: “{form}”", hint=", ".join(sorted(FORMATS)))
    module = import_module(f"{__name__}.{FORMATS[form]}")
    writer: Writer = module.write
    return writer(timeline, corpus)
