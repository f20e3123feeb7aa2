"""The program as a process: pipes, signals, encodings, terminals, and how fast it starts."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-X", "dev", "-m", "musk_openai_cli"]

ROOT = Path(__file__).parent.parent

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX descriptors and signals")


def environment(**changes: str) -> dict[str, str]:
    """A small environment in which nothing of the user's own is left."""
    kept = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMPDIR")
    base = {name: os.environ[name] for name in kept if name in os.environ}
    # Warnings of the interpreter's exit, of unclosed files and the like, are seen.
    return {**base, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default", **changes}


def start(
    *arguments: str, stdin: bytes = b"", **changes: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(**changes),
        check=False,
        timeout=60,
    )


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    """A folder with a long document, full of what ASCII lacks."""
    text = "“Musk’s” company was founded in 2015 – in Zürich…"
    paragraphs = [f"Paragraph {number}: {text}" for number in range(5000)]
    (tmp_path / "long.txt").write_text("A title\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    return str(tmp_path)


@posix
@pytest.mark.parametrize(
    "arguments", [["show", "long"], ["show", "long", "--raw"], ["show", "long", "--json"]]
)
def test_a_reader_who_leaves_is_no_error(arguments: list[str], corpus: str) -> None:
    """As in `| head -1`: silent, and no traceback at the interpreter's exit."""
    process = subprocess.Popen(
        [*PROGRAM, *arguments, "--corpus", corpus],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) in (0, 141, -signal.SIGPIPE)


@posix
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["sources"]])
def test_a_reader_who_has_never_been_there(arguments: list[str]) -> None:
    """Nor is a little output into a pipe that is closed already."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*PROGRAM, *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
        timeout=60,
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode in (0, 141, -signal.SIGPIPE)


@posix
def test_closed_descriptors_are_no_fault() -> None:
    """`>&-` and `2>&-` leave the streams unset."""
    command = f'"{sys.executable}" -m musk_openai_cli sources >&- 2>&- <&-'
    done = subprocess.run(["sh", "-c", command], env=environment(), check=False, timeout=60)  # noqa: S607 - sh is found on PATH
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told() -> None:
    """With a status that is neither 0 nor 1, and no traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "sources"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
            timeout=60,
        )
    assert done.returncode == 74
    assert done.stderr.startswith(b"error: the output cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@posix
def test_ctrl_c_ends_it_silently() -> None:
    """While it waits for questions; status 130."""
    process = subprocess.Popen(
        [*PROGRAM, "ask"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"Why did Musk leave OpenAI?\n")
    process.stdin.flush()
    assert process.stdout.readline()  # it is up, and answers before the input ends
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert err == b""
    assert process.returncode == 130


@pytest.mark.parametrize(
    "changes",
    [
        {"LANG": "C"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_pipes_are_utf_8_whatever_the_locale(changes: dict[str, str], corpus: str) -> None:
    """The source's own characters."""
    done = start("show", "long", "--corpus", corpus, stdin=b"", **changes)
    assert done.returncode == 0
    assert "Paragraph 0: “Musk’s” company was founded in 2015 – in Zürich…\n" in (
        done.stdout.decode()
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "latin-1", "ascii:strict"])
def test_a_legacy_encoding_gets_the_nearest_characters(encoding: str, corpus: str) -> None:
    """Never an error, and the text stays readable."""
    done = start("show", "long:3", "--corpus", corpus, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert not done.stderr
    shown = done.stdout.decode(encoding.partition(":")[0])
    assert "company was founded in 2015 " in shown
    assert "?" not in shown


def test_a_byte_order_mark_before_the_first_question() -> None:
    """PowerShell writes one."""
    done = start("ask", stdin="\ufeffWho is Sam Altman?\r\n".encode())
    assert done.stdout.startswith(b'{"schema_version": 1, "question": "Who is Sam Altman?"')


def test_questions_that_are_not_utf_8() -> None:
    """The bytes are replaced, and the question is answered."""
    done = start("ask", stdin=b"Why did Musk leave OpenAI\xff?\n")
    assert done.returncode == 0
    assert done.stdout.decode().count("\n") == 1


@posix
@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_a_terminal_gets_wrapped_text(width: int, term: str, tmp_path: Path) -> None:
    """No line is wider than it, and a dumb one gets no escape sequence."""
    shown = on_terminal(["show", "003"], tmp_path, COLUMNS=str(width), TERM=term)
    assert max(len(line) for line in plain(shown).splitlines()) <= width
    assert ("\x1b[" in shown) is (term != "dumb")
    assert "\x1b]8" not in shown


@posix
def test_no_color_on_a_terminal(tmp_path: Path) -> None:
    """No colour is set."""
    coloured = on_terminal(["show", "003:73"], tmp_path, TERM="xterm-256color")
    assert "38;5" in coloured
    uncoloured = on_terminal(["show", "003:73"], tmp_path, TERM="xterm-256color", NO_COLOR="1")
    assert "38;5" not in uncoloured
    assert plain(coloured) == plain(uncoloured)


@posix
def test_links_where_the_terminal_takes_them(tmp_path: Path) -> None:
    """To the second of the recording."""
    shown = on_terminal(["show", "004:18"], tmp_path, TERM="xterm-kitty")
    assert "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=1660s" in shown


@posix
def test_a_document_longer_than_the_screen_is_paged(tmp_path: Path) -> None:
    """A shorter one, and one for which no pager is wanted, is not."""
    pager = f"'{sys.executable}' -c \"import sys; print('PAGED', len(sys.stdin.read()) > 99)\""
    wanted = {"TERM": "xterm", "PAGER": pager}
    assert "PAGED True" in on_terminal(["show", "003"], tmp_path, **wanted)
    assert "PAGED" not in on_terminal(["show", "003", "--no-pager"], tmp_path, **wanted)
    assert "PAGED" not in on_terminal(["show", "003"], tmp_path, LINES="900", **wanted)


@posix
def test_the_raw_file_does_not_act_on_a_terminal(tmp_path: Path) -> None:
    """A pipe gets the bytes; a terminal gets what it cannot obey."""
    (tmp_path / "x.txt").write_bytes(b"A title\n\nText \x1b]0;owned\x07 here.\n")
    shown = on_terminal(["show", "x", "--raw", "--corpus", "x.txt"], tmp_path, TERM="xterm")
    assert "Text ␛]0;owned␇ here." in shown


@posix
def test_no_question_on_a_terminal(tmp_path: Path) -> None:
    """The program does not sit and wait; it tells how to ask."""
    shown = on_terminal(["ask"], tmp_path, TERM="dumb")
    assert "error: no question" in shown
    assert "hint: musk-openai ask" in shown


def on_terminal(arguments: list[str], folder: Path, **changes: str) -> str:
    """What the program writes to a terminal of 80 columns and 24 lines."""
    import pty  # noqa: PLC0415 - POSIX only

    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        cwd=folder,
        env={"COLUMNS": "80", "LINES": "24", "PAGER": "cat", **environment(**changes)},
    )
    os.close(follower)
    parts = []
    while True:
        waiting, _, _ = select.select([leader], [], [], 60)
        try:
            part = os.read(leader, 65536) if waiting else b""
        except OSError:  # Linux says EIO when the other end is closed
            break
        if not part:
            break
        parts.append(part)
    os.close(leader)
    if not waiting:
        process.kill()
    process.wait(60)
    assert waiting, "the program waits for a key"
    return b"".join(parts).decode().replace("\r\n", "\n")


def plain(shown: str) -> str:
    """Without colours and the like."""
    import re  # noqa: PLC0415 - of use here only

    return re.sub(r"\x1b\[[0-9;]*m", "", shown)


def imported(*arguments: str, **changes: str) -> set[str]:
    """The modules that a command line imports."""
    command = [sys.executable, "-X", "importtime", "-m", "musk_openai_cli", *arguments]
    done = subprocess.run(
        command, capture_output=True, env=environment(**changes), check=False, timeout=60
    )
    lines = done.stderr.decode().splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["ask", "--help"]])
def test_help_imports_next_to_nothing(arguments: list[str]) -> None:
    """Neither Rich nor the corpus nor numpy."""
    modules = imported(*arguments)
    assert "musk_openai_cli.cli" in modules
    assert not modules & {
        "rich.console",
        "numpy",
        "yaml",
        "markdown_it",
        "musk_openai_cli.research",
    }


def test_completion_draws_nothing_and_computes_nothing() -> None:
    """It must be quicker than the next key."""
    modules = imported(
        _MUSK_OPENAI_COMPLETE="complete_bash", COMP_WORDS="musk-openai show 0", COMP_CWORD="2"
    )
    assert not modules & {"numpy", "rich.table"}


@pytest.mark.parametrize("command", [["show", "003"], ["sources"]])
def test_reading_needs_no_numpy(command: list[str]) -> None:
    """Only a ranking does."""
    assert "numpy" not in imported(*command)


@pytest.mark.parametrize(
    ("words", "index", "expected"),
    [
        ("musk-openai t", "1", ["timeline"]),
        ("musk-openai show 00", "2", ["000", "001", "002", "003", "004"]),
        ("musk-openai ask --exp", "2", ["--explain"]),
        ("musk-openai show --corpus /no/such/folder 0", "4", []),
    ],
)
def test_completion(words: str, index: str, expected: list[str]) -> None:
    """Commands, options and the handles of documents; never an error."""
    done = start(_MUSK_OPENAI_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=index)
    assert done.stdout.decode().split() == expected
    assert not done.stderr


def test_the_module_is_the_program() -> None:
    """Under the same name."""
    assert start("--help").stdout.startswith(b"Usage: musk-openai ")
