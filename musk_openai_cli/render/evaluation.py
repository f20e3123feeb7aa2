"""The screen, and the JSON, that tell how good the answers are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Column
from rich.text import Text

from musk_openai_cli.render.layout import inset, paragraph, table, words
from musk_openai_cli.render.objects import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import RenderableType

    from musk_openai_cli.models import Figures, Outcome
    from musk_openai_cli.render.theme import Place

_HEADS = ("questions", "success@1", "MRR@10", "refused rightly", "refused wrongly", "words")
_BLANK = Text()


def evaluation_screen(
    by_kind: Mapping[str, Figures], outcomes: Sequence[Outcome], place: Place, *, misses: bool
) -> list[RenderableType]:
    """A row of figures for each group of questions, then the misses when wanted."""
    right = [Column(header, justify="right") for header in _HEADS]
    rows = table(place, Column("kind"), *right, header=True)
    for kind, figures in by_kind.items():
        rows.add_row(words(kind), *(Text(cell) for cell in _cells(figures)))
    screen: list[RenderableType] = [inset(rows, place)]
    if misses and (missed := list(_misses(outcomes, place))):
        screen += [_BLANK, *missed]
    return screen


def _cells(figures: Figures) -> tuple[str, ...]:
    return (
        f"{figures.answerable + figures.unanswerable:,}",
        _share(figures.success),
        _share(figures.mrr),
        _share(figures.refused_rightly),
        _share(figures.refused_wrongly),
        "-" if figures.length is None else f"{figures.length:.0f}",
    )


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _misses(outcomes: Sequence[Outcome], place: Place) -> Iterable[RenderableType]:
    for outcome in outcomes:
        gold = outcome.gold
        if (gold.answerable and outcome.rank == 1) or (not gold.answerable and outcome.refused):
            continue
        where = f"right at {outcome.rank}" if outcome.rank else "not found"
        if not gold.answerable:
            where = "not refused"
        elif outcome.refused:
            where = "refused"
        yield paragraph(words(f"{gold.id}  {where}: {gold.text}"), place)
        shown = (outcome.answer.quotes or outcome.answer.nearest)[:1]
        for quote in shown:
            yield paragraph(words(f"    {quote.citation}  {quote.text}", "quiet"), place)


def evaluation_object(
    by_kind: Mapping[str, Figures], outcomes: Sequence[Outcome]
) -> dict[str, Any]:
    """``evaluate --json``."""
    return {
        "schema_version": SCHEMA_VERSION,
        "figures": [
            {
                "kind": kind,
                "answerable": f.answerable,
                "unanswerable": f.unanswerable,
                "success_at_1": f.success,
                "mrr_at_10": f.mrr,
                "refused_rightly": f.refused_rightly,
                "refused_wrongly": f.refused_wrongly,
                "balanced_accuracy": f.balanced,
                "words": f.length,
            }
            for kind, f in by_kind.items()
        ],
        "outcomes": [
            {
                "id": o.gold.id,
                "rank": o.rank,
                "refused": o.refused,
                "first": str(o.answer.quotes[0].citation) if o.answer.quotes else None,
            }
            for o in outcomes
        ],
    }
