"""Quotations by their marks alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musk_openai_cli.speech.marks import quoted


def words(text: str, depth: int | None = None) -> list[str]:
    """What stands between marks, of one depth or of all."""
    return [q.words(text) for q in quoted(text) if depth is None or q.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" twice.', ["yes"]),
        ("He said “yes” twice.", ["yes"]),
        ("He said ‘yes’ twice.", ["yes"]),
        ("He said 'yes' twice.", ["yes"]),
        ("Er sagte „ja“ dazu.", ["ja"]),
        ("Il dit «oui» ici.", ["oui"]),
        ('"One," he said, "two."', ["One,", "two."]),
        ('("One") and—"two"—', ["One", "two"]),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    """Each pair of marks is found with what it holds."""
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' right, isn't it?",
        "It’s the workers’ right, isn’t it?",
        "Rock 'n' roll of the '90s isn't dead.",
        'A 6" pipe and a 7" one.',
        "The dogs' owners and the cats' owners.",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    """Apostrophes, elisions and inches open nothing."""
    assert words(text) == []


def test_nested() -> None:
    """A quotation inside another one has a depth of its own."""
    text = "“He told me, ‘You are fired,’ and left,” she said."
    assert words(text, 0) == ["He told me, ‘You are fired,’ and left,"]
    assert words(text, 1) == ["You are fired,"]


def test_genitive_inside_single_marks() -> None:
    """The apostrophe of a plural genitive does not end a quotation in single marks."""
    assert words("She said ‘the workers’ rights matter’ to him.") == ["the workers’ rights matter"]


def test_open_ended() -> None:
    """A quotation that goes on in the next paragraph ends with its own."""
    found = quoted("“It was late.")
    assert [q.closed for q in found] == [False]
    assert found[0].words("“It was late.") == "It was late."


def test_a_mark_that_never_closes_swallows_nothing() -> None:
    """A stray mark in the middle is no quotation."""
    assert words('A stray " mark and nothing else') == []


@settings(deadline=None)
@given(st.text(alphabet="ab \"'“”‘’„«».,—(", max_size=60))
def test_spans_are_valid_and_nest(text: str) -> None:
    """Whatever the text, spans lie in it and two of them never overlap by half."""
    found = quoted(text)
    for one in found:
        assert 0 <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text)
    for a in found:
        for b in found:
            if a.start < b.start < a.end:
                assert b.end <= a.end
                assert b.depth > a.depth
