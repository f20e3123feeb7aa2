"""Where sentences end."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus.inline import clean
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.corpus.sentences import sentences


def split(text: str, breaks: tuple[int, ...] = ()) -> list[str]:
    """The sentences of ``text``."""
    return [text[start:end] for start, end in sentences(text, breaks)]


@pytest.mark.parametrize(
    "text",
    [
        "He left. She stayed.",
        "Why? Because.",
        "Stop! Go on.",
        "It is 2018. The year ended.",
        "It cost $44 billion. Then 3.5 more.",
        "“We wanted to keep going.” He said so.",
        '"He thought it was gonna fail." He wanted control.',
        "He asked “Why?” She knew.",
        "It trailed off… Then it went on.",
        "It trailed off... Then it went on.",
        "(He left.) She stayed.",
        "He left the board. xAI came later.",
        "It was new. iPhone sales rose.",
        "He lives in the U.S. The others do not.",
        "They make chips, cars, etc. They sell them.",
        "It was Acme Inc. It failed.",
        "He left at 5 p.m. She stayed.",
        "No. Despite its name, it is not.",
        "It was option B. The others lost.",
        "He left! “Why?” she asked.",
        "He left. “Why?” she asked.",
        "Rain fell. 2018 was wet.",
        "It fell to 5%. [S]he knew.",
        "See Fig. 3 and p. 5 of it. Then stop.",
        "It is a work of art. His forms are new.",
        "There is one source of light, the sun. Avoid it.",
        "It was made for mobile gov. The rest was not.",
        "Use words such as read, find, etc. Action words help.",
        "“It was so.” Gormley said more on Monday.",
        "Él salió. Ökonomie ist schwer.",
    ],
)
def test_two_sentences(text: str) -> None:
    """One boundary, and it is the right one."""
    first, second = split(text)
    assert f"{first} {second}" == text
    assert first[-1] in '.!?…”")'


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith met Mr. Jones and Mrs. Brown.",
        "J. K. Rowling and Samuel H. Altman met.",
        "J. A. Hobson met A. I. Smith.",
        "Jacques Lefevre (c. 1455–1536) lived.",
        "George W. Bush met J.R.R. Tolkien.",
        "It rose by 3.5 percent to 1.000.000 in all.",
        "GPT-4.1 and v2.0 are out.",
        "The case Musk v. Altman goes on.",
        "OpenAI vs. Microsoft, e.g. over money, i.e. a lot of it.",
        "He met Gov. Newsom on Jan. 5 in St. Louis.",
        "U.S. District Judge Yvonne Gonzalez Rogers ruled.",
        "Alphabet Inc. said so, and Tesla Inc. Chief Elon Musk agreed.",
        "It was … and then it was not.",
        "“Why?” she asked.",
        "“Stop!” he said.",
        "Yahoo! is a company.",
        "He said . . . nothing at all.",
        "See No. 5 of them.",
        "Visit example.org for more of it.",
        "At 5 p.m. on Tuesday he left.",
        "It works (e.g. here).",
        "2. Plan ahead",
        "B. Return to the community",
        "“Who does not know?” Holland Gormley said.",
        "See Art. 5 and Sec. 230 of it.",
        "He met Rep. Bill Foster there.",
        "Ph.D. students and M.D. doctors met.",
    ],
)
def test_one_sentence(text: str) -> None:
    """A stop of an abbreviation, an initial or a number ends nothing."""
    assert split(text) == [text]


def test_marker_after_a_stop_ends_the_sentence_without_a_space() -> None:
    """``2018.[2] The departure`` is two sentences, the marker in neither."""
    block = parse_block("He resigned in 2018.[2] The departure followed.")
    assert block == ["He resigned in 2018.", "The departure followed."]
    assert parse_block("He resigned in 2018.[2]The departure followed.") == block


def parse_block(text: str) -> list[str]:
    """The sentences of the only block of a document."""
    (block,) = parse(text, path=Path("x.md")).blocks
    return [block.text[start:end] for start, end in block.sentences]


@pytest.mark.parametrize("dash", ["–", "—", "-", "―", "--"])
def test_attribution_of_a_quotation_is_a_stretch_of_its_own(dash: str) -> None:
    """What is said can be quoted without who says it."""
    assert split(f'"I really respect him." {dash} Sam Altman') == [
        '"I really respect him."',
        f"{dash} Sam Altman",
    ]
    assert split(f"“We have a relationship” {dash} Sam Altman") == [
        "“We have a relationship”",
        f"{dash} Sam Altman",
    ]


def test_quotation_of_several_sentences_is_split_inside() -> None:
    """Each sentence of a quotation is one, the quotation marks stay where they are."""
    assert split("“He was wrong. We went on.” So it was.") == [
        "“He was wrong.",
        "We went on.”",
        "So it was.",
    ]


def test_white_space_is_in_no_sentence() -> None:
    """Blanks around and between sentences are left out."""
    assert split("  One.   Two.  ") == ["One.", "Two."]
    assert split("   ") == []
    assert split("") == []


def test_sentences_of_a_cleaned_text_need_no_space_of_markup() -> None:
    """Emphasis around a stop does not glue sentences together."""
    assert split(clean("**It was so.** *Then* it was not.")) == ["It was so.", "Then it was not."]
