"""Events in time: limits are passed on along what comes before what, then all is sorted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from musk_openai_cli.chronology.limits import Limit
    from musk_openai_cli.models import TemporalValue

_NEVER: Final = date.max
_MOST_ROUNDS: Final = 50


@dataclass(slots=True, eq=False)
class Node:
    """One event while its place is being found."""

    value: TemporalValue | None
    """Its date, or None where only limits are known."""
    low: Limit | None = None
    high: Limit | None = None
    place: tuple[object, ...] = ()
    """Where the corpus tells it first; breaks ties."""
    published: bool = False
    before: list[Edge] = field(default_factory=list)
    """What comes before it."""


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """That one event comes before another."""

    earlier: Node
    later: Node
    expression: str


def settle(edges: Sequence[Edge]) -> list[Edge]:
    """Narrow the limits of the nodes; gives the edges that contradict no date and no other.

    Edges must come in an order that does not depend on the input's.
    """
    kept: list[Edge] = []
    for edge in edges:
        if _possible(edge) and not _reaches(edge.later, edge.earlier):
            edge.later.before.append(edge)
            kept.append(edge)
    for _ in range(_MOST_ROUNDS):
        changed = [_narrow(edge) for edge in kept]
        if not any(changed):
            break
    return kept


def _possible(edge: Edge) -> bool:
    first, last = low_of(edge.earlier), high_of(edge.later)
    return edge.earlier is not edge.later and not (first and last and first.day > last.day)


def _reaches(start: Node, goal: Node) -> bool:
    """Whether ``goal`` is known to come after ``start`` already."""
    seen: set[int] = set()
    open_nodes = [goal]
    while open_nodes:
        node = open_nodes.pop()
        if node is start:
            return True
        if id(node) not in seen:
            seen.add(id(node))
            open_nodes.extend(edge.earlier for edge in node.before)
    return False


def low_of(node: Node) -> Limit | None:
    """Not before this."""
    return limits.lower(node.value) if node.value else node.low


def high_of(node: Node) -> Limit | None:
    """Not after this."""
    return limits.upper(node.value) if node.value else node.high


def _narrow(edge: Edge) -> bool:
    """Pass limits on along an edge; whether that changed any."""
    earlier, later = edge.earlier, edge.later
    low, high = low_of(earlier), high_of(later)
    before = (later.low, earlier.high)
    if later.value is None and low and (later.high is None or low.day <= later.high.day):
        later.low = max(low, later.low or low, key=lambda limit: limit.day)
    if earlier.value is None and high and (earlier.low is None or earlier.low.day <= high.day):
        earlier.high = min(high, earlier.high or high, key=lambda limit: limit.day)
    return before != (later.low, earlier.high)


def value_of(node: Node) -> TemporalValue | None:
    """Its date, or the limits that it stands between."""
    return node.value or limits.bounds(node.low, node.high)


def arranged(nodes: Sequence[Node]) -> list[Node]:
    """All nodes in order: by date, and what has none beside what gives it its place.

    What follows another stands right after it, what precedes one right before
    it. What only has an upper limit stands before what happened then; what has
    none at all stands last, as its sources tell it.
    """
    ordered = sorted(nodes, key=lambda node: node.place)
    parents = {
        id(node): followed(node).earlier for node in ordered if node.value is None and node.before
    }
    children: defaultdict[int, list[Node]] = defaultdict(list)
    for node in ordered:
        if id(node) in parents:
            children[id(parents[id(node)])].append(node)
    leaders: defaultdict[int, list[Node]] = defaultdict(list)
    for edge in (edge for node in ordered for edge in node.before):
        node = edge.earlier
        if node.value is None and id(node) not in parents and not _under(edge.later, node, parents):
            parents[id(node)] = edge.later
            leaders[id(edge.later)].append(node)
    roots = [node for node in ordered if id(node) not in parents]
    out: list[Node] = []
    # A stack, not recursion: a chain may be as long as a corpus.
    stack: list[tuple[Node, bool]] = [
        (n, False) for n in sorted(roots, key=_root_key, reverse=True)
    ]
    while stack:
        node, led = stack.pop()
        if not led and leaders[id(node)]:
            stack.append((node, True))
            stack.extend((each, False) for each in reversed(leaders[id(node)]))
            continue
        out.append(node)
        stack.extend((each, False) for each in reversed(children[id(node)]))
    return out


def _under(node: Node, other: Node, parents: Mapping[int, Node]) -> bool:
    """Whether a node has its place by another one, directly or not."""
    here: Node | None = node
    while here is not None:
        if here is other:
            return True
        here = parents.get(id(here))
    return False


def followed(node: Node) -> Edge:
    """Of what an undated event follows, the latest: that is where it stands."""
    return max(node.before, key=lambda e: (_low_day(e.earlier), e.earlier.place))


def _low_day(node: Node) -> date:
    low = low_of(node)
    return low.day if low else date.min


def _root_key(node: Node) -> tuple[date, bool, int, tuple[object, ...]]:
    low, high = low_of(node), high_of(node)
    if node.value is not None and low is not None:
        return low.day, node.published, 0, node.place
    if low is not None:
        return low.day, False, 1, node.place
    return (high.day if high else _NEVER), False, -1, node.place
