"""Other words for the same thing.

The file has the synonyms format that Solr, Elasticsearch and Lucene share:
``a, b, c`` are equivalent; ``a, b => c, d`` makes the left look for the right
as well. Terms may have several words. Unlike there, the left side of ``=>`` is
kept, single words on it look for each other a little, since they lead to the same,
and an expansion is never expanded again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from musk_openai_cli.language.tokens import is_stop, stem, tokens

Words = tuple[str, ...]
"""The stems of a term, stop words included."""

_PRONOUNS = frozenset(
    """he she they we you i his her its their my our your him them it himself herself itself
    themselves one's someone somebody""".split()
)
_ANY = "*"
_TENSES = {"could": "can", "would": "will", "might": "may", "cannot": "can", "can't": "can"}
"""Forms that are no inflections: "more than he could chew"."""
_FARTHER = 0.08
_FARTHEST = 0.5
"""How near the terms of a rule are at least; the likeliest stand first."""
_TELLING = 2
"""Letters at the beginning of a word that its stem has as well."""
_PREFIX = 4
_COMMA, _ARROW = ", ", " => "
_VARIED = _PRONOUNS | _TENSES.keys()
BESIDE = 0.5
"""How near the terms are that lead to the same."""
_TERM = re.compile(r"[^,\n=]*[^,\n= ]")
_LETTERS = re.compile(r"[a-z]{3,}")
_COMMENT = re.compile(r"#[^\n]*")
_ALONE = 0.85
"""What other words for the only telling word of a term count against those for the term."""
_PAIR = 2
_PARTICLES = frozenset(
    "up down off out back over apart away around aside together through in on".split()
)
_WIDEST_GAP = 3
"""Words that may stand between a verb and the rest of its phrase."""
_QUANTITIES = frozenset(
    """a an the of some any more much many so all no lot lots ton tons load loads heap heaps bunch
    pile piles his her its their my our your whole huge big good bit little few every""".split()
)
"""Words that may stand in any phrase: "pumped a ton of money"."""
_BREAKS = frozenset(
    """and or but to for with by from into about that which who when while is are was were do
    does did has have had will would can could should not""".split()
)
"""Words that no object goes on beyond."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """Words of a question, and what else to look for."""

    places: tuple[int, ...]
    """Indexes of the tokens that it replaces."""
    alternatives: tuple[tuple[Words, float], ...]
    """Stems of each other term, without stop words, with how near it is, at most 1."""


class Thesaurus:
    """Groups of terms, searched as text.

    There are tens of thousands of terms, and a question needs few of them: nothing
    is parsed but the terms that begin as a word of the question does.
    """

    def __init__(self) -> None:
        self._text = "\n"
        self._found: dict[str, list[tuple[str, int]]] = {}

    def add(self, text: str) -> None:
        """Take in text of the synonyms format; what cannot be read is passed over."""
        self.add_tidy("\n".join(map(_tidied, text.lower().splitlines())))

    def add_tidy(self, text: str) -> None:
        """Take in text of lower-case terms with one space after commas and around arrows."""
        # A comma before each line lets one search find all terms that begin alike.
        self._text += f"{_COMMA}{text}\n".replace("\n", f"\n{_COMMA}")
        self._found.clear()
        self.__dict__.pop("words", None)

    def leads(self, stem_: str) -> bool:
        """Whether a word with this stem brings anything in by itself."""
        return any(
            " " not in term and _words(term) == (stem_,) and self._targets(at)[0]
            for term, at in self._beginning(stem_, stem_)
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the terms, folded."""
        return frozenset(_LETTERS.findall(_COMMENT.sub("", self._text)))

    def expand(self, words: Sequence[str]) -> Iterator[Expansion]:
        """Every group that the folded ``words`` of a question bring in.

        A longer term hides shorter ones that begin within it: ``step down`` is
        not ``step``. But ``swayed by`` is ``swayed``, and brings in what that does.
        """
        stems = [_root(word) for word in words]
        begins = {word[:_TELLING] for word in (*stems, *words)}
        taken: set[int] = set()
        reached = 0
        for start in range(len(words)):
            found = self._found_at(start, stems, words, begins)
            longest = max(found, key=lambda p: (len(p), -p[-1]), default=())
            if len(longest) > 1 and longest[-1] >= reached:
                reached = longest[-1] + 1
                taken.update(longest)
                near: dict[Words, float] = {}
                for places in sorted(found, key=len):
                    within = len(places) > 1 and longest[: len(places)] == places
                    if within or (len(places) == 1 and _plain([words[p] for p in longest[1:]])):
                        near |= {o: _ALONE * nearness for o, nearness in found[places].items()}
                yield Expansion(longest, tuple((near | found[longest]).items()))
            elif (start,) in found and start not in taken:
                yield Expansion((start,), tuple(found[start,].items()))

    def _found_at(
        self, start: int, stems: Sequence[str], words: Sequence[str], begins: Collection[str]
    ) -> dict[tuple[int, ...], dict[Words, float]]:
        """The terms that begin with the word at ``start``: their places and what they bring in."""
        found: defaultdict[tuple[int, ...], dict[Words, float]] = defaultdict(dict)
        for term, at in self._beginning(stems[start], words[start]):
            if not _possible(term, begins):
                continue
            source = _words(term)
            if places := _match(source, stems, words, start):
                for other, nearness in _others(source, *self._targets(at)):
                    found[places][other] = max(nearness, found[places].get(other, 0.0))
        return found

    def _beginning(self, first: str, written: str) -> list[tuple[str, int]]:
        """The terms whose first word may have this stem, and where they stand."""
        if first == _ANY:
            return []  # no term begins with a pronoun
        if is_stop(first):
            return self._starting(first + " ")  # no term is a stop word alone
        begins = {_beginning(first), _beginning(written)}
        shortest = min(begins, key=len)
        if all(begin.startswith(shortest) for begin in begins):
            return self._starting(shortest)
        return [found for begin in sorted(begins) for found in self._starting(begin)]

    def _starting(self, prefix: str) -> list[tuple[str, int]]:
        found = self._found.get(prefix)
        if found is None:
            found = self._found[prefix] = []
            text, mark = self._text, _COMMA + prefix
            at = text.find(mark)
            while at >= 0:
                at += len(_COMMA)
                if match := _TERM.match(text, at):
                    found.append((match.group(), at))
                at = text.find(mark, at)
        return found

    def _targets(self, at: int) -> tuple[str, str]:
        """The terms that the one that stands ``at`` leads to, and those beside it."""
        text = self._text
        line = text.rfind("\n", 0, at) + 1 + len(_COMMA)
        left, arrow, right = text[line : text.find("\n", at)].partition(_ARROW)
        if left.startswith("#") or at - line >= len(left):
            return "", ""
        return (right, left) if arrow else (left, "")


def _beginning(word: str) -> str:
    """What all words with the stem of this one begin with."""
    return word[: max(_TELLING, min(len(word) - 1, _PREFIX))]


def _tidied(line: str) -> str:
    sides = line.partition("#")[0].split("=>", 1)
    return _ARROW.join(
        _COMMA.join(" ".join(term.split()) for term in side.split(",") if term.strip())
        for side in sides
    )


def _possible(term: str, begins: Collection[str]) -> bool:
    """Whether every word of a term begins as one of the question's; quicker than stemming it."""
    return " " not in term or all(
        word[:_TELLING] in begins or word in _VARIED for word in term.split(" ")
    )


def _plain(rest: Sequence[str]) -> bool:
    """Whether the rest of a term leaves its first word its meaning: "swayed by"."""
    return all(is_stop(word) and word not in _PARTICLES for word in rest)


def _match(
    source: Words, stems: Sequence[str], words: Sequence[str], start: int
) -> tuple[int, ...]:
    """Where a term stands from ``start`` on; empty where it does not.

    Whom or what it is done to may stand within: "took OpenAI to court", "put the
    offer off".
    """
    size = len(source)
    if tuple(stems[start : start + size]) == source:
        return tuple(range(start, start + size))
    if size == 1 or stems[start] != source[0]:
        return ()
    rest = source[1:]
    open_ = size > _PAIR or rest[0] in _PARTICLES
    for begin in range(start + 2, start + 2 + _WIDEST_GAP):
        if begin > len(words) or words[begin - 1] in _BREAKS:
            return ()
        if not open_ and words[begin - 1] not in _QUANTITIES:
            return ()
        if tuple(stems[begin : begin + size - 1]) == rest:
            return (start, *range(begin, begin + size - 1))
    return ()


def shipped() -> Thesaurus:
    """The thesaurus that comes with the program."""
    thesaurus = Thesaurus()
    folder = files("musk_openai_cli.language").joinpath("synonyms")
    for source in sorted(folder.iterdir(), key=lambda source: source.name):
        thesaurus.add_tidy(source.read_text(encoding="utf-8"))
    return thesaurus


def _others(source: Words, targets: str, beside: str) -> Iterator[tuple[Words, float]]:
    """The other terms of a rule, each a little less near than the one before it.

    What leads to the same says much the same: single words ``beside`` are taken, too.
    """
    for place, target in enumerate(targets.split(_COMMA)):
        words = _words(target)
        if words != source and (content := _content(words)):
            yield content, max(_FARTHEST, 1 - _FARTHER * place)
    for word in beside.split(_COMMA):
        if word and " " not in word and (words := _words(word)) != source:
            yield words, BESIDE


@lru_cache(maxsize=65536)
def _words(term: str) -> Words:
    return tuple(_root(token.folded) for token in tokens(term))


def _root(word: str) -> str:
    """What forms of a word have in common; pronouns are all one."""
    return _ANY if word in _PRONOUNS else stem(_TENSES.get(word, word))


def _content(words: Words) -> Words:
    return tuple(w for w in words if w != _ANY and not is_stop(w))
