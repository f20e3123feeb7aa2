"""Plain text without markup: what its lines are by their shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus import passages, shapes
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import BlockKind, Document

LONG = (
    "Having worked closely with ambitious projects himself, he was surprised at the lack of "
    "empathy, and he said so in public more than once over the years."
)


def document(text: str) -> Document:
    """``text`` as a document."""
    return parse(text, path=Path("x.txt"))


def kind_of(line: str) -> BlockKind:
    """What ``line`` is in the middle of a plain text."""
    around = "\n\n".join([LONG] * 5)
    found = document(f"A Title of Its Own\n\n{around}\n\n{line}\n\n{around}\n")
    return next(b.kind for b in found.blocks if b.lines[0] == 13)


@pytest.mark.parametrize(
    "line",
    [
        "Empathy Expected from Pioneers",
        "The Shift from Nonprofit to For-Profit",
        "Closed-Source vs. Open-Source Philosophy",
        "Why did Elon Musk leave OpenAI?",
        "Musk’s Criticism of OpenAI:",
        "Further discussion",
        "OpenAI",
        "xAI",
    ],
)
def test_headings_are_recognised_by_their_shape(line: str) -> None:
    """Short, without a stop, in title case or clearly above what follows."""
    assert kind_of(line) == BlockKind.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "He left in 2018.",
        "“We wanted to keep going.”",
        "and so it went on",
        "Then came the lawsuit, which he filed in March and which the firm said was without merit",
        "He said,",
        "Share prices rose in 2024 by 3 points and fell again.",
        "12 comments were received by the agency.",
        "Released March 2023, the model changed the field.",
        "Cookie banners annoy everyone who reads the news.",
        "Copyright law is at the heart of the case.",
        "Subscribers left in droves.",
        "Published reports say that he left.",
    ],
)
def test_sentences_are_neither_headings_nor_boilerplate(line: str) -> None:
    """What ends like a sentence, or goes on like one, is content."""
    assert kind_of(line) == BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "line",
    [
        "0 views",
        "Feedback 0 likes",
        "1.2K shares",
        "5 min read",
        "Share on Facebook",
        "Advertisement",
        "Read more",
        "Subscribe to our newsletter",
        "© 2024 The Company",
        "Copyright 2024 The Company",
        "All rights reserved.",
        "Updated March 3, 2024",
        "https://example.org/a",
        "—— ~~~ ——",
    ],
)
def test_boilerplate_is_marked_wherever_it_stands(line: str) -> None:
    """Counters, buttons, datelines and addresses are kept and never quoted."""
    assert kind_of(line) == BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "From: lexfridman",
        "By Ann Other",
        "#OpenAI #Musk",
        "OpenAI, ElonMusk, SamAltman",
        "Tags: a, b",
    ],
)
def test_bylines_and_tags_are_boilerplate_only_at_the_edges(line: str) -> None:
    """Among the first and last lines they are not content."""
    body = "\n\n".join([LONG] * 10)
    found = document(f"A Title of Its Own\n\n{line}\n\n{body}\n\n{line}\n")
    assert [b.kind for b in (found.blocks[1], found.blocks[-1])] == [BlockKind.BOILERPLATE] * 2
    assert kind_of(line) != BlockKind.BOILERPLATE


def test_boilerplate_is_no_passage_and_breaks_a_paragraph() -> None:
    """A counter right above a paragraph does not become part of it."""
    found = document(f"A Title of Its Own\n\n0 views\n{LONG}\nFeedback 0 likes\n")
    assert [p.text for p in passages(found)] == [LONG]
    assert [b.text for b in found.blocks] == [
        "A Title of Its Own", "0 views", LONG, "Feedback 0 likes"
    ]  # fmt: skip


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "◦ ", "  • ", "· ", "•"])
def test_bullet_lines_are_items(bullet: str) -> None:
    """Typeset bullets too, each line an item without its bullet."""
    found = document(f"{LONG}\n\n{bullet}First thing\n{bullet}Second thing\n")
    assert [(b.kind, b.text) for b in found.blocks[1:]] == [
        (BlockKind.ITEM, "First thing"),
        (BlockKind.ITEM, "Second thing"),
    ]


def test_dash_of_an_attribution_is_no_bullet() -> None:
    """``– Sam Altman`` is who says it."""
    found = document(f"{LONG}\n\n“So it is,” he said.\n– Sam Altman\n")
    assert all(b.kind != BlockKind.ITEM for b in found.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "Q: Is it safe?\n\nA: Absolutely, as they say.\n",
        "Q: Is it safe?\n\nAbsolutely, as they say.\n",
        "Q: Is it safe?\nA: Absolutely, as they say.\n",
        "Question 3: Is it safe?\nAnswer: Absolutely, as they say.\n",
        "**Q:** Is it safe?\n\n**A:** Absolutely, as they say.\n",
    ],
)
def test_question_and_answer_with_and_without_labels(text: str) -> None:
    """The answer stands under its question; the question is never an answer."""
    found = document(f"{LONG}\n\n{text}\n{LONG}\n")
    question, answer, after = found.blocks[1:]
    assert (question.kind, question.text) == (BlockKind.QUESTION, "Is it safe?")
    assert (answer.kind, answer.text) == (BlockKind.ANSWER, "Absolutely, as they say.")
    assert answer.headings == ("Is it safe?",)
    assert after.kind == BlockKind.PARAGRAPH
    assert "Is it safe?" not in [p.text for p in passages(found)]


def test_heading_that_is_a_question_stands_above_its_answer() -> None:
    """The answer can be found by the words of the question."""
    found = document(f"A Title of Its Own\n\n{LONG}\n\nWhy did he leave?\n\nHe was pushed out.\n")
    assert found.blocks[-1].headings == ("Why did he leave?",)


def test_two_empty_lines_end_a_section() -> None:
    """What stands apart from a section of plain text is not filed under it."""
    found = document(f"A Title of Its Own\n\n{LONG}\n\nSafe AI:\n\n{LONG}\n\n\nLast words here.\n")
    assert found.blocks[-2].headings == ("Safe AI:",)
    assert found.blocks[-1].headings == ()


def test_sides_of_a_comparison_stand_under_it() -> None:
    """``A vs. B`` holds the headings ``A`` and ``B``, and what follows their lists."""
    text = f"A Title of Its Own\n\n{LONG}\n\nAb vs. Cd\n\nAb\n\n- one\n\nCd\n\n- two\n\n{LONG}\n"
    found = document(text)
    assert [(b.text, b.headings) for b in found.blocks[3:]] == [
        ("Ab", ("Ab vs. Cd",)),
        ("one", ("Ab vs. Cd", "Ab")),
        ("Cd", ("Ab vs. Cd",)),
        ("two", ("Ab vs. Cd", "Cd")),
        (LONG, ("Ab vs. Cd",)),
    ]


def test_wrapped_text_is_joined_and_long_lines_are_paragraphs() -> None:
    """A line break ends a paragraph only where no wrapping at a margin explains it."""
    wrapped = document(
        "It was a long time ago that the two\nmet for the first time, and they\nagreed.\n"
    )
    assert len(wrapped.blocks) == 1
    assert len(document(f"{LONG}\n{LONG}\n").blocks) == 2


def test_notes_that_repeat_the_body_are_no_second_source() -> None:
    """A note counts only when it says something that the body does not."""
    found = document(
        f"A Title of Its Own\n\nHe left in 2018.[2] {LONG}\n\nNotes\n\n"
        "  • [2] Reuters - He left in 2018.\n  • [3] Reuters - He came back in 2020.\n"
    )
    repeating, telling = found.blocks[-2:]
    assert (repeating.kind, repeating.label, repeating.repeats) == (BlockKind.NOTE, "2", True)
    assert (telling.kind, telling.label, telling.repeats) == (BlockKind.NOTE, "3", False)
    assert [p.text for p in passages(found)][-1] == "Reuters - He came back in 2020."


def test_note_repeats_the_body_whatever_its_quotes() -> None:
    """Typographic and straight quotes compare equal."""
    found = document(f'A Title of Its Own\n\nHe’s “gone”. {LONG}\n\nNotes\n\n- [1] He\'s "gone".\n')
    assert found.blocks[-1].repeats


def test_heading_needs_something_below_it() -> None:
    """The last line of a text is no heading."""
    assert not shapes.heading("Some Last Words", None)
