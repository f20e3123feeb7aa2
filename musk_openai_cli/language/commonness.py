"""How common a word is in English at large.

In a handful of documents a word may be rare by chance: "really" occurs once and
would weigh as much as a name. Rarity in the corpus is therefore tempered by
rarity in English.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

_PARAGRAPHS = 10_000
_UNSEEN = 2.0
"""Paragraphs that a stem is taken to occur in when the table does not have it."""


@cache
def _table() -> dict[str, float]:
    source = files("musk_openai_cli.language").joinpath("common.tsv")
    rows = (line.split("\t") for line in source.read_text(encoding="utf-8").splitlines())
    return {row[0]: float(row[1]) for row in rows if len(row) > 1}


def rarity(stem: str) -> float:
    """Between 0 (in every paragraph of English prose) and 1 (hardly ever met)."""
    seen = _table().get(stem, _UNSEEN)
    return math.log(_PARAGRAPHS / seen) / math.log(_PARAGRAPHS / _UNSEEN)
