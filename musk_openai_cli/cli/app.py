"""The program itself: its help, its version, and where commands join it."""

from __future__ import annotations

from typing import Annotated

import typer

from musk_openai_cli import __version__
from musk_openai_cli.cli.shared import NAME

app = typer.Typer(
    name=NAME,
    rich_markup_mode=None,  # plain help: no boxes, and 100 ms less to wait for it
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - Typer's callback
    if wanted:
        typer.echo(f"{NAME} {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def program(
    ctx: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - the callback has done the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Ask documents about the dispute between Elon Musk and OpenAI.

    Every answer is a quotation with a citation. 003:73 is line 73 of document
    003, and 'musk-openai show 003:73' opens it there.

    \b
    Examples:
      musk-openai ask "Why did Elon Musk leave OpenAI?"
      musk-openai timeline
      musk-openai show 003:73
      musk-openai sources
      musk-openai quotations --speaker Altman
      musk-openai verify draft.md

    Exit status: 0 found, 1 nothing found, 2 wrong usage or unusable input.
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
