"""What a line of text is, by its shape alone.

Plain text carries no markup, and web pages that were saved as text carry the
remains of buttons, counters and bylines. Each function looks at one line (or
one paragraph) and knows nothing of any document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from musk_openai_cli.corpus import dates
from musk_openai_cli.models import TemporalValue

LABEL = re.compile(
    r"(?:\*\*(?=\w+\s?\d*[:.]?\*\*))?(?P<label>Q|A|Question|Answer)\s?\d{0,3}"
    r"(?:[:.]\*\*|\*\*[:.]|[:.])\s+(?=\S)"
)
"""The label of a question or of an answer."""

BULLET = re.compile(r"[·∙]\s+(?=\S)|[•◦▪‣●○■]\s*(?=\S)")
"""A bullet of typeset text, which Markdown does not know (a dash may be an attribution)."""

REFERENCE = re.compile(r"\[(?P<label>\^[^\]\s]{1,40}|\d{1,3})\](?P<colon>:)?\s*(?=\S)")
"""What a note opens with."""

NOTE_HEADING = re.compile(
    r"(?:foot|end)?notes?|references?|sources?|citations?|bibliography|works cited", re.IGNORECASE
)

_DATELINE = re.compile(
    r"(?:first\s+|originally\s+)?(?P<what>published|posted|date|dated|issued|released|created"
    r"|updated|last\s+(?:updated|modified)|modified)\b(?:\s+on\b|\s+at\b)?\s*[:—–-]?\s*"
    r"(?P<date>.{4,60})"
    r"|(?-i:[Bb]y\s+[A-Z])[^,|·•–—\d]{2,60}[,|·•–—]\s*(?P<bydate>[^.]{6,30}\d)",
    re.IGNORECASE,
)
_BARE_DATE = re.compile(
    r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,?\s+)?"
    r"(?P<date>[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:\s*[,|·•–—-]?\s*(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?",
    re.IGNORECASE,
)
_LONGEST_STOPPED = 6
"""Words of a dateline that ends in a stop; longer ones are sentences."""
_UPDATED = re.compile(r"[|•·;(]|\b(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)

_COUNTER = re.compile(
    r"(?:\w+\s+)?[\d.,]+\s?[KMB]?\s+(?:views?|likes?|dislikes?|comments?|shares?|reads?|claps?"
    r"|followers?|subscribers?|replies|reply|retweets?|reposts?|votes?|upvotes?|points?|plays"
    r"|min(?:ute)?s?\s+read)\b[^.!?]{0,40}",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:share(?:\s+(?:this|on|via)\b.{0,60})?|tweet|like|reply|report|print|save|follow(?:\s+us\b.{0,60})?"
    r"|subscribe(?:\s+(?:to|now|today|here|for|via)\b.{0,80})?|sign\s+(?:up|in)\b.{0,80}|log\s?in|advertisements?|sponsored(?:\s+content)?"
    r"|skip\s+to\s+.{0,40}|read\s+(?:more|next|also)\b.{0,120}|(?:see\s+)?related(?:\s+(?:articles?|posts?"
    r"|stories|content))?|continue\s+reading|click\s+here\b.{0,80}|back\s+to\s+top|table\s+of\s+contents"
    r"|leave\s+a\s+(?:comment|reply)|copy\s+link|show\s+more|load\s+more|menu|search|cookie\s+(?:policy|settings|preferences|notice)"
    r"|all\s+rights\s+reserved\.?|(?:©|\(c\)|copyright\s+(?:©|\(c\)|by\b|\d{4}))\s?.{0,100}|listen\s+to\s+this\s+.{0,40}"
    r"|was\s+this\s+.{0,20}helpful\??)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?i:(?:from|by|source|via|tags?|filed\s+under|categor(?:y|ies)|topics?|keywords?|author"
    r"|editor|photo(?:graph)?|image|credit|location)s?:\s*.{0,120})"
    r"|[Bb]y\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}(?:\s*[,|·•].{0,80})?",
)
_ADDRESS = re.compile(r"https?://\S+")
_DEFINITION = re.compile(
    r"\[[^\[\]]{1,100}\]:\s*(?:https?://|mailto:|[./#])\S+(?:\s+[\"'(].{0,200})?"
)
"""Where the links of a Markdown file lead."""
_TEASER = re.compile(
    r"(?:.{0,120}\b)?(?:learn|read|find\s+out|discover|see|explore)\s+more\b(?:\s+(?:about|on|at|here|in)\b.{0,160})",
    re.IGNORECASE,
)
# Sizes that tell kinds of lines apart, by looking at many texts.
_LONGEST_LINE = 200
_LONGEST_HEADING = 120
_MOST_WORDS = 16
_FEW_WORDS = 8
"""A heading that is not in title case."""
_PARAGRAPH = 80
"""Characters of what stands under such a heading."""
_TITLE_CASE = 0.6
"""Share of capital words."""
_WIDEST_MARGIN = 140
"""No text is wrapped further out: such lines are paragraphs."""
_WELL_BEFORE = 0.6
"""Of the margin, for a line that ends a paragraph."""

_TAG = re.compile(r"#\w+|[A-Z][A-Za-z0-9]{1,40}")
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_SMALL = frozenset(
    """a an the and or but nor of in on at to for from by with as is are was vs via into over
    per not be how its his her our""".split()
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that gives a date of the document."""

    written: str
    value: TemporalValue
    published: bool
    """Of publication; else of a change."""


def dateline(text: str) -> Dateline | None:
    """The date that a line by itself gives, such as ``Published March 19, 2024``."""
    line = _DATELINE.fullmatch(text)
    if not line or (text.endswith(".") and len(text.split()) > _LONGEST_STOPPED):
        return None
    written = line["date"] or line["bydate"]
    if later := _UPDATED.search(written):
        written = written[: later.start()]
    written = written.strip(" ,.-–—")
    value = dates.parse(written)
    if value is None:
        return None
    published = not _UPDATED.match(line["what"] or "by")
    return Dateline(written, value, published)


def bare_date(text: str) -> Dateline | None:
    """A line that is a day and nothing else: near the top, when the text appeared."""
    line = _BARE_DATE.fullmatch(text)
    value = dates.parse(line["date"]) if line else None
    return Dateline(line["date"], value, published=True) if line and value else None


def boilerplate(text: str, *, at_edge: bool) -> bool:
    """Whether a single line is not content: a counter, a button, a byline, tags.

    ``at_edge`` says that it is among the first or last lines of the document,
    where bylines and tags stand.
    """
    if any(pattern.fullmatch(text) for pattern in (_ADDRESS, _DEFINITION)):
        return True
    if len(text) > _LONGEST_LINE:
        return False
    if any(pattern.fullmatch(text) for pattern in (_COUNTER, _BUTTON, _TEASER)) or dateline(text):
        return True
    return at_edge and bool(_CREDIT.fullmatch(text) or _is_tags(text) or bare_date(text))


def _is_tags(text: str) -> bool:
    if text.startswith("#") and all(part.startswith("#") for part in text.split()):
        return True
    parts = [part.strip() for part in text.split(",")]
    return len(parts) > 1 and all(_TAG.fullmatch(part) for part in parts)


def heading(text: str, following: str | None) -> bool:
    """Whether a line that stands alone is a heading of what follows.

    Short, without the stop of a sentence, in title case or ending in a colon or
    question mark, or clearly shorter than the paragraph under it.
    """
    words = _WORD.findall(text) if len(text) <= _LONGEST_HEADING else []
    if following is None or not 1 <= len(words) <= _MOST_WORDS:
        return False
    if text[-1] in ".!;,…”\"'’)" and not text.endswith(("vs.", "?”", '?"')):
        return False
    if BULLET.match(text) or not (text[0].isupper() or text[0].isdigit() or _inner(words[0])):
        return False
    if text[-1] in ":?":
        return len(words) > 1 or len(following) > len(text)
    telling = [w for w in words if w.lower() not in _SMALL]
    capital = sum(w[0].isupper() or w[0].isdigit() or _inner(w) for w in telling)
    if capital >= _TITLE_CASE * max(1, len(telling)):
        return True
    return len(words) <= _FEW_WORDS and len(following) > _PARAGRAPH and following[-1] in '.!?”"'


def _inner(word: str) -> bool:
    """xAI, iPhone: a name that opens in lower case."""
    return bool(re.match(r"[a-z]{1,2}[A-Z]", word))


def splits(line: str, following: str, longest: int) -> bool:
    """Whether a line break of plain text ends a paragraph, though no empty line follows.

    In text wrapped at a fixed width it does not, unless a sentence ends well
    before the margin; in text of one line a paragraph it does. ``longest`` is
    the length of the longest line of the group.
    """
    if not following[:1].strip() or following[0].islower():
        return False
    if longest > _WIDEST_MARGIN:
        return True
    ended = line.rstrip("\"'”’)]")[-1:] in {".", "!", "?", ":"}
    return ended and len(line) < _WELL_BEFORE * longest
