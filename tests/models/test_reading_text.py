"""Reading text and its way back to the raw characters."""

from __future__ import annotations

import pytest

from musk_openai_cli.models import ReadingText, Run

# "so *much* …" read from "so *much* â€¦", which starts at offset 10 of its file.
TEXT = ReadingText(
    "so much …",
    runs=(Run(0, 3, 10, 13), Run(3, 7, 14, 18), Run(7, 8, 19, 20), Run(8, 9, 20, 23)),
    markup=(((13, 14), (18, 19)),),
    repaired=True,
)


@pytest.mark.parametrize(
    ("stretch", "span"),
    [
        ((0, 2), (10, 12)),
        ((0, 9), (10, 23)),
        ((3, 7), (13, 19)),
        ((3, 5), (14, 16)),
        ((4, 7), (15, 18)),
        ((0, 7), (10, 19)),
        ((8, 9), (20, 23)),
    ],
)
def test_span_of_a_stretch(stretch: tuple[int, int], span: tuple[int, int]) -> None:
    """Markup is taken in only where it stands wholly around or inside."""
    assert TEXT.span(*stretch) == span
    assert TEXT.between(*span) == TEXT.text[slice(*stretch)]


@pytest.mark.parametrize("stretch", [(0, 0), (3, 2), (-1, 3), (0, 10), (9, 9)])
def test_span_of_nothing_raises(stretch: tuple[int, int]) -> None:
    """There is no place in the file for no text."""
    with pytest.raises(ValueError, match="no text"):
        TEXT.span(*stretch)


def test_replaced_characters_come_as_a_whole() -> None:
    """Half of a garbled character is read as the whole of it."""
    assert TEXT.between(21, 22) == "…"
    assert TEXT.between(0, 10) == ""
    assert TEXT.between(0, 100) == TEXT.text
