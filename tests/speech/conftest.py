"""Documents made of a few lines, and what is said in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Document
from musk_openai_cli.speech import quotations

Said = Callable[[str], list[tuple[str, str | None]]]

CAST = (
    "Sam Altman, CEO of OpenAI, met Elon Musk, the owner of Tesla. Greta Holm, a lawyer, and"
    " Lex Fridman, a host, were there. Ms. Holm spoke. Mr. Musk and Mr. Altman listened."
)


def document(text: str) -> Document:
    """A document with the usual people in its last section."""
    return parse(f"# Notes\n\n{text}\n\n## Who was there\n\n{CAST}\n", path=Path("notes.md"))


@pytest.fixture
def said() -> Said:
    """The quotations of a text with the names of their speakers."""

    def find(text: str) -> list[tuple[str, str | None]]:
        found = quotations(document(text))
        return [(quote.text, quote.speaker.name if quote.speaker else None) for quote in found]

    return find
