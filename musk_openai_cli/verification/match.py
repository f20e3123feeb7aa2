"""The words of a quotation -> where they stand in the corpus, and how exactly.

Exact runs of words are found by the index. What is near is found by its rare
words, ranked by rapidfuzz's partial ratio (best alignment of the shorter text
in the longer one) and then aligned word by word (Levenshtein distance).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from musk_openai_cli.models import DiffPart, FindingKind
from musk_openai_cli.verification.diff import diff
from musk_openai_cli.verification.index import Hit, Index
from musk_openai_cli.verification.marked import Same
from musk_openai_cli.verification.patched import Patched, patched
from musk_openai_cli.verification.stitched import Stitched, stitched
from musk_openai_cli.verification.words import Word, inner, key, words

_CANDIDATES = 24
_CONTRARY = ({"?", "."}, {"?", "!"})
"""Signs at the end that do not stand for each other."""
_ALIGNED = 4
_HALF = 3
_REACH = 4
"""How many words a window is shifted at either end to find the best alignment."""
_FEW = 2
"""Changed words that never make a quotation one of several pieces."""
_PIECE = 5
"""Words of a piece that is no chance."""
_MOSTLY = 0.8
_NEAR = 0.55
"""Share of the quotation's words that have to stand in the source for it to be its source."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where the words of a quotation come from."""

    kind: FindingKind
    """Exact, edited, altered, stitched or absent; others are about more than words."""
    hits: tuple[Hit, ...] = ()
    """All places when exact; the pieces when stitched; else the best one."""
    diff: tuple[DiffPart, ...] = ()
    note: str = ""


def different(_name: str, _other: str) -> bool:
    """Two names are two persons."""
    return False


def match(index: Index, text: str, same: Same = different) -> Match:
    """Find the words of ``text`` in the corpus.

    ``same`` tells whether two names are one person's.
    """
    wanted = _stripped(words(text))
    if not wanted:
        return Match(FindingKind.ABSENT)
    exact = list(index.exact(wanted))
    asked = _asked(index, exact, words(text), wanted)
    if exact and not asked:
        return _otherwise_asked(index, exact[0], text, wanted)
    if exact:
        return Match(FindingKind.EXACT, tuple(asked))
    edits = patched(index, text, same)
    if edits and not edits.objection:
        return _edited(index, text, edits)
    joined = stitched(index, wanted)
    if joined and joined.continuous:
        return Match(FindingKind.EXACT, joined.hits[:1])
    near = _nearest(index, wanted)
    if edits:
        return _objected(index, text, edits)
    if joined and not _better(near, joined, len(wanted)):
        return Match(FindingKind.STITCHED, joined.hits)
    if near is None:
        return Match(FindingKind.ABSENT)
    hit, share = near
    if share < _NEAR:
        return Match(FindingKind.ABSENT, (hit,))
    parts = _compare(index, hit, text, wanted)
    return Match(FindingKind.ALTERED, (hit,), parts, _what_changed(index, hit, wanted))


def _stripped(found: Sequence[Word]) -> list[Word]:
    """Without signs at either end."""
    out = inner(found)
    while out and not out[0].counts and out[0].form not in "[($€£#@":
        out.pop(0)
    return out


def _asked(
    index: Index, hits: Sequence[Hit], written: Sequence[Word], wanted: Sequence[Word]
) -> list[Hit]:
    """The places that end as the draft does: a question is no statement."""
    after = [word.form for word in written if word.start >= wanted[-1].end]
    sign = after[0] if after else ""
    return [hit for hit in hits if {sign, _sign(index, hit)} not in _CONTRARY]


def _sign(index: Index, hit: Hit) -> str:
    held = index.words(hit.number)
    return held[hit.last].form if hit.last < len(held) else ""


def _otherwise_asked(index: Index, hit: Hit, text: str, wanted: Sequence[Word]) -> Match:
    longer = Hit(hit.number, hit.first, hit.last + 1)
    last = next(word for word in words(text) if word.start >= wanted[-1].end)
    parts = _compare(index, longer, text, [*wanted, last])
    return Match(FindingKind.ALTERED, (longer,), parts, "a question is no statement")


def _edited(index: Index, text: str, edits: Patched) -> Match:
    parts = tuple(edits.parts(index, text))
    return Match(FindingKind.EDITED, (edits.hit,), parts)


def _objected(index: Index, text: str, edits: Patched) -> Match:
    parts = tuple(edits.parts(index, text))
    kind = FindingKind.STITCHED if edits.distant else FindingKind.ALTERED
    hits = edits.pieces if edits.distant else (edits.hit,)
    return Match(kind, hits, () if edits.distant else parts, edits.objection)


def _better(near: tuple[Hit, float] | None, joined: Stitched, count: int) -> bool:
    """Whether one altered passage explains the words better than pieces of several do."""
    if near is None:
        return False
    changed = round((1 - near[1]) * count)
    return changed <= _FEW or (joined.smallest < _PIECE and near[1] >= _MOSTLY)


def _nearest(index: Index, wanted: Sequence[Word]) -> tuple[Hit, float] | None:
    """The stretch that comes closest, with the share of the words that it has."""
    looked_for = " ".join(word.form for word in wanted).lower()
    scored = []
    for number in dict.fromkeys([*_by_halves(index, wanted), *index.near(wanted, _CANDIDATES)]):
        held = index.passages[number].text.lower()
        # A heading of two of the words would otherwise match wholly.
        covered = min(1.0, len(held) / len(looked_for))
        scored.append((covered * fuzz.partial_ratio(looked_for, held), -number))
    best: tuple[Hit, float] | None = None
    for _, minus in sorted(scored, reverse=True)[:_ALIGNED]:
        found = _align(index, -minus, wanted)
        if best is None or found[1] > best[1]:
            best = found
    return best


def _by_halves(index: Index, wanted: Sequence[Word]) -> Iterator[int]:
    """Passages that have one half to the word: common words alone lead nowhere else."""
    middle = len(wanted) // 2
    if middle >= _HALF:
        for half in (wanted[:middle], wanted[middle:]):
            for hit in islice(index.exact(half), _CANDIDATES):
                yield hit.number


def _align(index: Index, number: int, wanted: Sequence[Word]) -> tuple[Hit, float]:
    held = index.words(number)
    text, looked_for = key(held).lower(), key(wanted).lower()
    found = fuzz.partial_ratio_alignment(looked_for, text)
    if found is None or len(looked_for) > len(text):
        first, last = 0, len(held)
    else:
        first = max(0, text.count(" ", 0, found.dest_start + 1) - 1)
        last = min(len(held), max(first + 1, text.count(" ", 0, found.dest_end)))
    return _fit(number, held, wanted, first, last)


def _fit(
    number: int, held: Sequence[Word], wanted: Sequence[Word], first: int, last: int
) -> tuple[Hit, float]:
    """Shift both ends of a window to where it differs least."""
    target = [word.form.lower() for word in wanted]
    source = [word.form.lower() for word in held]
    starts = range(max(0, first - _REACH), min(len(held), first + _REACH) + 1)
    ends = range(max(0, last - _REACH), min(len(held), last + _REACH) + 1)
    choices = [
        (Levenshtein.distance(target, source[a:b]), abs(a - first) + abs(b - last), a, b)
        for a in starts
        for b in ends
        if a < b
    ]
    distance, _, a, b = min(choices)
    return Hit(number, a, b), 1.0 - distance / max(len(target), 1)


def _compare(index: Index, hit: Hit, text: str, wanted: Sequence[Word]) -> tuple[DiffPart, ...]:
    held = index.words(hit.number)[hit.first : hit.last]
    return diff(index.passages[hit.number].text, held, text, wanted)


def _what_changed(index: Index, hit: Hit, wanted: Sequence[Word]) -> str:
    held = index.words(hit.number)[hit.first : hit.last]
    if [w.form for w in held if w.counts] == [w.form for w in wanted if w.counts]:
        return "only the punctuation differs"
    if [w.form.lower() for w in held] == [w.form.lower() for w in wanted]:
        return "only capitals differ"
    return ""
