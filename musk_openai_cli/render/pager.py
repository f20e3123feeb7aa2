"""Long text through a pager, as git does it."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DEFAULT = "less"

#: Options of less when ``LESS`` is not set: quit if it fits, colours, keep the screen.
_LESS = "FRX"


def command(environ: Mapping[str, str]) -> list[str]:
    """The pager that the environment asks for, or nothing if none is to be used."""
    if environ.get("TERM", "").lower() in ("dumb", "unknown"):
        return []
    chosen = environ.get("MUSK_OPENAI_PAGER", environ.get("PAGER", _DEFAULT))
    try:
        words = shlex.split(chosen)
    except ValueError:  # an unbalanced quotation mark
        return []
    if not words or words == ["cat"]:
        return []
    program = shutil.which(words[0])
    return [program, *words[1:]] if program else []


def page(text: str, pager: list[str]) -> bool:
    """Show the text in the pager and wait until the reader is done.

    False if the pager could not be started. A reader who leaves before the end
    is no error.
    """
    environ = {"LESS": _LESS, "LESSCHARSET": "utf-8", **os.environ}
    with _undisturbed():
        try:
            process = subprocess.Popen(  # noqa: S603 - the user's own choice of a pager
                pager, stdin=subprocess.PIPE, env=environ
            )
        except OSError:
            return False
        with suppress(OSError):  # the reader has left
            process.communicate(text.encode("utf-8", "replace"))
        process.wait()
    return True


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Leave Ctrl-C and a closed pipe to the pager while it runs."""

    # A handler, unlike SIG_IGN, is not passed on to the pager.
    def leave(_number: int, _frame: object) -> None:
        pass

    names = [name for name in ("SIGINT", "SIGPIPE") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), leave) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler or signal.SIG_DFL)
