"""The forms that questions take, and the kinds of things that they ask for."""

from __future__ import annotations

import re
from enum import StrEnum


class Wanted(StrEnum):
    """The kind of thing that a question asks for (after Li and Roth 2002)."""

    PERSON = "person"
    NAME = "name"
    """Of a company, a product, a court: of anything that has one."""
    DATE = "date"
    AMOUNT = "amount"
    PLACE = "place"
    REASON = "reason"
    MANNER = "manner"
    DEFINITION = "definition"
    QUOTATION = "quotation"
    YES_NO = "yes/no"
    LIST = "list"
    OTHER = "other"


# What follows "how", "what" or "which", up to a few words on.
_HOW = (
    (Wanted.DATE, r"\W*(?:long ago|far back)\b"),
    (
        Wanted.AMOUNT,
        (
            r"\W*(?:much|many|big|large|long|old|far|often|few|expensive|rich|high|deep|tall|fast"
            r"|wide|heavy|strong|steep|frequently)\b"
        ),
    ),
    (Wanted.REASON, r"\W*come\b"),
    (Wanted.REASON, r"[\w .'’-]{2,40} (?:justif\w+|explain\w*|rationali[sz]e\w*|account for)\b"),
)
_WHAT = (
    (Wanted.NAME, r"(?:['’]?s|\W+(?:is|was|were|are))?\W+(?:the )?(?:\w+\W+)?(?:name|title)s?\b"),
    (Wanted.DATE, r"(?:\W+\w+)?\W+(?:year|date|day|month|decade|century|time|point did)\b"),
    (
        Wanted.AMOUNT,
        (
            r"(?:\W+(?:is|was|were|are|the|exact|total|market)){0,3}\W+(?:amount|sum|number"
            r"|percent\w*|share of|price|figure|value|cost|size|valuation|salary|fee|fine|stake"
            r"|multiple|budget"
            r"|revenues?|turnover|damages|penalty|wage|ratio|odds|rate|margin|score|age|length|height"
            r"|weight|distance|dollars?|euros?|pounds?)\b"
        ),
    ),
    (Wanted.AMOUNT, r"\W+(?:did|does|do|will|would) [\w .'’-]{2,40} (?:pay|cost|earn|charge)\b"),
    (
        Wanted.PLACE,
        r"(?:\W+\w+)?\W+(?:city|country|place|state|town|platform|site|website|location)\b",
    ),
    (
        Wanted.REASON,
        (
            r"\W+(?:made|makes|caused|led|dr[oi]ves?|prompted|motivate[sd]|explains?"
            r"|(?:(?:other|good|possible)\W+)?(?:reasons?|grounds?|justification|rationale|excuse|purpose))\b"
            r"|(?:['’]s|\W+(?:is|are|was|were|la[yi]n?|lies|stands?|stood|could|might))\W+"
            r"(?:(?:be|really|actually|lie)\W+)*(?:behind|at the (?:root|heart|bottom) of"
            r"|(?:the |an? |[\w’']+['’]s? |his |her |their |its )?(?:\w+ )?"
            r"(?:reasons?|motiv\w+|rationale|explanation|justification|cause of)\b"
            r"|the point (?:of|in)\b)"
            r"|\W+(?:do|does|did) [\w .'’-]{2,40} "
            r"(?:attribute|blame|put [\w .'’-]{2,40} down to|ascribe|trace)\b"
        ),
    ),
    (
        Wanted.PERSON,
        (r"(?:\W+[\w-]+)?\W+(?:person|man|woman|executive|ceo|engineer)\b"),
    ),
    (
        Wanted.NAME,
        r"(?:\W+[\w-]+)?\W+(?:company|organi[sz]ation|firm|lab|maker|giant)\b",
    ),
    (Wanted.MANNER, r"\W+(?:means|manner|way|method)\b"),
    (Wanted.DEFINITION, r"\W+(?:do|does) [\w.'’-]+ (?:mean|stand for)\b"),
    (
        Wanted.LIST,
        (
            r"(?:\W+[\w-]+)?\W+(?:fields|areas|companies|things|ways|kinds|types|topics|issues"
            r"|concerns|points|products|technologies|dangers|risks|qualities|ideals)\b"
        ),
    ),
)
AFTER_HOW = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _HOW)
AFTER_WHAT = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _WHAT)


def by(table: tuple[tuple[Wanted, re.Pattern[str]], ...], rest: str) -> Wanted | None:
    """The kind that ``rest``, what follows an interrogative, asks for."""
    return next((kind for kind, pattern in table if pattern.match(rest)), None)
