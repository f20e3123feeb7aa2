"""Two runs of words -> what differs, as edits of the source."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from musk_openai_cli.models import DiffOp, DiffPart
from musk_openai_cli.verification.words import Word


def diff(
    source: str, source_words: Sequence[Word], draft: str, draft_words: Sequence[Word]
) -> tuple[DiffPart, ...]:
    """Compare word by word; the offsets of the words are into the two texts."""
    blocks = Levenshtein.opcodes([w.form for w in source_words], [w.form for w in draft_words])
    parts: list[DiffPart] = []
    for op in blocks:
        left = source_words[op.src_start : op.src_end]
        right = draft_words[op.dest_start : op.dest_end]
        kind = {
            "equal": DiffOp.SAME,
            "replace": DiffOp.CHANGED,
            "delete": DiffOp.MISSING,
            "insert": DiffOp.ADDED,
        }[op.tag]
        parts.append(DiffPart(kind, _text(source, left), _text(draft, right)))
    return _joined(parts)


def _joined(parts: Sequence[DiffPart]) -> tuple[DiffPart, ...]:
    """Neighbouring edits as one."""
    out: list[DiffPart] = []
    for part in parts:
        if out and DiffOp.SAME not in {part.op, out[-1].op}:
            before = out.pop()
            left = " ".join(filter(None, (before.source, part.source)))
            right = " ".join(filter(None, (before.draft, part.draft)))
            op = DiffOp.CHANGED if left and right else DiffOp.MISSING if left else DiffOp.ADDED
            out.append(DiffPart(op, left, right))
        else:
            out.append(part)
    return tuple(out)


def _text(text: str, found: Sequence[Word]) -> str:
    return text[found[0].start : found[-1].end] if found else ""
