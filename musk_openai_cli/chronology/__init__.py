"""Documents -> timeline: temporal expressions, their values, events, merging."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.mention import Mention
    from musk_openai_cli.chronology.temporal.ranges import join as join_ranges
    from musk_openai_cli.chronology.temporal.tagger import tag

__all__ = ["Mention", "join_ranges", "tag"]


def __getattr__(name: str) -> object:
    """Import on first use: most commands never tag anything."""
    if name == "tag":
        from musk_openai_cli.chronology.temporal.tagger import tag  # noqa: PLC0415 - only when it is called

        return tag
    if name == "join_ranges":
        from musk_openai_cli.chronology.temporal.ranges import join  # noqa: PLC0415 - only when it is called

        return join
    if name == "Mention":
        from musk_openai_cli.chronology.temporal.mention import Mention  # noqa: PLC0415 - only when it is called

        return Mention
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
