"""The commands: their signatures, and nothing else that decides anything.

Each command calls a use case of :mod:`~musk_openai_cli.research`, has the
result drawn by :mod:`~musk_openai_cli.render` and ends with a status:

0
    something was found
1
    nothing was found
2
    wrong usage or unusable input
70, 74
    a fault of the program; the output could not be written
130, 141
    interrupted; the reader of the output has gone
"""

from __future__ import annotations

from musk_openai_cli.cli.shared import FAULT, NOTHING_FOUND, USAGE
from musk_openai_cli.cli.start import main, run

__all__ = ["FAULT", "NOTHING_FOUND", "USAGE", "main", "run"]
