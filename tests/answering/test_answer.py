"""Questions in, quotations out: what ranks first, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musk_openai_cli.answering.answer import Researcher
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.errors import QuestionError
from musk_openai_cli.models import Corpus, SpeechMode, Verdict
from tests.answering.conftest import Ask

STORY = """# The feud

Musk resigned from the board in 2018. The departure followed a disagreement over control.

Microsoft invested one billion dollars in the lab. The board met in San Francisco.

## Why did Musk resign?

He lost a power struggle with Sam Altman over the direction of the company.
"""


def first(found: Researcher, question: str) -> str:
    """The first quote, nothing refused."""
    found.threshold = 0
    return found.ask(question).quotes[0].text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When did Musk resign?", "Musk resigned from the board in 2018."),
        ("When did Musk step down?", "Musk resigned from the board in 2018."),
        ("How much did Microsoft put in?", "Microsoft invested one billion dollars in the lab."),
        ("Where did the board meet?", "The board met in San Francisco."),
        ("Why did Musk resign?", "He lost a power struggle"),
        ("wen did msuk resing", "Musk resigned from the board in 2018."),
    ],
)
def test_the_answering_sentence_comes_first(researcher: Ask, question: str, expected: str) -> None:
    """Own words, synonyms, misspellings, and a heading that is the question."""
    assert expected in first(researcher(STORY), question)


def test_a_question_is_never_its_own_answer(researcher: Ask) -> None:
    """A ``Q:`` line and a question heading point at answers only."""
    text = "Q: Why did Musk leave the lab?\n\nA: Because he wanted control of it.\n"
    answer = researcher(text).ask("Why did Musk leave the lab?")
    assert [q.text for q in answer.quotes] == ["Because he wanted control of it."]
    assert answer.quotes[0].citation.heading == ("Why did Musk leave the lab?",)


def test_stuffed_sentences_lose_to_real_ones(researcher: Ask) -> None:
    """A sentence made of the question's words says nothing."""
    text = (
        "Why did elon musk leave openai remains a key aspect of the openai story.\n\n"
        "Musk left OpenAI after a dispute.\n"
    )
    assert first(researcher(text), "Why did Elon Musk leave OpenAI?").startswith("Musk left")


def test_a_list_item_is_found_by_its_heading(researcher: Ask) -> None:
    """What an item is about may stand only above the list."""
    text = "## OpenAI\n\n- Capped structure for profit\n\n## xAI\n\n- Private corporation\n"
    quote = researcher(text).ask("Is xAI a corporation?").quotes[0]
    assert (quote.text, quote.citation.heading) == ("Private corporation", ("xAI",))


@pytest.mark.parametrize(
    ("question", "expected"),
    [("What is Grok?", "Grok is an assistant"), ("Who is Ada Smith?", "Ada Smith, an engineer")],
)
def test_a_definition_defines(researcher: Ask, question: str, expected: str) -> None:
    """Sentences that say what a thing is go before those that merely name it."""
    text = (
        "Grok Grok Grok competes with others. Grok is an assistant made by xAI.\n\n"
        "Ada Smith left. Ada Smith, an engineer in Hanoi, stayed.\n"
    )
    assert first(researcher(text), question).startswith(expected)


def test_boilerplate_is_never_quoted(researcher: Ask) -> None:
    """Counters and tags are not evidence, even if nothing else matches."""
    answer = researcher("0 views\n\nMusk left the lab in 2018 after a fight.\n").ask("views")
    assert answer.verdict is Verdict.UNANSWERED


def test_what_two_documents_say_alike_is_shown_once(researcher: Ask) -> None:
    """One quote with two citations, from two independent documents."""
    answer = researcher(
        "# A\n\nMusk resigned from the OpenAI board in 2018.\n",
        "# B\n\nIn 2018 Musk resigned from the board of OpenAI.\n",
    ).ask("When did Musk resign from the board?")
    assert len(answer.quotes) == 1
    assert [c.document_id for c in answer.quotes[0].also] == ["b"]
    assert answer.documents == 2


def test_speech_has_its_speaker(researcher: Ask) -> None:
    """A quotation is marked as direct speech of who is named under it."""
    text = 'Sam Altman spoke. Altman smiled.\n\n> "I really respect Elon." – Sam Altman\n'
    quote = researcher(text).ask("does Altman respect Elon?").quotes[0]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.mode) == ("Sam Altman", SpeechMode.DIRECT)


def test_only_one_person_can_be_listened_to(researcher: Ask) -> None:
    """``speaker`` keeps what that person says and refuses when there is nothing."""
    text = (
        "Elon Musk said that safety matters. Sam Altman said that safety is hard.\n\n"
        "Musk spoke. Altman spoke.\n"
    )
    found = researcher(text)
    answer = found.ask("safety", speaker="altman")
    assert [q.text for q in answer.quotes] == ["Sam Altman said that safety is hard."]
    assert "Nobody called Nadella" in found.ask("safety", speaker="Nadella").reason


def test_every_document_is_heard_or_silent(researcher: Ask) -> None:
    """By source: in order of publication, the undated last, the silent marked."""
    said = (
        researcher(
            "---\ndate: 2024-05-01\n---\nMusk sued the lab.\n",
            "---\ndate: 2023-05-01\n---\nAltman likes tea.\n",
            "Musk sued the lab in court.\n",
        )
        .ask("Who sued the lab?", by_source=True)
        .by_source
    )
    assert [(s.document_id, s.quote is None) for s in said] == [
        ("b", True),
        ("a", False),
        ("c", False),
    ]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("How many billions did Microsoft invest in Musk?", "number"),
        ("What does Zuckerberg think of the board?", "Zuckerberg"),
        ("Which giraffe juggles?", "giraffe"),
    ],
)
def test_what_the_corpus_does_not_say_is_refused_with_a_reason(
    researcher: Ask, question: str, reason: str
) -> None:
    """No number, an unknown name, unknown words: the reason names what is missing."""
    text = "Microsoft invested billions in the lab. Musk left the board. Altman stayed.\n"
    answer = researcher(text).ask(question)
    assert answer.verdict is Verdict.UNANSWERED
    assert answer.quotes == ()
    assert reason in answer.reason


def test_a_refusal_shows_what_comes_nearest(researcher: Ask) -> None:
    """Nearest passages are given apart from quotes."""
    answer = researcher("Microsoft invested billions in the lab.\n").ask(
        "How many billions did Microsoft invest?"
    )
    assert [q.text for q in answer.nearest] == ["Microsoft invested billions in the lab."]


def test_the_verdict_can_be_wrong(researcher: Ask) -> None:
    """Swapped roles with all words present pass: the words of a sentence are not its meaning."""
    answer = researcher(STORY).ask("When did the board resign from Musk?")
    assert answer.verdict is Verdict.ANSWERED


WORDS = st.sampled_from(
    "Musk Altman left sued the lab in 2018 . ? \n\n - # > why xAI [1] “ ”".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=30), min_size=1, max_size=3), st.text(max_size=60))
def test_every_quote_is_the_documents_own(texts: list[list[str]], question: str) -> None:
    """For any documents and question, a quote's raw characters stand where it says."""
    documents = tuple(
        parse(" ".join(words), path=Path(f"{k}.txt")) for k, words in enumerate(texts)
    )
    found = Researcher(Corpus(documents))
    try:
        answer = found.ask(question + " Musk", limit=10)
    except QuestionError:
        return
    for quote in answer.quotes + answer.nearest:
        document = next(d for d in documents if d.id == quote.citation.document_id)
        start, end = quote.citation.span
        assert document.raw[start:end] == quote.exact
        assert document.lines((start, end)) == quote.citation.lines
        assert quote.text in quote.passage


def test_what_leans_on_what_leans_is_followed_back(researcher: Ask) -> None:
    """“He ... He ...” is about the one who was named first, also beyond the paragraph."""
    made = researcher(
        "# Life\n\nMusk met Altman at a party.\n\nHe was tired. He filed a lawsuit.\n\n"
        "# Work\n\nHe laughed at the lawsuit.\n"
    )
    texts = [unit.text for unit in made.library.units]
    second, other = texts.index("He filed a lawsuit."), texts.index("He laughed at the lawsuit.")
    assert [texts[n] for n in made.library.before(second)] == [
        "He was tired.",
        "Musk met Altman at a party.",
    ]
    assert made.library.before(other) == ()


def test_an_idiom_weighs_by_what_it_means(researcher: Ask) -> None:
    """“Took ... to court” finds the lawsuit before a sentence that shares a lesser word."""
    made = researcher("Musk took the train home.\n\nMusk filed a lawsuit.\n\nThe court is red.\n")
    answer = made.ask("Has Musk taken the lab to court?")
    assert answer.quotes[0].text == "Musk filed a lawsuit."
