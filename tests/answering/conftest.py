"""Small corpora made of text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from musk_openai_cli.answering.answer import Researcher
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Corpus

Ask = Callable[..., Researcher]


@pytest.fixture
def researcher() -> Ask:
    """Make a researcher of documents given as texts; their ids are a, b, c ..."""

    def make(*texts: str) -> Researcher:
        documents = tuple(
            parse(text, path=Path(f"{name}.md"))
            for name, text in zip("abcdefgh", texts, strict=False)
        )
        return Researcher(Corpus(documents))

    return make
