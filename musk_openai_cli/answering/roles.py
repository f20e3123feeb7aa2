"""Who does what a question asks about, in the question and in a unit that may answer it.

"Why did Altman resign?" is not answered by "Musk resigned". Both are read on the
surface: the subject is the name that follows the first auxiliary of the question, and in
the unit the nearest name before the verb that does not hang on a preposition.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from musk_openai_cli.answering.evidence import Evidence
from musk_openai_cli.answering.library import Library
from musk_openai_cli.answering.question import Question
from musk_openai_cli.language.tokens import Token, fold, stem, tokens
from musk_openai_cli.speech.lexicon import ROLES

AUXILIARIES = frozenset(
    """did does do has have had is was were are will would could can should didn't doesn't hasn't
    isn't wasn't""".split()
)
_BE = frozenset("is are was were be been being".split())
_PREPOSITIONS = frozenset(
    """of from at for with in on to into over about between by like than against through""".split()
)
_PRONOUNS = frozenset("he she it they his her their its".split())
TITLES = frozenset("ai ceo cto cfo agi api us uk".split())
"""Written with capitals, but the name of nobody."""
_NOT_DOERS = TITLES | {"we", "i"}
_REACH = 3
"""Words after an auxiliary among which its subject stands."""
_AGENT_REACH = 6
"""Words after a passive among which "by" stands."""


# "Why did Musk's lawyer resign?" asks of the lawyer.
_SOMEBODY_OF = re.compile(
    r"\b(?:do|does|did|has|have|had|is|was|are|were|will|would|can|could)\s+"
    r"(?:the\s+)?[\w .-]{2,30}?['’]s?\s+(?P<whom>[\w-]+(?:\s+[\w-]+)?)",
    re.IGNORECASE,
)
_PEOPLE = frozenset(
    stem(word)
    for word in ROLES
    | set(
        """accountant assistant backer bodyguard child colleague competitor counsel creditor
        customer daughter employee family fan friend husband mother neighbour parent rival
        shareholder son staff stockholder successor supporter team user wife worker""".split()
    )
)
"""Those who may be somebody's."""


class Doer(Enum):
    """Whether a unit tells of the same one doing the same thing."""

    SAME = auto()
    ANOTHER = auto()
    UNTOLD = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """Who does what in a question."""

    who: Evidence
    what: Evidence


@dataclass(frozen=True, slots=True)
class _Word:
    stem: str
    folded: str
    name: bool


def asked(question: Question, evidence: Sequence[Evidence]) -> Asked | None:
    """The subject that a question names, and what it does; None where it is unclear."""
    words = tokens(question.text)
    for place, word in enumerate(words):
        if place and word.folded not in AUXILIARIES:
            continue
        first = place + (word.folded in AUXILIARIES)
        for candidate in words[first : first + _REACH]:
            who = _named_at(candidate, evidence)
            if who is not None:
                return _deed(candidate, who, evidence)
        if word.folded in AUXILIARIES:
            return None
    return None


def somebodys(question: Question, evidence: Sequence[Evidence]) -> int | None:
    """Place of the concept for the one who acts and is somebody else's: "Musk's lawyer"."""
    match = _SOMEBODY_OF.search(question.text)
    if match is None:
        return None
    starts = {
        match.start("whom") + word.start
        for word in tokens(match["whom"])
        if stem(word.folded) in _PEOPLE
    }
    return next((k for k, e in enumerate(evidence) if e.concept.start in starts), None)


def _named_at(word: Token, evidence: Sequence[Evidence]) -> Evidence | None:
    for each in evidence:
        concept = each.concept
        if concept.name and concept.start <= word.start < concept.start + len(concept.written):
            return each
    return None


def _deed(word: Token, who: Evidence, evidence: Sequence[Evidence]) -> Asked | None:
    if re.search(r"['’]s?$", word.text):
        return None  # "Musk's seat": it is not he who does anything
    for each in evidence:
        concept = each.concept
        if concept.start >= word.end and not (concept.name or concept.asking):
            return Asked(who, each)
    return None


def doer(question: Asked, number: int, evidence: Sequence[Evidence], library: Library) -> Doer:
    """Whether the one who is asked about does it in unit ``number``."""
    people = {stem(fold(name.split()[-1])) for name in library.people.names}
    named = {t for e in evidence if e.concept.name for t in _stems(e)}
    words = _read(library.units[number].text, people | named)
    deeds = {term[0] for term in question.what.terms}
    who = _stems(question.who)
    rivals = people if question.who.concept.own[-1] in people else named
    found = {_subject(words, at) for at, word in enumerate(words) if word.stem in deeds} - {""}
    if found & who:
        return Doer.SAME
    if found & _PRONOUNS:
        return _doer_before(number, who, people | named, library)
    return Doer.ANOTHER if found & rivals else Doer.UNTOLD


def _doer_before(number: int, who: set[str], known: set[str], library: Library) -> Doer:
    """Whom a pronoun means, if the unit before names anybody else only."""
    if not library.units[number].position:
        return Doer.UNTOLD
    before = _read(library.units[number - 1].text, known)
    there = {word.stem for word in before} & known
    return Doer.ANOTHER if there and not there & who else Doer.UNTOLD


def _stems(name: Evidence) -> set[str]:
    return {term for words in (name.concept.own, *name.concept.same) for term in words}


def _read(text: str, known: Collection[str]) -> list[_Word]:
    out = []
    for place, token in enumerate(tokens(text)):
        root = stem(token.folded)
        capital = token.capital and (place > 0 or any(c.isupper() for c in token.text[1:]))
        out.append(_Word(root, token.folded, (capital or root in known) and root not in _NOT_DOERS))
    return out


def _subject(words: Sequence[_Word], verb: int) -> str:
    """Stem of the name, or the pronoun, whose verb stands at ``verb``; empty if there is none."""
    if any(word.folded in _BE for word in words[max(0, verb - 2) : verb]):
        for place in range(verb + 1, min(verb + 1 + _AGENT_REACH, len(words))):
            if words[place].folded == "by":
                return next((w.stem for w in words[place + 1 : place + 4] if w.name), "")
    place = verb - 1
    while place >= 0:
        if words[place].folded in _PRONOUNS:
            return words[place].folded
        if words[place].name:
            first = place
            while first and words[first - 1].name:
                first -= 1
            if not first or words[first - 1].folded not in _PREPOSITIONS:
                return words[place].stem
            place = first
        place -= 1
    return ""
