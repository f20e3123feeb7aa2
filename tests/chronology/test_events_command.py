"""The options of ``timeline``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.cli.shared import NOTHING_FOUND, USAGE
from musk_openai_cli.cli.start import run

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


def _json(capsys: Capture, *options: str) -> dict[str, list[dict[str, object]]]:
    run(["timeline", "--json", *options])
    loaded: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return loaded


def test_options_narrow_the_timeline(capsys: Capture) -> None:
    """Kind, time, subject, weight and document."""
    assert len(_json(capsys, "--kind", "lawsuit")["events"]) == 1
    assert len(_json(capsys, "--since", "2024")["events"]) == 5
    assert len(_json(capsys, "--top", "3")["events"]) == 3
    assert _json(capsys, "--about", "lawsuit")["events"][0]["kind"] == "lawsuit"
    kinds = {e["kind"] for e in _json(capsys, "--no-publications")["events"]}
    assert "publication" not in kinds
    assert len(_json(capsys, "--doc", "003", "--explicit-only")["events"]) == 2


def test_nothing_left(capsys: Capture) -> None:
    """It is said, and the status says it too."""
    assert run(["timeline", "--kind", "ruling"]) == NOTHING_FOUND
    assert capsys.readouterr().out == "No event is left by the options.\n"


@pytest.mark.parametrize(
    "options",
    [
        ["--kind", "party"],
        ["--since", "soon"],
        ["--until", "2018-13"],
        ["--doc", "zebra"],
        ["--top", "0"],
        ["--about", "the"],
        ["--format", "docx"],
        ["--format", "csv", "--json"],
        ["--output", "file"],
        ["--mentions", "--format", "csv"],
        ["--format", "csv", "--output", "/nowhere/at/all.csv"],
    ],
)
def test_what_makes_no_sense(options: list[str], capsys: Capture) -> None:
    """An error of usage, with nothing on standard output."""
    assert run(["timeline", *options]) == USAGE
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("error: ")


@pytest.mark.parametrize(
    "form", ["json", "csv", "markdown", "ics", "timelinejs", "markwhen", "html"]
)
def test_a_file_is_written(form: str, tmp_path: Path, capsys: Capture) -> None:
    """The same as standard output would get, in UTF-8."""
    path = tmp_path / "timeline"
    assert run(["timeline", "--format", form, "-o", str(path)]) == 0
    assert not capsys.readouterr().out
    assert "003:17" in path.read_bytes().decode("utf-8") or form == "json"


def test_the_mentions(capsys: Capture) -> None:
    """One row an expression, and the same as JSON."""
    assert run(["timeline", "--mentions", "--doc", "003"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 4
    assert rows[1].split()[:4] == ["003:17", "2015", "date", "2015"]
    run(["timeline", "--mentions", "--doc", "003", "--json"])
    found = json.loads(capsys.readouterr().out)["mentions"]
    assert [m["expression"] for m in found] == ["2015", "2018", "several years ago"]
    assert set(found[0]) == {
        "document", "span", "lines", "expression", "type", "timex", "edtf", "anchor", "derivation",
    }  # fmt: skip


def test_the_chart(capsys: Capture) -> None:
    """Events and publications by year; in a pipe as numbers."""
    assert run(["timeline", "--chart"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["year", "events", "publications"]
    assert rows[1] == ["2015", "1", "0"]
    assert rows[-2] == ["2026", "0", "1"]
    assert rows[-1][-1] == "undated"


def test_json_tells_more_than_it_did(capsys: Capture) -> None:
    """Keys are only ever added."""
    event = _json(capsys)["events"][0]
    assert set(event) >= {
        "edtf", "earliest", "latest", "precision", "kind", "headline", "after", "mentions",
        "words", "sources", "differ", "planned",
    }  # fmt: skip
