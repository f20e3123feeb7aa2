"""Fit the weights of the verdict: ``python -m tests.evaluation.fit_verdict``.

Logistic regression (ridge) with the direction of each weight fixed, on the
development part of our own questions, the seeds sample, and, weighing less, what can be
answered in halves of samples of SQuAD 2.0 and SelQA. What cannot be answered in SQuAD
was written to look as if it could, next to its paragraph; fitting to it costs answers and
refuses little more. Prints the weights, and what thresholds cost.
"""

from __future__ import annotations

import random
import sys
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musk_openai_cli import corpus as corpora
from musk_openai_cli.answering.answer import Researcher
from musk_openai_cli.answering.evaluate import load, right
from musk_openai_cli.answering.scoring import Scorer
from musk_openai_cli.answering.signs import Signs, signs
from musk_openai_cli.answering.verdict import judged
from musk_openai_cli.models import Gold

HERE = Path(__file__).resolve().parent
BENCH = HERE.parents[2] / "shared" / "bench"
#: Directions: signs of lacking count against an answer, the score for it.
UP = frozenset({"definition", "corpus"})
RIDGE = 5.0
SQUAD_WEIGHT = 0.1
SELQA_WEIGHT = 0.3
SQUAD_SAMPLE = 2400
SELQA_SAMPLE = 1000
FOLDS = 6

Array = NDArray[np.float64]


def rows(researcher: Researcher, golds: list[Gold]) -> tuple[Array, Array, Array]:
    """Signs, whether there is an answer, and whether the first quote is one."""
    found, answerable, correct = [], [], []
    for gold in golds:
        question = researcher.understand(gold.text)
        scorer = Scorer(researcher.library, question, researcher.weights)
        ranked = judged(scorer, scorer.ranked())
        if ranked:
            found.append(astuple(signs(scorer, ranked)))
            answerable.append(gold.answerable)
            correct.append(right(researcher.first(ranked), gold))
    return np.array(found, float), np.array(answerable, float), np.array(correct, float)


def fitted(signs_: Array, answers: Array, weights: Array, steps: int = 1500) -> tuple[float, Array]:
    """Bias and weights by projected Adam on standardised signs."""
    spread = signs_.std(0) + 1e-9
    z = (signs_ - signs_.mean(0)) / spread
    up = np.array([f.name in UP for f in fields(Signs)])
    total = weights.sum()
    beta = np.zeros(z.shape[1] + 1)
    first, second = np.zeros_like(beta), np.zeros_like(beta)
    padded = np.c_[np.ones(len(z)), z]
    for step in range(1, steps + 1):
        error = weights * (1 / (1 + np.exp(-padded @ beta)) - answers)
        slope = padded.T @ error / total
        slope[1:] += RIDGE * beta[1:] / total
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        rate = first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        beta -= 0.05 * rate
        beta[1:] = np.where(up, np.maximum(beta[1:], 0), np.minimum(beta[1:], 0))
    scaled = beta[1:] / spread
    return float(beta[0] - scaled @ signs_.mean(0)), scaled


def main() -> int:
    """Fit, cross-validate and print."""
    shipped = Researcher(corpora.load())
    own = [g for g in load(HERE / "questions.jsonl") if g.split == "dev"]
    own += load(BENCH / "seeds-sample" / "queries.jsonl")
    squad = load(BENCH / "squad2-dev")
    random.Random(5).shuffle(squad)
    selqa = load(BENCH / "selqa")
    random.Random(5).shuffle(selqa)
    a_signs, a_answers, a_right = rows(shipped, own)
    researcher = Researcher(corpora.load([BENCH / "squad2-dev" / "corpus"]))
    b_signs, b_answers, b_right = rows(researcher, squad[:SQUAD_SAMPLE])
    reader = Researcher(corpora.load([BENCH / "selqa" / "corpus"]))
    c_signs, c_answers, c_right = rows(reader, selqa[:SELQA_SAMPLE])
    half, third = len(b_signs) // 2, len(c_signs) // 2
    squad_signs = b_signs[:half][b_answers[:half] == 1]
    public = np.r_[squad_signs, c_signs[:third]]
    answers = np.ones(len(public))
    light = np.r_[np.full(len(squad_signs), SQUAD_WEIGHT), np.full(third, SELQA_WEIGHT)]
    order = np.random.default_rng(0).permutation(len(a_signs))
    held = np.zeros(len(a_signs))
    for fold in range(FOLDS):
        test = order[fold::FOLDS]
        train = np.setdiff1d(order, test)
        bias, weights = fitted(
            np.r_[a_signs[train], public],
            np.r_[a_answers[train], answers],
            np.r_[np.ones(len(train)), light],
        )
        held[test] = bias + a_signs[test] @ weights
    bias, weights = fitted(
        np.r_[a_signs, public], np.r_[a_answers, answers], np.r_[np.ones(len(a_signs)), light]
    )
    names = [f.name for f in fields(Signs)]
    print(f"BIAS = {bias:.2f}")
    for name, weight in zip(names, weights, strict=True):
        print(f"    {name}={weight:.2f},")
    _thresholds("own, cross-validated", held, a_answers, a_right)
    _thresholds(
        "SQuAD, other half", bias + b_signs[half:] @ weights, b_answers[half:], b_right[half:]
    )
    _thresholds(
        "SelQA, other half", bias + c_signs[third:] @ weights, c_answers[third:], c_right[third:]
    )
    return 0


def _thresholds(title: str, logits: Array, answers: Array, correct: Array) -> None:
    print(f"\n{title}\nthreshold  refused rightly  refused wrongly  success@1  balanced")
    for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75):
        shown = 1 / (1 + np.exp(-logits)) >= threshold
        rightly = 1 - shown[answers == 0].mean() if (answers == 0).any() else float("nan")
        wrongly = 1 - shown[answers == 1].mean()
        success = (shown & (correct == 1))[answers == 1].mean()
        print(
            f"{threshold:9.2f} {rightly:15.3f} {wrongly:16.3f} {success:10.3f}"
            f" {(rightly + 1 - wrongly) / 2:9.3f}"
        )


if __name__ == "__main__":
    sys.exit(main())
