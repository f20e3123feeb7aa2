"""Parts of a timeline: by time, kind, document, subject and weight."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.kinds import KINDS
from musk_openai_cli.chronology.limits import is_dated
from musk_openai_cli.chronology.publications import KIND as PUBLICATION
from musk_openai_cli.chronology.subjects import Subject
from musk_openai_cli.errors import OptionError
from musk_openai_cli.models import EventOrder, Timeline

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from musk_openai_cli.models import Corpus, Event, TemporalValue

_NEXT_DAY: Final = timedelta(days=1)
_VAGUE: Final = {"other": 2, "statement": 1, "reply": 1}
"""Kinds that give way to the others where weights are equal."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a timeline to keep; the default keeps everything."""

    since: TemporalValue | None = None
    until: TemporalValue | None = None
    kinds: frozenset[str] = frozenset()
    """Empty for all of them."""
    documents: frozenset[str] = frozenset()
    """Ids; empty for all of them."""
    about: str = ""
    explicit_only: bool = False
    publications: bool = True
    top: int | None = None


def kind_names(written: Sequence[str]) -> frozenset[str]:
    """The kinds of ``--kind``, which may be repeated or hold commas.

    Raises OptionError for a kind that there is not.
    """
    wanted = {each.strip().lower() for part in written for each in part.split(",") if each.strip()}
    unknown = sorted(wanted - set(KINDS))
    if unknown:
        raise OptionError(f"no kind of event: “{unknown[0]}”", hint=", ".join(KINDS))
    return frozenset(wanted)


def select(timeline: Timeline, corpus: Corpus, wanted: Selection) -> Timeline:
    """The part of a timeline that is wanted, in its order."""
    kept = [k for k, event in enumerate(timeline.events) if _wanted(event, wanted)]
    if wanted.about:
        fitting = Subject(wanted.about).fitting(timeline.events)
        kept = [k for k in kept if k in fitting]
    if wanted.top is not None:
        kept = _heaviest(timeline, corpus, kept, wanted.top)
    return _part(timeline, kept)


def _wanted(event: Event, wanted: Selection) -> bool:
    if event.kind == PUBLICATION and not wanted.publications:
        return False
    if wanted.kinds and event.kind not in wanted.kinds:
        return False
    if wanted.documents and wanted.documents.isdisjoint(
        m.quote.citation.document_id for m in event.mentions
    ):
        return False
    if wanted.explicit_only and not any(m.expression and not m.derived for m in event.mentions):
        return False
    return _in_time(event.value, wanted.since, wanted.until)


def _in_time(
    value: TemporalValue | None, since: TemporalValue | None, until: TemporalValue | None
) -> bool:
    """Whether a value lies in the stretch, at least in part.

    Of what only has limits, the known one must lie in it: "not after 2018" is
    no event of 2010. What has no value at all lies nowhere.
    """
    if since is None and until is None:
        return True
    if value is None:
        return False
    first, last = value.earliest or value.latest, value.latest or value.earliest
    if since and since.earliest and last and last < since.earliest:
        return False
    return not (until and until.latest and first and first > until.latest)


def _part(timeline: Timeline, kept: Collection[int]) -> Timeline:
    """The events of these indexes; what follows an event that is left out follows nothing."""
    place = {old: new for new, old in enumerate(sorted(kept))}
    events = []
    for old in sorted(kept):
        event = timeline.events[old]
        after = event.after
        if after is not None:
            now = place.get(after.event)
            after = None if now is None else EventOrder(now, after.expression)
        events.append(replace(event, after=after))
    return replace(timeline, events=tuple(events))


def _heaviest(timeline: Timeline, corpus: Corpus, kept: Sequence[int], top: int) -> list[int]:
    """The ``top`` events that weigh most.

    A day weighs as many documents as speak of it, times the logarithm of what
    was published on it or the next: the ranking that served best among those
    of date selection for timelines (Tran, Herder and Markert 2015). The second
    event of a day weighs half of it, the third a third, so that one day does
    not take all the places; longer times weigh their own sources only.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for event in timeline.events:
        if event.kind != PUBLICATION and _day(event):
            told[_when(event)].update(m.quote.citation.document_id for m in event.mentions)
    published: Counter[date] = Counter(
        document.meta.published.value.earliest
        for document in corpus.independent
        if document.meta.published and document.meta.published.value.earliest
    )
    candidates = [k for k in kept if timeline.events[k].kind != PUBLICATION] or list(kept)
    ordered = sorted(candidates, key=lambda k: _within_day(timeline.events[k], k))
    place: Counter[str] = Counter()
    weights: dict[int, float] = {}
    for k in ordered:
        event = timeline.events[k]
        day = _day(event)
        weight = float(event.sources)
        if day:
            near = published[day] + (published[day + _NEXT_DAY] if day < day.max else 0)
            place[_when(event)] += 1
            weight = len(told[_when(event)]) * math.log(math.e + near) / place[_when(event)]
        weights[k] = weight if is_dated(event.value) else weight / 2
    ranked = sorted(ordered, key=lambda k: (-weights[k], _within_day(timeline.events[k], k)))
    return ranked[: max(0, top)]


def _when(event: Event) -> str:
    return event.value.edtf if event.value else ""


def _day(event: Event) -> date | None:
    value = event.value
    return value.earliest if value and value.earliest == value.latest else None


def _within_day(event: Event, index: int) -> tuple[int, int, int]:
    return (-event.sources, _VAGUE.get(event.kind, 0), index)
