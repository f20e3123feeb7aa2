"""The command line: what it prints, where, and with which status it ends."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musk_openai_cli import __version__
from musk_openai_cli.cli import FAULT, NOTHING_FOUND, USAGE, run

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
---
title: A [bold] title
publishedAt: '2024-03-19T11:59:59.000Z'
source:
  name: Decrypt
---
## Departure

Musk resigned from the OpenAI board in 2018.

## Rivals

Musk launched a rival company called xAI after that.
"""

QUESTION = "When did Musk resign from the board?"


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MUSK_OPENAI_CORPUS", "FORCE_COLOR", "NO_COLOR", "FORCE_HYPERLINK"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of two documents."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "alpha.md").write_text(ARTICLE, encoding="utf-8")
    other = "Neuralink News\n\nNeuralink builds brain implants in Fremont.\n"
    (corpus / "beta.txt").write_text(other, encoding="utf-8")
    return corpus


def test_no_arguments_give_help(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output, as something that was found."""
    assert run([]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Usage: musk-openai ")
    assert 'musk-openai ask "' in out
    assert not err


@pytest.mark.parametrize("command", [[], ["ask"], ["timeline"], ["show"], ["sources"]])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_has_help(
    command: list[str], option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With examples that can be copied, in lines that fit a terminal."""
    assert run([*command, option]) == 0
    out, err = capsys.readouterr()
    assert " ".join(["Usage: musk-openai", *command]) in out
    assert "Examples:\n    musk-openai" in out
    assert max(map(len, out.splitlines())) <= 80
    assert not err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """Name and number, nothing else."""
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"musk-openai {__version__}\n"


def test_an_unknown_command_is_told_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, with status 2."""
    assert run(["tmeline"]) == USAGE
    out, err = capsys.readouterr()
    assert not out
    assert err == (
        "error: No such command 'tmeline'. Did you mean 'timeline'?\n"
        "hint: see 'musk-openai --help'\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ask", "--limt", "3", "x"], "--limt"),
        (["ask", "-n", "0", "x"], "--limit"),
        (["ask", "-n", "x", "x"], "--limit"),
        (["show"], "DOC"),
        (["sources", "x"], "x"),
    ],
)
def test_wrong_usage(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, and where to read about it."""
    assert run(arguments) == USAGE
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("error: ")
    assert message in err
    assert f"hint: see 'musk-openai {arguments[0]} --help'\n" in err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["ask", "x", "--json", "--format", "markdown"], ["--json", "--format markdown"]),
        (["ask", "--format", "markdown"], ["--format markdown", "standard input"]),
        (["timeline", "--chart", "--json"], ["--chart", "--json"]),
        (["timeline", "--chart", "--format", "ics"], ["--chart", "--format ics"]),
        (["timeline", "--chart", "--mentions"], ["--chart", "--mentions"]),
        (["timeline", "--json", "--format", "csv"], ["--json", "--format csv"]),
    ],
)
def test_options_that_exclude_each_other(
    arguments: list[str], named: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are named, and nothing is written; none of them is ignored without a word."""
    assert run([*arguments, "--corpus", str(folder)]) == USAGE
    out, err = capsys.readouterr()
    assert not out
    assert all(name in err for name in named)


def test_an_answer(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The quote is a line of its own, to the letter."""
    assert run(["ask", QUESTION, "--corpus", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert "\nMusk resigned from the OpenAI board in 2018.\n" in out
    assert "A [bold] title · 19 March 2024 · Decrypt" in out
    assert not err


def test_a_question_needs_no_quotation_marks(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words are joined to one question."""
    assert run(["ask", "--corpus", str(folder), "--json", *QUESTION.split()]) == 0
    assert json.loads(capsys.readouterr().out)["question"] == QUESTION


def test_an_answer_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object, no more quotes than asked for."""
    assert run(["ask", QUESTION, "--json", "-n", "1", "--corpus", str(folder)]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["verdict"] == "answered"
    assert [quote["lines"] for quote in value["quotes"]] == [[9, 9]]


def test_no_answer(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said on standard output and in the status."""
    assert run(["ask", "zebra giraffe", "--corpus", str(folder)]) == NOTHING_FOUND
    out, err = capsys.readouterr()
    assert "The corpus does not answer this.\n" in out
    assert not err


def test_no_answer_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is an object like any other."""
    assert run(["ask", "zebra giraffe", "--json", "--corpus", str(folder)]) == NOTHING_FOUND
    assert json.loads(capsys.readouterr().out)["quotes"] == []


@pytest.mark.parametrize("question", ["", "   ", "?!", "what is the"])
def test_a_question_without_a_word_to_look_for(
    question: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is an error of input, not an empty answer."""
    assert run(["ask", question, "--corpus", str(folder)]) == USAGE
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("error: ")


def test_a_question_of_ten_thousand_characters(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is answered, or not, like any other."""
    status = run(["ask", "Musk resigned " * 720, "--corpus", str(folder)])
    assert status in (0, NOTHING_FOUND, USAGE)
    assert "Traceback" not in capsys.readouterr().err


def test_questions_on_standard_input(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line of JSON for each line that is not blank, in their order."""
    lines = f"zebra giraffe\n\n  {QUESTION}  \nthe\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    assert run(["ask", "--corpus", str(folder)]) == 0
    out, err = capsys.readouterr()
    values = [json.loads(line) for line in out.splitlines()]
    assert [value["question"] for value in values] == ["zebra giraffe", QUESTION, "the"]
    assert [value["verdict"] for value in values] == ["unanswered", "answered", "unanswered"]
    assert err.startswith("warning: question 3: ")


def test_questions_none_of_which_is_answered(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 1, as for a single one."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("zebra\ngiraffe\n"))
    assert run(["ask", "--corpus", str(folder)]) == NOTHING_FOUND
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize("stdin", [io.StringIO(""), None])
def test_no_question_at_all(
    stdin: io.StringIO | None,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing on standard input, or no standard input: wrong usage."""
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run(["ask", "--corpus", str(folder)]) == USAGE
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("error: no question")


def test_a_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its title is shown as it is, and its text beside the lines of the file."""
    assert run(["show", "alpha", "--corpus", str(folder)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("A [bold] title\n")
    assert "\n    9  Musk resigned from the OpenAI board in 2018.\n" in out


def test_a_line_of_a_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is marked."""
    assert run(["show", "alpha:9", "--corpus", str(folder)]) == 0
    assert "▶   9  Musk resigned" in capsys.readouterr().out


def test_a_document_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object."""
    assert run(["show", "alpha", "--json", "--corpus", str(folder)]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["document"]["published"] == "2024-03-19"
    assert value["blocks"][-1]["lines"] == [13, 13]


def test_the_file_itself(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Byte by byte, byte order mark, line ends, rubbish and all."""
    content = b"\xef\xbb\xbfA title\r\n\r\nSome text \x1b[31m here.\xff\r\n"
    (folder / "gamma.txt").write_bytes(content)
    assert run(["show", "gamma", "--raw", "--corpus", str(folder)]) == 0
    sys.stdout.flush()
    assert capfdbinary.readouterr().out == content


def test_a_line_of_the_file_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As it is, and nothing else."""
    assert run(["show", "alpha:3", "--raw", "--corpus", str(folder)]) == 0
    assert capsys.readouterr().out == "publishedAt: '2024-03-19T11:59:59.000Z'\n"


def test_an_unknown_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The candidates are named."""
    assert run(["show", "alpa", "--corpus", str(folder)]) == USAGE
    err = capsys.readouterr().err
    assert err.startswith("error: ")
    assert "A [bold] title" in err


def test_an_ambiguous_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """So are those that it may be."""
    (folder / "alps.txt").write_text("Alps\n\nMountains are high there.\n", encoding="utf-8")
    assert run(["show", "al", "--corpus", str(folder)]) == USAGE
    err = capsys.readouterr().err
    assert "A [bold] title" in err
    assert "Alps" in err


def test_a_line_that_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong input."""
    assert run(["show", "alpha:999", "--corpus", str(folder)]) == USAGE
    assert capsys.readouterr().err.startswith("error: ")


def test_the_sources(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line each, and the total."""
    assert run(["sources", "--corpus", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "A [bold] title" in out
    assert "2 documents, 1 of them undated" in out


def test_the_sources_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object."""
    assert run(["sources", "--json", "--corpus", str(folder)]) == 0
    assert len(json.loads(capsys.readouterr().out)["documents"]) == 2


def test_the_timeline(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line an event in a pipe."""
    assert run(["timeline", "--corpus", str(folder)]) == 0
    assert "Musk resigned from the OpenAI board in 2018.\n" in capsys.readouterr().out


def test_the_timeline_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object."""
    assert run(["timeline", "--json", "--corpus", str(folder)]) == 0
    events = json.loads(capsys.readouterr().out)["events"]
    assert "2018" in [event["edtf"] for event in events]


def test_a_timeline_without_events(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found is status 1 and still a valid object."""
    assert run(["timeline", "--json", "--corpus", str(folder / "beta.txt")]) == NOTHING_FOUND
    assert json.loads(capsys.readouterr().out)["events"] == []


def test_the_corpus_of_the_environment(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several paths, separated as those of PATH; the option wins."""
    both = f"{folder / 'alpha.md'}{';' if sys.platform == 'win32' else ':'}{folder / 'beta.txt'}"
    monkeypatch.setenv("MUSK_OPENAI_CORPUS", both)
    assert run(["sources"]) == 0
    assert "2 documents" in capsys.readouterr().out
    assert run(["sources", "--corpus", str(folder / "beta.txt")]) == 0
    assert "1 document," in capsys.readouterr().out


def test_several_paths(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The option may be repeated."""
    paths = [str(folder / name) for name in ("alpha.md", "beta.txt")]
    assert run(["sources", "--corpus", paths[0], "--corpus", paths[1]]) == 0
    assert "2 documents" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["ask", "Musk"], ["timeline"], ["show", "a"], ["sources"]])
@pytest.mark.parametrize("name", ["empty", "absent"])
def test_a_corpus_that_is_none(
    command: list[str], name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty folder and a path that does not exist are errors of input."""
    (tmp_path / "empty").mkdir()
    assert run([*command, "--corpus", str(tmp_path / name)]) == USAGE
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("error: ")


def test_one_bad_file_warns_and_the_work_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Binary rubbish costs nothing of the other documents."""
    (folder / "rubbish.md").write_bytes(bytes(range(256)) * 16)
    assert run(["ask", QUESTION, "--corpus", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert "Musk resigned from the OpenAI board in 2018." in out
    assert err.startswith("warning: ")
    assert "rubbish.md" in err


def test_hostile_input_is_never_obeyed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a question nor the name of a file reaches the terminal as it is."""
    bad = "\x1b]0;owned\x07[/x]\u202e"
    for arguments in (["ask", f"zebra{bad}"], ["show", f"zebra{bad}"]):
        assert run([*arguments, "--corpus", str(folder)]) != FAULT
        out, err = capsys.readouterr()
        assert not set("\x1b\x07\u202e") & set(out + err)


def test_a_fault_is_never_status_1(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script must not take a crash for an answer that is not there."""

    class Broken(io.StringIO):
        def isatty(self) -> bool:
            raise RuntimeError("broken")

    monkeypatch.setattr(sys, "stdout", Broken())
    assert run(["sources", "--corpus", str(folder)]) == FAULT
    err = capsys.readouterr().err
    assert err.startswith("error: this is a fault of the program")
    assert "RuntimeError: broken" in err


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(question=st.text())
def test_any_question_ends_in_order(
    question: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Found, not found, or no question; never a fault."""
    assert run(["ask", "--corpus", str(folder), "--", question]) in (0, NOTHING_FOUND, USAGE)
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("options", [[], ["--split", "none"]])
def test_nothing_to_evaluate_is_an_error(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file or a split without questions measures nothing."""
    questions = tmp_path / "questions.jsonl"
    line = '{"text": "Why?", "answerable": false, "split": "dev"}\n' if options else "\n"
    questions.write_text(line, encoding="utf-8")
    assert run(["evaluate", str(questions), *options]) == USAGE
    assert "holds no question" in capsys.readouterr().err
