"""Ids, handles, and finding a document by what a person types."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musk_openai_cli.corpus import find, load, parse_target
from musk_openai_cli.corpus.handles import identify, shorten
from musk_openai_cli.errors import HandleAmbiguous, HandleUnknown
from musk_openai_cli.models import Corpus


def write(folder: Path, **files: str) -> None:
    """Files named by their keys (``__`` for a slash), with a title each."""
    for name, title in files.items():
        path = folder / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {title}\n\nText of {name}.\n")


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Four documents, two of them with much in common."""
    write(
        tmp_path,
        **{
            "003_3032899c": "Why does Musk not like it?",
            "004_5b509d1d": "Musk and OpenAI",
            "altman_respect": "Altman on respect",
            "altman_reply": "Altman’s reply",
        },
    )
    return load([tmp_path])


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["a.md", "b.md"], ["a", "b"]),
        (["x/a.md", "y/a.md"], ["x/a", "y/a"]),
        (["a.md", "a.txt"], ["a.md", "a.txt"]),
        (["x/a.md", "x/a.txt", "b.md"], ["x/a.md", "x/a.txt", "b"]),
        (["x/a.md", "y/a.md", "y/a.txt"], ["x/a", "y/a.md", "y/a.txt"]),
        (["A.md", "a.md"], ["A.md", "a.md~2"]),
        (["a.md", "a.md"], ["a.md", "a.md~2"]),
        (["2024.01.02.md"], ["2024.01.02"]),
    ],
)
def test_id_is_the_stem_and_more_where_stems_collide(paths: list[str], ids: list[str]) -> None:
    """First the folder tells documents apart, then the suffix, then a number."""
    assert identify([Path(path) for path in paths]) == ids


@given(st.lists(st.sampled_from(["a.md", "A.md", "a.txt", "x/a.md", "x/A.txt", "a.md~2.md"])))
def test_ids_differ_in_more_than_case(paths: list[str]) -> None:
    """Whatever the files are called, each can be named."""
    ids = identify([Path(path) for path in paths])
    assert len({name.casefold() for name in ids}) == len(paths)


@pytest.mark.parametrize(
    ("ids", "handles"),
    [
        (["000_dd7f", "001_12a2"], ["000", "001"]),
        (["altman_respect", "altman_reply"], ["altman_respect", "altman_reply"]),
        (["a", "ab", "abc"], ["a", "ab", "abc"]),
        (["musk", "musk_2"], ["musk", "musk_2"]),
        (["only-one-of-its-kind"], ["only"]),
        (["x/a", "y/a"], ["x/a", "y/a"]),
    ],
)
def test_handle_is_the_shortest_prefix_that_ends_with_a_word(
    ids: list[str], handles: list[str]
) -> None:
    """Short enough to type, long enough to tell."""
    assert shorten(ids) == handles


@given(st.lists(st.text("aAb_-1é ", min_size=1, max_size=12), unique_by=str.casefold, max_size=8))
def test_handle_is_a_prefix_that_only_its_document_has(ids: list[str]) -> None:
    """A handle that is not the whole id belongs to no other id."""
    for name, handle in zip(ids, shorten(ids), strict=True):
        assert name.startswith(handle)
        sharing = [other for other in ids if other.casefold().startswith(handle.casefold())]
        assert handle == name or sharing == [name]


@pytest.mark.parametrize(
    ("target", "parsed"),
    [
        ("003", ("003", None)),
        ("003:82", ("003", (82, 82))),
        (" 003:82 ", ("003", (82, 82))),
        ("003:82-84", ("003", (82, 84))),
        ("003:84–82", ("003", (82, 84))),
        ("x/a:b:7", ("x/a:b", (7, 7))),
        ("003:", ("003:", None)),
        (":82", (":82", None)),
        ("003:last", ("003:last", None)),
        ("", ("", None)),
    ],
)
def test_target_is_a_handle_and_perhaps_lines(
    target: str, parsed: tuple[str, tuple[int, int] | None]
) -> None:
    """``003:82`` opens a document at a line, ``003:82-84`` at three."""
    assert parse_target(target) == parsed


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("003", "003_3032899c"),
        ("0", None),
        ("00", None),
        ("004_5", "004_5b509d1d"),
        ("004_5b509d1d", "004_5b509d1d"),
        ("004_5B509D1D", "004_5b509d1d"),
        ("004_5b509d1d.md", "004_5b509d1d"),
        ("altman_res", "altman_respect"),
        ("on respect", "altman_respect"),
        ("musk openai", "004_5b509d1d"),
    ],
)
def test_document_is_found_by_prefix_name_or_words_of_its_title(
    corpus: Corpus, typed: str, found: str | None
) -> None:
    """What means one document finds it; what means more raises."""
    if found is None:
        with pytest.raises(HandleAmbiguous):
            find(corpus, typed)
    else:
        assert find(corpus, typed).id == found


def test_document_is_found_by_its_path(corpus: Corpus) -> None:
    """A path copied from elsewhere names its document."""
    for document in corpus.documents:
        assert find(corpus, str(document.path)) is document
        assert find(corpus, document.handle) is document


def test_ambiguous_name_gives_the_candidates(corpus: Corpus) -> None:
    """The error carries what may have been meant, with titles."""
    with pytest.raises(HandleAmbiguous) as caught:
        find(corpus, "altman_re")
    assert [title for _, title in caught.value.candidates] == [
        "Altman’s reply",
        "Altman on respect",
    ]


@pytest.mark.parametrize("typed", ["nothing-like-it", "", "   ", "003_x"])
def test_unknown_name_is_an_error_with_a_hint(corpus: Corpus, typed: str) -> None:
    """It is never taken for the nearest document."""
    with pytest.raises(HandleUnknown) as caught:
        find(corpus, typed)
    assert "sources" in caught.value.hint


def test_misspelt_handle_gives_the_nearest(corpus: Corpus) -> None:
    """The candidates come close to what was typed."""
    with pytest.raises(HandleUnknown) as caught:
        find(corpus, "altman_rsepect")
    assert caught.value.candidates[0][1] == "Altman on respect"


def test_id_that_is_a_prefix_of_another_is_still_found(tmp_path: Path) -> None:
    """The whole id goes before a prefix."""
    write(tmp_path, musk="One", musk_2="Two")
    assert find(load([tmp_path]), "musk").meta.title == "One"
