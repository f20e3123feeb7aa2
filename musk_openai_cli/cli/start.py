"""From the command line to an exit status."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import gc
import signal
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

import typer

from musk_openai_cli.cli import ask, evaluate, quotations, show, sources, timeline, verify
from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import FAULT, GONE, INTERRUPTED, NAME, UNWRITABLE, USAGE
from musk_openai_cli.errors import HandleError, ResearchError
from musk_openai_cli.render import output, streams

#: Importing a module of commands joins them to the program, in the order of its help.
COMMANDS = (ask, evaluate, timeline, show, sources, quotations, verify)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (default: the process's own) and return the exit status.

    Nothing but SystemExit of shell completion comes out of here.
    """
    try:
        command = typer.main.get_command(app)
        status = command.main(arguments, prog_name=NAME, standalone_mode=False)
        output.flush()
    except ResearchError as error:
        candidates = error.candidates if isinstance(error, HandleError) else ()
        return _complain(str(error), hint=error.hint, candidates=candidates)
    except typer.TyperException as error:
        ctx = getattr(error, "ctx", None)
        path = ctx.command_path if ctx else NAME
        return _complain(error.format_message(), hint=f"see '{path} --help'")
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except output.Unwritable as error:
        return _unwritable(error)
    except Exception:  # noqa: BLE001 - status 1 would say that nothing was found
        _complain("this is a fault of the program, not of the input")
        with suppress(OSError):
            traceback.print_exc()
        return FAULT
    else:
        return status if isinstance(status, int) else 0


def _complain(message: str, *, hint: str = "", candidates: Sequence[tuple[str, str]] = ()) -> int:
    from musk_openai_cli.render.problems import error_screen

    with suppress(output.Unwritable):  # the status tells it too
        output.tell(error_screen(message, hint=hint, candidates=candidates))
    return USAGE


def _unwritable(error: output.Unwritable) -> int:
    output.silence()
    if error.gone:
        return GONE
    _complain(f"the output cannot be written: {error.__cause__}")
    return UNWRITABLE


def main() -> NoReturn:
    """Entry point of the console script."""
    if hasattr(signal, "SIGPIPE"):
        # As other filters: end without a word when the reader has gone.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # A corpus is millions of small values that live until the end; looking through them
    # for cycles again and again takes a fifth of the time.
    gc.set_threshold(200_000, 50, 100)
    streams.prepare()
    status = run()
    try:
        output.flush()
    except output.Unwritable as error:
        status = _unwritable(error)
    sys.exit(status)
