"""How events and publications spread over the years, at a glance."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.table import Column
from rich.text import Text

from musk_openai_cli.models import Precision
from musk_openai_cli.render.layout import Hanging, joined, paragraph, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from musk_openai_cli.models import Event, Timeline
    from musk_openai_cli.render.theme import Place

EVENT, PUBLISHED = "●", "◌"
PUBLICATION = "publication"
_FEWEST_SKIPPED = 3
_BESIDE = 24
"""Columns that year and numbers take beside a bar."""


def chart_screen(timeline: Timeline, place: Place) -> list[RenderableType]:
    """A bar a year: full circles for what happened, dotted ones for what was published.

    What has only limits, or no date, is counted below.
    """
    told, published, limited, undated = _counts(timeline)
    if not (told or published):
        return [paragraph(Text("No event of the timeline has a date.", "label"), place)]
    years = range(min([*told, *published]), max([*told, *published]) + 1)
    if not place.terminal:
        rows = table(place, Column("year"), Column("events"), Column("publications"), header=True)
        for year in years:
            rows.add_row(str(year), str(told[year]), str(published[year]))
        below = [_beside(limited, "with limits only"), _beside(undated, "undated")]
        return [rows, paragraph(joined(below, ", "), place)] if limited or undated else [rows]
    most = max(told[year] + published[year] for year in years)
    each = max(1, -(-most // max(1, place.width - _BESIDE)))
    below = [
        Text(f"{EVENT} {_several(each, 'event')}"),
        Text(f"{PUBLISHED} {_several(each, 'publication')}"),
        _beside(limited, "with limits only"),
        _beside(undated, "undated"),
    ]
    return [*_bars(years, told, published, each), Text(), paragraph(joined(below, "   "), place)]


def _several(number: int, what: str) -> str:
    return f"an {what}" if number == 1 and what[0] in "aeiou" else (
        f"a {what}" if number == 1 else f"up to {number} {what}s"
    )  # fmt: skip


def _beside(number: int, what: str) -> Text:
    return Text(f"{number} {what}" if number else "")


def _counts(timeline: Timeline) -> tuple[Counter[int], Counter[int], int, int]:
    told: Counter[int] = Counter()
    published: Counter[int] = Counter()
    limited = undated = 0
    for event in timeline.events:
        year = _year(event)
        if event.kind == PUBLICATION and year is not None:
            published[year] += 1
        elif year is not None:
            told[year] += 1
        elif event.value is not None:
            limited += 1
        else:
            undated += 1
    return told, published, limited, undated


def _year(event: Event) -> int | None:
    value = event.value
    if value is None or value.precision in {Precision.BOUNDS, Precision.NONE}:
        return None
    day = value.earliest or value.latest
    return day.year if day else None


def _bars(
    years: range, told: Counter[int], published: Counter[int], each: int
) -> Iterator[RenderableType]:
    empty: list[int] = []
    for year in years:
        if not (told[year] or published[year]):
            empty.append(year)
            continue
        yield from _gap(empty)
        empty = []
        happened, appeared = -(-told[year] // each), -(-published[year] // each)
        bar = Text.assemble((EVENT * happened, "bar"), (PUBLISHED * appeared, "quiet"))
        count = Text(f"{told[year] + published[year]}", "meta")
        yield Hanging(Text("  ").join([bar, count]), Text(f"  {year:>4}  ", "year"), " " * 8)


def _gap(empty: list[int]) -> Iterator[RenderableType]:
    """Years in which nothing happened, each a line, many of them one line."""
    if len(empty) >= _FEWEST_SKIPPED:
        yield Text("     ⋮", "quiet")
        return
    for year in empty:
        yield Text(f"  {year:>4}", "year")
