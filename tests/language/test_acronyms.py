"""Acronyms learned from the texts."""

from __future__ import annotations

import pytest

from musk_openai_cli.language.acronyms import learn


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "artificial general intelligence (AGI) benefits",
            {"agi": ("artifici", "general", "intellig")},
        ),
        ("the Bank of Scotland (BS)", {"bs": ("bank", "scotland")}),
        ("several models (LLMs) of large kinds", {}),
        ("large language models (LLMs)", {"llm": ("larg", "languag", "model")}),
        ("a company (XYZ)", {}),
        ("(AGI)", {}),
        ("", {}),
    ],
)
def test_brackets_introduce_acronyms(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Only words whose initials are the letters count as what they stand for."""
    assert learn([text]) == expected
