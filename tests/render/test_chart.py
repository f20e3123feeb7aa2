"""The chart shows how events and publications spread over the years."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.models import Timeline
from musk_openai_cli.render.chart import chart_screen
from musk_openai_cli.render.theme import Place, draw

if TYPE_CHECKING:
    from collections.abc import Sequence

TERMINAL = Place(terminal=True, width=80, height=40)


def _drawn(timeline: Timeline, place: Place) -> Sequence[str]:
    return draw(place, *chart_screen(timeline, place)).splitlines()


def test_a_bar_a_year(timeline: Timeline) -> None:
    """Years without anything are passed over; what has no date is counted below."""
    drawn = _drawn(timeline, TERMINAL)
    assert drawn[0] == "  2015  ●  1"
    assert "     ⋮" in drawn
    assert "with limits only" in drawn[-1]


@pytest.mark.parametrize("width", [30, 80])
def test_long_bars_are_scaled(timeline: Timeline, width: int) -> None:
    """No bar is wider than the terminal, and the scale is told."""
    many = Timeline((timeline.events[0],) * 200)
    drawn = _drawn(many, Place(terminal=True, width=width, height=40))
    assert max(map(len, drawn[:1])) <= width
    assert drawn[0].endswith("  200")
    assert "up to" in " ".join(drawn)


def test_a_timeline_without_dates(timeline: Timeline) -> None:
    """There is nothing to draw, which is said."""
    lost = replace(timeline.events[0], value=None)
    assert _drawn(Timeline((lost,)), TERMINAL) == ["  No event of the timeline has a date."]


def test_a_chart_in_a_pipe_says_what_its_numbers_are(timeline: Timeline) -> None:
    """Columns have names, and what is in no year is counted there too."""
    drawn = _drawn(timeline, Place())
    assert drawn[0].split() == ["year", "events", "publications"]
    assert drawn[1].split() == ["2015", "1", "0"]
    assert "with limits only" in drawn[-1]
