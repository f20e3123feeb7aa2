"""The pager is found as git finds it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.render import pager

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "environ",
    [
        {"PAGER": ""},
        {"PAGER": "cat"},
        {"PAGER": "no-such-program"},
        {"PAGER": "less '"},
        {"PAGER": sys.executable, "TERM": "dumb"},
        {"PAGER": sys.executable, "MUSK_OPENAI_PAGER": "cat"},
    ],
)
def test_no_pager(environ: dict[str, str]) -> None:
    """Not wanted, not there, or of no use: the text is simply written."""
    assert pager.command(environ) == []


def test_a_pager_with_options() -> None:
    """The variable holds a command line."""
    command = pager.command({"PAGER": f"'{sys.executable}' -c 'pass'"})
    assert command[1:] == ["-c", "pass"]


def test_the_pager_gets_the_text_in_utf_8(tmp_path: Path) -> None:
    """Every character of it, and its options for less."""
    shown = tmp_path / "shown"
    code = (
        "import os, pathlib, sys;"
        f"pathlib.Path({str(shown)!r}).write_bytes(sys.stdin.buffer.read())"
        "; assert os.environ['LESS']"
    )
    assert pager.page("“Größe”\n", [sys.executable, "-c", code])
    assert shown.read_text(encoding="utf-8") == "“Größe”\n"


def test_a_reader_who_leaves_early_is_no_error() -> None:
    """Much text, and a pager that reads none of it."""
    assert pager.page("x" * 1_000_000, [sys.executable, "-c", "pass"])


def test_a_pager_that_cannot_be_started() -> None:
    """The caller is told, and writes the text itself."""
    assert not pager.page("x", ["/no/such/program"])
