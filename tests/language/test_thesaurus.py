"""The synonyms format, and the shipped thesaurus."""

from __future__ import annotations

import pytest

from musk_openai_cli.language.thesaurus import Thesaurus, shipped


def expanded(thesaurus: Thesaurus, text: str) -> set[str]:
    """What else the words of ``text`` look for, joined by spaces."""
    return {
        " ".join(words)
        for expansion in thesaurus.expand(text.split())
        for words in expansion.alternatives
    }


def made(*lines: str) -> Thesaurus:
    """A thesaurus of these lines."""
    thesaurus = Thesaurus()
    thesaurus.add(lines)
    return thesaurus


def test_equivalent_terms_stand_for_each_other() -> None:
    """Each term of a comma list brings in all others, and not itself."""
    assert expanded(made("sue, lawsuit, litigation"), "lawsuit") == {"sue", "litig"}


def test_an_arrow_goes_one_way() -> None:
    """The left side looks for the right, the right side for nothing."""
    thesaurus = made("bankroll => invest, fund")
    assert expanded(thesaurus, "bankrolled") == {"invest", "fund"}
    assert expanded(thesaurus, "fund") == set()


def test_terms_of_several_words_are_matched_as_a_whole() -> None:
    """“step down” is found, small words included, and hides "step"."""
    thesaurus = made("step down, resign", "step, stage")
    assert expanded(thesaurus, "step down") == {"resign"}
    assert expanded(thesaurus, "step by step") == {"stage"}


def test_any_pronoun_fits_an_idiom() -> None:
    """An idiom with "his" is found with "their"."""
    assert expanded(made("go their separate ways => split"), "go our separate ways") == {"split"}


def test_an_expansion_is_not_expanded() -> None:
    """Synonyms of synonyms are other words."""
    assert expanded(made("a1 => b1", "b1 => c1"), "a1") == {"b1"}


@pytest.mark.parametrize("line", ["", "# a comment", "   ", "=>", "alone", "a =>", "=> b", ",,,"])
def test_lines_that_say_nothing_are_passed_over(line: str) -> None:
    """Comments, blank lines and half rules bring nothing in and break nothing."""
    assert expanded(made(line, "sue, lawsuit"), "sue") == {"lawsuit"}


@pytest.mark.parametrize(
    ("word", "other"),
    [("quit", "resign"), ("bankrolled", "invest"), ("dispute", "conflict"), ("secrecy", "secret")],
)
def test_the_shipped_thesaurus_knows_disputes(word: str, other: str) -> None:
    """Words of disputes between companies and people lead to plainer ones."""
    assert other in expanded(shipped(), word)
