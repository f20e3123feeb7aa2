"""What an encoding cannot take is written with the nearest ASCII characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musk_openai_cli.render.streams import NEAREST, nearest


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_everything_can_be_written_in_ascii(text: str) -> None:
    """No text raises UnicodeEncodeError."""
    assert text.encode("ascii", NEAREST).isascii()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("“Musk’s” – §", b'"Musk\'s" - ?'),
        ("▌ ● ○ ◌ ▶ │ › • …", b"| * o . > | > * ..."),
        ("Zoë Müller", b"Zoe Muller"),
        ("\udcff", b"?"),
    ],
)
def test_the_nearest_characters(text: str, written: bytes) -> None:
    """Quotation marks stay quotation marks and names stay readable."""
    assert text.encode("ascii", NEAREST) == written


def test_it_does_not_decode() -> None:
    """Bytes that are wrong are not its business."""
    with pytest.raises(UnicodeDecodeError):
        nearest(UnicodeDecodeError("ascii", b"\xff", 0, 1, "not ASCII"))
