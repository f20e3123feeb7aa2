"""Words, stems and compounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musk_openai_cli.language.compounds import Compounds
from musk_openai_cli.language.tokens import fold, is_stop, stem, tokens
from musk_openai_cli.language.words import american


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Musk's", "musk"),
        ("Musk’s", "musk"),
        ("companies'", "companies"),
        ("Café", "cafe"),
        ("OpenAI", "openai"),
        ("GPT-4", "gpt-4"),
    ],
)
def test_words_are_folded(written: str, folded: str) -> None:
    """Case, possessives, accents and typographic apostrophes make no difference."""
    assert fold(written) == folded


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    """Every token's offsets cut its own text out, in order and without overlap."""
    end = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        end = token.end


@pytest.mark.parametrize(
    ("a", "b"),
    [("leaving", "leaves"), ("regulation", "regulations"), ("criticised", "criticise")],
)
def test_forms_of_a_word_share_a_stem(a: str, b: str) -> None:
    """Inflections compare equal."""
    assert stem(a) == stem(b)


def test_negation_is_no_stop_word() -> None:
    """“not” changes what is said and is kept; "the" is not."""
    assert not is_stop("not")
    assert is_stop("the")


@pytest.mark.parametrize(
    ("corpus", "query"),
    [
        ("a for-profit firm", "for profit"),
        ("a for-profit firm", "forprofit"),
        ("OpenAI was founded", "open AI"),
        ("OpenAI was founded", "open-ai"),
        ("it keeps GPT-4 private", "GPT 4"),
        ("xAI was launched", "XAI"),
    ],
)
def test_a_compound_is_one_term_however_it_is_written(corpus: str, query: str) -> None:
    """Hyphens, spaces and inner capitals do not hide a compound."""
    compounds = Compounds.learn([corpus])
    wanted = {term.stem for term in compounds.terms(query) if not term.part}
    assert wanted <= {term.stem for term in compounds.terms(corpus)}


def test_parts_of_a_compound_can_be_found() -> None:
    """“profit” finds "for-profit", marked as a part of it."""
    terms = Compounds().terms("for-profit")
    assert [(t.stem, t.part) for t in terms] == [("forprofit", False), ("profit", True)]


def test_neighbours_that_are_no_compound_stay_apart() -> None:
    """Two words are joined only when the corpus writes them together somewhere."""
    assert [t.stem for t in Compounds().terms("open source")] == ["open", "sourc"]


@pytest.mark.parametrize(
    ("typed", "rejoined"),
    [
        ("Did Open AI pay?", "Did OpenAI pay?"),
        ("open ai's boss", "OpenAI's boss"),
        ("Is Open-AI rich?", "Is OpenAI rich?"),
        ("Is chat gpt safe?", "Is ChatGPT safe?"),
        ("An open AI is rare", "An OpenAI is rare"),
        ("Who opened AI labs?", "Who opened AI labs?"),
        ("Altman's AI", "Altman's AI"),
        ("The Musk-Altman feud", "The Musk Altman feud"),
        ("An Anglo-French-style feud", "An Anglo-French-style feud"),
    ],
)
def test_names_in_two_words_are_written_as_the_corpus_does(typed: str, rejoined: str) -> None:
    """What follows the name, the possessive with it, is kept."""
    compounds = Compounds.learn(["OpenAI made ChatGPT, an open AI."])
    assert compounds.rejoined(typed) == rejoined


@pytest.mark.parametrize("word", ["whats", "didnt", "isnt"])
def test_contractions_without_apostrophe_are_small_words(word: str) -> None:
    """They carry no subject; "wont" and "hell" are words of their own."""
    assert is_stop(word)
    assert not is_stop("wont")


@pytest.mark.parametrize(
    ("british", "other"),
    [
        ("criticise", "criticized"),
        ("organisation", "organization"),
        ("favour", "favor"),
        ("defence", "defense"),
        ("programme", "program"),
        ("labelling", "labeling"),
    ],
)
def test_british_and_american_spellings_share_a_stem(british: str, other: str) -> None:
    """How a word is spelt on which side of the Atlantic makes no difference."""
    assert stem(british) == stem(other)


@pytest.mark.parametrize("word", ["four", "promise", "rise", "advised", "hour", "silence"])
def test_words_with_one_spelling_keep_it(word: str) -> None:
    """Only a spelling that exists is taken for another one."""
    assert american(word) == word
