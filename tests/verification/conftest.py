"""A small corpus, and findings on drafts against it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Corpus, Finding
from musk_openai_cli.verification import Verifier

FIRST = """# The letter

Anna Smith, the head of Acme, wrote to Peter Jones on Monday. Jones did not answer her.

Smith said: “We did not sell the 40 machines to anyone. They will never leave this house.”

According to Jones, the machines were sold two years ago for 5.5 million dollars.

The board met in May and the machines stayed where they were.

It was the end of a long dispute between the two of them.
"""
SECOND = """# The answer

“I have always respected Anna,” said Jones. “Nothing that she did was ever wrong.”

> Every house has a door that nobody opens. – Peter Jones

The answer came late, and it came by mail.

Was anybody there that day? It is not known.

The house was sold in May.[7] Nobody knew of it.
"""

Verify = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """Two documents about two people."""
    return Corpus(
        (
            parse(FIRST, path=Path("first.md")),
            parse(SECOND, path=Path("second.md")),
        )
    )


@pytest.fixture(scope="session")
def verify(corpus: Corpus) -> Verify:
    """The findings on a draft."""
    verifier = Verifier(corpus)

    def check(text: str) -> tuple[Finding, ...]:
        return verifier.verify(text, Path("draft.md"))

    return check
