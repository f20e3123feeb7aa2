"""Whom a question means by "the programmer", where the documents introduce only one.

"Minh, a software engineer at a tech firm in Ho Chi Minh City, relies on AI tools"
says what Minh is; later sentences only name him. A question that speaks of the
Vietnamese programmer means these, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from musk_openai_cli.answering.described import Described
from musk_openai_cli.language.tokens import Token, is_stop, stem, tokens
from musk_openai_cli.language.words import english
from musk_openai_cli.speech.lexicon import ROLES

_INTRODUCTION = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}), an? "
    r"(?P<what>[a-z][\w-]*(?: [a-z][\w-]*){0,4})"
)
_ENDS = frozenset(
    """at in of for from with who whose that which on to and or based working known by as whom
    where when than under""".split()
)
_DEFINITE = frozenset("the that this".split())
_ASKING = frozenset("who whos what".split())
_IS = frozenset("is was are were".split())
_TOO_GENERAL = frozenset(
    """chief officer executive head leader member partner manager official administrator boss owner
    figure founder creator general lead deputy fellow billionaire entrepreneur""".split()
)
_TRADES = (ROLES - _TOO_GENERAL) | frozenset(
    """academic accountant agent athlete banker barrister broker carpenter champion clerk coder
    comedian commentator contractor dealer dentist diplomat driver educator ethicist farmer
    financier fisherman geologist illustrator inspector investigator lawmaker linguist lobbyist
    magistrate mechanic neurologist painter paralegal pastor photographer pilot playwright
    politician priest publisher regulator salesman sculptor shareholder sociologist soldier
    solicitor statistician surveyor technician theologian trader trainer translator treasurer
    trustee tutor volunteer worker""".split()
)
_WHERE = frozenset("in from at".split())
_WIDEST = 3
"""Words between "the" and the noun."""

Introductions = Mapping[str, str]
"""Stem of what somebody is introduced as -> the name."""


def learn(texts: Iterable[str]) -> dict[str, str]:
    """What names are introduced as; nothing that two of them are."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        for match in _INTRODUCTION.finditer(text):
            head = _head(match["what"].split())
            if head in _TRADES and not _is_word(match["name"]):
                found[stem(head)].add(match["name"])
    return {head: next(iter(names)) for head, names in found.items() if len(names) == 1}


def meant(
    question: Sequence[Token],
    introductions: Introductions,
    others: Mapping[int, Collection[str]],
) -> Iterator[tuple[Described, str]]:
    """Descriptions such as "the Vietnamese programmer", each with the name that it means.

    ``others`` are stems that mean the same as the word at an index of the question.
    """
    words = [token.folded for token in question]
    for place, word in enumerate(words):
        asked = place > 1 and words[place - 1] in _IS and words[place - 2] in _ASKING
        if word not in _DEFINITE or asked:
            continue
        for end in range(min(place + _WIDEST, len(words) - 1), place, -1):
            name = _named(words[end], introductions, others.get(end, ()))
            of = words[end + 1 : end + 2] == ["of"]
            if name is not None and not of and not any(is_stop(w) for w in words[place + 1 : end]):
                term = stem(tokens(name)[-1].folded)
                yield Described(place + 1, _from_where(question, end + 1), term), name
                break


def _from_where(question: Sequence[Token], end: int) -> int:
    """The programmer in Vietnam: where somebody is belongs to the description."""
    here = question[end : end + 2]
    place = len(here) > 1 and here[0].folded in _WHERE and here[1].capital
    return end + 2 if place else end


def _named(word: str, introductions: Introductions, others: Collection[str]) -> str | None:
    """The name of the only one whom a noun in the singular may mean."""
    if word.endswith("s"):
        return None
    if found := introductions.get(stem(word)):
        return found
    names = {introductions[other] for other in others if other in introductions}
    return names.pop() if len(names) == 1 else None


def _head(words: Sequence[str]) -> str | None:
    """The noun of a noun phrase: the last word before what says more of it."""
    for place, word in enumerate(words):
        if word in _ENDS:
            return words[place - 1] if place else None
    return words[-1] if words else None


def _is_word(name: str) -> bool:
    """Whether it is a word that opens a sentence rather than a name: "However, a ..."."""
    return " " not in name and (name.lower() in english() or is_stop(name.lower()))
