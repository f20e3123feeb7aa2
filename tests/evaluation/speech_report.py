"""Precision and recall of the speakers of direct speech.

::

    python tests/evaluation/speech_report.py [--errors] [--aside]

The gold file ``speech_gold.jsonl`` was annotated by hand, on a listing of the
quotation marks that the program finds: what it does not see is not in it. Some
entries were corrected later. The documents themselves (digital.gov posts, SelQA's
Wikipedia articles) are not stored with it and are read from ``../shared/bench``.
An attribution is right when quotation and name are. Words in quotation marks
whose attribution is a matter of taste (single words, scare quotes with a
speaker somewhere) have no speaker in the gold file and are not counted.
``aside`` marks documents that were annotated after most of the rules; errors in
them were mended since, so that their row is no clean measure any more.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tarfile
from dataclasses import dataclass, field
from pathlib import Path

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Document
from musk_openai_cli.speech import People, quotations

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BENCH = ROOT.parent / "shared" / "bench"
GOLD = HERE / "speech_gold.jsonl"
_OPENING = 40
_SHORTEST = 20


@dataclass
class Score:
    """Counts of attributions."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Right among those that were made."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Right among those that there are."""
        return self.right / max(1, self.right + self.missed)

    def __add__(self, other: Score) -> Score:
        """Both counts together."""
        return Score(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.errors + other.errors,
        )


def available() -> bool:
    """Whether the annotated documents can be read."""
    return (BENCH / "digitalgov-news.tar.xz").exists() and (BENCH / "selqa" / "corpus").is_dir()


def gold() -> list[dict[str, object]]:
    """The annotated documents, one object each."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def documents() -> dict[tuple[str, str], Document]:
    """The annotated documents by corpus and name."""
    wanted = {(str(row["corpus"]), str(row["document"])) for row in gold()}
    texts: dict[tuple[str, str], str] = {}
    with tarfile.open(BENCH / "digitalgov-news.tar.xz") as archive:
        for member in archive:
            name = "/".join(Path(member.name).parts[-3:])
            if ("news", name) in wanted and (file := archive.extractfile(member)):
                texts["news", name] = file.read().decode("utf-8")
    for corpus, folder in (("selqa", BENCH / "selqa" / "corpus"), ("seeds", ROOT / "seeds")):
        for known, name in wanted:
            if known == corpus:
                texts[corpus, name] = (folder / name).read_text(encoding="utf-8")
    return {key: parse(text, path=Path(key[1])) for key, text in texts.items()}


def score(document: Document, people: People, row: dict[str, object]) -> Score:
    """Compare the attributions in one document with the gold ones."""
    expected: dict[str, list[str] | None] = {}
    for item in row["quotations"]:  # type: ignore[attr-defined]  # rows are JSON
        expected[_opening(item["opens"])] = item["speaker"]
    out = Score()
    met: set[str] = set()
    for quote in quotations(document, people):
        opening = _known(_opening(quote.text), expected)
        names = expected.get(opening, [])
        if quote.speaker is None or names is None:
            continue
        met.add(opening)
        if quote.speaker.name in names:
            out.right += 1
        else:
            out.wrong += 1
            out.missed += bool(names)
            told = "/".join(names) or "nobody"
            out.errors.append(f"{quote.speaker.name} for {told}: {quote.text[:80]}")
    for opening, names in expected.items():
        if names and opening not in met:
            out.missed += 1
            out.errors.append(f"missed {names[0]}: {opening}")
    return out


def _known(opening: str, expected: dict[str, list[str] | None]) -> str:
    """The annotated opening that this one is, or is the beginning of, or begins with."""
    for other in expected:
        shorter = min(len(opening), len(other))
        if shorter >= _SHORTEST and opening[:shorter] == other[:shorter]:
            return other
    return opening


def _opening(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()[:_OPENING]


def evaluate() -> dict[tuple[str, str, bool], Score]:
    """The score of every document by corpus, name and whether it was kept aside."""
    found = documents()
    casts: dict[str, People] = {}
    for corpus in {key[0] for key in found}:
        casts[corpus] = People.learn([d for key, d in sorted(found.items()) if key[0] == corpus])
    out = {}
    for row in gold():
        corpus, name = str(row["corpus"]), str(row["document"])
        document = found[corpus, name]
        out[corpus, name, bool(row["aside"])] = score(document, casts[corpus], row)
    return out


def table(scores: dict[tuple[str, str, bool], Score]) -> list[str]:
    """Lines of the report, by corpus and by part."""
    lines = [f"{'':28}{'right':>7}{'wrong':>7}{'missed':>7}{'precision':>11}{'recall':>8}"]
    parts: list[tuple[str, str, bool | None]] = [
        (corpus + (", kept aside" if aside else ""), corpus, aside)
        for corpus in ("seeds", "news", "selqa")
        for aside in (False, True)
    ]
    parts += [("all, looked at", "", False), ("all, kept aside", "", True), ("all", "", None)]
    for label, corpus, aside in parts:
        chosen = [
            found
            for key, found in scores.items()
            if corpus in {"", key[0]} and aside in {None, key[2]}
        ]
        total = sum(chosen, Score())
        counts = f"{total.right:7}{total.wrong:7}{total.missed:7}"
        lines.append(f"{label:28}{counts}{total.precision:11.3f}{total.recall:8.3f}")
    return lines


def main() -> int:
    """Print the report; 1 when the documents are not there."""
    parser = argparse.ArgumentParser(description="Precision and recall of speakers.")
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument(
        "--aside", action="store_true", help="list those of the documents kept aside too"
    )
    options = parser.parse_args()
    if not available():
        sys.stderr.write(f"the annotated documents are not in {BENCH}\n")
        return 1
    scores = evaluate()
    sys.stdout.write("\n".join(table(scores)) + "\n")
    for (corpus, name, aside), result in scores.items():
        if options.errors and (options.aside or not aside):
            for error in result.errors:
                sys.stdout.write(f"{corpus}/{Path(name).stem[:30]}: {error}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
