"""Text of documents is harmless in a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musk_openai_cli.render.sanitise import line, lines

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANYTHING)
def test_a_line_is_one_line_without_control_characters(text: str) -> None:
    """Whatever comes in, no control character, surrogate or line break comes out."""
    categories = {unicodedata.category(character) for character in line(text)}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}


@given(ANYTHING)
def test_lines_keep_line_feeds_only(text: str) -> None:
    """Text of several lines has line feeds and no other control character."""
    categories = {unicodedata.category(c) for c in lines(text) if c != "\n"}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}


@given(ANYTHING)
def test_sanitising_twice_is_sanitising_once(text: str) -> None:
    """What is clean stays as it is."""
    assert line(line(text)) == line(text)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_ordinary_text_is_left_alone(text: str) -> None:
    """Letters, digits, punctuation, symbols and spaces are the source's own."""
    assert line(text) == text


@pytest.mark.parametrize(
    "character",
    ["\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c", "\ufeff", "\u200b"],
)
def test_characters_that_act_are_dropped(character: str) -> None:
    """Bidirectional controls and zero-width characters do not get through."""
    assert line(f"a{character}b") == "ab"


def test_an_escape_sequence_is_seen_and_not_obeyed() -> None:
    """ESC is shown as its picture, so that a reader sees that something was there."""
    assert line("\x1b]0;title\x07\x1b[31mred\x9b1m") == "␛]0;title␇␛[31mred\ufffd1m"


def test_tabs_become_spaces() -> None:
    """A tab would break the alignment of a table."""
    assert line("a\tb\r\nc") == "a b c"


def test_joiners_stay_where_a_script_needs_them() -> None:
    """Persian keeps its zero-width non-joiner; Latin text loses it."""
    assert line("می\u200cخواهم") == "می\u200cخواهم"
    assert line("Mu\u200csk") == "Musk"


def test_a_lone_surrogate_is_replaced() -> None:
    """A file name that is not UTF-8 can be shown."""
    assert line("a\udcffb") == "a\ufffdb"
