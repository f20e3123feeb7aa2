"""The synonyms format, and the shipped thesaurus."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musk_openai_cli.language import thesaurus as module
from musk_openai_cli.language.thesaurus import Thesaurus, shipped

SYNONYMS = Path(module.__file__).parent / "synonyms"


def expanded(thesaurus: Thesaurus, text: str) -> set[str]:
    """What else the words of ``text`` look for, joined by spaces."""
    return {
        " ".join(words)
        for expansion in thesaurus.expand(text.split())
        for words, _ in expansion.alternatives
    }


def made(*lines: str) -> Thesaurus:
    """A thesaurus of these lines."""
    thesaurus = Thesaurus()
    thesaurus.add("\n".join(lines))
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


def test_single_words_that_lead_to_the_same_are_near_each_other() -> None:
    """They count less than what they lead to; phrases beside a word do not count."""
    thesaurus = made("steadfast, unwavering, stand firm => loyal")
    ((_, alternatives),) = [
        (e.places, dict(e.alternatives)) for e in thesaurus.expand(["steadfast"])
    ]
    assert set(alternatives) == {("loyal",), ("unwav",)}
    assert alternatives["unwav",] < alternatives["loyal",]


def test_a_longer_term_brings_in_a_shorter_one_of_several_words() -> None:
    """But not its first word alone, which may mean something else."""
    lines = ("walk out on => abandon", "walk out => depart", "walk => stroll")
    assert expanded(made(*lines), "walk out on") == {"abandon", "depart"}


def test_forms_of_can_are_one() -> None:
    """An idiom is told with any of them."""
    thesaurus = made("more than he can chew => overreach")
    assert expanded(thesaurus, "more than she could chew") == {"overreach"}


def test_an_expansion_is_not_expanded() -> None:
    """Synonyms of synonyms are other words."""
    assert expanded(made("a1 => b1", "b1 => c1"), "a1") == {"b1"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("took the lab to court", True),
        ("took it to court", True),
        ("took the money and went to court", False),
        ("pumped a ton of money", True),
        ("pumped water and money", False),
        ("turn the offer down", True),
        ("turn right and sit down", False),
    ],
)
def test_an_object_may_stand_within_a_term(text: str, *, found: bool) -> None:
    """Whom it is done to, or how much of it, may split a term; anything else may not."""
    thesaurus = made("took to court => sue", "pump money => sue", "turn down => sue")
    assert (expanded(thesaurus, text) == {"sue"}) is found


def test_a_small_word_leaves_a_word_its_meaning() -> None:
    """“swayed by” brings in what "sway" does as well, a little less near."""
    thesaurus = made("swayed by => influence", "sway => swing")
    (expansion,) = thesaurus.expand(["swayed", "by"])
    weights = dict(expansion.alternatives)
    assert weights["influenc",] > weights["swing",] > 0


def test_what_stands_first_is_nearest() -> None:
    """The terms of a rule stand in the order of how likely they are."""
    (expansion,) = made("a1 => b1, c1, d1").expand(["a1"])
    weights = [weight for _, weight in expansion.alternatives]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


@given(st.lists(st.sampled_from("sue drop step down their it the of money".split()), max_size=12))
def test_places_are_those_of_the_question(words: list[str]) -> None:
    """Expansions cover increasing places within the question, each place at most once."""
    expansions = list(shipped().expand(words))
    places = [place for expansion in expansions for place in expansion.places]
    assert len(set(places)) == len(places)
    for expansion in expansions:
        assert list(expansion.places) == sorted(expansion.places)
        assert 0 <= expansion.places[0] <= expansion.places[-1] < len(words)


@pytest.mark.parametrize("path", sorted(SYNONYMS.glob("*.txt")), ids=lambda path: path.stem)
def test_the_shipped_files_are_tidy(path: Path) -> None:
    """They are searched as they stand: lower case, one space after commas and around arrows."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#") or not line:
            continue
        sides = line.split(" => ")
        terms = [term for side in sides for term in side.split(", ")]
        assert len(sides) <= 2, number
        assert all(re.fullmatch(r"[^\s,=>A-Z]+( [^\s,=>A-Z]+)*", term) for term in terms), number


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
