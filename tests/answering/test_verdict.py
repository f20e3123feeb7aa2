"""What speaks against the best passage's being an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from musk_openai_cli.answering.scoring import Scorer
from musk_openai_cli.answering.signs import Signs, signs
from musk_openai_cli.answering.verdict import judged, probability
from tests.answering.conftest import Ask

TEXT = """Sam Altman, CEO of OpenAI, spoke to Elon Musk, CEO of Tesla.

Musk resigned from the board in 2018. He filed a lawsuit.

"We will win this case," said Altman.

Altman said that he was sad about the lawsuit.
"""


def read(researcher: Ask, question: str, *texts: str) -> Signs:
    """The signs of the best passage for a question."""
    made = researcher(*(texts or (TEXT,)))
    scorer = Scorer(made.library, made.understand(question), made.weights)
    return signs(scorer, scorer.ranked())


@pytest.mark.parametrize(
    ("sign", "there", "not_there"),
    [
        ("no_amount", "Did Musk file a lawsuit?", "How many dollars is the lawsuit about?"),
        ("no_name", "Who filed a lawsuit?", "In which court did Musk file a lawsuit?"),
        ("no_quotation", "What were Altman's exact words on the case?",
         "What were Musk's exact words when he resigned?"),
        ("other_speaker", "What did Altman say about the lawsuit?",
         "What did Musk say, sad about the lawsuit?"),
        ("other_doer", "When did Musk resign from the board?",
         "When did Altman resign from the board?"),
        ("other_speaker", "What did Altman say about the lawsuit?",
         "What did Tesla's accountants say about the lawsuit?"),
        ("other_speaker", "Why did Musk resign from the board?",
         "Why did Musk's lawyer resign from the board?"),
        ("unspecified", "Did Musk file a lawsuit?", "Which lawsuit did he file?"),
        ("stand_in", "Did Musk file a lawsuit?", "Did Musk file a lawsuit in Vietnam?"),
        ("unsaid", "Who resigned from the board?", "Who resigned from the senate?"),
    ],
)  # fmt: skip
def test_what_is_lacking_is_seen(researcher: Ask, sign: str, there: str, not_there: str) -> None:
    """Each sign is silent where what is needed is there, and speaks where it is not."""
    assert getattr(read(researcher, there), sign) == 0
    assert getattr(read(researcher, not_there), sign) > 0


def test_a_date_that_is_asked_for_is_missed(researcher: Ask) -> None:
    """A dated sentence holds a date; one that tells the occasion only lacks some of it."""
    asked = "When did Musk file a lawsuit?"
    assert read(researcher, asked, "Musk filed a lawsuit in 2024.").no_date == 0
    assert 0 < read(researcher, asked, "Musk filed a lawsuit after the vote.").no_date < 1
    assert read(researcher, asked, "Musk filed a lawsuit.").no_date == 1


def test_an_occasion_is_no_year(researcher: Ask) -> None:
    """Where a year is asked for by that word, nothing but a date will do."""
    asked = "In what year did Musk file a lawsuit?"
    assert read(researcher, asked, "Musk filed a lawsuit after the vote.").no_date == 1
    assert read(researcher, asked, "Musk filed a lawsuit in 2024.").no_date == 0


def test_one_name_that_is_not_spoken_of_is_enough(researcher: Ask) -> None:
    """It does not help that the other name of the question is there."""
    texts = ("Musk praised the board.", "Neuralink is a company.")
    assert read(researcher, "Did Musk praise Neuralink?", *texts).name_absent == 1
    assert read(researcher, "Did Musk praise the board?", *texts).name_absent == 0


def test_what_is_foreign_to_a_corpus_is_alien(researcher: Ask) -> None:
    """Words that no document says count where the passage has none of the question's own."""
    assert read(researcher, "Which shoes suit the legal proceedings?").alien > 0
    assert read(researcher, "Which shoes suit the lawsuit?").alien == 0


@pytest.mark.parametrize(
    "question",
    ["When did Altman resign from the board?", "In which court did Musk file a lawsuit?"],
)
def test_lacking_makes_an_answer_less_likely(researcher: Ask, question: str) -> None:
    """The same question about what is told is likelier to be answered."""
    told = read(researcher, "When did Musk resign from the board?")
    assert probability(read(researcher, question)) < probability(told)


@pytest.mark.parametrize("texts", [(TEXT,), (TEXT, "Musk left.\n"), ("Musk sued OpenAI.\n",)])
@pytest.mark.parametrize("question", ["Why?! Musk", "musk lawsuit", "Who is Musk?", "2018"])
def test_signs_are_shares(researcher: Ask, texts: Sequence[str], question: str) -> None:
    """Whatever is asked, every sign lies between 0 and 1."""
    made = researcher(*texts)
    scorer = Scorer(made.library, made.understand(question), made.weights)
    if ranked := scorer.ranked():
        found = signs(scorer, ranked)
        assert all(0 <= getattr(found, name) <= 1 for name in Signs.__dataclass_fields__)
        assert 0 < probability(found) < 1


def test_near_ties_go_to_what_looks_like_an_answer(researcher: Ask) -> None:
    """Among units that score alike, one that lacks what is asked for comes second."""
    made = researcher("Altman resigned from the board.\n\nMusk resigned from the board.")
    scorer = Scorer(made.library, made.understand("Why did Musk resign?"), made.weights)
    tied = [replace(s, score=1.0) for s in scorer.ranked()]
    lacking, answer = sorted(tied, key=lambda s: s.number)
    assert [s.number for s in judged(scorer, [lacking, answer])] == [answer.number, lacking.number]


def test_a_clear_lead_is_kept(researcher: Ask) -> None:
    """What the verdict makes of a unit weighs little beside the words that it says."""
    made = researcher("Altman resigned from the board.\n\nMusk resigned from the board.")
    scorer = Scorer(made.library, made.understand("Why did Musk resign?"), made.weights)
    lacking, answer = sorted(scorer.ranked(), key=lambda s: s.number)
    ranked = [replace(lacking, score=2.0), replace(answer, score=1.0)]
    assert [s.number for s in judged(scorer, ranked)] == [lacking.number, answer.number]


def test_a_refusal_says_which_name_is_not_spoken_of(researcher: Ask) -> None:
    """The reader sees what is missing, not only that something is."""
    answer = researcher("Musk praised the board.", "Neuralink is a company.").ask(
        "Why did Musk praise Neuralink?"
    )
    assert answer.reason == "The passages that come closest do not speak of “Neuralink”."
