"""Raw characters -> reading text, with a map back.

The reading rules, in full. Everything else stays as it is in the file:

* emphasis, strong, strike-through and code marks go, what they mark stays;
* a link is read as its text: ``[text](url)``, ``[text][ref]``,
  ``[[target | text]]``, ``[[target]]``; an image is not read;
* HTML tags and comments and the shortcodes of site generators go, a tag that is
  drawn as a box of its own (``<br>``, ``<p>``) is a space, entities are resolved;
* footnote markers (``[^1]``, ``[1]``, ``[citation needed]``) and video stamps are
  taken out and kept beside the text, with the space before them when punctuation
  or nothing follows;
* white space inside a block, line breaks included, is one space;
* mojibake (UTF-8 once read as Windows-1252) is repaired by ftfy.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from typing import ClassVar

from musk_openai_cli.corpus.marks import Mark, Pairs, Piece
from musk_openai_cli.corpus.markup import BOXES, CONSTRUCTS, START
from musk_openai_cli.corpus.mojibake import repair
from musk_openai_cli.corpus.writer import Places, Writer
from musk_openai_cli.models import NoteRef, ReadingText, Span, Stamp

_DEEPEST = 4
_LONGEST_ADDRESS = 300


def clean(text: str) -> str:
    """The reading text of a string that stands by itself, such as a title."""
    return read(text, ((0, len(text)),)).text


def read(raw: str, segments: Sequence[Span]) -> ReadingText:
    """Read the block whose lines are ``raw[start:end]`` for each segment.

    Segments ascend and leave out what belongs to the block structure (line
    ends, list markers, ``>``). The text may be empty.
    """
    joined = "\n".join(raw[start:end] for start, end in segments)
    scanner = _Scanner(joined)
    scanner.scan(0, len(joined), 0)
    return scanner.build(Places(segments))


class _Scanner:
    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[Piece] = []
        self.pairs = Pairs()
        self.repaired = False
        self.plain_from = 0
        """Where the last construct ended that is not a mark."""

    # ------------------------------------------------------------ constructs

    def scan(self, start: int, end: int, depth: int) -> None:
        """Split ``source[start:end]`` into pieces."""
        kept = at = self.plain_from = start
        while opening := START.search(self.source, at, end):
            at = opening.end()
            match = CONSTRUCTS[opening.group()].match(self.source, opening.start(), end)
            if match:
                self._keep(kept, match.start())
                # lastgroup is the group that closed last: the outermost, our alternative.
                self._HANDLERS[match.lastgroup or ""](self, match, depth)
                kept = at = match.end()
                if match.lastgroup != "mark":
                    self.plain_from = at
        self._keep(kept, end)

    def _keep(self, start: int, end: int) -> None:
        if start < end:
            self.pieces.append(Piece(start, end))

    def _drop(self, start: int, end: int, aside: Stamp | NoteRef | None = None) -> None:
        if start < end:
            self.pieces.append(Piece(start, end, "", aside))

    def _wrapped(self, match: re.Match[str], inner: Span, depth: int | None = None) -> None:
        """A construct around text; ``depth`` is given when that text is scanned too."""
        self._drop(match.start(), inner[0])
        if depth is not None and depth < _DEEPEST:  # deeper nesting is read as it stands
            self.scan(*inner, depth + 1)
        else:
            self._keep(*inner)
        self._drop(inner[1], match.end())
        self.pairs.add((match.start(), inner[0]), (inner[1], match.end()))

    def _stamp(self, match: re.Match[str], _depth: int) -> None:
        groups = match.groupdict()
        label = groups.get("t") or groups["t2"]
        seconds = 0
        for part in label.split(":"):
            seconds = seconds * 60 + int(part or 0)
        self._drop(*match.span(), aside=Stamp(0, seconds, label))

    def _address(self, match: re.Match[str], _depth: int) -> None:
        self._wrapped(match, match.span("address"))

    def _drop_all(self, match: re.Match[str], _depth: int) -> None:
        self._drop(*match.span())

    def _wiki(self, match: re.Match[str], _depth: int) -> None:
        group = "wikitext" if match["wikitext"] else "wikitarget"
        start, end = match.span(group)
        text = match[group]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        if start < end:
            self._wrapped(match, (start, end))
        else:
            self._keep(*match.span())

    def _note(self, match: re.Match[str], _depth: int) -> None:
        label = match["footnote"] or match["number"] or match["remark"]
        self._drop(*match.span(), aside=NoteRef(0, label))

    def _link(self, match: re.Match[str], depth: int) -> None:
        self._wrapped(match, match.span("text"), depth)

    def _break(self, match: re.Match[str], _depth: int) -> None:
        self.pieces.append(Piece(*match.span(), " "))

    def _escape(self, match: re.Match[str], _depth: int) -> None:
        self._drop(match.start(), match.start() + 1)
        self._keep(match.start() + 1, match.end())

    def _code(self, match: re.Match[str], _depth: int) -> None:
        self._wrapped(match, match.span("codetext"))

    def _entity(self, match: re.Match[str], _depth: int) -> None:
        text = html.unescape(match.group())
        if text == match.group():
            self._keep(*match.span())
        else:
            self.pieces.append(Piece(*match.span(), " " if text.isspace() else text))

    def _mojibake(self, match: re.Match[str], _depth: int) -> None:
        at = match.start()
        for character, width in repair(match.group()):
            self.repaired = True
            self.pieces.append(Piece(at, at + width, character))
            at += width
        self._keep(at, match.end())

    def _tag(self, match: re.Match[str], _depth: int) -> None:
        name = match["name"].lower()
        if name in BOXES:
            self.pieces.append(Piece(*match.span(), " "))
            return
        tag = Mark(*match.span(), "", name=f"<{name}")
        self.pieces.append(tag)
        self.pairs.tag(tag, closes=match["tag"].startswith("/"))

    def _mark(self, match: re.Match[str], _depth: int) -> None:
        start, end = match.span()
        name = self.source[start]
        before = self.source[start - 1] if start else " "
        after = self.source[end] if end < len(self.source) else " "
        opens, closes = not after.isspace(), not before.isspace()
        if name == "_":  # snake_case is a word
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        if not (opens or closes) or self._in_address(start):
            self._keep(start, end)
            return
        intraword = before.isalnum() and after.isalnum()
        run = Mark(start, end, name=name, left=start, right=end, intraword=intraword)
        self.pieces.append(run)
        self.pairs.run(run, opens=opens, closes=closes)

    def _in_address(self, at: int) -> bool:
        """Whether the characters before ``at`` belong to a URL."""
        before = self.source[max(self.plain_from, at - _LONGEST_ADDRESS) : at]
        return "://" in before and "://" in before.split()[-1] and not before[-1].isspace()

    _HANDLERS: ClassVar[dict[str, Callable[[_Scanner, re.Match[str], int], None]]] = {
        "stamp": _stamp,
        "moment": _stamp,
        "address": _address,
        "tag": _tag,
        "image": _drop_all,
        "alert": _drop_all,
        "wiki": _wiki,
        "note": _note,
        "link": _link,
        "break": _break,
        "escape": _escape,
        "code": _code,
        "entity": _entity,
        "mark": _mark,
        "mojibake": _mojibake,
    }

    # -------------------------------------------------------------- assembly

    def build(self, places: Places) -> ReadingText:
        """Join the pieces into a reading text."""
        self.pairs.pair_strays()
        writer = Writer(self.source, places)
        for index, piece in enumerate(self.pieces):
            if piece.aside:
                writer.aside(piece.aside, tight=self._tight(index))
            elif piece.text is None:
                writer.keep(*piece.kept)
            elif piece.text:
                writer.replace(piece.start, piece.end, piece.text)
        pairs = sorted((places.span(a), places.span(b)) for a, b in self.pairs.found)
        return writer.finish(tuple(pairs), repaired=self.repaired)

    def _tight(self, index: int) -> bool:
        """Whether punctuation, or nothing, follows what is taken out here."""
        for piece in self.pieces[index + 1 : index + 6]:
            text = self.source[slice(*piece.kept)] if piece.text is None else piece.text
            if text:
                return text[0] in ".,;:!?)]}”’\"'"
        return True
