"""Errors and warnings look like those of other programs."""

from __future__ import annotations

from pathlib import Path

from musk_openai_cli.models import Corpus, Problem, ProblemKind
from musk_openai_cli.render.problems import error_screen, warning_screen, warnings_screen
from musk_openai_cli.render.theme import Place, draw

PIPE = Place()


def test_an_error_with_candidates_and_a_hint() -> None:
    """What is wrong, what may have been meant, and what to do."""
    screen = error_screen(
        "'0' may be any of 2 documents", hint="type more", candidates=[("0", "A"), ("00a", "[b]")]
    )
    assert draw(PIPE, *screen) == (
        "error: '0' may be any of 2 documents\n  0    A\n  00a  [b]\nhint: type more\n"
    )


def test_an_error_alone() -> None:
    """Nothing is said where there is nothing to say."""
    assert draw(PIPE, *error_screen("no question")) == "error: no question\n"


def test_many_unreadable_files_are_counted() -> None:
    """Five are named, the others counted."""
    unread = tuple((Path(f"{n}.md"), Problem(ProblemKind.BINARY, "is not text")) for n in range(8))
    warned = draw(PIPE, *warnings_screen(Corpus((), unreadable=unread))).splitlines()
    assert warned[0] == "warning: 0.md: is not text"
    assert warned[5:] == ["warning: 3 more files not read; 'musk-openai sources' lists them"]


def test_a_warning_obeys_nothing() -> None:
    """A question or a file name is data here too."""
    assert draw(PIPE, warning_screen("\x1b[2J[/x]")) == "warning: ␛[2J[/x]\n"
