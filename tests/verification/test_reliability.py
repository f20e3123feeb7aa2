"""A small run of the generator of known edits."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))
from musk_openai_cli.verification import Verifier
from tests.evaluation import verify_report

pytestmark = pytest.mark.skipif(
    not verify_report.NEWS.exists(), reason=f"the documents are not at {verify_report.NEWS}"
)


def test_known_edits_are_found_and_truth_is_not_accused() -> None:
    """Nothing untouched is accused, and no edit that matters passes."""
    corpus = verify_report.load()
    verifier = Verifier(corpus)
    made = verify_report.cases(corpus, verifier, untouched=300, each=25, seed=7)
    for case, finding in verify_report.run(verifier, made):
        assert finding is not None, case
        if "exact" in case.expected or "edited" in case.expected:
            assert not finding.kind.accuses, case
        else:
            assert finding.kind.accuses or finding.kind.value == "not_checked", case
