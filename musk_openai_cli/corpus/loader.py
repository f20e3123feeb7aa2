"""Paths -> Corpus. The only reader of corpus files."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from musk_openai_cli.corpus import frontmatter
from musk_openai_cli.corpus.blocks import blocks
from musk_openai_cli.corpus.decode import decode, line_starts
from musk_openai_cli.corpus.handles import identify, shorten
from musk_openai_cli.corpus.metadata import describe, title_of
from musk_openai_cli.errors import CorpusEmpty, CorpusNotFound
from musk_openai_cli.models import BlockKind, Corpus, Document, Problem, ProblemKind

SUFFIXES = frozenset({".md", ".markdown", ".txt"})


def shipped() -> Path:
    """The folder of the documents that come with the program."""
    inside = Path(str(files("musk_openai_cli"))) / "seeds"
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[2] / "seeds"  # a checkout, not an installed wheel


def load(paths: Sequence[Path] | None = None) -> Corpus:
    """Read every document at or under ``paths``; None reads the shipped ones.

    Hidden files and folders are left out below a folder, never when named.
    Raises CorpusNotFound and CorpusEmpty; everything else that goes wrong is a
    problem of a document, or in ``Corpus.unreadable``.
    """
    roots = tuple(paths) if paths else (shipped(),)
    unreadable: list[tuple[Path, Problem]] = []
    found = list(_files(roots, unreadable))
    ids = identify([relative for _, relative in found])
    documents: list[Document] = []
    for (path, _), name in zip(found, ids, strict=True):
        try:
            data = _read(path)
        except OSError as error:
            unreadable.append((path, _unreadable(error)))
            continue
        text, problems = decode(data)
        if text is None:
            unreadable.append((path, problems[0]))
        else:
            documents.append(parse(text, path=path, name=name, problems=problems))
    if not documents:
        raise _empty(roots, found, unreadable)
    handles = shorten([d.id for d in documents])
    documents = [replace(d, handle=h) for d, h in zip(documents, handles, strict=True)]
    return Corpus(_mark_duplicates(documents), roots, tuple(unreadable))


def parse(
    text: str, *, path: Path, name: str | None = None, problems: tuple[Problem, ...] = ()
) -> Document:
    """One decoded file as a Document; its handle is its id until a corpus shortens it."""
    starts = line_starts(text)
    metadata, body, wrong = frontmatter.split(text)
    found = blocks(text, starts, body, title_of(metadata))
    meta, missing = describe(metadata, found, path.stem)
    problems = (*problems, *wrong, *missing)
    if not any(block.kind != BlockKind.BOILERPLATE for block in found):
        what = "only front matter, no text" if metadata else "no text"
        problems = (*problems, Problem(ProblemKind.EMPTY, what))
    repaired = [block.lines[0] for block in found if block.reading.repaired]
    if repaired:
        message = "garbled characters were repaired for reading"
        problems = (*problems, Problem(ProblemKind.MOJIBAKE, message, repaired[0]))
    name = name or path.stem
    return Document(
        id=name,
        handle=name,
        path=path,
        raw=text,
        meta=meta,
        blocks=found,
        problems=problems,
        line_starts=starts,
    )


def _read(path: Path) -> bytes:
    """The bytes of a file; anything else (a pipe, a device) could be read for ever."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a regular file")
    return path.read_bytes()


def _unreadable(error: OSError) -> Problem:
    return Problem(ProblemKind.UNREADABLE, (error.strerror or str(error)).lower())


def _files(
    roots: Sequence[Path], unreadable: list[tuple[Path, Problem]]
) -> Iterator[tuple[Path, Path]]:
    """Files with their path relative to the root, in the order of their names.

    Folders that cannot be listed are added to ``unreadable``.
    """
    seen: set[str] = set()
    for root in roots:
        if root.is_dir():
            pairs = sorted((p.relative_to(root), p) for p in _walk(root, unreadable))
        elif os.path.exists(root):  # noqa: PTH110 - Path.exists raises in a closed folder
            pairs = [(Path(root.name), root)]
        else:
            raise CorpusNotFound(f"no such file or folder: {root}")
        for relative, path in pairs:
            # Unlike Path.resolve this does not raise on a link to itself.
            if (real := os.path.realpath(path)) not in seen:
                seen.add(real)
                yield path, relative


def _walk(root: Path, unreadable: list[tuple[Path, Problem]]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        unreadable.append((Path(error.filename), _unreadable(error)))

    for folder, names, file_names in os.walk(root, onerror=note):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in file_names:
            path = Path(folder, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and not path.is_dir():
                yield path


def _empty(
    roots: Sequence[Path], found: Sequence[object], unreadable: Sequence[tuple[Path, Problem]]
) -> CorpusEmpty:
    where = ", ".join(str(root) for root in roots)
    if not found:
        kinds = ", ".join(sorted(SUFFIXES))
        return CorpusEmpty(f"no documents in {where}", hint=f"documents are files named {kinds}")
    reasons = "; ".join(f"{path.name}: {problem.message}" for path, problem in unreadable[:5])
    return CorpusEmpty(f"no readable document in {where} ({reasons})")


def _mark_duplicates(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Flag documents whose reading text another one has to the letter."""
    first: dict[bytes, Document] = {}
    out = []
    for document in documents:
        text = "\n".join(b.text for b in document.blocks if b.kind != BlockKind.BOILERPLATE)
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        original = first.setdefault(key, document) if text else document
        if original is not document:
            problem = Problem(ProblemKind.DUPLICATE, f"same text as {original.handle}")
            document = replace(  # noqa: PLW2901 - the flagged copy takes its place
                document, duplicate_of=original.id, problems=(*document.problems, problem)
            )
        out.append(document)
    return tuple(out)
