"""The same event, told twice: candidates that belong together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import limits
from musk_openai_cli.chronology.identity import (
    DOINGS,
    ONCE,
    keys,
    objects,
    others,
    share_words,
    subject,
    told,
)
from musk_openai_cli.chronology.kinds import SPEAKING
from musk_openai_cli.chronology.similarity import Similarity, terms
from musk_openai_cli.chronology.telling import VAGUE
from musk_openai_cli.models import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musk_openai_cli.chronology.candidate import Candidate

ALIKE: Final = 0.42
"""Least similarity of two sentences with compatible dates that tell the same event."""
SURE: Final = 0.5
"""Least similarity at which an undated sentence takes the date or the limits of another."""
CLAUSES_ALIKE: Final = 0.3
"""The same for the clauses of undated events of one kind and the same people."""

_BARELY, _SOMEWHAT, _MUCH = 0.1, 0.25, 0.35
_COMMON: Final = 50
"""A word of more sentences than this, and of one in a hundred, joins no pair by itself."""


class Merger:
    """Puts candidates into groups that each tell one event."""

    def __init__(self, candidates: Sequence[Candidate], *, alike: float = ALIKE) -> None:
        self._all = sorted(candidates, key=lambda c: c.place)
        self._alike = alike
        for candidate in self._all:
            if not candidate.terms:
                candidate.terms = terms(candidate.telling.text)
        self.similarity = Similarity([c.terms for c in self._all])
        self._group = {id(c): [c] for c in self._all}

    def groups(self) -> list[list[Candidate]]:
        """The groups, each in the order of the corpus; so are they themselves."""
        pairs = [
            (-score, a.place, b.place, a, b)
            for a, b in self._pairs()
            if (score := self.score(a, b)) > 0
        ]
        pairs.sort(key=lambda pair: pair[:3])
        torn = _torn([(a, b) for *_, a, b in pairs])
        for *_, a, b in pairs:
            if a.dated == b.dated or id(b if a.dated else a) not in torn:
                self._join(a, b)
        seen: set[int] = set()
        out = []
        for candidate in self._all:
            group = self._group[id(candidate)]
            if id(group) not in seen:
                seen.add(id(group))
                out.append(sorted(group, key=lambda c: c.place))
        return out

    def _join(self, a: Candidate, b: Candidate) -> None:
        first, second = self._group[id(a)], self._group[id(b)]
        if first is second or not self._fit(first, second):
            return
        first.extend(second)
        for candidate in second:
            self._group[id(candidate)] = first

    def _fit(self, first: list[Candidate], second: list[Candidate]) -> bool:
        """Whether no date or limit of one group contradicts one of the other."""
        return all(self._agree(a, b) and self._linked(a, b) for a in first for b in second)

    def _linked(self, a: Candidate, b: Candidate) -> bool:
        """Undated ones must all be alike: a chain of likenesses ends far from its start."""
        if a.dated or b.dated or a.kind not in DOINGS or a.telling is b.telling:
            return True
        return self.score(a, b) > 0

    @staticmethod
    def _agree(a: Candidate, b: Candidate) -> bool:
        if a.telling is b.telling and a.at != b.at and a.kind != b.kind:
            return False
        if limits.compatible(
            a.value or limits.bounds(None, a.told), b.value or limits.bounds(None, b.told)
        ):
            return True
        return a.kind == b.kind and a.kind in ONCE and a.dated and b.dated

    def _pairs(self) -> Iterator[tuple[Candidate, Candidate]]:
        """Pairs worth comparing: a word that is not common, and a year or a kind, in common."""
        seen: set[tuple[int, int]] = set()
        blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        most = max(_COMMON, len(self._all) // 100)
        for k, candidate in enumerate(self._all):
            words = {t for t in candidate.terms if self.similarity.rare(t, most)}
            for key in keys(candidate, words):
                blocks[key].append(k)
        for key in sorted(blocks):
            members = blocks[key]
            for place, i in enumerate(members):
                for j in members[place + 1 :]:
                    if (i, j) not in seen:
                        seen.add((i, j))
                        yield self._all[i], self._all[j]

    def score(self, a: Candidate, b: Candidate) -> float:
        """How sure it is that both tell one event; 0 for not at all."""
        if a.telling is b.telling or not self._agree(a, b):
            return 0.0
        alike = self.similarity(a.terms, b.terms)
        if a.dated and b.dated:
            if others(a, b):
                return 0.0
            if a.kind == b.kind and a.kind in ONCE and self._same_once(a, b):
                return 1 + alike
            fits = limits.compatible(a.value, b.value)
            return (
                alike if fits and (alike >= self._alike or self._same_dated(a, b, alike)) else 0.0
            )
        if a.part != b.part and a.kind != "payment":
            return 0.0
        if a.kind != b.kind and not {a.kind, b.kind} <= SPEAKING:
            return 0.0
        if a.kind in ONCE:
            return 1 + alike if self._same_once(a, b) else 0.0
        if a.kind in DOINGS:
            # A date is carried over only where the sentences say the same, and documents
            # that were published apart mostly tell of different things.
            apart = a.told is not None and b.told is not None and a.document is not b.document
            sure = alike >= SURE if apart or a.dated != b.dated else True
            return alike if sure and self._same_doing(a, b) else 0.0
        return self._same_saying(a, b, alike)

    @staticmethod
    def _same_once(a: Candidate, b: Candidate) -> bool:
        """The same body founded, or the same person leaving the same body."""
        first, second = subject(a), subject(b)
        if not first or first != second:
            return False
        if a.kind == "founding":
            return True
        theirs = objects(a) - {first}, objects(b) - {first}
        if a.dated and b.dated and not all(theirs):
            return limits.compatible(a.value, b.value)
        return bool(theirs[0] & theirs[1])

    def _same_dated(self, a: Candidate, b: Candidate, alike: float) -> bool:
        """One kind of event of one day, or told much alike within a longer time."""
        if a.kind != b.kind or a.part != b.part or a.kind not in DOINGS | ONCE:
            return False
        who = {a.actor, b.actor} - VAGUE
        known = len(who) < 2 or {a.actor, b.actor} <= a.names & b.names
        shared = a.names & b.names
        if a.part and a.actor == b.actor and who:
            return True
        if not known or not (who or a.document is b.document):
            return False
        lengths = {c.value.precision for c in (a, b) if c.value}
        if lengths == {Precision.DAY}:
            return bool(shared) or alike >= _BARELY
        if lengths <= {Precision.DAY, Precision.WEEK, Precision.MONTH}:
            return alike >= _SOMEWHAT or (len(shared) > 1 and bool(who & shared))
        said = told(a), told(b)
        return min(map(len, said)) > 1 and self.similarity.overlap(*said) >= _MUCH

    def _same_doing(self, a: Candidate, b: Candidate) -> bool:
        who = {a.actor, b.actor} - VAGUE
        shared = (a.names & b.names) - who
        same = len(who) < 2
        said = told(a), told(b)
        near = self.similarity.overlap(*said) if min(map(len, said)) > 1 else 0.0
        if a.kind == "payment" and "in" not in {a.part} & {b.part}:
            givers = {c.actor for c in (a, b) if c.part != "in"} - VAGUE
            return bool(givers) and givers <= a.names & b.names and share_words(a, b)
        return same and near >= CLAUSES_ALIKE and bool(shared or a.document is b.document or who)

    @staticmethod
    def _same_saying(a: Candidate, b: Candidate, alike: float) -> float:
        """Somebody's statements in one document, if they are about the same."""
        if a.document is not b.document or a.actor != b.actor or a.actor in VAGUE:
            return 0.0
        if a.dated or b.dated or a.kind != b.kind:
            return 0.0
        if a.kind == "reply":
            return 0.5 + alike / 2
        special = (objects(a) & objects(b)) - {a.actor}
        same_place = a.telling.passage.index == b.telling.passage.index
        return 0.4 + alike / 2 if special and not same_place and alike >= 0.12 else 0.0


def _torn(pairs: Sequence[tuple[Candidate, Candidate]]) -> set[int]:
    """Undated candidates that may be either of two events of different dates."""
    dates: defaultdict[int, list[Candidate]] = defaultdict(list)
    for a, b in pairs:
        if a.dated != b.dated and a.kind not in ONCE:
            dated, undated = (a, b) if a.dated else (b, a)
            dates[id(undated)].append(dated)
    return {
        key
        for key, found in dates.items()
        if any(
            not limits.compatible(a.value, b.value)
            for k, a in enumerate(found)
            for b in found[k + 1 :]
        )
    }
