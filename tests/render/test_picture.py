"""Pictures of screens for the README."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from musk_openai_cli.render.answer import answer_screen
from musk_openai_cli.render.picture import PLACE, picture

if TYPE_CHECKING:
    from musk_openai_cli.models import Answer, Corpus


def test_a_picture_is_the_same_each_time(answered: Answer, corpus: Corpus) -> None:
    """Byte for byte, so that it can be compared."""
    pictures = {
        picture("musk-openai ask", answer_screen(answered, corpus, PLACE), name="answer")
        for _ in range(2)
    }
    assert len(pictures) == 1


def test_a_picture_is_well_formed_and_fetches_nothing(answered: Answer, corpus: Corpus) -> None:
    """It is XML, and no address of a server is loaded."""
    drawn = picture("musk-openai ask", answer_screen(answered, corpus, PLACE), name="answer")
    assert ET.fromstring(drawn).tag.endswith("svg")  # noqa: S314 - it is our own
    assert "url(http" not in drawn.replace('"', "")
    assert "font-face" not in drawn
