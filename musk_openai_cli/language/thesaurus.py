"""Other words for the same thing.

The file has the synonyms format that Solr, Elasticsearch and Lucene share:
``a, b, c`` are equivalent; ``a, b => c, d`` makes the left look for the right
as well. Terms may have several words. Unlike there, the left side of ``=>`` is
kept, and an expansion is never expanded again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from musk_openai_cli.language.tokens import is_stop, stem, tokens

Words = tuple[str, ...]
"""The stems of a term, stop words included."""

_PRONOUNS = frozenset(
    """his her its their my our your him them it himself herself itself themselves one's someone
    somebody""".split()
)
_ANY = "*"


@dataclass(frozen=True, slots=True)
class Expansion:
    """Words of a question, and what else to look for."""

    start: int
    """Index of the first token that it replaces."""
    end: int
    alternatives: tuple[Words, ...]
    """Stems of each other term, without stop words."""


class Thesaurus:
    """Groups of terms, found by their first stem."""

    def __init__(self) -> None:
        self._rules: defaultdict[str, list[tuple[Words, tuple[Words, ...]]]] = defaultdict(list)

    def add(self, lines: Iterable[str]) -> None:
        """Read lines of the synonyms format; what cannot be read is passed over."""
        for line in lines:
            rule = line.partition("#")[0].strip()
            left, arrow, right = rule.partition("=>")
            sources = [w for w in map(_words, left.split(",")) if w]
            targets = [w for w in map(_words, right.split(",")) if w] if arrow else sources
            for source in sources:
                others = tuple(
                    dict.fromkeys(_content(t) for t in targets if t != source and _content(t))
                )
                if others:
                    self._rules[source[0]].append((source, others))

    @property
    def stems(self) -> frozenset[str]:
        """Stems of all terms of one word that lead somewhere."""
        return frozenset(
            source[0] for rules in self._rules.values() for source, _ in rules if len(source) == 1
        )

    def expand(self, words: Sequence[str]) -> Iterator[Expansion]:
        """Every group that the folded ``words`` of a question bring in.

        A longer term hides shorter ones that begin within it: ``step down`` is
        not ``step``.
        """
        stems = [_ANY if w in _PRONOUNS else stem(w) for w in words]
        taken = 0
        for start, first in enumerate(stems):
            found: dict[int, list[Words]] = defaultdict(list)
            for source, others in self._rules.get(first, ()):
                end = start + len(source)
                if tuple(stems[start:end]) == source:
                    found[end].extend(others)
            if not found:
                continue
            longest = max(found)
            if longest <= taken and longest - start == 1:
                continue
            taken = max(taken, longest)
            yield Expansion(start, longest, tuple(dict.fromkeys(found[longest])))


def shipped() -> Thesaurus:
    """The thesaurus that comes with the program."""
    thesaurus = Thesaurus()
    source = files("musk_openai_cli.language").joinpath("thesaurus.txt")
    thesaurus.add(source.read_text(encoding="utf-8").splitlines())
    return thesaurus


def _words(term: str) -> Words:
    return tuple(_ANY if t.folded in _PRONOUNS else stem(t.folded) for t in tokens(term))


def _content(words: Words) -> Words:
    return tuple(w for w in words if w != _ANY and not is_stop(w))
