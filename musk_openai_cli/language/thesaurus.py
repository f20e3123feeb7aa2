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
    """Groups of terms, found by their first stem.

    Thousands of terms are read, and a question needs few of them: terms are put
    into drawers by how they begin, and stemmed when a drawer is first opened.
    """

    def __init__(self) -> None:
        self._drawers: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        self._opened: dict[str, dict[str, list[tuple[Words, list[str]]]]] = {}

    def add(self, lines: Iterable[str]) -> None:
        """Read lines of the synonyms format; what cannot be read is passed over."""
        for line in lines:
            rule = line.partition("#")[0].strip()
            left, arrow, right = rule.partition("=>")
            targets = (right if arrow else left).split(",")
            for term in left.split(","):
                self._drawers[_drawer(term.strip())].append((term, targets))
        self._opened.clear()

    def leads(self, stem_: str) -> bool:
        """Whether a word with this stem brings anything in by itself."""
        rules = self._rules(_drawer(stem_)).get(stem_, ())
        return any(len(source) == 1 for source, _ in rules)

    def _rules(self, drawer: str) -> dict[str, list[tuple[Words, list[str]]]]:
        opened = self._opened.get(drawer)
        if opened is None:
            opened = self._opened[drawer] = {}
            for term, targets in self._drawers.get(drawer, ()):
                if source := _words(term):
                    opened.setdefault(source[0], []).append((source, targets))
        return opened

    def expand(self, words: Sequence[str]) -> Iterator[Expansion]:
        """Every group that the folded ``words`` of a question bring in.

        A longer term hides shorter ones that begin within it: ``step down`` is
        not ``step``.
        """
        stems = [_ANY if w in _PRONOUNS else stem(w) for w in words]
        taken = 0
        for start, first in enumerate(stems):
            found: dict[int, list[Words]] = defaultdict(list)
            for source, targets in self._rules(_drawer(words[start])).get(first, ()):
                end = start + len(source)
                if tuple(stems[start:end]) == source:
                    found[end].extend(_others(source, targets))
            found = {end: others for end, others in found.items() if others}
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


def _drawer(term: str) -> str:
    """How a term begins; stems keep that. All pronouns are one."""
    return _ANY if term.partition(" ")[0] in _PRONOUNS else term[:2].lower()


def _others(source: Words, targets: Sequence[str]) -> list[Words]:
    words = (_words(target) for target in targets)
    return [content for w in words if w != source and (content := _content(w))]


def _words(term: str) -> Words:
    return tuple(_ANY if t.folded in _PRONOUNS else stem(t.folded) for t in tokens(term))


def _content(words: Words) -> Words:
    return tuple(w for w in words if w != _ANY and not is_stop(w))
