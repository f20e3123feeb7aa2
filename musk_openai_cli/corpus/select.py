"""Documents that a person asked for: by date, handle or publisher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from musk_openai_cli.corpus import dates
from musk_openai_cli.corpus.handles import find
from musk_openai_cli.errors import OptionError
from musk_openai_cli.models import Corpus, Document, TemporalValue


@dataclass(frozen=True, slots=True)
class Choice:
    """Which documents to read; the default is all of them."""

    since: TemporalValue | None = None
    """Not published before this began."""
    until: TemporalValue | None = None
    """Not published after this ended."""
    handles: tuple[str, ...] = ()
    """Any of these."""
    publishers: tuple[str, ...] = ()
    """Any of these; a part of the name will do, in any case."""

    @property
    def anything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.since or self.until or self.handles or self.publishers)


def moment(option: str, written: str) -> TemporalValue:
    """The date that was typed as the value of an option.

    Raises OptionError naming the option.
    """
    value = dates.parse(written.strip())
    if value is None:
        raise OptionError(
            f"{option}: “{written}” is no date", hint="write 2024, 2024-03 or 2024-03-19"
        )
    return value


def choose(corpus: Corpus, choice: Choice) -> Corpus:
    """The corpus with only the documents chosen, which may be none.

    A document without a date is in no range of dates. Raises HandleUnknown and
    HandleAmbiguous.
    """
    if choice.anything:
        return corpus
    named = {find(corpus, handle).id for handle in choice.handles}
    kept = tuple(
        document
        for document in corpus.documents
        if (not named or document.id in named)
        and _by(document, choice.publishers)
        and _within(document, choice)
    )
    return replace(corpus, documents=kept)


def _by(document: Document, publishers: Sequence[str]) -> bool:
    name = (document.meta.publisher or "").casefold()
    return not publishers or any(wanted.strip().casefold() in name for wanted in publishers if name)


def _within(document: Document, choice: Choice) -> bool:
    if not (choice.since or choice.until):
        return True
    published = document.meta.published
    if published is None:
        return False
    earliest = published.value.earliest or date.min
    latest = published.value.latest or date.max
    since = choice.since.earliest if choice.since else None
    until = choice.until.latest if choice.until else None
    return (since is None or earliest >= since) and (until is None or latest <= until)
