"""What kind of thing a question asks for, told by its interrogative."""

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


_VERBATIM = re.compile(
    r"\b(?:word for word|verbatim|exact(?:ly)? (?:words?|wording|quote|said)|quot(?:e[ds]?|ation)"
    r"|in (?:his|her|their|[\w’']+['’]s?) own words|what [\w .'’-]{0,30}words)",
    re.IGNORECASE,
)
_SAID = re.compile(r"\bwhat (?:exactly )?did [\w .'’-]{2,40} say\b", re.IGNORECASE)
_YES_NO = re.compile(
    r"\W*(?:so |and |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should"
    r"|may|might|must|ought|isn['’]?t|aren['’]?t|doesn['’]?t|didn['’]?t)\b",
    re.IGNORECASE,
)
_INTERROGATIVE = re.compile(
    r"\b(?:when|where|why|how|who(?:m|se)?|what|which|whats|whos)\b", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|[.:;,?!–—-]\s*(?:(?:and|but|so|or|then)\s+)?)\W*$", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\W+(?:exactly\W+)?(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|might)\b"
    r"|['’]s\b",
    re.IGNORECASE,
)
# "Where do they differ?" asks for no place.
_STAND = re.compile(
    r".*\b(?:differ|disagree|diverge|stand|part|clash|come down|agree|fall short|go wrong)\b",
    re.IGNORECASE,
)
_LISTING = re.compile(r"\W*(?:list|name|enumerate)\b", re.IGNORECASE)
_DEFINING = re.compile(r"\W*defin(?:e|ition)\b|\bmeaning of\b", re.IGNORECASE)
# "State the year in which ..." asks what the year is.
_IMPERATIVE = re.compile(
    r"\W*(?:please\s+)?(?:state|give|tell|provide|identify|specify|indicate|find|show)"
    r"\s+(?:(?:me|us)\s+)?(?=the\b|an?\b)",
    re.IGNORECASE,
)
_BY_NAME = re.compile(r"\bby name\b", re.IGNORECASE)
_FIGURES = re.compile(
    r"\b(?:age|salary|net worth|price|revenues?|valuation|turnover)\b", re.IGNORECASE
)
_REASONS = re.compile(r"\breasons?\b|\bmotiv\w+|\bcauses?\b", re.IGNORECASE)
_IS_A = re.compile(
    r"(?:['’]?s| is| are| was| were) (?:an? |the )?[\w' -]{2,40}\??\W*$", re.IGNORECASE
)

# What follows "how", "what" or "which", up to a few words on.
_AFTER_HOW = (
    (Wanted.DATE, r"\W*long ago\b"),
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
_AFTER_WHAT = (
    (Wanted.NAME, r"(?:['’]?s|\W+(?:is|was|were|are))?\W+(?:the )?(?:\w+\W+)?(?:name|title)s?\b"),
    (Wanted.DATE, r"(?:\W+\w+)?\W+(?:year|date|day|month|decade|century|time)\b"),
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
            r"\W+(?:made|caused|led|dr[oi]ves?|prompted|motivate[sd]|explains|was the reason"
            r"|reasons?|grounds?)\b"
        ),
    ),
    (
        Wanted.PERSON,
        (
            r"(?:\W+[\w-]+)?\W+(?:person|man|woman|executive|ceo|engineer|company|organi[sz]ation"
            r"|firm|lab|maker|giant)\b"
        ),
    ),
    (
        Wanted.LIST,
        (
            r"(?:\W+[\w-]+)?\W+(?:fields|areas|companies|things|ways|kinds|types|topics|issues"
            r"|concerns|points|products|technologies|dangers|risks|qualities|ideals)\b"
        ),
    ),
)
_HOW = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _AFTER_HOW)
_WHAT = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _AFTER_WHAT)
_CALLED = re.compile(r"\b(?:called|named)\W*$", re.IGNORECASE)
# "Which court", but "which fields": a plural asks for several.
_ONE_OF = re.compile(r"\W+(?!(?:way|part|point|side|respect|of)\b)[\w-]*[^s\W]\b", re.IGNORECASE)
_SIMPLE = {
    "when": Wanted.DATE,
    "where": Wanted.PLACE,
    "why": Wanted.REASON,
    "who": Wanted.PERSON,
    "whos": Wanted.PERSON,
    "whom": Wanted.PERSON,
    "whose": Wanted.PERSON,
}


def wanted(text: str) -> Wanted:
    """What ``text`` asks for; the first interrogative decides."""
    if _VERBATIM.search(text) or _SAID.search(text):
        return Wanted.QUOTATION
    if _YES_NO.match(text):
        return Wanted.YES_NO
    if _DEFINING.search(text):
        return Wanted.DEFINITION
    if _LISTING.match(text):
        return Wanted.LIST
    if _BY_NAME.search(text):
        return Wanted.NAME
    order = _IMPERATIVE.match(text)
    ordered = _by(_WHAT, " " + text[order.end() :]) if order else None
    return ordered or _by_interrogative(text)


def _by_interrogative(text: str) -> Wanted:
    first = _interrogative(text)
    if first is None:
        return _keywords(text)
    word, rest = first.group().lower(), text[first.end() :]
    if word == "how":
        return _by(_HOW, rest) or Wanted.MANNER
    if word == "where" and _STAND.match(rest):
        return Wanted.OTHER
    if word in _SIMPLE:
        about = Wanted.DEFINITION if word in {"who", "whos"} and _IS_A.match(rest) else None
        return about or _SIMPLE[word]
    return _by(_WHAT, rest) or (_which(rest) if word == "which" else _what(rest))


def _interrogative(text: str) -> re.Match[str] | None:
    """The interrogative that asks: one that opens a clause, before one that goes on from a noun.

    "There is an engineer who turns up here: what city is he in?" asks what, and so does
    "When Musk attacks, what is the answer?"
    """
    opening = [m for m in _INTERROGATIVE.finditer(text) if _OPENS.search(text[: m.start()])]
    for match in opening[:-1]:
        if match.group().lower() != "when" or _AUXILIARY.match(text, match.end()):
            return match
    return opening[-1] if opening else _INTERROGATIVE.search(text)


def verbatim(text: str) -> bool:
    """Whether ``text`` asks for somebody's very words, and not for what they come to."""
    return bool(_VERBATIM.search(text))


def _keywords(text: str) -> Wanted:
    if _REASONS.search(text):
        return Wanted.REASON
    return Wanted.AMOUNT if _FIGURES.search(text) else Wanted.OTHER


def _which(rest: str) -> Wanted:
    return Wanted.NAME if _ONE_OF.match(rest) else Wanted.OTHER


def _what(rest: str) -> Wanted:
    if _CALLED.search(rest):
        return Wanted.NAME
    return Wanted.DEFINITION if _IS_A.match(rest) else Wanted.OTHER


def _by(table: tuple[tuple[Wanted, re.Pattern[str]], ...], rest: str) -> Wanted | None:
    return next((kind for kind, pattern in table if pattern.match(rest)), None)
