"""Text -> its quotations, by the marks alone.

Straight and typographic double and single marks, German „..." and French
«...» are told apart; an apostrophe is never taken for a mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", "»": "«", "‚": "‘"}
_MARK = re.compile(r"[\"“”„«»‘’'‚]|''|``")
_DEEPEST = 6
"""How many open marks a closing one is compared with: a text of unmatched ones stays linear."""
_OPENS_AFTER = " \t\n ([{<—–-―/:\"“‘„'"
_ELIDED = re.compile(
    r"[’'](?:\d0s?|\d\ds?|em|til|tis|twas|cause|bout|round|n|neath|nuff|im|er|cos|ere|gainst)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of text between quotation marks."""

    start: int
    """Offset of the opening mark."""
    end: int
    """Past the closing mark."""
    inner_start: int
    inner_end: int
    depth: int = 0
    """0 unless it stands inside another one."""
    closed: bool = True
    """False when the text ends before it does: it may go on in the next paragraph."""

    def words(self, text: str) -> str:
        """What stands between the marks."""
        return text[self.inner_start : self.inner_end]


def quoted(text: str) -> tuple[Quoted, ...]:
    """The quotations of ``text`` in order, nested ones after what holds them."""
    stack: list[tuple[str, int]] = []
    out: list[Quoted] = []
    for at, mark in _marks(text):
        closes = _closing(text, at, mark, stack)
        if closes is not None:
            del stack[closes + 1 :]
            opener, start = stack.pop()
            if at > start + 1:
                out.append(Quoted(start, at + 1, start + len(opener), at))
        elif _may_open(text, at, mark, stack):
            if stack and stack[-1][0] == mark:
                stack.pop()  # the one before was never closed
            stack.append((mark, at))
    out.extend(_open_ended(text, stack, out))
    return _nest(sorted(out, key=lambda q: (q.start, -q.end)))


def _nest(found: list[Quoted]) -> tuple[Quoted, ...]:
    """The same, each with its depth; what overlaps another by half is left out."""
    out: list[Quoted] = []
    around: list[Quoted] = []
    for one in found:
        while around and around[-1].end <= one.start:
            around.pop()
        if around and around[-1].end < one.end:
            continue
        out.append(replace(one, depth=len(around)))
        around.append(out[-1])
    return tuple(out)


def _marks(text: str) -> list[tuple[int, str]]:
    found = []
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if mark in "'’" and (_apostrophe(text, at) or _ELIDED.match(text, at)):
            continue
        found.append((at, mark))
    return found


def _apostrophe(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isalnum() and after.isalnum()


def _closing(text: str, at: int, mark: str, stack: list[tuple[str, int]]) -> int | None:
    """The place in ``stack`` of the quotation that ``mark`` closes."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    for k in range(len(stack) - 1, max(-1, len(stack) - _DEEPEST), -1):
        opener = stack[k][0]
        if mark == opener == '"':
            opening = (not before or before.isspace()) and after and not after.isspace()
            # `" (`: an opening bracket before it never closes.
            return None if opening or before in "([{" else k
        if mark == opener == "'":
            return k if not before.isspace() and not after.isalnum() else None
        if opener in _PAIRS and mark in _PAIRS[opener]:
            if mark == "’" and (after.isalnum() or before.isspace()):
                return None
            if mark == "’" and before in "sz" and "’" in _later_close(text, at):
                continue  # "workers’ rights’": a genitive inside
            return k
    return None


def _later_close(text: str, at: int) -> str:
    """A later closing single mark before the next opening one."""
    match = re.compile(r"‘|(?<=\S)’(?!\w)").search(text, at + 1)
    return match.group() if match else ""


def _may_open(text: str, at: int, mark: str, stack: list[tuple[str, int]]) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark in "“„‘‚«":
        return bool(after)
    if not after or after.isspace():
        return False
    starts = not before or before in _OPENS_AFTER
    if mark == '"':
        return starts
    if mark == "'":
        close = re.compile(r"(?<=[^\s'])'(?!\w)").search(text, at + 1)
        return starts and close is not None and not any(m == "'" for m, _ in stack)
    return False


def _open_ended(text: str, stack: list[tuple[str, int]], closed: list[Quoted]) -> list[Quoted]:
    """A quotation that opens the text and never closes goes on in the next paragraph."""
    if not stack:
        return []
    opener, start = stack[-1] if len(stack) == 1 else stack[0]
    if opener in "'‘" or not text[start + 1 :].strip():
        return []
    if any(q.depth == 0 and q.start > start for q in closed):
        return []
    return [Quoted(start, len(text), start + len(opener), len(text), closed=False)]
