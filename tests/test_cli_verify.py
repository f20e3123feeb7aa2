"""The commands ``verify`` and ``quotations``: statuses, input, errors."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from musk_openai_cli.cli import USAGE, run

SEEDS = Path(__file__).parent.parent / "seeds"
RIGHT = 'Altman said "I really respect Elon." (004:32)\n'
WRONG = 'Altman said "I really respected Elon." (004:32)\n'


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "FORCE_HYPERLINK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MUSK_OPENAI_CORPUS", str(SEEDS))


@pytest.mark.parametrize(("text", "status"), [(RIGHT, 0), (WRONG, 1), ("Nothing.\n", 0)])
def test_status(text: str, status: int, tmp_path: Path) -> None:
    """0 when all is well, 1 when anything has to be put right."""
    draft = tmp_path / "draft.md"
    draft.write_text(text, encoding="utf-8")
    assert run(["verify", str(draft)]) == status
    assert run(["verify", "--json", str(draft)]) == status


def test_lines_are_a_compilers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, line, column, finding, citation; then a summary."""
    draft = tmp_path / "draft.md"
    draft.write_text(f"# Title\n\n{WRONG}", encoding="utf-8")
    run(["verify", str(draft)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{draft}:3:14: altered: ")
    assert lines[0].endswith("004:32")
    assert lines[-1] == "1 quotation: 1 altered."


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dash reads the draft from standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RIGHT.encode())))
    assert run(["verify", "-"]) == 0
    assert capsys.readouterr().out.startswith("<stdin>:1:14: exact: ")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("He wanted total control", 0),
        ('"He wanted total control"', 0),
        ("total control", 0),
        ("He wanted total confusion", 1),
    ],
)
def test_a_single_quotation(text: str, status: int) -> None:
    """Any words can be checked alone, marks or not."""
    assert run(["verify", "--quote", text]) == status


def test_saved_quotes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What ``ask --json`` saved is found again, and missed when the corpus is another one."""
    run(["ask", "--json", "Why did Elon Musk leave OpenAI?"])
    saved = tmp_path / "saved.json"
    saved.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(["verify", "--citations", str(saved)]) == 0
    other = tmp_path / "other.md"
    other.write_text("# Other\n\nElephants dance on ponds.\n", encoding="utf-8")
    assert run(["verify", "--citations", str(saved), "--corpus", str(other)]) == 1
    assert run(["verify", "--citations", str(saved), "--json"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out[out.index("{") :])["citations"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["verify"],
        ["verify", "nosuch.md"],
        ["verify", "draft.md", "--quote", "x"],
        ["verify", "--citations", "nosuch.json"],
        ["quotations", "nosuch"],
        ["quotations", "--about", "the"],
    ],
)
def test_input_errors(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """2, and a message that says what is wrong."""
    assert run(arguments) == USAGE
    assert capsys.readouterr().err.startswith("error: ")


@pytest.mark.parametrize("content", ["no json", "{}", '{"quotes": []}'])
def test_unusable_citations(content: str, tmp_path: Path) -> None:
    """A file without saved quotes is an input error."""
    saved = tmp_path / "saved.json"
    saved.write_text(content, encoding="utf-8")
    assert run(["verify", "--citations", str(saved)]) == USAGE


@pytest.mark.parametrize(
    ("arguments", "status", "rows"),
    [
        (["quotations"], 0, 2),
        (["quotations", "004"], 0, 2),
        (["quotations", "000"], 1, 0),
        (["quotations", "--speaker", "altman"], 0, 2),
        (["quotations", "--speaker", "the OpenAI CEO"], 0, 2),
        (["quotations", "--speaker", "Musk"], 1, 0),
        (["quotations", "--about", "control"], 0, 1),
        (["quotations", "--about", "elephants"], 1, 0),
    ],
)
def test_quotations(
    arguments: list[str], status: int, rows: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Chosen by document, speaker and subject; 1 when there is none."""
    assert run([*arguments, "--json"]) == status
    assert len(json.loads(capsys.readouterr().out)["quotations"]) == rows
    assert run(arguments) == status


def test_quotations_of_a_document_on_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    """``show --quotations`` is the same table."""
    assert run(["show", "004", "--quotations"]) == 0
    shown = capsys.readouterr().out
    assert run(["quotations", "004"]) == 0
    assert capsys.readouterr().out == shown


def test_markdown_answers_are_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An answer as Markdown goes into a draft, and the draft is well."""
    assert run(["ask", "--format", "markdown", "What did Altman say about respect?"]) == 0
    draft = tmp_path / "draft.md"
    draft.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(["verify", str(draft)]) == 0


@pytest.mark.parametrize("text", ["", "  ", "?!"])
def test_a_quotation_without_words_is_wrong_usage(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no quotation that a document lacks."""
    assert run(["verify", "--quote", text]) == USAGE
    assert "has no word to look for" in capsys.readouterr().err
