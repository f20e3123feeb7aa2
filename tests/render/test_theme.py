"""A screen fits the place that it goes to."""

from __future__ import annotations

import io

import pytest
from rich.text import Text

from musk_openai_cli.render.layout import paragraph, table, words
from musk_openai_cli.render.theme import UNBOUNDED, Place, draw

LONG = "word " * 400


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture(autouse=True)
def _columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_a_pipe_has_no_width_and_no_styles() -> None:
    """Nobody reads along in a pipe, whatever COLUMNS says."""
    place = Place.of(io.StringIO(), {"TERM": "xterm-kitty"})
    assert place == Place(terminal=False, colour=None, width=UNBOUNDED, height=0, links=False)


def test_a_terminal_has_a_width_and_styles() -> None:
    """COLUMNS is the width."""
    place = Place.of(Terminal(), {"TERM": "xterm-kitty"})
    assert (place.terminal, place.colour, place.width, place.links) == (True, "auto", 72, True)


def test_a_dumb_terminal_gets_plain_text() -> None:
    """Neither styles nor links, but the width counts."""
    place = Place.of(Terminal(), {"TERM": "dumb", "FORCE_HYPERLINK": "1"})
    assert (place.colour, place.width, place.links) == (None, 72, False)


@pytest.mark.parametrize(("value", "colour"), [("1", "auto"), ("0", None), ("", None)])
def test_force_color_brings_styles_into_a_pipe(value: str, colour: str | None) -> None:
    """But it neither wraps nor links there."""
    place = Place.of(io.StringIO(), {"FORCE_COLOR": value})
    assert (place.colour, place.width, place.links) == (colour, UNBOUNDED, False)


def test_nothing_is_wrapped_or_cut_in_a_pipe() -> None:
    """A paragraph and a row of a table are one line each, however long."""
    place = Place()
    rows = table(place)
    rows.add_row("001:1", words(LONG))
    assert draw(place, paragraph(words(LONG), place)) == f"{LONG.strip()}\n"
    assert draw(place, rows) == f"001:1  {LONG.strip()}\n"


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """Text is wrapped, at a measure that can be read where the terminal is wide."""
    place = Place(terminal=True, width=width, height=20)
    drawn = draw(place, paragraph(words(LONG), place)).splitlines()
    assert max(map(len, drawn)) <= min(width, 96)


def test_no_color_takes_the_colours_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bold may stay; colours may not."""
    place = Place(terminal=True, colour="truecolor", width=80, height=20)
    text = Text("warning:", "caution")
    assert "\x1b[" in draw(place, text)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "38;5" not in draw(place, text)


@pytest.mark.parametrize("text", ["[sic]", "[/x]", ":smile:", "[bold]x[/bold]", "\\[a]", "a_b"])
def test_text_is_never_markup(text: str) -> None:
    """Brackets, colons and backslashes come out as they went in."""
    place = Place(terminal=True, colour="truecolor", width=80, height=20)
    rows = table(place)
    rows.add_row(words(text))
    assert draw(place, paragraph(words(text), place)) == f"  {text}\n"
    assert draw(place, rows).strip() == text
