"""Bytes of a file -> text."""

from __future__ import annotations

import codecs

import pytest

from musk_openai_cli.corpus.decode import decode, line_starts
from musk_openai_cli.models import ProblemKind

TEXT = "Müller said “no” – naïve…\r\nSecond line\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_read_whatever_its_mark(mark: bytes, encoding: str) -> None:
    """A byte order mark is not part of the text, and line ends stay as they are."""
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, ())


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1252", "Windows-1252"), ("latin-1", "Windows-1252")]
)
def test_legacy_encoding_is_read_and_reported(encoding: str, name: str) -> None:
    """The problem names the first bad byte, its line and what was tried."""
    text, problems = decode("One line\r\nMüller sagte nein.\n".encode(encoding))
    assert text == "One line\r\nMüller sagte nein.\n"
    (problem,) = problems
    assert (problem.kind, problem.line) == (ProblemKind.UNDECODABLE, 2)
    assert "0xfc" in problem.message
    assert name in problem.message


def test_bytes_that_windows_leaves_undefined_are_latin() -> None:
    """Five bytes mean nothing in Windows-1252; they are still read."""
    text, problems = decode(b"caf\xe9 \x81 \xe9t\xe9")
    assert text == "café \x81 été"
    assert "Latin-1" in problems[0].message


def test_one_bad_byte_does_not_garble_a_utf_8_file() -> None:
    """The accented letters around it are read as what they are."""
    text, problems = decode("naïve café “yes”\n".encode() + b"bad \xff byte\n")
    assert text == "naïve café “yes”\nbad � byte\n"
    (problem,) = problems
    assert (problem.kind, problem.line) == (ProblemKind.UNDECODABLE, 2)
    assert "1 unreadable" in problem.message


def test_mark_of_utf_8_before_legacy_bytes_is_still_a_mark() -> None:
    """What follows the mark decides the encoding, and the mark is never text."""
    text, problems = decode(codecs.BOM_UTF8 + b"caf\xe9")
    assert text == "café"
    assert problems


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"%PDF-1.4\n" + bytes(range(256)),
        b"\0" * 10,
        bytes([1, 2, 3, 4] * 50),
        codecs.BOM_UTF16_LE + b"\0",
        b"\x7fELF\x02\x01\x01\0",
    ],
)
def test_binary_rubbish_is_not_text(data: bytes) -> None:
    """It is reported instead of being shown as letters."""
    text, problems = decode(data)
    assert text is None
    assert [problem.kind for problem in problems] == [ProblemKind.BINARY]


@pytest.mark.parametrize("data", [b"", b"\n", b"a\x0cb", b"\x1b[31mred\x1b[0m", b"tab\tand\x0b"])
def test_small_and_odd_texts_are_text(data: bytes) -> None:
    """Form feeds and escapes occur in text files; an empty file is a text too."""
    assert decode(data) == (data.decode(), ())


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", (0,)),
        ("a", (0,)),
        ("a\n", (0,)),
        ("a\nb", (0, 2)),
        ("a\r\nb\rc\nd", (0, 3, 5, 7)),
        ("\n\n", (0, 1)),
        ("\n\r", (0, 1)),
        ("a\x0cb\u2028c\x85d", (0,)),
    ],
)
def test_lines_end_at_line_ends_only(text: str, starts: tuple[int, ...]) -> None:
    """All three line ends count, form feeds and Unicode's separators do not."""
    assert line_starts(text) == starts
