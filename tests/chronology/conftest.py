"""Corpora made of a few sentences, and the timeline of the shipped documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli import corpus as corpora
from musk_openai_cli.chronology.events import build
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Corpus

if TYPE_CHECKING:
    from collections.abc import Callable

    from musk_openai_cli.models import Event, Timeline


@pytest.fixture(scope="session")
def corpus_of() -> Callable[..., Corpus]:
    """A corpus of the given texts; a pair is a publication date and a text."""

    def make(*texts: str | tuple[str, str]) -> Corpus:
        documents = []
        for number, given in enumerate(texts):
            text = given if isinstance(given, str) else f"---\ndate: {given[0]}\n---\n{given[1]}"
            documents.append(parse(text, path=Path(f"{number:03}.md")))
        return Corpus(tuple(documents))

    return make


@pytest.fixture(scope="session")
def told(corpus_of: Callable[..., Corpus]) -> Callable[..., list[Event]]:
    """What the given texts tell to have happened, publications left out."""

    def read(*texts: str | tuple[str, str]) -> list[Event]:
        return [e for e in build(corpus_of(*texts)).events if e.kind != "publication"]

    return read


@pytest.fixture(scope="session")
def shipped() -> Corpus:
    """The documents that come with the program."""
    return corpora.load()


@pytest.fixture(scope="session")
def timeline(shipped: Corpus) -> Timeline:
    """Their timeline."""
    return build(shipped)
