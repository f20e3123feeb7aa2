"""A document -> the happenings that its sentences tell, and what comes before what."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import dating, kinds, limits, narrative
from musk_openai_cli.chronology.candidate import Candidate, Relation
from musk_openai_cli.chronology.connectives import Links
from musk_openai_cli.chronology.happenings import of_sentence
from musk_openai_cli.chronology.telling import Telling, telling
from musk_openai_cli.chronology.temporal.tagger import tag
from musk_openai_cli.models import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from musk_openai_cli.chronology.limits import Limit
    from musk_openai_cli.chronology.temporal.mention import Mention
    from musk_openai_cli.models import Document, Passage

_GAP: Final = "\n\n"


@dataclass(slots=True)
class Found:
    """What a document gives."""

    candidates: list[Candidate] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)


def candidates(document: Document) -> Found:
    """The happenings that a document tells, in its order."""
    found = Found()
    links = Links()
    told, told_by = _told(document)
    for sentence in tellings(document):
        if not narrative.tells(sentence.text):
            continue
        new = of_sentence(sentence)
        for candidate in new:
            candidate.told, candidate.told_by = told, told_by
        new, relations = links.read(sentence, new)
        for candidate in new:
            candidate.told, candidate.told_by = told, told_by
        found.candidates.extend(new)
        found.relations.extend(relations)
    return found


def reference(document: Document) -> date | None:
    """The day on which it was published, where it is known to the day."""
    published = document.meta.published
    if published is None or published.value.precision is not Precision.DAY:
        return None
    return published.value.earliest


def _told(document: Document) -> tuple[Limit | None, str]:
    published = document.meta.published
    if published is None:
        return None, ""
    limit = limits.upper(published.value)
    return limit, f"told as past in a document published {published.value.edtf}"


def tellings(document: Document) -> Iterator[Telling]:
    """The sentences that may tell an event, with their dates."""
    found = narrative.telling_passages(document)
    mentions = mentions_of(document, found)
    for passage in found:
        dates = mentions.get(passage.index, ())
        if not dates and not kinds.may_tell(passage.text):
            continue
        for start, end in passage.block.sentences:
            inside = tuple(m for m in dates if start <= m.start and m.end <= end)
            if inside or kinds.may_tell(passage.text[start:end]):
                yield telling(passage, start, end, inside)


def mentions_of(document: Document, found: Sequence[Passage]) -> dict[int, tuple[Mention, ...]]:
    """The temporal expressions of the passages, by index of the block.

    The passages are read in one go, so that a month may take its year from the
    paragraph before; those without a digit or a word of time are left out.
    """
    wanted = [p for p in found if dating.TEMPORAL.search(p.text)]
    if not wanted:
        return {}
    starts, position = [], 0
    for passage in wanted:
        starts.append(position)
        position += len(passage.text) + len(_GAP)
    out: dict[int, list[Mention]] = {}
    k = 0
    for mention in tag(_GAP.join(p.text for p in wanted), reference(document)):
        while k + 1 < len(starts) and starts[k + 1] <= mention.start:
            k += 1
        start = starts[k]
        if mention.end - start <= len(wanted[k].text):
            here = replace(mention, start=mention.start - start, end=mention.end - start)
            out.setdefault(wanted[k].index, []).append(here)
    return {index: tuple(inside) for index, inside in out.items()}
