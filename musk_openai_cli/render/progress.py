"""A bar on standard error while many documents are read."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MANY: Final = 100
"""From how many documents on reading takes long enough to show a bar."""


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[int, int], None] | None]:
    """Gives what is to be told how far the work is; None where nobody looks on."""
    if total < MANY or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - small corpora never need it
    from rich.progress import Progress  # noqa: PLC0415 - small corpora never need it

    with Progress(console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)
