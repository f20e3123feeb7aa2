"""Lines that are a date and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import BlockKind

BODY = "Musk said on 3 May 2019 that he would sue the company over its change of course."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("April 10, 2025", "2025-04-10"),
        ("10 April 2025", "2025-04-10"),
        ("2025-04-10", "2025-04-10"),
        ("Thursday, April 10, 2025", "2025-04-10"),
        ("Apr. 10, 2025, 4:30 pm ET", "2025-04-10"),
    ],
)
def test_a_date_by_itself_near_the_top_is_when_the_text_appeared(line: str, day: str) -> None:
    """It is read as the dateline, and is no content."""
    document = parse(f"The feud\n\n{line}\n\n{BODY}\n", path=Path("a.txt"))
    assert document.meta.published is not None
    assert document.meta.published.value.edtf == day
    assert document.meta.published.found == "line 3"
    assert document.blocks[1].kind is BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "line", ["May 2019 and after", "Year 2019", BODY, "10 Downing Street 2025"]
)
def test_other_lines_with_a_date_are_not(line: str) -> None:
    """A date inside a sentence dates what is told, not the telling."""
    document = parse(f"The feud\n\n{line}\n\nThe company denied it.\n", path=Path("a.txt"))
    assert document.meta.published is None


def test_a_date_further_down_is_not() -> None:
    """Only the head of a document dates it."""
    paragraphs = "\n\n".join(f"Paragraph number {n} tells a story." for n in range(8))
    document = parse(f"{paragraphs}\n\nApril 10, 2025\n", path=Path("a.txt"))
    assert document.meta.published is None
