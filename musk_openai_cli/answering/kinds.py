"""The kind of thing that a question asks for, looked for on the surface of a text."""

from __future__ import annotations

import re
from collections.abc import Collection

from musk_openai_cli.answering.question import Concept
from musk_openai_cli.answering.wanted import Wanted
from musk_openai_cli.language.tokens import fold, stem

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATE = re.compile(
    rf"(?<![\d,.$€£-])\b(?:1[0-9]|20)\d\d\b(?![,.]\d|%)|\b{_MONTH}\s+\d|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b"
    rf"|\b(?:in|since|until|by|late|early|last|next|of)\s+{_MONTH}\b"
    r"|\b(?:years?|months?|weeks?|days?|decades?|centuries)\s+(?:ago|later|earlier|before|after)\b"
    r"|\b(?:last|next|that|the following|the previous)\s+(?:year|month|week|day|night)\b"
    r"|\bcentury\b|\b\d0s\b|\byesterday\b|\btoday\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|once|several"
    r"|a couple|both|no|none|single)"
)
_AMOUNT = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|as a result|therefore|thus|hence|so that|in order"
    r"|(?:stem|aris|result)\w* from|motivat\w+|reasons?|caus\w+|leads?|led|driven|drove|prompt\w+"
    r"|in response|thanks to|given that|after|following|believ\w+|fear\w*|concern\w*|worr\w+)\b"
    r"|\b(?:to|for) (?:\w+ing|secure|attract|keep|make|avoid|protect|compete|prevent|allow|help|gain"
    r"|reduce|increase|become|get|support|create|ensure|promote)\b",
    re.IGNORECASE,
)
_MANNER = re.compile(r"\b(?:by \w+ing|through|via|using|with|thereby|as a)\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in|at|on|near|from|to|into|outside|inside|across|throughout)\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?"
    r"(?:[\w-]+\s+){0,3}?[A-Z][\w'’-]*"
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


def fit(text: str, wanted: Wanted, asked: Collection[str], counted: Concept | None) -> float:
    """How well ``text`` holds the kind of thing that is wanted, from 0 to 1.

    ``asked`` are the stems of the question: a name that it gives itself does not
    answer "who". ``counted`` is what "how many" counts.
    """
    match wanted:
        case Wanted.DATE:
            return float(bool(_DATE.search(text)))
        case Wanted.AMOUNT:
            return _amount(text, counted)
        case Wanted.PERSON:
            return float(bool(names(text, asked)))
        case Wanted.PLACE:
            return 1.0 if _PLACE.search(text) and names(text, asked) else 0.0
        case Wanted.REASON:
            return float(bool(_REASON.search(text)))
        case Wanted.MANNER:
            return 0.5 * bool(_MANNER.search(text))
        case Wanted.DEFINITION:
            return _defines(text, asked)
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


def _amount(text: str, counted: Concept | None) -> float:
    if not _AMOUNT.search(text):
        return 0.0
    if counted is not None:
        for match in _AMOUNT.finditer(text):
            after = re.findall(r"[\w'’-]+", text[match.end() : match.end() + 60])[:4]
            if any(stem(fold(w)) in counted.own for w in after):
                return 1.0
    return 0.6 if _FIGURE.search(text) else 0.4


def _defines(text: str, asked: Collection[str]) -> float:
    """``X is a ...``, ``X, a ...``, ``X (...)``, with X at the beginning."""
    match = re.search(
        r"\b(?:is|are|was|were|means?|refers? to)\b(?: (?:also|often|generally|commonly|usually))?"
        r"(?: (?:an?|the|one|any|defined|known|called)\b)?|, (?:an?|the) ",
        text,
    )
    if not match:
        return 0.0
    subject = [stem(fold(w)) for w in re.findall(r"[\w'’-]+", text[: match.start()])]
    content = [s for s in subject if s not in _NOT_NAMES]
    if not content or not any(s in asked for s in content):
        return 0.0
    extra = sum(s not in asked for s in content)
    return 1.0 if extra <= 1 else 0.5 if extra <= 4 else 0.2
