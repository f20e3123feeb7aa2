"""The README's command reference, taken from the program itself.

``python -m cogapp -r README.md`` writes it, ``--check`` instead of ``-r`` only
compares.
"""

from __future__ import annotations

import os
import subprocess
import sys


def reference() -> str:
    """The help of the program and of each of its commands, as Markdown."""
    overview = _help()
    commands = overview.partition("Commands:\n")[2].splitlines()
    parts = [_fenced(overview)]
    for line in commands:
        name = line.split()[0] if line.startswith("  ") and line[2:3].strip() else ""
        if name:
            parts.append(f"### {name}\n\n{_fenced(_help(name))}")
    return "\n" + "\n\n".join(parts) + "\n"


def _help(*command: str) -> str:
    environment = {**os.environ, "COLUMNS": "80", "TERM": "dumb", "NO_COLOR": "1"}
    environment.pop("MUSK_OPENAI_CORPUS", None)
    done = subprocess.run(
        [sys.executable, "-m", "musk_openai_cli", *command, "--help"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def _fenced(text: str) -> str:
    return f"```text\n{text}\n```"
