"""People and companies that a question describes instead of naming them.

"The Tesla boss" is Musk and "the outfit behind ChatGPT" is OpenAI. Left as words,
such descriptions look for Tesla and ChatGPT, which the question is not about.
What the documents say of people comes first, then a short list that is shipped
(``figures.txt``). Only people and companies that the documents mention count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from musk_openai_cli.answering.figures import COMPANY, FOUNDED, LEADS, Figures, Words
from musk_openai_cli.language.tokens import Token, stem

_SOMEBODY = frozenset(
    """guy man chap bloke dude fella fellow person woman gentleman billionaire tycoon mogul magnate
    multibillionaire entrepreneur businessman figurehead baron titan""".split()
)
_MAKER = frozenset("maker creator developer builder owner operator parent".split())
_CHIEFS = frozenset("chief executive exec officer".split())
_SMALL = frozenset("the a an big top main former old own".split())
_TO_WHAT = (
    ("who", "runs"), ("who", "run"), ("who", "leads"), ("who", "heads"), ("who", "owns"),
    ("who", "founded"), ("who", "started"), ("who", "is", "running"), ("that", "runs"),
    ("in", "charge", "of"), ("at", "the", "helm", "of"), ("at", "the", "top", "of"),
    ("that", "makes"), ("that", "made"), ("that", "built"), ("that", "created"),
    ("which", "makes"), ("which", "made"), ("who", "makes"), ("who", "made"), ("who", "built"),
    ("responsible", "for"), ("running",), ("leading",), ("heading",), ("behind",), ("of",),
    ("at",), ("making",), ("owning",),
)  # fmt: skip
_ROLES = LEADS | FOUNDED | _SOMEBODY | COMPANY | _MAKER
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Described:
    """A run of tokens of a question, and the term that it means."""

    start: int
    """Index of its first token."""
    end: int
    term: str
    """Stem of the surname, or of the company."""


def described(
    question: Sequence[Token], figures: Figures, same: Mapping[str, Words] = MappingProxyType({})
) -> Iterator[Described]:
    """The descriptions among the words of a question, from left to right.

    A question for who it is ("Who is the Tesla boss?") keeps its words, and so does one
    that names somebody else right after ("OpenAI CEO Emmett Shear"). ``same`` leads given
    names to surnames ("Sam's lab").
    """
    words = [token.folded for token in question]
    stems = [same.get(root, (root,))[-1] for root in map(stem, words)]
    place = 0
    while place < len(words):
        found = _at(words, stems, place, figures)
        if found is None:
            place += 1
            continue
        found = _whole(words, found, figures)
        if not (_is_asked(words, found) or _names_another(question, stems, found)):
            yield found
        place = found.end


def _at(
    words: Sequence[str], stems: Sequence[str], place: int, figures: Figures
) -> Described | None:
    return (
        _thing_first(words, stems, place, figures)
        or _role_first(words, stems, place, figures)
        or _called(words, stems, place, figures)
    )


def _whole(words: Sequence[str], found: Described, figures: Figures) -> Described:
    """With what it is a part of: "the ChatGPT maker's boss", "Tesla's chief executive"."""
    end, term = found.end, found.term
    if end < len(words) and (outer := _meant(words[end], (term,), figures)):
        end, term = end + 1, outer
    while end < len(words) and words[end - 1] in _CHIEFS and words[end] in _CHIEFS:
        end += 1
    return Described(found.start, end, term)


def _thing_first(
    words: Sequence[str], stems: Sequence[str], place: int, figures: Figures
) -> Described | None:
    """The Tesla boss."""
    for end, thing in _runs(stems, place):
        if end < len(words) and (term := _meant(words[end], thing, figures)):
            return Described(place, end + 1, term)
    return None


def _role_first(
    words: Sequence[str], stems: Sequence[str], place: int, figures: Figures
) -> Described | None:
    """The guy who runs ChatGPT."""
    if words[place] not in _ROLES:
        return None
    for link in _TO_WHAT:
        after = place + 1 + len(link)
        if tuple(words[place + 1 : after]) != link:
            continue
        after += after < len(words) and words[after] in _SMALL
        # "The boss of the ChatGPT company", "the chief of Sam's lab"
        inner = _thing_first(words, stems, after, figures) or (
            _role_first(words, stems, after, figures) if after < len(words) else None
        )
        if inner and (term := _meant(words[place], (inner.term,), figures)):
            return Described(place, inner.end, term)
        for end, thing in _runs(stems, after):
            if term := _meant(words[place], thing, figures):
                return Described(place, end, term)
    return None


def _called(
    words: Sequence[str], stems: Sequence[str], place: int, figures: Figures
) -> Described | None:
    """The richest man in the world; but "the boss" is another one in "the boss of Musk's firm"."""
    for end, phrase in _runs(stems, place):
        if phrase in figures.called and tuple(words[end : end + 1]) not in _TO_WHAT:
            return Described(place, end, figures.called[phrase])
    return None


def _runs(stems: Sequence[str], place: int) -> Iterator[tuple[int, Words]]:
    """The runs of stems that begin at a place, with where they end, longest first."""
    for end in range(min(place + _LONGEST, len(stems)), place, -1):
        # "Sam Altman" is one surname twice.
        yield end, tuple(root for root, _ in groupby(stems[place:end]))


def _meant(role: str, thing: Words, figures: Figures) -> str | None:
    """Who has this role in this thing."""
    if role in LEADS:
        return figures.leads.get(thing)
    if role in _SOMEBODY:
        return figures.leads.get(thing) or figures.founded.get(thing)
    if role in FOUNDED and thing in figures.founded:
        return figures.founded[thing]
    if role in COMPANY | _MAKER:
        return figures.makers.get(thing) or figures.companies.get(thing)
    return None


def _is_asked(words: Sequence[str], found: Described) -> bool:
    """Whether the question is who it is."""
    before = [w for w in words[max(0, found.start - 3) : found.start] if w not in _SMALL]
    if not before:
        return False
    asking = {"who", "whos", "which", "what"}
    if before[-1] in {"is", "was", "are"}:
        return len(before) > 1 and before[-2] in asking
    return before[-1] in asking


def _names_another(question: Sequence[Token], stems: Sequence[str], found: Described) -> bool:
    named = [k for k in range(found.end, min(found.end + 2, len(stems))) if question[k].capital]
    return found.end in named and found.term not in {stems[k] for k in named}
