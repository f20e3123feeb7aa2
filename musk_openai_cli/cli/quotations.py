"""``quotations``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys
from typing import Annotated

import typer

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import AsJson, CorpusPaths, complete_document, end, load
from musk_openai_cli.render import output


@app.command()
def quotations(
    document: Annotated[
        str | None,
        typer.Argument(metavar="DOC", hidden=True, autocompletion=complete_document),
    ] = None,
    *,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Only what this person says.")
    ] = None,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="QUERY", help="Only what speaks of this, closest first."),
    ] = None,
    as_json: AsJson = False,
    corpus: CorpusPaths = None,
) -> None:
    """List who said what, to the word, when and where.

    Only direct speech is listed. DOC keeps to one document.

    \b
    Examples:
      musk-openai quotations
      musk-openai quotations --speaker Altman --about "control"
      musk-openai quotations 004 --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from musk_openai_cli import research

    documents = load(corpus)
    found = research.said(documents, document, speaker=speaker, about=about)
    if as_json:
        from musk_openai_cli.render.findings import quotations_object
        from musk_openai_cli.render.objects import dump

        output.write(dump(quotations_object(found, documents)) + "\n")
    else:
        from musk_openai_cli.render.quotations import quotations_screen

        place = output.place_of(sys.stdout)
        output.show(place, quotations_screen(found, documents, place))
    end(found=bool(found))
