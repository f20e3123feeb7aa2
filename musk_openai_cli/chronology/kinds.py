"""Which words tell what kind of event, from the table ``kinds.txt``."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import words as grammar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from musk_openai_cli.chronology.words import Word

KINDS: Final = (
    "founding",
    "joining",
    "departure",
    "payment",
    "lawsuit",
    "ruling",
    "deal",
    "launch",
    "structure",
    "statement",
    "reply",
    "publication",
    "other",
)
"""What an event can be, as ``--kind`` takes it."""

REPORT: Final = "report"
"""Verbs that only carry what somebody says: an event only where a date stands by them."""
DISPUTE: Final = "dispute"
"""Nouns of happenings that are no kind of their own."""
SPEAKING: Final = frozenset({"statement", "reply", REPORT})

_LOOSE_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_NAME: Final = "*"
_AFTER_PARTICIPLE: Final = frozenset("in on by against last late earlier".split())
_REACH: Final = 7
_PASSIVE_REACH: Final = 6


class Form(StrEnum):
    """How an event word stands in its sentence."""

    PAST = "past"
    PRESENT = "present"
    BASE = "base"
    ING = "ing"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Sign:
    """A word, or a phrase, that tells of an event."""

    kind: str
    form: Form
    phrase: tuple[str, ...]
    near: frozenset[str] = frozenset()
    """One of these must stand near, if there are any; a star is any name."""
    part: str = ""
    """What keeps it apart from others of its kind."""


@cache
def signs() -> dict[str, tuple[Sign, ...]]:
    """Every sign by its first word; longer phrases first, then the order of the table."""
    found: defaultdict[str, list[Sign]] = defaultdict(list)
    source = files("musk_openai_cli.chronology").joinpath("kinds.txt")
    for sign in _read(source.read_text(encoding="utf-8").splitlines()):
        found[sign.phrase[0]].append(sign)
    return {
        first: tuple(sorted(all_of, key=lambda sign: -len(sign.phrase)))
        for first, all_of in found.items()
    }


@cache
def _openers() -> frozenset[str]:
    return frozenset(
        first for first, all_of in signs().items() if any(sign.kind != REPORT for sign in all_of)
    )


def may_tell(text: str) -> bool:
    """Whether a text may hold any sign at all: quick to see, often enough no."""
    return not _openers().isdisjoint(_LOOSE_WORD.findall(text.lower()))


def matches(words: Sequence[Word], at: int) -> Iterator[Sign]:
    """The signs that begin at this word, the most telling first."""
    for sign in signs().get(words[at].low, ()):
        size = len(sign.phrase)
        if size > 1 and tuple(w.low for w in words[at : at + size]) != sign.phrase:
            continue
        if sign.near and not _near(words, at, size, sign.near):
            continue
        yield sign


def _near(words: Sequence[Word], at: int, size: int, wanted: frozenset[str]) -> bool:
    for word in words[at + size : at + size + _REACH]:
        if word.low in {";", ":", "."}:
            break
        if word.low in wanted:
            return True
    if _NAME in wanted and any(w.capital for w in words[at + size : at + size + 2]):
        return True
    passive = any(word.low in grammar.BE | {","} for word in words[max(0, at - 3) : at])
    passive = passive or any(w.low in _AFTER_PARTICIPLE for w in words[at + size : at + size + 1])
    if _NAME in wanted and passive and any(w.capital for w in words[max(0, at - 3) : at]):
        return True
    subject = any(word.low in wanted for word in words[max(0, at - _PASSIVE_REACH) : at])
    return subject and (passive or bool({"judge", "court", "jury", "tribunal"} & wanted))


def _read(lines: Iterable[str]) -> Iterable[Sign]:
    kind = part = ""
    for line in lines:
        rule = line.partition("#")[0].strip()
        if rule.startswith("["):
            kind, _, part = rule.strip("[]").partition("/")
        elif rule:
            word, _, rest = rule.partition(" ")
            for sign in _signs_of(kind, word, rest):
                yield replace(sign, part=part) if part else sign


def _signs_of(kind: str, word: str, rest: str) -> Iterable[Sign]:
    near: frozenset[str] = frozenset()
    if word == "with":
        rest, _, wanted = rest.partition(":")
        near = frozenset(wanted.split())
    for entry in rest.split(","):
        if word == "noun":
            yield Sign(kind, Form.NOUN, tuple(entry.split()))
            continue
        lemma, _, irregular = (each.strip() for each in entry.partition("="))
        pasts = [each.strip() for each in irregular.split("/")] if irregular else None
        for past in pasts or grammar.past_forms(lemma):
            yield Sign(kind, Form.PAST, tuple(past.split()), near)
        yield Sign(kind, Form.PRESENT, tuple(grammar.present_form(lemma).split()), near)
        yield Sign(kind, Form.ING, tuple(grammar.participle(lemma).split()), near)
        yield Sign(kind, Form.BASE, tuple(lemma.split()), near)
