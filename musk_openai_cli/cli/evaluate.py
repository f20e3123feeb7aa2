"""``evaluate``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import AsJson, CorpusPaths, load
from musk_openai_cli.errors import OptionError
from musk_openai_cli.render import output


@app.command()
def evaluate(  # noqa: PLR0913 - one parameter an option
    questions: Annotated[Path, typer.Argument(metavar="QUESTIONS", hidden=True)],
    *,
    split: Annotated[
        str | None, typer.Option("--split", metavar="NAME", help="Only questions of this split.")
    ] = None,
    sample: Annotated[
        int | None,
        typer.Option("--sample", metavar="N", min=1, help="Only N questions, always the same."),
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List what went wrong.")] = False,
    as_json: AsJson = False,
    corpus: CorpusPaths = None,
) -> None:
    """Measure how good the answers are on your own questions.

    QUESTIONS is a file with a JSON object a line: "text", "answerable", and
    "gold", a list of {"doc": a handle, "quote": words that answer}. Or a folder
    with queries.jsonl, answers.tsv and a corpus.

    \b
    Examples:
      musk-openai evaluate questions.jsonl --corpus ~/clippings
      musk-openai evaluate questions.jsonl --misses
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from musk_openai_cli import research

    golds = [g for g in research.gold(questions) if split is None or g.split == split]
    if not golds:
        of = f" of the split “{split}”" if split is not None else ""
        raise OptionError(f"{questions} holds no question{of}")
    if sample is not None:
        golds = research.sample(golds, sample)
    beside = questions / "corpus"
    documents = load(corpus or ([beside] if beside.is_dir() else None))
    outcomes = list(research.evaluate(documents, golds))
    kinds = sorted({o.gold.kind for o in outcomes if o.gold.kind})
    by_kind = {"all": research.figures(outcomes)}
    for kind in kinds:
        by_kind[kind] = research.figures([o for o in outcomes if o.gold.kind == kind])
    if as_json:
        from musk_openai_cli.render.evaluation import evaluation_object
        from musk_openai_cli.render.objects import dump

        output.write(dump(evaluation_object(by_kind, outcomes)) + "\n")
    else:
        from musk_openai_cli.render.evaluation import evaluation_screen

        place = output.place_of(sys.stdout)
        output.show(place, evaluation_screen(by_kind, outcomes, place, misses=misses))
