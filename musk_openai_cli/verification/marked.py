"""The edits that a draft marks: brackets and ellipses.

What they may do follows the newsroom handbooks (Chicago Manual of Style, 13.50
to 13.62; AP Stylebook under "ellipsis" and "brackets"): an ellipsis leaves words
out, brackets explain, replace a pronoun, or change a capital. None of them may
turn a sentence round, change a number or put one person for another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from musk_openai_cli.verification.words import ELLIPSIS, Word, inner, is_number, negates, words

_MARK = re.compile(
    r"(?P<ellipsis>[\[(]\s*(?:\.\s?\.\s?\.\s?\.?|…)\s*[\])]|\.\s?\.\s?\.(?:\s?\.)?|…)"
    r"|(?P<capital>\[(?P<letter>[^\W\d_])\](?=[^\W\d_]))"
    r"|(?P<inserted>\[(?P<what>[^\[\]]{1,80})\])"
)
Same = Callable[[str, str], bool]
"""Whether two names are one person's."""

_FILLED = 4
"""How many words a bracket may stand for."""
_PRONOUNS = frozenset(
    """he she it they him her them his hers its their theirs we us our ours i me my mine you your
    yours this that these those who which here there the a an himself herself itself themselves
    """.split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the draft between two marked edits."""

    words: tuple[Word, ...]
    gap: bool = False
    """Words may have been left out before it."""
    inserted: str = ""
    """What stands in brackets before it."""
    free: bool = False
    """Its first capital may differ: it opens the quotation, follows ``[T]``, an ellipsis."""


def pieces(text: str) -> tuple[Piece, ...] | None:
    """The pieces of a quotation with marked edits; None when it has none.

    Offsets are into ``text``. A bracket at the very end gives a last piece
    without words.
    """
    found: list[Piece] = []
    at, gap, inserted, letter = 0, False, "", None
    marks = 0
    for match in [*_MARK.finditer(text), None]:
        end = match.start() if match else len(text)
        part = _part(text, at, end, letter)
        fragment = ""
        if match and match["inserted"] and text[end - 1 : end].isalpha() and part:
            fragment = part.pop().form  # "compan[ies]" stands for one word
        if part or inserted:
            found.append(Piece(tuple(part), gap, inserted, gap or not found or letter is not None))
            gap, inserted = False, ""
        if match is None:
            break
        marks += 1
        letter = None
        if match["capital"]:
            letter = (match["letter"], match.start())
        elif match["ellipsis"]:
            gap = True
        elif match["what"].strip().lower() not in {"sic", "emphasis added", "emphasis mine"}:
            inserted = fragment + match["what"].strip()
        at = match.end()
    return tuple(found) if marks and any(piece.words for piece in found) else None


def _part(text: str, start: int, end: int, letter: tuple[str, int] | None) -> list[Word]:
    found = [Word(w.form, w.start + start, w.end + start) for w in words(text[start:end])]
    if letter and found:
        first = found[0]
        found[0] = Word(letter[0] + first.form, letter[1], first.end)
    return found


def objection(piece: Piece, left_out: Sequence[Word], same: Same) -> str:
    """Why a marked edit cannot be accepted; empty when it can.

    ``left_out`` are the words of the source between the piece before and this
    one; ``same`` tells whether two names are one person's.
    """
    out = [word for word in left_out if word.counts]
    if piece.inserted:
        return _replaced(piece.inserted, out, same, gap=piece.gap)
    if not piece.gap:
        return "words are missing without a mark" if out else ""
    return _dropped(left_out)


def _dropped(left_out: Sequence[Word]) -> str:
    """An ellipsis may leave out whole sentences, but not the negation of one that it keeps."""
    stops = [k for k, word in enumerate(left_out) if word.form in {".", "!", "?"}]
    first = stops[0] if stops else len(left_out)
    last = stops[-1] if stops else 0
    for k, word in enumerate(left_out):
        if negates(word.form) and (not stops or k < first or k > last):
            return f"the ellipsis drops “{word.form}”"
    return ""


def _replaced(inserted: str, out: Sequence[Word], same: Same, *, gap: bool) -> str:
    added = [word for word in words(inserted) if word.counts]
    before, after = {w.form.lower() for w in out}, {w.form.lower() for w in added}
    if len(out) > _FILLED and not gap:
        return "a bracket stands for more than a few words"
    for word in [*out, *added]:
        form = word.form.lower()
        one_side = (form in before) != (form in after)
        if one_side and negates(form):
            return f"a bracket changes a negation (“{word.form}”)"
        if one_side and is_number(form):
            return f"a bracket changes a number (“{word.form}”)"
    names = [w.form for w in out if w.form[0].isupper() and w.form.lower() not in _PRONOUNS]
    kept = any(name.lower() in after for name in names)
    if names and after and not kept and not same(" ".join(names), inserted):
        return f"a bracket replaces the name “{names[0]}”"
    return ""


def opens_or_ends_cut(text: str) -> bool:
    """Whether an ellipsis stands at an end of a quotation, where it leaves nothing out."""
    found = words(text)
    return bool(found) and ELLIPSIS in {found[0].form, found[-1].form}


def trimmed(piece: Piece) -> list[Word]:
    """The words of a piece without signs at its ends."""
    found = inner(piece.words)
    while found and not found[0].counts and found[0].form in {".", ",", ";", ":", "-", ELLIPSIS}:
        found.pop(0)
    return found
