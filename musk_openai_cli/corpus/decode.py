"""Bytes of a file -> text, with what had to be guessed."""

from __future__ import annotations

import codecs
import re

from musk_openai_cli.models import Problem, ProblemKind

LINE_END = re.compile(r"\r\n?|\n")
"""What ends a line: Unix, Windows and old Macintosh. Form feeds and the like do not."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_REPLACEMENT = "\ufffd"
_SNIFF = 8192
_MAX_CONTROL_SHARE = 0.1
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b")) + b"\x7f"


def decode(data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Decode a file; None when it is not text.

    UTF-8 first, then whatever a byte order mark announces, then Windows-1252
    with a problem that says so. A byte order mark is not part of the text.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), ()
            except UnicodeDecodeError:
                break
    if _binary(data):
        return None, (Problem(ProblemKind.BINARY, "not a text file"),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _legacy(data, error)


def _binary(data: bytes) -> bool:
    head = data[:_SNIFF]
    if b"\0" in head:
        return True
    control = len(head) - len(head.translate(None, _CONTROL))
    return control > _MAX_CONTROL_SHARE * max(1, len(head))


def _legacy(data: bytes, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    before = data[: error.start].decode("utf-8")
    line = 1 + len(LINE_END.findall(before))
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count(_REPLACEMENT)
    if sum(not c.isascii() for c in lenient) > 2 * broken:
        # A few bad bytes in UTF-8; in a legacy encoding every accented letter is bad.
        text, encoding = lenient, f"UTF-8 with {broken} unreadable characters"
        return text, (_undecodable(data[error.start], encoding, line),)
    try:
        text, encoding = data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes undefined; Latin-1 defines them all.
        text, encoding = data.decode("latin-1"), "Latin-1"
    return text, (_undecodable(data[error.start], encoding, line),)


def _undecodable(byte: int, encoding: str, line: int) -> Problem:
    message = f"not UTF-8 (byte 0x{byte:02x}); read as {encoding}"
    return Problem(ProblemKind.UNDECODABLE, message, line)


def line_starts(text: str) -> tuple[int, ...]:
    """Offset of the first character of every line of ``text``."""
    starts = [0]
    starts.extend(match.end() for match in LINE_END.finditer(text))
    if len(starts) > 1 and starts[-1] == len(text):
        starts.pop()  # a file that ends in a line end has no empty line after it
    return tuple(starts)
