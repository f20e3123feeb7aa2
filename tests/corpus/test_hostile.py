"""Texts that are made to break a reader: nothing raises, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse

TIMES = 1000


@pytest.mark.parametrize(
    "piece",
    [
        "[", "]", "*", "**a ", "*a", "_", "_a_", "__", "~~", "<", "<a ", "<b>", "</b>", "<!--",
        "-->",
        "<script>", "<style ", "`", "``a`", "&", "&amp", "\\", "!", "![", "[[", "[[a|", "[a](",
        "[a](b",
        "[a]", "[1]", "[^1]", "](", "http://", "https://a.b/(", '<a data-t="', "{{<", "{%",
        "â€", "Â",
        ">", "> ", "- ", "* ", "1. ", "+ ", "# ", "|", "a|", "•", ". A", "Mr. ", "…", "“",
        "” – A", "\t",
        "\r", "\n", "\x0c", "\u200b", "\u0301", "\u202e", "\x85", "<p>", "<li>", "<td>", "Q: ",
        "---",
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["", "\n", "\r\n\r\n"])
def test_repetition_does_not_raise_and_hides_nothing_after_it(piece: str, end: str) -> None:
    """The paragraph that follows is read, in its place."""
    found = parse(f"{(piece + end) * TIMES}\n\n# Then\n\nIt was so.\n", path=Path("x.md"))
    last = found.blocks[-1]
    assert last.text.endswith("It was so.")
    assert found.raw[slice(*last.reading.span(len(last.text) - 10, len(last.text)))] == "It was so."


def test_deeply_indented_lists_do_not_cost_the_rest() -> None:
    """Each level of a list two hundred levels deep is read."""
    text = "".join(f"{'  ' * depth}- level {depth}\n" for depth in range(200))
    found = parse(f"{text}\nAfter.\n", path=Path("x.md"))
    texts = [block.text for block in found.blocks]
    assert texts[0] == "level 0"
    assert " ".join(texts).count("level") == 200
    assert texts[-1].endswith("After.")


def test_table_of_many_columns_is_read() -> None:
    """However wide, a row is one block."""
    rows = ["|".join(["a"] * 3000), "|".join(["-"] * 3000), "|".join(["b"] * 3000)]
    found = parse("\n".join(rows) + "\n\nAfter.\n", path=Path("x.md"))
    assert [block.lines for block in found.blocks] == [(1, 1), (3, 3), (5, 5)]
