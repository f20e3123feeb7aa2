"""A hand-made set of news sentences, annotated as TempEval-3 does."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from musk_openai_cli.chronology import tag

SENTENCES: Final[list[dict[str, Any]]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "newswire.jsonl").read_text("utf-8").splitlines()
]
# The one that is known to be missed: an ordinal that counts months in a row.
MISSED: Final = {"the third consecutive month"}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: str(s["id"]))
def test_news(sentence: dict[str, Any]) -> None:
    """Every expression is found and valued, and nothing else is."""
    text = sentence["text"]
    found = tag(text, date.fromisoformat(sentence["ref"]))
    wanted = [gold for gold in sentence["gold"] if gold["text"] not in MISSED]
    for gold in wanted:
        (mention,) = [m for m in found if m.start < gold["end"] and gold["start"] < m.end]
        assert (mention.timex, str(mention.type)) == (gold["value"], gold["type"])
    assert len(found) == len(wanted)


def test_spans_are_those_of_the_annotation() -> None:
    """At most one span in twenty differs from the annotated one."""
    wanted = differing = 0
    for sentence in SENTENCES:
        spans = {
            (m.start, m.end) for m in tag(sentence["text"], date.fromisoformat(sentence["ref"]))
        }
        for gold in sentence["gold"]:
            wanted += 1
            differing += (gold["start"], gold["end"]) not in spans
    assert differing / wanted < 0.05
