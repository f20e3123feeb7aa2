"""Sentences as words, with what little grammar events need.

No tagger of parts of speech is used: which words are verbs in the past is read
off their forms and their neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:[’'.&‑-][^\W_]+)*|[^\w\s]")
_POSSESSIVE: Final = re.compile(r"[’']s?$")

MODALS: Final = frozenset(
    "will would could should may might can must shall cannot wo ca won’t won't can’t can't "
    "couldn’t couldn't wouldn’t wouldn't shouldn't shouldn’t ’ll ’d".split()
)
NEGATIONS: Final = frozenset(
    "not never no n’t n't didn’t didn't wasn’t wasn't hasn’t hasn't haven’t haven't hadn’t hadn't "
    "don’t don't doesn’t doesn't isn’t isn't weren’t weren't neither nor without nobody".split()
)
BE: Final = frozenset("is are was were be been being am ’s gets got".split())
PAST_BE: Final = frozenset("was were been".split())
HAVE: Final = frozenset("has have had having ’ve he’s she’s it’s they’ve we’ve".split())
ADVERBS: Final = frozenset(
    """also even then later eventually finally subsequently already first just recently publicly
    officially formally jointly initially originally previously once again still ever soon
    immediately quickly successfully effectively repeatedly reportedly allegedly famously only
    both all since now therefore thus""".split()
)
_IRREGULAR: Final = frozenset(
    """began became came went left took gave made said told wrote held won lost met sold bought
    born paid led built sent saw rose fell grew kept found brought thought stood spoke broke chose
    drew drove ran sat shot sought struck hit quit put set cut let spent won flew fought got had did
    was were has""".split()
)
_NOT_PAST: Final = frozenset(
    """need speed feed seed hundred red bed united indeed exceed proceed succeed breed bleed
    sacred naked based related advanced limited integrated dedicated committed so-called""".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of punctuation."""

    low: str
    """Lower case, possessive left out."""
    start: int
    end: int
    capital: bool
    possessive: bool = False


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order; offsets are those of ``text``."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written = match.group()
        low = written.lower()
        plain = low
        if "’" in low or "'" in low:
            plain = _POSSESSIVE.sub("", low) or low
        found.append(Word(plain, *match.span(), low != written, plain != low))
    return found


def is_past(word: str) -> bool:
    """Whether a lower-case word looks like a past tense or a past participle."""
    if word in _IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST


def past_forms(lemma: str) -> tuple[str, ...]:
    """The regular past of a verb: ``sued``, ``carried``, ``stopped`` is irregular here."""
    first, _, rest = lemma.partition(" ")
    if first.endswith("e"):
        form = first + "d"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        form = first[:-1] + "ied"
    else:
        form = first + "ed"
    forms = [form]
    if re.search(r"[^aeiou][aeiou][bdgmnprt]$", first):
        forms.append(first + first[-1] + "ed")
    return tuple(f"{each} {rest}".strip() for each in forms)


def present_form(lemma: str) -> str:
    """The third person of the present: ``sues``, ``carries``."""
    first, _, rest = lemma.partition(" ")
    if first.endswith(("s", "sh", "ch", "x", "z", "o")):
        form = first + "es"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        form = first[:-1] + "ies"
    else:
        form = first + "s"
    return f"{form} {rest}".strip()


def participle(lemma: str) -> str:
    """The present participle: ``suing``."""
    first, _, rest = lemma.partition(" ")
    form = first[:-1] + "ing" if first.endswith("e") and not first.endswith("ee") else first + "ing"
    return f"{form} {rest}".strip()
