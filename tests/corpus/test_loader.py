"""Folders and files -> a Corpus, whatever is wrong with some of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from musk_openai_cli.corpus import load
from musk_openai_cli.errors import CorpusEmpty, CorpusNotFound
from musk_openai_cli.models import Corpus, ProblemKind

GOOD = "# A title\n\nPublished March 19, 2024\n\nIt was so.\n"


def ids(corpus: Corpus) -> list[str]:
    """Ids of the documents, in order."""
    return [document.id for document in corpus.documents]


def kinds(corpus: Corpus, name: str) -> list[ProblemKind]:
    """The problems of one document."""
    return [problem.kind for problem in corpus.document(name).problems]


def test_documents_are_found_below_a_folder_in_order_of_their_paths(tmp_path: Path) -> None:
    """Markdown and text, in any case, at any depth; nothing else and nothing hidden."""
    for name in ("b.md", "a.txt", "sub/deep/c.markdown", "D.MD", ".hidden.md", ".git/x.md",
                 "e.pdf", "f", "g.md.bak"):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{GOOD}{name}\n")
    assert ids(load([tmp_path])) == ["D", "a", "b", "c"]


def test_file_given_directly_is_read_whatever_its_name(tmp_path: Path) -> None:
    """Who names a file wants it read, hidden or not."""
    for name in (".hidden", "page.html"):
        (tmp_path / name).write_text(f"{GOOD}{name}\n")
    corpus = load([tmp_path / ".hidden", tmp_path / "page.html"])
    assert ids(corpus) == [".hidden", "page"]


def test_several_roots_are_read_and_no_file_twice(tmp_path: Path) -> None:
    """Roots may overlap, or be links to one another."""
    for name in ("one/a.md", "two/a.md"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(f"{GOOD}{name}\n")
    (tmp_path / "three").symlink_to(tmp_path / "one")
    roots = [tmp_path / "one", tmp_path / "two", tmp_path / "three", tmp_path / "one" / "a.md"]
    corpus = load(roots)
    assert [document.path for document in corpus.documents] == [
        tmp_path / "one" / "a.md",
        tmp_path / "two" / "a.md",
    ]
    assert ids(corpus) == ["a.md", "a.md~2"]
    assert corpus.roots == tuple(roots)


def test_same_name_in_two_folders_is_told_apart(tmp_path: Path) -> None:
    """Each keeps an id of its own and is found under it."""
    for name in ("x/a.md", "y/a.md", "y/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{GOOD}{name}\n")
    assert ids(load([tmp_path])) == ["x/a", "y/a.md", "y/a.txt"]


def test_missing_path_is_an_error(tmp_path: Path) -> None:
    """Nobody searches a folder that is not there; the path is named."""
    with pytest.raises(CorpusNotFound, match="nowhere"):
        load([tmp_path / "nowhere"])
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CorpusNotFound, match="dangling"):
        load([tmp_path / "dangling"])


def test_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    """The message says where was looked, the hint what counts as a document."""
    with pytest.raises(CorpusEmpty, match=tmp_path.name) as caught:
        load([tmp_path])
    assert ".md" in caught.value.hint


def test_folder_with_nothing_readable_is_an_error_with_the_reasons(tmp_path: Path) -> None:
    """Each file is named with what is wrong."""
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CorpusEmpty, match=r"gone\.md: no such file.*; picture\.md: not a text"):
        load([tmp_path])


def test_bad_files_cost_nothing_of_the_others(tmp_path: Path) -> None:
    """Every kind of bad file is data, and the good document is read."""
    (tmp_path / "good.md").write_text(GOOD)
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "dangling.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "here").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "empty.md").touch()
    (tmp_path / "yaml.md").write_text("---\ntitle: [\n---\n\nText.\n")
    corpus = load([tmp_path])
    assert ids(corpus) == ["empty", "good", "yaml"]
    assert {path.name: problem.kind for path, problem in corpus.unreadable} == {
        "dangling.md": ProblemKind.UNREADABLE,
        "loop.md": ProblemKind.UNREADABLE,
        "picture.md": ProblemKind.BINARY,
        "pipe.md": ProblemKind.UNREADABLE,
    }
    assert all(problem.message for _, problem in corpus.unreadable)
    assert kinds(corpus, "good") == []
    assert ProblemKind.BAD_FRONT_MATTER in kinds(corpus, "yaml")


def test_folder_that_cannot_be_listed_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a closed folder holds is not silently left out."""
    (tmp_path / "good.md").write_text(GOOD)
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    # A test that runs as root may list everything, so that the refusal is played.
    monkeypatch.setattr(os, "scandir", refuse)
    corpus = load([tmp_path])
    ((path, problem),) = corpus.unreadable
    assert (path, problem.kind) == (tmp_path / "closed", ProblemKind.UNREADABLE)
    assert problem.message == "permission denied"
    assert ids(corpus) == ["good"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no text"),
        (" \n\n\t\n", "no text"),
        ("---\ntitle: A\n---\n", "only front matter, no text"),
        ("<!-- nothing -->\n", "no text"),
        ("0 views\n", "no text"),
        ("![only](a.png)\n", "no text"),
    ],
)
def test_document_without_text_is_a_problem(tmp_path: Path, text: str, message: str) -> None:
    """It stays in the corpus, so that somebody sees that it is empty."""
    (tmp_path / "a.md").write_text(text)
    problems = load([tmp_path]).document("a").problems
    assert (ProblemKind.EMPTY, message) in [(p.kind, p.message) for p in problems]


def test_exact_duplicates_are_recognised(tmp_path: Path) -> None:
    """The same text under another name, front matter and line ends is one source."""
    (tmp_path / "a.md").write_text(GOOD)
    (tmp_path / "b.md").write_bytes(
        b"---\ndate: 2020-01-01\n---\n" + GOOD.encode().replace(b"\n", b"\r\n")
    )
    (tmp_path / "c.md").write_text(GOOD.replace("so.", "not so."))
    (tmp_path / "d.md").touch()
    (tmp_path / "e.md").touch()
    corpus = load([tmp_path])
    assert {d.id: d.duplicate_of for d in corpus.documents} == {
        "a": None, "b": "a", "c": None, "d": None, "e": None
    }  # fmt: skip
    assert ProblemKind.DUPLICATE in kinds(corpus, "b")
    assert [d.id for d in corpus.independent] == ["a", "c", "d", "e"]


def test_repaired_mojibake_is_a_problem_with_its_line(tmp_path: Path) -> None:
    """A reader can look at what was repaired."""
    (tmp_path / "a.md").write_text("# Title\n\nFine.\n\nNot fineâ€¦\n", encoding="utf-8")
    document = load([tmp_path]).document("a")
    problem = next(p for p in document.problems if p.kind == ProblemKind.MOJIBAKE)
    assert problem.line == 5
    assert document.raw.endswith("fineâ€¦\n")


def test_raw_text_is_the_decoded_file_untouched(tmp_path: Path) -> None:
    """Byte order mark aside, nothing of the file is changed."""
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n\tText  \r\rEnd\n\n")
    document = load([tmp_path]).document("a")
    assert document.raw == "---\r\ntitle: A\r\n---\r\n\tText  \r\rEnd\n\n"
    assert document.meta.title == "A"
    assert [block.lines for block in document.blocks] == [(4, 4), (6, 6)]
