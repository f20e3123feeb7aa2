"""``show``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys
from typing import Annotated

import typer

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import AsJson, CorpusPaths, complete_document, end, load, reopening
from musk_openai_cli.render import output


@app.command()
def show(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    document: Annotated[
        str,
        typer.Argument(metavar="DOC", hidden=True, autocompletion=complete_document),
    ],
    *,
    raw: Annotated[bool, typer.Option("--raw", help="Print the file itself.")] = False,
    quotations: Annotated[
        bool, typer.Option("--quotations", help="Only its quotations, and who says them.")
    ] = False,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Never use a pager.")] = False,
    as_json: AsJson = False,
    corpus: CorpusPaths = None,
) -> None:
    """Read one document, or the surroundings of one line of it.

    DOC is a handle such as 003, the start of a file name, or part of a title.
    DOC:LINE is a line of it, DOC:LINE-LINE are lines of it.

    \b
    Examples:
      musk-openai show 003
      musk-openai show 003:73
      musk-openai show 003 --raw
      musk-openai show 004 --quotations
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from musk_openai_cli import research

    documents = load(corpus)
    shown = research.show(documents, document)
    if as_json:
        from musk_openai_cli.render.objects import document_object, dump

        found = research.quotations(shown.document)
        output.write(dump(document_object(shown.document, found, lines=shown.lines)) + "\n")
        return
    if quotations:
        from musk_openai_cli.render.quotations import quotations_screen

        place = output.place_of(sys.stdout)
        found = research.said(documents, shown.document.id)
        output.show(place, quotations_screen(found, documents, place), paged=not no_pager)
        end(found=bool(found))
        return
    if raw:
        output.write_raw(shown.document, shown.lines)
        return
    from musk_openai_cli.render.document import document_screen

    place = output.place_of(sys.stdout)
    options = reopening(ctx, corpus)
    screen = document_screen(shown.document, place, lines=shown.lines, options=options)
    output.show(place, screen, paged=not no_pager)
