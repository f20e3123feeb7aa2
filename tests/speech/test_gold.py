"""Speakers of direct speech against the annotated documents."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.evaluation import speech_report

pytestmark = pytest.mark.skipif(
    not speech_report.available(),
    reason=f"the annotated documents are not in {speech_report.BENCH}",
)


def test_precision_and_recall() -> None:
    """At least 19 of 20 attributions are right, and 17 of 20 are found."""
    total = sum(speech_report.evaluate().values(), speech_report.Score())
    assert total.precision >= 0.95, total.errors
    assert total.recall >= 0.85, total.errors


def test_documents_kept_aside() -> None:
    """The same holds for documents that no rule was written for."""
    scores = speech_report.evaluate()
    total = sum((s for key, s in scores.items() if key[2]), speech_report.Score())
    assert total.precision >= 0.95, total.errors
    assert total.recall >= 0.85, total.errors
