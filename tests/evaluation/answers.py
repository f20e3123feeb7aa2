"""Figures for ``ask``: ``python -m tests.evaluation.answers [--ablations]``.

Our own questions by split, the public collections where they stand beside the
repository, and what each part of the ranking adds (weight set to nothing).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from musk_openai_cli import corpus as corpora
from musk_openai_cli.answering.answer import Researcher
from musk_openai_cli.answering.evaluate import DEPTH, figures, load, run
from musk_openai_cli.answering.weights import Weights
from musk_openai_cli.models import Figures, Gold

HERE = Path(__file__).resolve().parent
BENCH = HERE.parents[2] / "shared" / "bench"
SAMPLE = 1200
"""Questions of a public collection that are asked, always the same ones."""

#: What is switched off, and the weights that do it.
ABLATIONS: dict[str, dict[str, float]] = {
    "everything": {},
    "no thesaurus": {"synonym": 0.0, "phrase": 0.0},
    "no word families": {"kin": 0.0},
    "rarity in the corpus alone": {"common": 0.0},
    "no title or headings": {"title": 0.0, "heading": 0.0, "pointer": 0.0},
    "no neighbouring sentences": {"before": 0.0, "antecedent": 0.0, "around": 0.0},
    "no coverage": {"cover": 0.0},
    "no proximity": {"near": 0.0},
    "no kind of answer": {"figure": 0.0, "quotation": 0.0, "likely": 0.0, "definition": 0.0},
    "no speakers": {"speaker": 0.0},
    "questions may answer": {"question": 0.0},
}


def measured(researcher: Researcher, golds: Sequence[Gold]) -> Figures:
    """The figures over some questions."""
    return figures(list(run(lambda text: researcher.ask(text, limit=DEPTH), golds)))


def row(name: str, found: Figures) -> str:
    """One line of the table."""
    cells = (
        found.success, found.mrr, found.refused_rightly, found.refused_wrongly, found.balanced,
    )  # fmt: skip
    shown = " ".join(f"{'-' if c is None else f'{c:.3f}':>9}" for c in cells)
    count = f"{found.answerable}+{found.unanswerable}"
    return f"{name:<28} {count:>10} {shown} {found.length or 0:6.1f}"


HEAD = (
    f"{'':<28} {'questions':>10} {'success@1':>9} {'MRR@10':>9} {'ref right':>9}"
    f" {'ref wrong':>9} {'balanced':>9} {'words':>6}"
)


def main(arguments: Sequence[str]) -> int:
    """Print the tables."""
    shipped = Researcher(corpora.load())
    own = load(HERE / "questions.jsonl")
    print(HEAD)
    for split in ("dev", "held"):
        print(row(f"own, {split}", measured(shipped, [g for g in own if g.split == split])))
    for kind in sorted({g.kind for g in own}):
        print(row(f"  {kind}", measured(shipped, [g for g in own if g.kind == kind])))
    sets = {"own, dev": (shipped, [g for g in own if g.split == "dev"])}
    if BENCH.is_dir():
        sample = load(BENCH / "seeds-sample" / "queries.jsonl")
        print(row("seeds sample", measured(shipped, sample)))
        for name in ("selqa", "squad2-dev"):
            golds = load(BENCH / name)
            random.Random(1).shuffle(golds)
            researcher = Researcher(corpora.load([BENCH / name / "corpus"]))
            print(row(name, measured(researcher, golds[:SAMPLE])))
            sets[name] = (researcher, [g for g in golds[:SAMPLE] if g.answerable][:300])
    else:
        print("(public collections: not beside the repository, left out)")
    if "--ablations" in arguments:
        print("\nsuccess@1 / MRR@10 of answerable questions, nothing refused")
        print(" " * 28 + "".join(f"{name:>20}" for name in sets))
        for name, change in ABLATIONS.items():
            cells = []
            for researcher, golds in sets.values():
                researcher.threshold = 0
                researcher.weights = replace(Weights(), **change)  # type: ignore[arg-type]  # all changes are floats
                found = measured(researcher, [g for g in golds if g.answerable])
                cells.append(f"{found.success or 0:.3f} / {found.mrr or 0:.3f}")
                researcher.weights = Weights()
            print(f"{name:<28}" + "".join(f"{cell:>20}" for cell in cells), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
