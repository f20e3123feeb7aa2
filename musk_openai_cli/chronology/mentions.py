"""Every temporal expression of the corpus, as the tagger reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musk_openai_cli.chronology.candidates import mentions_of
from musk_openai_cli.corpus import passages, quote
from musk_openai_cli.models import DatedMention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from musk_openai_cli.models import Corpus, Document, Passage, Span


def mentions(
    corpus: Corpus, progress: Callable[[int, int], None] | None = None
) -> tuple[DatedMention, ...]:
    """The temporal expressions of all documents, document by document, unmerged.

    Durations and recurring times are among them; they have no value.
    """
    documents = corpus.independent
    out: list[DatedMention] = []
    for number, document in enumerate(documents, start=1):
        out.extend(_of(document))
        if progress is not None:
            progress(number, len(documents))
    return tuple(out)


def _of(document: Document) -> Iterator[DatedMention]:
    found = passages(document)
    tagged = mentions_of(document, found)
    for passage in found:
        for mention in tagged.get(passage.index, ()):
            yield DatedMention(
                mention.text,
                mention.value,
                mention.derivation,
                quote(passage, *_sentence(passage, mention.start, mention.end)),
                type=mention.type,
                timex=mention.timex,
                span=passage.block.reading.span(mention.start, mention.end),
                anchor=mention.anchor,
                derived=mention.derived,
            )


def _sentence(passage: Passage, start: int, end: int) -> Span:
    """The sentence around a stretch of a passage; the whole of it where it crosses one."""
    for first, last in passage.block.sentences:
        if first <= start and end <= last:
            return first, last
    return 0, len(passage.text)
