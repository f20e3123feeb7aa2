"""The BM25 index, above all where rank-bm25 alone would go wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musk_openai_cli.retrieval.memory import MemoryIndex

UNITS = [["musk", "left"], ["altman"], [], ["musk", "musk", "sued", "openai"], ["musk"]]


@pytest.mark.parametrize("units", [[], [[]], [[], []]])
def test_nothing_to_index_is_no_error(units: list[list[str]]) -> None:
    """rank-bm25 divides by the mean length; an empty corpus must not."""
    index = MemoryIndex(units)
    assert index.scores("musk") == {}
    assert index.idf("musk") == 0
    assert index.size == len(units)


def test_only_units_with_the_term_score() -> None:
    """BM25Plus gives every unit a constant; here a match is a match."""
    assert set(MemoryIndex(UNITS).scores("musk")) == {0, 3, 4}


def test_a_term_in_most_units_still_counts() -> None:
    """The rarity of a frequent term is small but above 0."""
    index = MemoryIndex(UNITS)
    assert 0 < index.idf("musk") < index.idf("altman")
    assert all(score > 0 for score in index.scores("musk").values())


def test_short_units_beat_long_ones() -> None:
    """Of two units that say a term once, the shorter is more about it."""
    scores = MemoryIndex([["grok"], ["grok", *"abcdefgh"]]).scores("grok")
    assert scores[0] > scores[1]


def test_an_unknown_term_scores_nothing() -> None:
    """Terms that do not occur are no error."""
    index = MemoryIndex(UNITS)
    assert index.scores("court") == {}
    assert index.frequency("court") == 0


@given(st.lists(st.lists(st.sampled_from("abcde"), max_size=6), max_size=12))
def test_scores_are_those_of_the_units_that_hold_the_term(units: list[list[str]]) -> None:
    """For any units, what is scored is exactly what contains the term, above 0."""
    index = MemoryIndex(units)
    for term in "abcde":
        holding = {number for number, unit in enumerate(units) if term in unit}
        assert set(index.scores(term)) == holding
        assert index.frequency(term) == len(holding)
        assert all(score > 0 for score in index.scores(term).values())
