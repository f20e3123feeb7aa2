"""Who does what a question asks about."""

from __future__ import annotations

import pytest

from musk_openai_cli.answering import roles
from musk_openai_cli.answering.roles import Doer
from musk_openai_cli.answering.scoring import Scorer
from tests.answering.conftest import Ask

CAST = "Sam Altman, CEO of OpenAI, spoke. Elon Musk, CEO of Tesla, spoke, too."


def doer(researcher: Ask, question: str, told: str) -> Doer | None:
    """Whether ``told`` tells of the one who is asked about; None where nobody is."""
    made = researcher(f"{CAST}\n\n{told}")
    scorer = Scorer(made.library, made.understand(question), made.weights)
    asked = roles.asked(scorer.question, scorer.evidence)
    last = len(made.library.units) - 1
    return roles.doer(asked, last, scorer.evidence, made.library) if asked else None


@pytest.mark.parametrize(
    ("question", "told", "expected"),
    [
        ("When did Musk resign?", "Musk resigned in 2018.", Doer.SAME),
        ("When did Altman resign?", "Musk resigned in 2018.", Doer.ANOTHER),
        ("When did Altman resign?", "Musk praised Altman. He resigned in 2018.", Doer.UNTOLD),
        ("When did Altman resign?", "Musk was tired. He resigned in 2018.", Doer.ANOTHER),
        ("Why did Altman sue Musk?", "Musk sued Altman.", Doer.ANOTHER),
        ("Why did Altman sue Musk?", "Musk was sued by Altman.", Doer.SAME),
        ("Why did Altman sue Musk?", "Altman, CEO of OpenAI, sued Musk.", Doer.SAME),
        ("Why did Altman sue Musk?", "They met in court.", Doer.UNTOLD),
        ("Has OpenAI bought Tesla?", "Tesla has bought OpenAI.", Doer.ANOTHER),
        ("Who took Musk's seat?", "Altman took it.", None),
        ("What are the risks?", "Altman named the risks.", None),
    ],
)
def test_the_doer_is_compared(
    researcher: Ask, question: str, told: str, expected: Doer | None
) -> None:
    """The subject of the verb is the one who is asked about, another, or cannot be told."""
    assert doer(researcher, question, told) == expected


def test_the_reading_can_be_wrong(researcher: Ask) -> None:
    """Only the surface is read: a subject far from its verb is missed."""
    told = "Musk, who had met Altman in the house that Altman built, resigned."
    assert doer(researcher, "When did Musk resign?", told) == Doer.ANOTHER
