"""Which blocks of a document tell what happened, and which sentences do not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from musk_openai_cli.corpus import passages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musk_openai_cli.models import Document, Passage

# "Minh, a software engineer at a tech firm": somebody nobody has heard of, made up or
# taken as an example. People of the news have two names or stand in a title.
_PRIVATE: Final = re.compile(
    r"(?:^|[.!?]\s+|\b(?:Take|Meet|Consider|Like)\s+)(?P<name>[A-Z][a-zà-ÿ]+)"
    r"(?:,| is| was)\s+(?:an?|one)\s+(?:\w+[\s-]){0,6}?\w"
)
_IMAGINED: Final = re.compile(
    r"(?:Imagine|Suppose|Picture|Consider a|Let's say|Let’s say|Say you|Assume|Think of a)\b"
)
_ASKS: Final = re.compile(
    r"(?:why|how|what|when|who|where|which) (?:do|does|did|is|was|are|were|has|have|can)\b",
    re.IGNORECASE,
)
_OF_ITSELF: Final = re.compile(
    r"\b(?:originally|first|also) (?:published|posted|appeared)\b"
    r"|\bthis (?:post|article|story|page|piece) (?:was|has been|is) ",
    re.IGNORECASE,
)
"""What a page says about itself."""
_SUPPOSED: Final = re.compile(
    r"^(?:Imagine|Suppose|Picture|Assume)\b|\b(?:could|might|may|would|can) (?:say|argue|imagine)\b"
)
_COMMON: Final = frozenset(
    """This That It There He She They We The In On At As If When While But And Or So Here What
    Today Now""".split()
)


def telling_passages(document: Document) -> tuple[Passage, ...]:
    """The passages that may tell events: content, but no anecdotes and nothing imagined."""
    found = passages(document)
    left_out = _anecdotes(document, found)
    return tuple(p for p in found if p.index not in left_out and not _IMAGINED.match(p.text))


def tells(sentence: str) -> bool:
    """Whether a sentence states something: no question, no key words in its place."""
    if sentence.rstrip("\"”'’)").endswith("?") or _ASKS.match(sentence):
        return False
    return not (_OF_ITSELF.search(sentence) or _SUPPOSED.search(sentence))


def _anecdotes(document: Document, found: Iterable[Passage]) -> set[int]:
    """Indexes of the blocks of sections that illustrate by a private person."""
    sections: defaultdict[tuple[int, tuple[str, ...]], list[Passage]] = defaultdict(list)
    number, current = 0, None
    for passage in found:
        headings = passage.block.headings
        if not headings or headings != current:
            # Without headings each paragraph is its own section.
            number, current = number + 1, headings
        sections[number, headings].append(passage)
    out: set[int] = set()
    groups = list(sections.values())
    texts = [" ".join(p.text for p in group) for group in groups]
    for k, group in enumerate(groups):
        match = _PRIVATE.search(group[0].text)
        if match is None or match["name"] in _COMMON:
            continue
        name = re.compile(rf"\b{re.escape(match['name'])}\b")
        elsewhere = Counter(bool(name.search(t)) for j, t in enumerate(texts) if j != k)
        if elsewhere[True] or name.search(document.meta.title):
            continue
        if any(re.search(rf"\b[A-Z][\w’'-]+ {re.escape(match['name'])}\b", p.text) for p in group):
            continue  # a surname: the full name stands near
        out.update(p.index for p in group)
        out.update(_goes_on(groups[k + 1 :]) if not group[0].block.headings else ())
    return out


def _goes_on(groups: Iterable[list[Passage]]) -> Iterable[int]:
    """The paragraphs after an anecdote without headings that still tell of the same person."""
    for group in groups:
        if not re.match(r"(?:He|She|They|His|Her|After|Then)\b", group[0].text):
            return
        yield group[0].index
