"""How long commands take, against a floor: ``python -m tests.benchmarks.commands``.

The floor is the interpreter with the two libraries that any such program needs
(Typer and Rich), doing nothing. Ratios are of medians in one run on one machine,
the commands taken in turn, so that a slow moment slows all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 9
QUESTION = "Why did Elon Musk leave OpenAI?"
FLOOR = [sys.executable, "-c", "import typer, rich.console"]
PROGRAM = [sys.executable, "-m", "musk_openai_cli"]
COMMANDS = {
    "floor": FLOOR,
    "--help": [*PROGRAM, "--help"],
    "show 003": [*PROGRAM, "show", "003"],
    "sources": [*PROGRAM, "sources"],
    "ask": [*PROGRAM, "ask", QUESTION],
    "ask, misspelt": [*PROGRAM, "ask", "wen did msuk resing"],
    "timeline": [*PROGRAM, "timeline"],
}


def seconds(command: list[str], cache: Path) -> float:
    """Wall time of one run, byte code kept in ``cache``."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users run compiled modules
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - began


def main() -> int:
    """Print a row a command."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(ROUNDS + 1):
            for name, command in COMMANDS.items():
                taken = seconds(command, Path(folder))
                if turn:  # the first run compiles
                    times[name].append(taken)
    floor = median(times["floor"])
    print(f"{'command':<16} {'median ms':>9} {'of floor':>9}")
    for name, taken_ in times.items():
        print(f"{name:<16} {1000 * median(taken_):9.0f} {median(taken_) / floor:9.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
