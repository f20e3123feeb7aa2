"""Corpus -> timeline.

Sentences give candidates, candidates of the same happening make an event, and
what the texts say about before and after gives the events without a date their
place. The order of the documents makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import limits, order
from musk_openai_cli.chronology.candidates import candidates
from musk_openai_cli.chronology.differences import contradict, differ
from musk_openai_cli.chronology.headline import clearest
from musk_openai_cli.chronology.merge import Merger
from musk_openai_cli.chronology.order import Edge, Node
from musk_openai_cli.chronology.publications import publication
from musk_openai_cli.models import Event, EventOrder, MentionType, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from musk_openai_cli.chronology.candidate import Candidate, Relation
    from musk_openai_cli.models import Corpus, Document

_SHOWN: Final = 60
"""Characters of another event's words that a reason quotes."""
_GENERAL: Final = frozenset({"other", "statement"})


def build(corpus: Corpus, progress: Callable[[int, int], None] | None = None) -> Timeline:
    """The chronology that the documents tell, their own publication included.

    ``progress`` is called with the number of documents read and of all.
    """
    documents = sorted(corpus.independent, key=lambda d: d.id)
    found: list[Candidate] = []
    relations: list[Relation] = []
    for number, document in enumerate(documents, start=1):
        read = candidates(document)
        found.extend(read.candidates)
        relations.extend(read.relations)
        if progress is not None:
            progress(number, len(documents))
    groups = Merger(found).groups()
    return _timeline(groups, relations, documents)


def _timeline(
    groups: Sequence[list[Candidate]],
    relations: Sequence[Relation],
    documents: Sequence[Document],
) -> Timeline:
    nodes = {id(group): _node(group) for group in groups}
    group_of = {id(c): group for group in groups for c in group}
    edges = [
        Edge(nodes[id(group_of[id(r.earlier)])], nodes[id(group_of[id(r.later)])], r.expression)
        for r in sorted(relations, key=lambda r: (r.earlier.place, r.later.place, r.expression))
    ]
    order.settle(edges)
    told = {id(node): group for group in groups for node in [nodes[id(group)]]}
    published: dict[int, Event] = {}
    for document in documents:
        event = publication(document)
        if event is not None:
            node = Node(event.value, place=(document.id,), published=True)
            published[id(node)] = event
            nodes[id(node)] = node
    arranged = order.arranged(list(nodes.values()))
    index = {id(node): k for k, node in enumerate(arranged)}
    around = _Around(relations, group_of, index)
    return Timeline(
        tuple(
            published[id(node)] if id(node) in published else _event(told[id(node)], node, around)
            for node in arranged
        )
    )


def _node(group: list[Candidate]) -> Node:
    dated = [c.value for c in group if c.dated and c.value is not None]
    node = Node(limits.finest(dated) if dated else None, place=group[0].place)
    if node.value is None:
        lows = [low for c in group if (low := limits.lower(c.value))]
        highs = [high for c in group if (high := limits.upper(c.value))]
        highs += [c.told for c in group if c.told and not c.planned]
        node.low, node.high = max(lows, default=None), min(highs, default=None)
        if node.low and node.high and node.low.day > node.high.day:
            node.low = None
    return node


def _event(group: list[Candidate], node: Node, around: _Around) -> Event:
    best = clearest(group)
    rest = sorted((c for c in group if c is not best), key=lambda c: (not c.dated, c.place))
    edge = order.followed(node) if node.value is None and node.before else None
    return Event(
        order.value_of(node),
        best.quote,
        tuple(
            replace(c.mention(around.why(c, node, best)), differs=contradict(best, c))
            for c in (best, *rest)
        ),
        _kind(group, best),
        after=EventOrder(around.index[id(edge.earlier)], edge.expression) if edge else None,
        sources=len({c.document.id for c in group}),
        differ=differ(group),
        words=best.clause if around.shares(best) else "",
        planned=all(c.planned for c in group),
    )


def _kind(group: Sequence[Candidate], best: Candidate) -> str:
    special = sorted(c.kind for c in group if c.kind not in _GENERAL)
    return best.kind if best.kind not in _GENERAL or not special else special[0]


class _Around:
    """What the other events and the connectives say about one event."""

    def __init__(
        self,
        relations: Sequence[Relation],
        group_of: Mapping[int, list[Candidate]],
        index: Mapping[int, int],
    ) -> None:
        self.index = index
        self._group_of = group_of
        self._after: defaultdict[int, list[Relation]] = defaultdict(list)
        self._before: defaultdict[int, list[Relation]] = defaultdict(list)
        self._told: defaultdict[int, set[int]] = defaultdict(set)
        for relation in relations:
            self._after[id(relation.later)].append(relation)
            self._before[id(relation.earlier)].append(relation)
        for group in group_of.values():
            for candidate in group:
                self._told[id(candidate.telling)].add(id(group))

    def shares(self, candidate: Candidate) -> bool:
        """Whether its sentence tells of another event as well, or mainly of something else."""
        return candidate.sidelong or len(self._told[id(candidate.telling)]) > 1

    def why(self, candidate: Candidate, node: Node, best: Candidate) -> str:
        """In words, why an event without a date of its own stands where it stands."""
        if node.value is not None:
            others = [c for c in self._group_of[id(candidate)] if c.dated]
            dated = best if best.dated else others[0]
            return f"tells the same as {dated.quote.citation}, which is dated {node.value.edtf}"
        reasons = [
            f"“{r.expression}”: after {self._named(r.earlier)}" for r in self._after[id(candidate)]
        ] or [
            f"“{r.expression}”: before {self._named(r.later)}" for r in self._before[id(candidate)]
        ]
        if candidate.told is not None and not candidate.dated:
            reasons.append(candidate.told_by)
        if not reasons and candidate is not best:
            reasons.append(f"tells the same as {best.quote.citation}")
        if not reasons and (other := self._placed(candidate)):
            reasons.append(f"tells the same as {other.quote.citation}, which gives the order")
        reasons += self._unresolved(candidate)
        return "; ".join(dict.fromkeys(reasons)) or "the text gives neither a date nor an order"

    def _placed(self, candidate: Candidate) -> Candidate | None:
        """Another sentence on the same event that says what it follows."""
        group = self._group_of[id(candidate)]
        return next((c for c in group if c is not candidate and self._after[id(c)]), None)

    def _named(self, candidate: Candidate) -> str:
        """Another event by its words, where they stand, and its date if it has one."""
        dates = [c.value for c in self._group_of[id(candidate)] if c.dated and c.value]
        when = f", dated {limits.finest(dates).edtf}" if dates else ""
        told = " ".join(candidate.clause.split())
        if len(told) > _SHOWN:
            told = f"{told[:_SHOWN].rsplit(' ', 1)[0]} …"
        return f"“{told}” ({candidate.quote.citation}{when})"

    @staticmethod
    def _unresolved(candidate: Candidate) -> list[str]:
        if candidate.dating is not None:
            return []
        said = []
        for mention in candidate.telling.mentions:
            if mention.value is None and mention.timex == "PAST_REF":
                said.append(f"“{mention.text}” does not say when")
            elif mention.value is None and mention.type == MentionType.DATE:
                said.append(f"“{mention.text}” cannot be placed without a date to count from")
        return said
