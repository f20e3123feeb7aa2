"""Adapter of the temporal tagger for a scorer: ``tag(text, day) -> spans with values``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musk_openai_cli.chronology import tag as tag_mentions

if TYPE_CHECKING:
    from datetime import date

UNIT = "doc"


def tag(text: str, reference_date: date) -> list[tuple[int, int, str]]:
    """Start, end and TIMEX3 value of every mention."""
    return [(m.start, m.end, m.timex) for m in tag_mentions(text, reference_date)]
