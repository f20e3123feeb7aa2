"""The list of sources tells what is there and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.render.sources import sources_screen
from musk_openai_cli.render.theme import Place, draw
from musk_openai_cli.research import load

if TYPE_CHECKING:
    from pathlib import Path

    from musk_openai_cli.models import Corpus


def test_sources_in_a_pipe(corpus: Corpus) -> None:
    """One line a document, then the problems, the unreadable files and the totals."""
    place = Place()
    ids = [document.id for document in corpus.documents]
    drawn = draw(place, *sources_screen(corpus, dict(zip(ids, (5, 2), strict=True)), place))
    assert drawn == (
        "     document                             published"
        "                                        publisher  words  passages  problems\n"
        "001  Altman Hits Back                     19 March 2024 · publishedAt of the front matter"
        "  Decrypt       64         5  rewritten\n"
        "003  Why does Elon Musk not like OpenAI?  undated"
        "                                                        44         2\n"
        "\n"
        "001:28  The file says that this text was rewritten by a program.\n"
        "\n"
        "Not read\n"
        "seeds/x.md  It is not text.\n"
        "\n"
        "2 documents, 1 of them undated, 108 words, 7 passages.\n"
    )


@pytest.mark.parametrize("width", [72, 80, 120, 200])
def test_sources_fit_the_terminal(corpus: Corpus, width: int) -> None:
    """No line is wider than the terminal and nothing is cut."""
    place = Place(terminal=True, width=width, height=40)
    drawn = draw(place, *sources_screen(corpus, {}, place))
    assert max(map(len, drawn.splitlines())) <= width
    assert "…" not in drawn


def test_a_document_in_another_encoding_is_not_called_undecodable(tmp_path: Path) -> None:
    """It was decoded, or it would not be in the list."""
    (tmp_path / "a.md").write_bytes("Musk’s lab.".encode("cp1252"))
    drawn = draw(Place(), *sources_screen(load([tmp_path]), {}, Place()))
    assert "not UTF-8" in drawn
    assert "undecodable" not in drawn
