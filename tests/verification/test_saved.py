"""Saved quotes are found again, or missed with good reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from musk_openai_cli.corpus import passages, quote
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.errors import OptionError
from musk_openai_cli.models import Corpus, Document, RecheckKind
from musk_openai_cli.render.objects import quote_object
from musk_openai_cli.verification import parse_saved, recheck

TEXT = """# The letter

The board met in May and decided to close the house.

Nobody was there when the machines were taken away.
"""


def document(text: str, name: str = "letter.md") -> Document:
    """A document of this text."""
    return parse(text, path=Path(name))


def saved() -> object:
    """What ``--json`` prints for the first sentence of the letter, read back."""
    letter = document(TEXT)
    passage = passages(letter)[0]
    one = quote(passage, *passage.block.sentences[0])
    printed = {"quotes": [quote_object(one, {letter.id: letter})]}
    return json.loads(json.dumps(printed))


def found(*documents: Document) -> RecheckKind:
    """What has become of the saved quote in these documents."""
    (one,) = recheck(Corpus(documents), parse_saved(saved()))
    if one.source is not None:
        held = next(d for d in documents if d.id == one.source.citation.document_id)
        start, end = one.source.citation.span
        assert held.raw[start:end] == one.source.exact
    return one.kind


def test_unchanged() -> None:
    """The same file holds it where it was."""
    assert found(document(TEXT)) is RecheckKind.UNCHANGED


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("# The letter", "# The letter\n\nOne more paragraph came first."),
        TEXT.replace("The board met in May and decided", "The board met in May\nand decided"),
        TEXT.replace("decided to close", "*decided* to close"),
    ],
)
def test_moved(text: str) -> None:
    """An insertion, another line break or new markup only moves it."""
    assert found(document(text)) is RecheckKind.MOVED


def test_renamed() -> None:
    """A renamed file still holds it."""
    assert found(document(TEXT, "other.md")) is RecheckKind.MOVED


def test_changed() -> None:
    """Another word in it is a change, and shown."""
    changed = document(TEXT.replace("close", "sell"))
    (one,) = recheck(Corpus((changed,)), parse_saved(saved()))
    assert one.kind is RecheckKind.CHANGED
    assert [(p.source, p.draft) for p in one.diff if p.source != p.draft] == [("sell", "close")]


def test_gone() -> None:
    """Without anything like it, it is gone."""
    assert found(document("# The letter\n\nElephants dance on ponds.\n")) is RecheckKind.GONE


def test_of_two_places_the_one_with_the_same_surroundings() -> None:
    """What stands around it tells which of two equal sentences it was."""
    sentence = "The board met in May and decided to close the house."
    text = f"# Other\n\nHere again: {sentence} So it was.\n\n{TEXT}"
    (one,) = recheck(Corpus((document(text),)), parse_saved(saved()))
    assert one.source is not None
    assert one.source.citation.lines == (7, 7)


@pytest.mark.parametrize("data", [{}, [], {"quotes": []}, "text", None, 3, {"selector": {}}])
def test_nothing_saved(data: object) -> None:
    """A file without a single quote is an input error."""
    with pytest.raises(OptionError):
        parse_saved(data)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("---\ntitle: The letter of May\ndate: 2024-05-01\n---\nIt came.\n", "unchanged"),
        ("---\ndate: 2024-05-01\ntitle: The letter of May\n---\nIt came.\n", "moved"),
        ("---\ndate: 2024-05-01\ntitle: The bill\n---\nIt came.\n", "gone"),
    ],
)
def test_a_title_of_the_front_matter(text: str, kind: str) -> None:
    """A timeline cites it, so it is found again like other words."""
    raw = "---\ntitle: The letter of May\ndate: 2024-05-01\n---\nIt came.\n"
    title = "The letter of May"
    at = raw.index(title)
    printed = {
        "text": title,
        "document": {"id": "letter", "path": "letter.md"},
        "lines": [2, 2],
        "span": [at, at + len(title)],
        "selector": {"exact": title, "prefix": raw[:at], "suffix": raw[at + len(title) :][:32]},
    }
    (one,) = recheck(Corpus((document(text),)), parse_saved([printed]))
    assert one.kind == kind
    assert (one.source.exact if one.source else title) == title
