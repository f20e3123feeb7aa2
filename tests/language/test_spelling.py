"""Misspelt words of a question."""

from __future__ import annotations

import pytest

from musk_openai_cli.language.spelling import Speller
from musk_openai_cli.language.tokens import tokens

SPELLER = Speller(
    vocabulary={
        "neuralink": 1, "xai": 2, "minh": 3, "musk": 40, "elon": 9, "altman": 20, "lawsuit": 2,
        "court": 1, "theme": 1, "resigned": 1,
    },
    pairs={("elon", "musk"), ("sam", "altman")},
    leads={"resign", "lawsuit"}.__contains__,
)  # fmt: skip


def corrected(text: str) -> dict[str, str]:
    """Word as written -> what it is read as."""
    return {c.written: c.read_as for c in SPELLER.corrections(tokens(text))}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Nueralink", "neuralink"),
        ("xIA", "xai"),
        ("Mihn", "minh"),
        ("altmann", "altman"),
        ("lawsiut", "lawsuit"),
        ("resing", "resign"),
    ],
)
def test_misspelt_words_are_read_as_what_was_meant(written: str, meant: str) -> None:
    """Swapped, missing, doubled letters and wrong case lead to a word of the corpus."""
    assert corrected(written) == {written: meant}


@pytest.mark.parametrize("word", ["Musk", "musk", "court", "mask", "count", "the", "2018", "x"])
def test_words_that_are_right_are_left_alone(word: str) -> None:
    """Words of the corpus, real words, small words and numbers are never corrected."""
    assert corrected(word) == {}


def test_a_neighbour_can_ask_for_a_real_word_to_be_corrected() -> None:
    """“mask” is a word, but after "elon" it is "musk"."""
    assert corrected("elon mask") == {"mask": "musk"}


@pytest.mark.parametrize("word", ["Zuckerberg", "qqqqqqq", "Tim", "Bezos"])
def test_names_that_the_corpus_lacks_are_not_bent_to_ones_that_it_has(word: str) -> None:
    """Nothing near enough is nothing."""
    assert corrected(word) == {}
