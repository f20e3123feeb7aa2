"""Reading a question against a corpus."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering.concepts import Concept
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.errors import QuestionError
from musk_openai_cli.language.thesaurus import Thesaurus
from tests.answering.conftest import Ask

TEXT = """Elon Musk founded xAI. Sam Altman leads OpenAI. Musk said so. Altman denied it.

Elon Musk wants artificial general intelligence (AGI) to be safe. Sam Altman agreed.
"""


def concepts(researcher: Ask, question: str) -> dict[str, Concept]:
    """Concepts by the words that the user wrote."""
    return {c.written: c for c in researcher(TEXT).understand(question).concepts}


def test_a_full_name_is_one_concept(researcher: Ask) -> None:
    """“Elon Musk” is looked for as Musk, and a text that says only "Elon" has it too."""
    found = concepts(researcher, "What did Elon Musk found?")
    assert set(found) == {"Musk", "found"}
    assert ("elon",) in found["Musk"].same


def test_a_given_name_leads_to_the_surname(researcher: Ask) -> None:
    """“Elon” alone finds texts that say "Musk"."""
    assert concepts(researcher, "what does Elon own")["Elon"].same == (("musk",),)


def test_an_acronym_leads_to_its_words(researcher: Ask) -> None:
    """The corpus itself says what AGI stands for."""
    assert ("artifici", "general", "intellig") in concepts(researcher, "who wants AGI")["AGI"].same


def test_words_that_ask_weigh_little(researcher: Ask) -> None:
    """A year is asked for, not about."""
    found = concepts(researcher, "In which year was xAI founded?")
    assert found["year"].asking
    assert not found["xAI"].asking


def test_synonyms_come_along(researcher: Ask) -> None:
    """The thesaurus brings in other words, and says for which word."""
    others = {
        words for words, _ in concepts(researcher, "who established xAI")["established"].others
    }
    assert ("found",) in others


def test_corrections_are_told(researcher: Ask) -> None:
    """What was read instead of what was written."""
    question = researcher(TEXT).understand("who leads opneai")
    assert [(c.written, c.read_as) for c in question.corrections] == [("opneai", "openai")]
    assert question.text == "who leads openai"


@pytest.mark.parametrize("question", ["", "   ", "?!", "what is it", "the of and", "\u202e"])
def test_a_question_without_a_word_to_look_for_is_refused(researcher: Ask, question: str) -> None:
    """Empty and stop-word-only questions raise, with a message."""
    with pytest.raises(QuestionError, match=r"empty|no word"):
        researcher(TEXT).understand(question)


def test_a_very_long_question_is_read_in_part(researcher: Ask) -> None:
    """Ten thousand characters are no reason to fail."""
    question = researcher(TEXT).understand("Who founded xAI? " + "really " * 1500)
    assert "xAI" in {c.written for c in question.concepts}


def test_a_name_does_not_mean_what_the_word_means(researcher: Ask) -> None:
    """Grok the assistant is not "grok", to understand."""
    made = researcher("Musk introduced Grok. Few understand it. They grok tea.")
    named, plain = (made.understand(q).concepts[-1] for q in ("What is Grok?", "who groks it"))
    assert ("understand",) not in {words for words, _ in named.others}
    assert ("understand",) in {words for words, _ in plain.others}


def test_an_idiom_leads_on_where_nothing_near_occurs(researcher: Ask) -> None:
    """Words for its words are looked for only when none of its words occurs."""
    words = Thesaurus()
    words.add("jump the shark => decline\ndecline => worse")

    def others(text: str) -> set[tuple[str, ...]]:
        made = researcher(text)
        made.thesaurus = words
        (idiom,) = made.understand("Did it jump the shark?").concepts
        return {other for other, _ in idiom.others}

    assert ("wors",) in others("It grew worse.")
    assert ("wors",) not in others("It grew worse. A decline.")


@pytest.mark.parametrize(
    ("question", "asking"),
    [("What does he really think?", True), ("when it came into being", False)],
)
def test_a_phrase_asks_only_if_it_means_no_more_than_its_words(
    researcher: Ask, question: str, *, asking: bool
) -> None:
    """To come into being is to be founded, whatever "come" weighs alone."""
    assert all(c.asking is asking for c in researcher(TEXT).understand(question).concepts)


def test_a_description_is_a_name(researcher: Ask) -> None:
    """The documents say who leads OpenAI, so "the OpenAI boss" means him."""
    made = researcher("Sam Altman, CEO of OpenAI, spoke. Altman left.")
    question = made.understand("Has the OpenAI boss left?")
    (concept,) = question.concepts[:1]
    assert (concept.own, concept.name) == (("altman",), True)
    assert [(c.written, c.read_as) for c in question.corrections] == [("OpenAI boss", "Sam Altman")]


def test_an_introduction_makes_a_name(researcher: Ask) -> None:
    """The documents introduce one engineer only, so "the programmer" means him."""
    made = researcher("Minh, a software engineer, works in Hanoi. Minh sleeps.")
    question = made.understand("Does the Vietnamese programmer sleep?")
    assert [c.own for c in question.concepts if c.name] == [("minh",)]
    assert [c.read_as for c in question.corrections] == ["Minh"]


def test_a_later_sentence_begins_with_a_capital_as_well(researcher: Ask) -> None:
    """There "Name" is no name."""
    question = researcher("Musk owns firms.").understand("What firms does Musk own? Name them.")
    assert [c.written for c in question.concepts if c.name] == ["Musk"]


@pytest.mark.parametrize(
    ("question", "aside"),
    [("Which firms does Musk own besides Tesla?", "Tesla"), ("Is the song Yesterday old?", "song")],
)
def test_what_is_set_aside_is_not_asked_about(researcher: Ask, question: str, aside: str) -> None:
    """What is excepted, and what sort of thing a name is of, need not be said."""
    made = researcher("Musk owns Tesla and xAI. The song Yesterday is old.")
    found = {c.written: c for c in made.understand(question).concepts}
    assert found[aside].asking
    assert not all(concept.asking for concept in found.values())


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What is artificial general intelligence?", Wanted.DEFINITION),
        ("What's a capped profit model?", Wanted.DEFINITION),
        ("Who is Sam Altman?", Wanted.DEFINITION),
        ("What is the price of safety?", Wanted.AMOUNT),
        ("What is the aim of the company?", Wanted.OTHER),
        ("What is Musk's plan?", Wanted.OTHER),
    ],
)
def test_one_thing_is_defined_in_however_many_words(
    researcher: Ask, question: str, kind: Wanted
) -> None:
    """What is something of something else, or somebody's, asks for more than a definition."""
    assert researcher(TEXT).understand(question).wanted == kind


@pytest.mark.parametrize("question", ["who runs google", "Google headquarters", "is Google rich?"])
def test_well_known_names_are_names_in_any_case(researcher: Ask, question: str) -> None:
    """At the beginning, in lower case, or with a capital: no other word stands for them."""
    found = {c.written.lower(): c for c in researcher(TEXT).understand(question).concepts}
    assert found["google"].name


def test_an_ordinary_word_is_no_given_name(researcher: Ask) -> None:
    """Where somebody is called Mark Long, "how long" does not mean that person."""
    made = researcher("Long Duong spoke. Long Duong left. He took long.")
    assert not {c.written: c for c in made.understand("how long did it take").concepts}["long"].name
    assert {c.written: c for c in made.understand("did Long speak").concepts}["Long"].name
