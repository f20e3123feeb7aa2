"""A document is drawn beside the line numbers of its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.render.document import document_screen
from musk_openai_cli.render.theme import Place, draw

if TYPE_CHECKING:
    from musk_openai_cli.models import Document

PIPE = Place()
TERMINAL = Place(terminal=True, width=60, height=40)
LINKED = Place(terminal=True, colour="truecolor", width=80, height=40, links=True)


def test_a_whole_document(article: Document) -> None:
    """Metadata, problems, and each kind of block in its own way, at its line."""
    assert draw(PIPE, *document_screen(article, PIPE)) == (
        "Altman Hits Back\n"
        "\n"
        "document   001  001_0123456789abcdef\n"
        "published  19 March 2024  (publishedAt of the front matter)\n"
        "publisher  Decrypt\n"
        "language   en\n"
        "address    https://example.org/a\n"
        "tags       AI, OTHER\n"
        "words      64\n"
        "\n"
        "The file says that this text was rewritten by a program.\n"
        "\n"
        "    1  Overview\n"
        "\n"
        "    3  Since then, he has launched his own AI venture, xAI, and introduced the Grok "
        "assistant to compete directly in the marketplace.\n"
        "\n"
        "    5  > “I really respect Elon. And I hope that years in the future, we have an amicable "
        "relationship” [00:34:00]\n"
        "\n"
        "    7  • Private for-profit corporation\n"
        "    9  • Emphasizes a more open approach\n"
        "\n"
        "   11  Q  Is OpenAI creating AI that is safe for humanity?\n"
        "\n"
        "   13  A  Absolutely.\n"
        "\n"
        "   15  while True:\n"
        "   16      sue()\n"
        "\n"
        "   18  [2] Cnbc - Musk resigned.\n"
        "\n"
        "   20  0 views\n"
    )


def test_the_surroundings_of_a_line(undated: Document) -> None:
    """In a terminal the line that was asked for begins a line, and is marked."""
    drawn = draw(TERMINAL, *document_screen(undated, TERMINAL, lines=(8, 8), options=" -x"))
    assert "\n    7  Musk resigned from the OpenAI board in 2018.[2]\n" in drawn
    assert "\n▶   8  The departure followed a disagreement.\n" in drawn
    assert "  › Why did Elon Musk leave OpenAI?\n" in drawn
    assert "The whole document: musk-openai show -x 003\n" in drawn


def test_a_marked_block_stays_one_line_in_a_pipe(undated: Document) -> None:
    """The mark stands at the block that holds the line."""
    drawn = draw(PIPE, *document_screen(undated, PIPE, lines=(8, 8)))
    assert "▶   7  Musk resigned from the OpenAI board in 2018.[2] The departure" in drawn


def test_only_the_neighbours_of_a_line_are_shown(article: Document) -> None:
    """Three blocks before and three after."""
    drawn = draw(PIPE, *document_screen(article, PIPE, lines=(11, 11)))
    assert "    5  >" in drawn
    assert "▶  11  Q" in drawn
    assert "    3  Since" not in drawn
    assert "   20  0 views" not in drawn


def test_a_line_without_a_block_is_shown_as_it_is(undated: Document) -> None:
    """An empty line or a line of the front matter stands among the lines of the file."""
    drawn = draw(PIPE, *document_screen(undated, PIPE, lines=(2, 2)))
    assert "\n    1  Why does Elon Musk not like OpenAI?\n▶   2\n    3  OpenAI started" in drawn


def test_line_numbers_follow_the_file_through_a_wrapped_block(undated: Document) -> None:
    """A number stands where another line of the file begins."""
    narrow = Place(terminal=True, width=45, height=40)
    drawn = draw(narrow, *document_screen(undated, narrow)).splitlines()
    at = next(n for n, text in enumerate(drawn) if text.startswith("    7"))
    assert [text[:5] for text in drawn[at : at + 3]] == ["    7", "     ", "    8"]


def test_a_video_stamp_is_a_live_link(article: Document) -> None:
    """To the second of the recording."""
    drawn = draw(LINKED, *document_screen(article, LINKED))
    assert "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=2040s" in drawn


@pytest.mark.parametrize("width", [20, 60, 130])
def test_a_document_fits_the_terminal(article: Document, width: int) -> None:
    """No line is wider than the terminal."""
    place = Place(terminal=True, width=width, height=40)
    drawn = draw(place, *document_screen(article, place, lines=None)).splitlines()
    assert max(map(len, drawn)) <= width


def test_hostile_titles_and_tags_are_data(article: Document) -> None:
    """Neither markup nor an escape sequence of the file acts."""
    meta = replace(article.meta, title="[/b]\x1b[2J", publisher="[red]x", tags=("\u202ea",))
    drawn = draw(PIPE, *document_screen(replace(article, meta=meta), PIPE))
    assert drawn.startswith("[/b]␛[2J\n")
    assert "[red]x" in drawn
    assert "\u202e" not in drawn


def test_a_document_without_text(article: Document) -> None:
    """There is something to say about it all the same."""
    empty = replace(article, raw="", blocks=(), line_starts=(0,))
    assert "words      0" in draw(PIPE, *document_screen(empty, PIPE))
    assert "▶   1" in draw(PIPE, *document_screen(empty, PIPE, lines=(1, 1)))
