"""What kind of thing a question asks for, told by its interrogative."""

from __future__ import annotations

import re

from musk_openai_cli.answering.forms import AFTER_HOW, AFTER_WHAT, Wanted, by

_VERBATIM = re.compile(
    r"\b(?:word for word|verbatim|exact(?:ly)? (?:words?|wording|quote|said)|quot(?:e[ds]?|ation)"
    r"|in (?:his|her|their|[\w’']+['’]s?) own words|what [\w .'’-]{0,30}words)",
    re.IGNORECASE,
)
_SAID = re.compile(r"\bwhat (?:exactly )?did [\w .'’-]{2,40} say\b", re.IGNORECASE)
_YES_NO = re.compile(
    r"\W*(?:so |and |but )?(?:whether|is|are|was|were|do|does|did|has|have|had|can|could|will"
    r"|would|should|may|might|must|ought|isn['’]?t|aren['’]?t|doesn['’]?t|didn['’]?t)\b",
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
# "When he left, did he ...": what is asked comes after the comma.
_INVERTED = re.compile(
    r"[,;:–—]\s+(?:then\s+)?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)"
    r"(?:n['’]?t)?\s+(?!(?:what|why|how|that|not)\b)\w",
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
_CALENDAR = re.compile(
    r"\b(?:which|whats?|(?:the|an?) exact|exact|(?:what|which) \w+|the) (?:year|date|day|month)\b",
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
# "Who is Minh?" asks what he is, "Who is the head of OpenAI?" for a name.
_POST = re.compile(
    r"(?:['’]?s|\W+(?:is|was|are|were))\W+(?:the|its|their|[\w-]+['’]s)\b", re.IGNORECASE
)

_TIMES = re.compile(r"\b(?:year|date)s?\b", re.IGNORECASE)

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
    if _YES_NO.match(text) or _inverted(text):
        return Wanted.YES_NO
    if _DEFINING.search(text):
        return Wanted.DEFINITION
    if _LISTING.match(text):
        return Wanted.LIST
    if _BY_NAME.search(text):
        return Wanted.NAME
    order = _IMPERATIVE.match(text)
    ordered = by(AFTER_WHAT, " " + text[order.end() :]) if order else None
    return ordered or _by_interrogative(text)


def _by_interrogative(text: str) -> Wanted:
    first = _interrogative(text)
    if first is None:
        return _keywords(text)
    word, rest = first.group().lower(), text[first.end() :]
    if word == "how":
        return by(AFTER_HOW, rest) or Wanted.MANNER
    if word == "where" and _STAND.match(rest):
        return Wanted.OTHER
    if word in _SIMPLE:
        named = word in {"who", "whos"} and _IS_A.match(rest) and not _POST.match(rest)
        about = Wanted.DEFINITION if named else None
        return about or _SIMPLE[word]
    return by(AFTER_WHAT, rest) or (_which(rest) if word == "which" else _what(rest))


def _inverted(text: str) -> bool:
    """Whether yes or no is asked after a clause that says when or where."""
    verb = _INVERTED.search(text)
    return verb is not None and not any(
        match.group().lower() not in {"when", "where"} or _AUXILIARY.match(text, match.end())
        for match in _INTERROGATIVE.finditer(text, 0, verb.start())
    )


def _interrogative(text: str) -> re.Match[str] | None:
    """The interrogative that asks: one that opens a clause, before one that goes on from a noun.

    "There is an engineer who turns up here: what city is he in?" asks what, and so does
    "When Musk attacks, what is the answer?"
    """
    found = list(_INTERROGATIVE.finditer(text))
    opening = [m for m in found if _OPENS.search(text[: m.start()])]
    for match in opening:
        if match.group().lower() != "when" or _AUXILIARY.match(text, match.end()):
            return match
    if opening:
        # "When first built how many restaurants were there?"
        later = [m for m in found if m.start() > opening[-1].start()]
        return later[0] if later else opening[-1]
    return found[0] if found else None


def verbatim(text: str) -> bool:
    """Whether ``text`` asks for somebody's very words, and not for what they come to."""
    return bool(_VERBATIM.search(text))


def of_calendar(text: str) -> bool:
    """Whether a year or a day is asked for by that word, so that no occasion will do."""
    return bool(_CALENDAR.search(text))


def _keywords(text: str) -> Wanted:
    if _REASONS.search(text):
        return Wanted.REASON
    if _TIMES.search(text):
        return Wanted.DATE
    return Wanted.AMOUNT if _FIGURES.search(text) else Wanted.OTHER


def _which(rest: str) -> Wanted:
    return Wanted.NAME if _ONE_OF.match(rest) else Wanted.OTHER


def _what(rest: str) -> Wanted:
    if _CALLED.search(rest):
        return Wanted.NAME
    return Wanted.DEFINITION if _IS_A.match(rest) else Wanted.OTHER
