"""Brackets and ellipses of a draft."""

from __future__ import annotations

import pytest

from musk_openai_cli.verification.marked import pieces


def cut(text: str) -> list[tuple[str, bool, str]]:
    """The words of each piece, whether a gap is before it, what is inserted before it."""
    return [
        (" ".join(word.form for word in piece.words), piece.gap, piece.inserted)
        for piece in pieces(text) or ()
    ]


@pytest.mark.parametrize("ellipsis", ["...", "…", "[...]", "[…]", "(...)", ". . .", "...."])
def test_every_ellipsis(ellipsis: str) -> None:
    """An ellipsis in any form is a gap."""
    assert cut(f"one two {ellipsis} three") == [("one two", False, ""), ("three", True, "")]


def test_insertion() -> None:
    """A bracket is an insertion."""
    assert cut("he [Musk] said") == [("he", False, ""), ("said", False, "Musk")]


def test_capital() -> None:
    """A letter in brackets belongs to its word."""
    assert cut("[T]he end") == [("The end", False, "")]


def test_ending() -> None:
    """A bracketed ending replaces the word."""
    assert cut("the compan[ies] won") == [("the", False, ""), ("won", False, "companies")]


def test_sic_is_no_insertion() -> None:
    """An editor's remark adds nothing."""
    assert cut("one too [sic] many") == [("one too", False, ""), ("many", False, "")]


def test_nothing_marked() -> None:
    """Plain words have no marked edits."""
    assert pieces("one two three") is None
