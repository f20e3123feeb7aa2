"""The figures of an evaluation say what they are."""

from __future__ import annotations

import pytest

from musk_openai_cli.models import Answer, Figures, Gold, Outcome, Verdict
from musk_openai_cli.render.evaluation import evaluation_screen
from musk_openai_cli.render.theme import Place, draw

FIGURES = {"all": Figures(2, 1, 0.5, 0.75, 1.0, 0.0, 27.0)}
GOLD = Gold("7", "Which court?", answerable=False, kind="", split="", quotes=())


@pytest.mark.parametrize("place", [Place(), Place(terminal=True, width=80, height=40)])
def test_columns_have_names(place: Place) -> None:
    """Each figure stands under its name, in a terminal and in a pipe."""
    head, row = draw(place, *evaluation_screen(FIGURES, [], place, misses=True)).splitlines()
    assert head.split() == (
        "kind questions success@1 MRR@10 refused rightly refused wrongly words".split()
    )
    assert row.split() == ["all", "3", "0.500", "0.750", "1.000", "0.000", "27"]
    assert len(row) <= len(head) <= 80


def test_misses_are_listed_below() -> None:
    """Each with what went wrong; without any there is not even an empty line."""
    missed = Outcome(GOLD, Answer("Which court?", Verdict.ANSWERED), None)
    drawn = draw(Place(), *evaluation_screen(FIGURES, [missed], Place(), misses=True))
    assert drawn.endswith("\n\n7  not refused: Which court?\n")
