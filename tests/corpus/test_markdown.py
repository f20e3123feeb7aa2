"""Markdown's blocks, and where they stand in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import BlockKind, Document

HEADING = BlockKind.HEADING
PARAGRAPH = BlockKind.PARAGRAPH
ITEM = BlockKind.ITEM
QUOTATION = BlockKind.QUOTATION


def document(text: str) -> Document:
    """``text`` as a document with a title of its own."""
    return parse(f"---\ntitle: Of the front\n---\n{text}", path=Path("x.md"))


def outline(text: str) -> list[tuple[str, int, str]]:
    """Kind, level and text of every block."""
    return [(block.kind.value, block.level, block.text) for block in document(text).blocks]


@pytest.mark.parametrize(
    ("text", "level", "heading"),
    [
        ("# One\n", 1, "One"),
        ("### Three ###\n", 3, "Three"),
        ("###### Six\n", 6, "Six"),
        ("Under *lined*\n===\n", 1, "Under lined"),
        ("Dashes\n---\n", 2, "Dashes"),
        ("## With [a link](x) and `code`\n", 2, "With a link and code"),
        ("<h2 id='x'>Of HTML</h2>\n", 2, "Of HTML"),
    ],
)
def test_headings_of_all_kinds(text: str, level: int, heading: str) -> None:
    """A heading is read without its marks, with its level."""
    assert outline(f"{text}\nText.\n")[0] == ("heading", level, heading)


def test_headings_nest() -> None:
    """Each block knows the headings above it, outermost first."""
    found = document("# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n\n# E\n\ne\n")
    paths = {b.text: b.headings for b in found.blocks if b.kind == PARAGRAPH}
    assert paths == {
        "a": ("A",),
        "b": ("A", "B"),
        "c": ("A", "B", "C"),
        "d": ("A", "D"),
        "e": ("E",),
    }


def test_lines_of_a_paragraph_are_joined() -> None:
    """A wrapped paragraph is one block over several lines."""
    found = document("# H\n\nIt was\nso *and\nso* it was.\n\nNext.\n")
    block = found.blocks[1]
    assert (block.text, block.lines) == ("It was so and so it was.", (6, 8))


def test_lines_that_stand_for_themselves_are_not_joined() -> None:
    """A list or verse without bullets; prose that is wrapped at a margin stays whole."""
    text = "Simon Baker, actor\nRobin Tunney, actress\n2009: an award\nOwain Yeoman\n"
    assert [text for _, _, text in outline(text)] == text.splitlines()
    prose = "Simon Baker\nRobin Tunney\nand Owain\nYeoman met.\n"
    assert len(outline(prose)) == 1


def test_nested_lists_keep_their_depth_and_further_paragraphs() -> None:
    """Items have a level; a second paragraph of an item is a paragraph."""
    text = "- one\n  - two\n    - three\n\n  more of one\n\n1. first\n2) second\n+ plus\n"
    assert outline(text) == [
        ("item", 0, "one"),
        ("item", 1, "two"),
        ("item", 2, "three"),
        ("paragraph", 0, "more of one"),
        ("item", 0, "first"),
        ("item", 0, "second"),
        ("item", 0, "plus"),
    ]


def test_span_of_an_item_takes_in_its_marker() -> None:
    """A citation of an item opens at its line, and its span at its marker."""
    found = document("- one\n  - two\n")
    assert [found.raw[slice(*b.span)] for b in found.blocks] == ["- one", "- two"]


def test_year_that_opens_a_sentence_is_no_list_marker() -> None:
    """``2018. It was`` loses neither its year nor its place."""
    found = document("2018. It was the year of the split.\n")
    assert [(b.kind, b.text) for b in found.blocks] == [
        (PARAGRAPH, "2018. It was the year of the split.")
    ]


def test_block_quotations_are_quotations() -> None:
    """Nested ones too, and every paragraph of one is a block."""
    assert outline("> One\n> line.\n>\n> Two.\n> > Three.\n\nAfter.\n") == [
        ("quotation", 0, "One line."),
        ("quotation", 0, "Two."),
        ("quotation", 0, "Three."),
        ("paragraph", 0, "After."),
    ]


def test_remark_that_is_set_off_quotes_nobody() -> None:
    """GitHub's alerts look like block quotations and are the author's words."""
    assert outline("> [!NOTE]\n> Mind this.\n") == [("paragraph", 0, "Mind this.")]


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_fenced_code_is_code(fence: str) -> None:
    """Nothing in it is read as markup of blocks."""
    found = outline(f"{fence}python\n# not a heading\n- nor an item\n{fence}\n\nText.\n")
    assert [kind for kind, _, _ in found] == ["code", "paragraph"]
    assert "# not a heading" in found[0][2]


def test_code_that_is_never_closed_keeps_its_last_line() -> None:
    """It goes on to the end of the file, as in every Markdown reader."""
    assert outline("```\none\ntwo\n") == [("code", 0, "one two")]
    assert outline("```\n---\n```\n") == [("code", 0, "---")]


def test_indented_prose_is_a_paragraph() -> None:
    """Plain text indents its first lines; that makes no code."""
    assert outline("    It was indented.\n") == [("paragraph", 0, "It was indented.")]


def test_rows_of_a_table_are_blocks_of_their_own() -> None:
    """The rule under the head is not read; each row has its line."""
    found = document("| Name | Role |\n|---|---|\n| **Altman** | [CEO](x) |\n| Musk | – |\n")
    assert [(b.kind, b.text, b.lines) for b in found.blocks] == [
        (BlockKind.TABLE, "Name | Role", (4, 4)),
        (BlockKind.TABLE, "Altman | CEO", (6, 6)),
        (BlockKind.TABLE, "Musk | –", (7, 7)),
    ]


def test_html_that_is_drawn_as_boxes_is_split() -> None:
    """Headings, items and rows of HTML are blocks, even on one line."""
    text = "<h2>Head</h2><p>One.</p><p>Two.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
    assert outline(text) == [
        ("heading", 2, "Head"),
        ("paragraph", 0, "One."),
        ("paragraph", 0, "Two."),
        ("item", 0, "a"),
        ("item", 0, "b"),
    ]


def test_html_inside_code_does_not_split_a_sentence() -> None:
    """A sentence about a tag stays whole."""
    assert outline("Use an `<h1>` tag here.\n") == [("paragraph", 0, "Use an <h1> tag here.")]


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- one line -->",
        "<!-- # two\n\n- lines -->",
        "<script>\nvar a = '# x';\n</script>",
        "<style>p { a: b }</style>",
        '{{< figure src="a.png" >}}',
        "{% include nav.html %}",
        "{{% notice %}}",
    ],
)
def test_what_is_not_drawn_is_not_read(hidden: str) -> None:
    """Comments, scripts, styles and shortcodes leave no text and shift no line."""
    found = document(f"Before.\n\n{hidden}\n\nAfter.\n")
    assert [b.text for b in found.blocks] == ["Before.", "After."]
    after = found.blocks[1]
    assert found.raw.splitlines()[after.lines[0] - 1] == "After."


def test_text_between_shortcodes_stays() -> None:
    """Only the shortcode itself goes; one in a link is the link's target."""
    text = '{{< box >}}Read [the post]({{< ref "a.md" >}} "Title") now.{{< /box >}}\n'
    assert outline(text) == [("paragraph", 0, "Read the post now.")]


@pytest.mark.parametrize("opening", ["<!-- never closed", "{{< never closed", "<script> open"])
def test_what_is_never_closed_hides_nothing(opening: str) -> None:
    """The text after it is read."""
    assert outline(f"{opening}\n\nAfter.\n")[-1] == ("paragraph", 0, "After.")


def test_footnotes_are_notes_with_their_label() -> None:
    """The definition is a note; its marker is in neither text."""
    found = document("# H\n\nIt is so.[^a]\n\n[^a]: Says the court.\n")
    note = found.blocks[-1]
    assert (note.kind, note.text, note.label) == (BlockKind.NOTE, "Says the court.", "a")
    assert [n.label for n in found.blocks[1].reading.notes] == ["a"]


def test_link_definitions_are_boilerplate() -> None:
    """``[name]: https://...`` is where a link leads, not what the text says."""
    found = document("# H\n\nSee [it][name].\n\n[name]: https://example.org/a\n")
    assert [b.kind for b in found.blocks] == [HEADING, PARAGRAPH, BlockKind.BOILERPLATE]


def test_wholly_bold_line_is_a_heading() -> None:
    """Many write bold lines for headings; they stand below the real ones."""
    found = document("## Real\n\n**Pseudo Heading**\n\nText of it.\n")
    assert [(b.kind, b.level) for b in found.blocks[:2]] == [(HEADING, 2), (HEADING, 3)]
    assert found.blocks[2].headings == ("Real", "Pseudo Heading")


def test_heading_that_repeats_the_title_is_the_title() -> None:
    """It is shown once, and is no section."""
    found = document("# “Of the front”\n\nText.\n")
    assert found.blocks[0].kind == BlockKind.TITLE
    assert found.blocks[1].headings == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("# Only\n\na\n\n## Sub\n\nb\n", BlockKind.TITLE),
        ("# One\n\na\n\n# Two\n\nb\n", HEADING),
        ("## One\n\na\n\n# Two\n\nb\n", HEADING),
    ],
)
def test_first_heading_is_the_title_only_when_it_stands_above_all(
    text: str, first: BlockKind
) -> None:
    """The first of several headings of one level is a section."""
    assert parse(text, path=Path("x.md")).blocks[0].kind == first


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_change_neither_blocks_nor_lines(end: str) -> None:
    """The same text reads alike with Unix, Windows and old Macintosh line ends."""
    text = "# H\n\nOne\ntwo.\n\n- a\n- b\n\n> q\n\n```\ncode\n```\n\nx | y\n--|--\n1 | 2\n"
    found = parse(text.replace("\n", end), path=Path("x.md"))
    plain = parse(text, path=Path("x.md"))
    assert [(b.kind, b.text, b.lines) for b in found.blocks] == [
        (b.kind, b.text, b.lines) for b in plain.blocks
    ]


@pytest.mark.parametrize("opening", ["> ", "- ", "  ", "1. ", ">- "])
def test_nesting_without_end_does_not_raise(opening: str) -> None:
    """However deep lists and quotations go, the text after them is read."""
    found = document(f"{opening * 5000}deep\n\nAfter.\n")
    assert found.blocks[-1].text == "After."
