"""What the commands share: options, statuses, and the corpus."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from musk_openai_cli.render import output

if TYPE_CHECKING:
    from musk_openai_cli.models import Corpus

NAME = "musk-openai"

NOTHING_FOUND = 1
USAGE = 2
FAULT = 70  # EX_SOFTWARE of sysexits.h
UNWRITABLE = 74  # EX_IOERR
INTERRUPTED = 128 + 2
GONE = 128 + 13


CorpusPaths = Annotated[
    list[Path] | None,
    typer.Option(
        "--corpus",
        metavar="PATH",
        envvar="MUSK_OPENAI_CORPUS",
        help="A folder or a file to read instead of the shipped documents; may be repeated.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def complete_document(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """List handles and titles for the shell; never an error in the middle of typing."""
    try:
        from musk_openai_cli import research
        from musk_openai_cli.render.sanitise import line

        documents = research.load(ctx.params.get("corpus") or None).documents
        found = [document for document in documents if document.handle.startswith(incomplete)]
        return [(document.handle, line(document.meta.title)) for document in found]
    except Exception:  # noqa: BLE001 - whatever it is, the command itself will tell
        return []


Handles = Annotated[
    list[str] | None,
    typer.Option(
        "--doc",
        metavar="DOC",
        help="Only this document; may be repeated.",
        autocompletion=complete_document,
    ),
]


def load(paths: Sequence[Path] | None, *, warn: bool = True) -> Corpus:
    """The corpus; files that cannot be read are told on standard error."""
    from musk_openai_cli import research

    documents = research.load(paths or None)
    if warn and documents.unreadable:
        from musk_openai_cli.render.problems import warnings_screen

        output.tell(warnings_screen(documents))
    return documents


def reopening(ctx: typer.Context, paths: Sequence[Path] | None) -> str:
    """Return the options that bring another command to the same documents."""
    source = ctx.get_parameter_source("corpus")
    if not paths or source is None or source.name != "COMMANDLINE":
        return ""
    import shlex

    return "".join(f" --corpus {shlex.quote(str(path))}" for path in paths)


def end(*, found: bool) -> None:
    """Leave with the status that says whether anything was found."""
    if not found:
        raise typer.Exit(NOTHING_FOUND)
