"""All figures of the chronology: ``python -m tests.evaluation.timeline_report``.

The hand-made timeline of the shipped corpus is always compared; the public
collections are, where their folder stands beside the repository.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from musk_openai_cli import corpus
from musk_openai_cli.chronology.events import build
from tests.evaluation import timeline_scoring as scoring

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench"


def main() -> None:
    """Print the figures."""
    _shipped()
    _semeval(BENCH / "semeval2015-timeline" / "gold.json")
    _temporal()


def _shipped() -> None:
    timeline = build(corpus.load())
    result = scoring.compare(timeline, scoring.gold())
    print("Timeline of the shipped corpus against timeline_gold.json")
    print(f"  precision {result.precision:.3f} ({result.events} events)")
    print(f"  recall    {result.recall:.3f} ({result.required} required events)")
    for what in (
        "missing",
        "false",
        "misdated",
        "miscalled",
        "merged_wrongly",
        "disordered",
        "forbidden",
    ):
        found = getattr(result, what)
        print(f"  {what.replace('_', ' '):15}{len(found)}")
        for each in found:
            shown = timeline.events[each].headline if isinstance(each, int) else None
            print(f"    {each}: {shown.citation} {shown.text[:90]}" if shown else f"    {each}")


def _semeval(path: Path) -> None:
    print("Merging across documents, SemEval-2015 Task 4 (pairs of sentences of one day)")
    if not path.is_file():
        print(f"  skipped: {path} is not there")
        return
    for name, corpora in (("chosen on (1, 2)", (1, 2)), ("held out (3)", (3,)), ("all", (1, 2, 3))):
        pairs, same = scoring.mergers(path, corpora)
        precision, recall, taken = scoring.rates(pairs, same)
        print(f"  {name:18} precision {precision:.3f} recall {recall:.3f} "
              f"({taken} taken, {sum(pairs.values())} true of {len(pairs)} pairs)")  # fmt: skip


def _temporal() -> None:
    print("Temporal tagger")
    scorer, adapter = (
        BENCH / "tools" / "score_temporal.py",
        ROOT / "tests/evaluation/temporal_adapter.py",
    )
    if not scorer.is_file():
        print(f"  skipped: {scorer} is not there")
        return
    for data in sorted(BENCH.glob("wikiwars/*.jsonl")):
        print(f"  {data.parent.name}/{data.name}", flush=True)
        subprocess.run(
            [sys.executable, str(scorer), str(adapter), "--data", str(data)], check=False, cwd=ROOT
        )


if __name__ == "__main__":
    main()
