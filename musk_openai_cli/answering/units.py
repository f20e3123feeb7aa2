"""Passages -> the stretches that may be quoted as an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from musk_openai_cli.models import BlockKind, Passage, Span

_LONGEST_WHOLE = 420
_SHORT_WORDS = 3
_DASH = "–—―-"


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One sentence, or a block quotation as a whole."""

    passage: Passage
    passage_index: int
    start: int
    end: int
    position: int
    """Its place among the units of the passage."""
    whole: bool = False
    """The only unit of its passage."""

    @property
    def text(self) -> str:
        """What would be quoted."""
        return self.passage.text[self.start : self.end]


def units(passages: Sequence[Passage]) -> list[Unit]:
    """The quotable stretches of all passages, in order."""
    found = []
    for index, passage in enumerate(passages):
        spans = _spans(passage)
        for position, (start, end) in enumerate(spans):
            found.append(Unit(passage, index, start, end, position, whole=len(spans) == 1))
    return found


def _spans(passage: Passage) -> list[Span]:
    text = passage.text
    sentences = [s for s in passage.block.sentences if not _attribution(text, s)]
    if not sentences:
        return list(passage.block.sentences)
    whole = (sentences[0][0], sentences[-1][1])
    if passage.block.kind == BlockKind.QUOTATION and whole[1] - whole[0] <= _LONGEST_WHOLE:
        return [whole]
    return _join_short(text, sentences)


def _attribution(text: str, sentence: Span) -> bool:
    """``- Sam Altman`` under a quotation is who says it, not what is said."""
    return text[sentence[0]] in _DASH and sentence[0] > 0


def _join_short(text: str, sentences: Sequence[Span]) -> list[Span]:
    """``No.`` says something only with the sentence after it."""
    out: list[Span] = []
    start: int | None = None
    for left, right in sentences:
        begin = left if start is None else start
        if len(re.findall(r"\w+", text[left:right])) < _SHORT_WORDS and right != sentences[-1][1]:
            start = begin
            continue
        out.append((begin, right))
        start = None
    return out


_LEANS = re.compile(
    r"[\"“'‘(]?(?:(?:And|But|So|Yet|Still|However|Then|Also|Furthermore|Moreover|Thus|Therefore|Later"
    r"|Instead|Ultimately|Eventually|Initially|Since then|After that|At that time),?\s+)?"
    r"(?:he|she|it|they|his|her|hers|its|their|him|them|this|these|those|that|such|both|neither"
    r"|the (?:former|latter|same|departure|move|decision|shift|change|transition|exchange|clash"
    r"|deal|proposal|offer|dispute|announcement|resignation|statement|comments?|remarks?|agreement"
    r"|ruling|incident|merger|lawsuit)|since then|after that|here|there)\b(?!['’]s (?:no|a)\b)",
    re.IGNORECASE,
)


def leans(text: str) -> bool:
    """Whether a sentence leans on the one before it: "He ...", "This move ..."."""
    return bool(_LEANS.match(text))


_OPENS_QUESTION = re.compile(
    r"[\"“'‘]?(?:why|what|how|when|where|who|which|is|are|does|do|did|can)\s+(?:do|does|did|is|are|was|were"
    r"|has|have|can|could|will|would|should)\b",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Whether a unit asks rather than tells: a question, or one used as key words."""
    return text.rstrip("\"”'’)").endswith("?") or bool(_OPENS_QUESTION.match(text))


def opening(all_units: Sequence[Unit], number: int) -> int:
    """The unit that a quote of unit ``number`` opens with.

    It is an earlier one of the same passage where the unit leans on that.
    """
    last = first = all_units[number]
    while number > 0 and leans(first.text):
        before = all_units[number - 1]
        if before.passage is not last.passage or is_question(before.text):
            break
        if last.end - before.start > _LONGEST_WHOLE:
            break
        first, number = before, number - 1
    return number
