"""The kind of thing that a question asks for, looked for on the surface of a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from musk_openai_cli.answering.amounts import amount
from musk_openai_cli.answering.concepts import Concept
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.language.tokens import fold, stem

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATE = re.compile(
    rf"(?<![\d,.$€£-])\b(?:1[0-9]|20)\d\d\b(?![,.]\d|%)|\b{_MONTH}\s+\d|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b"
    rf"|\b(?:in|since|until|by|late|early|last|next|of)\s+{_MONTH}\b|\bcentury\b|\b\d0s\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?|centuries)\s+(?:ago|later|earlier|before|after)\b"
    r"|\b(?:last|next|that|the following|the previous)\s+(?:year|month|week|day|night)\b"
    r"|\byesterday\b|\btoday\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\b(?:after|following|since|before|once|upon|when|until|as|recently|now|currently)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|as a result|therefore|thus|hence|so that|in order"
    r"|(?:stem|aris|result)\w* from|motivat\w+|reasons?|caus\w+|leads?|led|driven|drove|prompt\w+"
    r"|in response|thanks to|given that"
    r"|after|follow(?:ed|ing|s)|believ\w+|fear\w*|concern\w*|worr\w+)\b"
    r"|\b(?:to|for) (?:\w+ing|secure|attract|keep|make|avoid|protect|compete|prevent|allow|help"
    r"|gain|reduce|increase|become|get|support|create|ensure|promote)\b",
    re.IGNORECASE,
)
_MANNER = re.compile(r"\b(?:by \w+ing|through|via|using|with|thereby|as a)\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in|at|on|near|from|to|into|outside|inside|across|throughout)\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?"
    r"(?:[\w-]+\s+){0,3}?[A-Z][\w'’-]*"
)
# "the search engine X": a common noun right before a name says what it is.
_SORTS = (
    "company|firm|start-?up|lab|group|agency|organi[sz]ation|platform|network|service|assistant|chatbot"
    "|model|system|product|tool|app|engine|device|website|newspaper|magazine|film|song|album|band"
    "|city|town|river|island|engineer|scientist|entrepreneur|writer|author|actor|singer|director"
)
_QUOTED = re.compile(r"[\"“][^\"“”]{2,}[\"”]")
_LISTED = re.compile(r",[^,]+,? (?:and|or) |\bsuch as\b|\bincluding\b|\blike\b|: ")
_CAPITAL = re.compile(r"[A-Z][\w'’.-]*(?:\s+(?:of|the|de|van|von|and)?\s?[A-Z][\w'’.-]*)*")
_NOT_NAMES = frozenset(
    """the a an in on at it he she they we i this that these those his her its their there when
    while after before as if but and or however although despite since for from with by to
    of what why how who where both many some most all one ultimately furthermore moreover
    initially during until upon also not no yes according another other each every such then
    now""".split()
)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text is looked through for."""

    wanted: Wanted
    asked: Collection[str] = frozenset()
    """Stems of the question: a name that it gives itself does not answer "who"."""
    counted: Concept | None = None
    """What "how many" counts."""
    defined: Sequence[str] = ()
    """The words to be defined."""
    measure: re.Pattern[str] | None = None
    """Finds amounts of the kind that is asked for."""


def fit(text: str, sought: Sought) -> float:
    """How well ``text`` holds the kind of thing that is sought, from 0 to 1."""
    match sought.wanted:
        case Wanted.DATE:
            return _date(text)
        case Wanted.AMOUNT:
            return amount(text, sought.asked, sought.counted, sought.measure)
        case Wanted.PERSON | Wanted.NAME:
            return float(bool(names(text, sought.asked)))
        case Wanted.PLACE:
            return 1.0 if _PLACE.search(text) and names(text, sought.asked) else 0.0
        case Wanted.REASON:
            return float(bool(_REASON.search(text)))
        case Wanted.MANNER:
            return 0.5 * bool(_MANNER.search(text))
        case Wanted.DEFINITION:
            return _defines(text, sought.defined)
        case Wanted.QUOTATION:
            return float(bool(_QUOTED.search(text)))
        case Wanted.LIST:
            return 0.7 * bool(_LISTED.search(text))
        case _:
            return 0.0


def names(text: str, asked: Collection[str]) -> list[str]:
    """Capitalised names in ``text`` that the question does not give."""
    found = []
    for match in _CAPITAL.finditer(text):
        words = [w for w in re.findall(r"[\w'’-]+", match.group()) if w[0].isupper()]
        if match.start() == 0 or text[match.start() - 2 : match.start()] in {". ", "? ", '" '}:
            if len(words) == 1 and fold(words[0]) in _NOT_NAMES:
                continue
            if fold(words[0]) in _NOT_NAMES:
                words = words[1:]
        if any(stem(fold(w)) not in asked and fold(w) not in _NOT_NAMES for w in words):
            found.append(match.group())
    return found


def _date(text: str) -> float:
    """A date is best, then a time counted from another, then an occasion."""
    if _DATE.search(text):
        return 1.0
    if _RELATIVE.search(text):
        return 0.6
    return 0.4 if _OCCASION.search(text) else 0.0


def _defines(text: str, defined: Sequence[str]) -> float:
    """``X is a ...``, ``X, the ...,`` or ``called X``, for what is to be defined."""
    return max((_definition(text, re.escape(name)) for name in defined), default=0.0)


def _definition(text: str, x: str) -> float:
    patterns = (
        (1.0, rf"^\W*(?:\w+ )?{x}\W+(?:is|was|are|were|means?) (?:an? |the |one of )"),
        (0.9, rf"\b{x}(?:,| \(| [-–—]) ?(?:an? |the |which is |[A-Z]\w+ of)"),
        (1.0, rf"\bthe (?:term|word|name|acronym) \W?{x}\b"),
        (0.9, rf"\b{x}\W+(?:refers?|denotes?|means?|describes?|stands? for|consists?)\b"),
        (0.8, rf"\b(?:called|named|known as|referred to as|termed|dubbed|{_SORTS}) \W?{x}\b"),
        (0.4, rf"\b{x}\W+(?:is|was|are|were)\b"),
    )
    return next((w for w, pattern in patterns if re.search(pattern, text, re.IGNORECASE)), 0.0)
