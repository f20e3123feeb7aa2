"""``python -m musk_openai_cli`` is ``musk-openai``."""

from __future__ import annotations

from musk_openai_cli.cli import main

main()
