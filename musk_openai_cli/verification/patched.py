"""A quotation with marked edits -> the passage that it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musk_openai_cli.models import DiffOp, DiffPart
from musk_openai_cli.verification.index import Hit, Index
from musk_openai_cli.verification.marked import Piece, Same, objection, pieces, trimmed
from musk_openai_cli.verification.words import Word

_MOST = 60
"""How many passages are tried."""
_SHORTEST = 2
DISTANT = "the ellipsis joins distant passages"


@dataclass(frozen=True, slots=True)
class Patched:
    """Where the pieces of a quotation stand, in order."""

    found: tuple[Piece, ...]
    pieces: tuple[Hit, ...]
    """One for each of ``found`` that has words."""
    objection: str = ""

    @property
    def hit(self) -> Hit:
        """From the first piece to the last one that stands in the same passage."""
        first = self.pieces[0]
        last = [hit for hit in self.pieces if hit.number == first.number][-1]
        return Hit(first.number, first.first, last.last)

    @property
    def distant(self) -> bool:
        """Whether the pieces are of passages that do not follow each other."""
        return self.objection == DISTANT

    def parts(self, index: Index, text: str) -> Iterator[DiffPart]:
        """What is the same, what was left out and what was put in."""
        before: Hit | None = None
        hits = iter(self.pieces)
        for piece in self.found:
            hit = next(hits) if trimmed(piece) else None
            if piece.inserted or piece.gap:
                out = _text(index, before, hit) if before and hit else ""
                put = f"[{piece.inserted}]" if piece.inserted else "…"
                op = DiffOp.CHANGED if out else DiffOp.ADDED
                yield DiffPart(op, out, put, marked=True)
            if hit:
                own = trimmed(piece)
                held = index.words(hit.number)[hit.first : hit.last]
                source = index.passages[hit.number].text[held[0].start : held[-1].end]
                yield DiffPart(DiffOp.SAME, source, text[own[0].start : own[-1].end])
                before = hit


def patched(index: Index, text: str, same: Same) -> Patched | None:
    """Find the pieces of ``text``; None when it has no marked edits or is not found."""
    found = pieces(text)
    if found is None:
        return None
    with_words = [piece for piece in found if trimmed(piece)]
    if not any(len(trimmed(piece)) >= _SHORTEST for piece in with_words):
        return None
    refused: Patched | None = None
    forms = [w.form for piece in with_words for w in trimmed(piece)]
    for number in index.holding(forms)[:_MOST]:
        for placed in _placements(index, number, with_words):
            result = Patched(found, tuple(placed), _objection(index, found, placed, same))
            if not result.objection:
                return result
            refused = refused or result
    return refused or _over_passages(index, found, with_words)


def _placements(index: Index, number: int, found: Sequence[Piece]) -> Iterator[list[Hit]]:
    """Ways to put the pieces one after the other into a passage."""
    for start in _hits(index, number, found[0]):
        placed = [start]
        for piece in found[1:]:
            later = [h for h in _hits(index, number, piece) if h.first >= placed[-1].last]
            if not later:
                break
            placed.append(min(later, key=lambda h: h.first))
        else:
            yield placed


def _hits(index: Index, number: int, piece: Piece) -> list[Hit]:
    plain = [word.form for word in trimmed(piece)]
    return list(index.within(number, plain, free=piece.free))


def _over_passages(
    index: Index, found: tuple[Piece, ...], with_words: Sequence[Piece]
) -> Patched | None:
    """Pieces of passages that follow each other, or of distant ones."""
    placed: list[Hit] = []
    distant = False
    for piece in with_words:
        hit = _next_hit(index, piece, placed[-1]) if placed else None
        if hit is None:
            if len(trimmed(piece)) < _SHORTEST:
                return None
            hit = next(iter(index.exact(trimmed(piece))), None)
            distant = distant or bool(placed)
        if hit is None or (placed and not piece.gap):
            return None
        placed.append(hit)
    if len(placed) < 2:  # one piece is not over passages
        return None
    return Patched(found, tuple(placed), DISTANT if distant else "")


def _next_hit(index: Index, piece: Piece, before: Hit) -> Hit | None:
    same = [h for h in _hits(index, before.number, piece) if h.first >= before.last]
    if same:
        return same[0]
    following = index.following(before.number)
    return next(iter(_hits(index, following, piece)), None) if following is not None else None


def _objection(index: Index, found: Sequence[Piece], placed: Sequence[Hit], same: Same) -> str:
    hits = iter(placed)
    before: Hit | None = None
    for piece in found:
        hit = next(hits) if trimmed(piece) else None
        reason = objection(piece, _left_out(index, before, hit), same)
        if reason and (before is not None or piece.inserted):
            return reason
        before = hit or before
    return ""


def _left_out(index: Index, before: Hit | None, hit: Hit | None) -> Sequence[Word]:
    """The words between two pieces; at an end, the word that a bracket may stand for."""
    if before and hit:
        return index.words(hit.number)[before.last : hit.first]
    if hit:
        held = index.words(hit.number)
        return [w for w in held[max(0, hit.first - 1) : hit.first] if w.counts]
    if before:
        return [w for w in index.words(before.number)[before.last : before.last + 1] if w.counts]
    return []


def _text(index: Index, before: Hit, hit: Hit) -> str:
    if before.number != hit.number or before.last >= hit.first:
        return "" if before.number == hit.number else "…"
    out = index.words(hit.number)[before.last : hit.first]
    return index.passages[hit.number].text[out[0].start : out[-1].end]
