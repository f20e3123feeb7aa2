"""Front matter, and what a document says about itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Document, Precision, ProblemKind


def document(text: str, name: str = "some-name.md") -> Document:
    """``text`` as a document."""
    return parse(text, path=Path(name))


def about(front_matter: str, name: str = "some-name.md") -> Document:
    """A document with this front matter."""
    return document(f"---\n{front_matter}\n---\n\nIt was so.\n", name)


def kinds(found: Document) -> list[ProblemKind]:
    """What is wrong with a document."""
    return [problem.kind for problem in found.problems]


def published(found: Document) -> tuple[str, str, str] | None:
    """The publication date: its value, as written, and where."""
    date = found.meta.published
    return (date.value.edtf, date.written, date.found) if date else None


@pytest.mark.parametrize(
    "key",
    [
        "date", "published", "publishedAt", "published_at", "published-at", "Published At",
        "PublishedAt", "publishDate", "publication_date", "datePublished", "pubDate", "pub_date",
        "created", "createdAt", "issued", "posted", "dateCreated", "timestamp",
    ],
)  # fmt: skip
def test_publication_date_is_found_under_its_usual_keys(key: str) -> None:
    """However the key is spelt, its date is the publication date."""
    assert published(about(f"{key}: 2024-03-19")) == (
        "2024-03-19",
        "2024-03-19",
        f"front matter, {key}",
    )


@pytest.mark.parametrize("key", ["updated", "updatedAt", "lastmod", "modified", "last_updated"])
def test_date_of_a_change_is_never_the_publication_date(key: str) -> None:
    """When a text was changed does not tell when it appeared."""
    found = about(f"{key}: 2024-03-19")
    assert published(found) is None
    assert ProblemKind.NO_DATE in kinds(found)


def test_keys_are_tried_in_the_order_of_their_meaning() -> None:
    """``date`` goes before ``published``, and that before ``created``, wherever they stand."""
    found = about("created: 2020-01-01\npublished: 2021-01-01\ndate: 2022-01-01")
    assert published(found) == ("2022-01-01", "2022-01-01", "front matter, date")
    found = about("created: 2020-01-01\nupdated: 2023-01-01\npublished: 2021-01-01")
    assert published(found) == ("2021-01-01", "2021-01-01", "front matter, published")


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-21T23:59:59.000Z",
        "2026-01-21T00:00:01+14:00",
        "2026-01-21 23:30:00 -0500",
        "2026-01-21T23:30:00-11:00",
        "2026-01-21",
        "'2026-01-21T11:59:59.000Z'",
    ],
)
def test_instant_keeps_the_day_that_is_written(written: str) -> None:
    """No time zone moves a date to another day, and it is shown as the file writes it."""
    assert published(about(f"date: {written}")) == (
        "2026-01-21",
        written.strip("'"),
        "front matter, date",
    )


@pytest.mark.parametrize(
    ("written", "edtf", "precision"),
    [
        ("20260121", "2026-01-21", Precision.DAY),
        ("2026/1/21", "2026-01-21", Precision.DAY),
        ("January 21, 2026", "2026-01-21", Precision.DAY),
        ("Jan. 21st 2026", "2026-01-21", Precision.DAY),
        ("21 January 2026", "2026-01-21", Precision.DAY),
        ("Wed, 21 Jan 2026 11:59:59 GMT", "2026-01-21", Precision.DAY),
        ("21.01.2026", "2026-01-21", Precision.DAY),
        ("01/21/2026", "2026-01-21", Precision.DAY),
        ("Sept 2024", "2024-09", Precision.MONTH),
        ("2024-09", "2024-09", Precision.MONTH),
        ("2024", "2024", Precision.YEAR),
        ("3/4/2019", "2019", Precision.YEAR),
        ("2 March 2024, updated March 5, 2024", "2024-03-02", Precision.DAY),
        ("[2024-01-02, 2024-05-06]", "2024-01-02", Precision.DAY),
    ],
)
def test_date_is_no_more_precise_than_it_is_written(
    written: str, edtf: str, precision: Precision
) -> None:
    """Every usual way to write a date is read; day and month are never guessed."""
    date = about(f"date: {written}").meta.published
    assert date is not None
    assert (date.value.edtf, date.value.precision) == (edtf, precision)


@pytest.mark.parametrize(
    "written", ["soon", "2026-13-45", "February 30, 2024", "true", "12345678901"]
)
def test_impossible_date_is_a_problem(written: str) -> None:
    """What is no date is reported, and no date is made up for it."""
    found = about(f"date: {written}")
    assert published(found) is None
    assert ProblemKind.NO_DATE in kinds(found)


def test_bad_date_names_the_key_and_the_next_key_is_tried() -> None:
    """A bad date under one key does not hide a good one under another."""
    found = about("date: soon\ncreated: 2024-01-01")
    assert published(found) == ("2024-01-01", "2024-01-01", "front matter, created")
    found = about("date: soon")
    assert any("date: “soon”" in problem.message for problem in found.problems)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published March 19, 2024", ("2024-03-19", "March 19, 2024", "line 3")),
        ("Published on 19 March 2024", ("2024-03-19", "19 March 2024", "line 3")),
        ("Posted: 2024-03-19", ("2024-03-19", "2024-03-19", "line 3")),
        ("Date: March 2024", ("2024-03", "March 2024", "line 3")),
        ("Originally published 3 May 2020", ("2020-05-03", "3 May 2020", "line 3")),
        ("*Published March 19, 2024*", ("2024-03-19", "March 19, 2024", "line 3")),
        ("By Ann Other | March 19, 2024", ("2024-03-19", "March 19, 2024", "line 3")),
        (
            "Published March 19, 2024 | Updated April 2, 2024",
            ("2024-03-19", "March 19, 2024", "line 3"),
        ),
        ("Updated March 19, 2024", None),
        ("Last updated: March 19, 2024", None),
        ("Last modified 2024-03-19", None),
        ("Musk sued on March 19, 2024.", None),
        ("Issued in 2015, the order bans it", None),
        ("> Published March 19, 2024", None),
    ],
)
def test_dateline_of_the_body_gives_the_publication_date(
    line: str, expected: tuple[str, str, str] | None
) -> None:
    """A line that says when the document appeared counts; running text does not."""
    found = document(f"# A title\n\n{line}\n\nIt was so.\n")
    assert published(found) == expected


def test_front_matter_goes_before_a_dateline_and_that_before_the_file_name() -> None:
    """The document's own word is preferred to the name somebody saved it under."""
    body = "\nPublished March 19, 2024\n\nIt was so.\n"
    assert published(document(f"---\ndate: 2024-03-18\n---{body}")) == (
        "2024-03-18",
        "2024-03-18",
        "front matter, date",
    )
    assert published(document(body, "2020-02-02-post.md")) == (
        "2024-03-19",
        "March 19, 2024",
        "line 2",
    )
    assert published(document("It was so.\n", "2020-02-02-post.md")) == (
        "2020-02-02",
        "2020-02-02",
        "file name",
    )


@pytest.mark.parametrize("name", ["12020-02-029.md", "2020-99-99.md", "20200202.md", "v2.2020.md"])
def test_numbers_of_a_file_name_are_not_dates(name: str) -> None:
    """Only a whole date of the ISO shape counts in a file name."""
    assert published(document("It was so.\n", name)) is None


@pytest.mark.parametrize(
    ("front_matter", "publisher"),
    [
        ("publisher: Reuters", "Reuters"),
        ("source: {name: Decrypt, key: decrypt, type: RSS}", "Decrypt"),
        ("source:\n  title: The Verge", "The Verge"),
        ("source: https://www.theverge.com/2024/a", "theverge.com"),
        ("site_name: Wired", "Wired"),
        ("author: Ann Other", "Ann Other"),
        ("authors: [Ann Other, Bo Peep]", "Ann Other, Bo Peep"),
        ("authors:\n  - name: Ann Other\n  - name: Bo Peep", "Ann Other, Bo Peep"),
        ("author: Ann\npublisher: Reuters", "Reuters"),
        ("author: ''\ncreator: Bo", "Bo"),
        ("publisher: A &amp; B", "A & B"),
        ("publisher: true", None),
        ("title: X", None),
    ],
)
def test_publisher_is_found_in_all_shapes(front_matter: str, publisher: str | None) -> None:
    """A name, a mapping with a name, a list of either, or the host of an address."""
    assert about(front_matter).meta.publisher == publisher


@pytest.mark.parametrize(
    ("front_matter", "rewritten"),
    [
        ("ai: {rewritten: true, version: 1}", True),
        ("ai: true", True),
        ("rewritten: true", True),
        ("ai_generated: yes", True),
        ("llm: {generated: 'true'}", True),
        ("ai: {rewritten: false}", False),
        ("rewritten: false", False),
        ("draft: true", False),
        ("tags: [ai, rewritten]", False),
    ],
)
def test_rewritten_texts_are_flagged(front_matter: str, *, rewritten: bool) -> None:
    """A reader must know that a program rewrote the text."""
    found = about(front_matter)
    assert found.meta.rewritten is rewritten
    assert (ProblemKind.REWRITTEN in kinds(found)) is rewritten


def test_language_url_tags_and_video_are_read() -> None:
    """The rest of what a document says about itself."""
    meta = about(
        "lang: en\nurl: https://example.org/a\ntags: [a, b, 3]\n"
        "videoId: https://www.youtube.com/watch?v=jvqFAi7vkBc&t=3s"
    ).meta
    assert (meta.language, meta.url, meta.tags) == ("en", "https://example.org/a", ("a", "b", "3"))
    assert meta.video == "jvqFAi7vkBc"


def test_address_that_is_not_of_the_web_is_no_url() -> None:
    """A citation never links to a script or a local file."""
    assert about("url: javascript:alert(1)").meta.url is None
    assert about("source: https://example.org/a").meta.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: From &amp; **front**\n---\n# Heading\n\nText.\n", "From & front"),
        ("---\ntitle: 2024\n---\nText.\n", "2024"),
        ("# The *first* heading\n\nText.\n", "The first heading"),
        ("Text before.\n\n# Heading\n\nText.\n", "Heading"),
        ("\n\nA Plain First Line\n\nText that goes on.\n", "A Plain First Line"),
        ("---\ndate: 2024-01-01\n---\n", "some-name"),
        ("", "some-name"),
    ],
)
def test_title_is_the_front_matters_else_a_heading_else_a_line_else_the_name(
    text: str, title: str
) -> None:
    """There is always a title to cite."""
    assert document(text).meta.title == title


def test_long_first_line_is_shortened_as_a_title() -> None:
    """A paragraph that serves as a title ends at a word."""
    title = document("word " * 100 + ".").meta.title
    assert len(title) < 130
    assert title.endswith("word …")


def test_broken_yaml_is_a_problem_and_its_plain_lines_are_saved() -> None:
    """One bad line of YAML does not cost the title, and the body stays clean."""
    found = document("---\ntitle: Good\ndate: '2024-01-01\nkey: [\n---\n\nIt was so.\n")
    assert found.meta.title == "Good"
    assert published(found) == ("2024-01-01", "2024-01-01", "front matter, date")
    assert [block.text for block in found.blocks] == ["It was so."]
    problem = next(p for p in found.problems if p.kind == ProblemKind.BAD_FRONT_MATTER)
    assert problem.line is not None
    assert 1 <= problem.line <= len(found.line_starts)


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("---\ntitle: Good: bad\n---\n", 2),
        ("---\ntitle: Good\nkey: ]\n---\n", 3),
        ("---\r\ntitle: Good\r\nkey: ]\r\n---\r\n", 3),
        ("---\rtitle: Good\rkey: ]\r---\r", 3),
        ("\n\n---\ntitle: Good\nkey: ]\n---\n", 5),
    ],
)
def test_line_of_broken_yaml_is_that_of_the_file(front: str, line: int) -> None:
    """A person opens the file at the line that is wrong."""
    found = document(f"{front}\nIt was so.\n")
    problem = next(p for p in found.problems if p.kind == ProblemKind.BAD_FRONT_MATTER)
    assert problem.line == line
    assert found.meta.title.startswith("Good")


def test_empty_lines_above_front_matter_do_not_hide_it() -> None:
    """Editors leave them there."""
    found = document("\n\n---\ntitle: A\n---\nIt was so.\n")
    assert (found.meta.title, found.blocks[0].text, found.blocks[0].lines) == (
        "A",
        "It was so.",
        (6, 6),
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_is_read_with_all_line_ends(end: str) -> None:
    """Unix, Windows and old Macintosh files open alike."""
    found = document(end.join(["---", "title: A", "date: 2024-01-01", "---", "It was so.", ""]))
    assert (found.meta.title, found.blocks[0].text, found.blocks[0].lines) == (
        "A",
        "It was so.",
        (5, 5),
    )


def test_broken_yaml_is_saved_with_old_macintosh_line_ends_too() -> None:
    """The plain lines of broken YAML are found whatever ends them."""
    found = document("---\rtitle: Good\rkey: [\r---\rIt was so.\r")
    assert found.meta.title == "Good"
    assert ProblemKind.BAD_FRONT_MATTER in kinds(found)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA text between rules.\n\n---\n\nMore.\n",
        "---\nA text between rules.\n---\nMore.\n",
        "---\n- a list\n- of two\n---\nMore.\n",
        "---\ntitle: never closed\n\nMore.\n",
    ],
)
def test_rule_that_opens_the_text_is_not_front_matter(text: str) -> None:
    """Text between two rules is read, not swallowed as metadata."""
    found = document(text)
    assert ProblemKind.EMPTY not in kinds(found)
    assert "More." in found.blocks[-1].text
    words = " ".join(block.text for block in found.blocks)
    assert "rules" in words or "two" in words or "never closed" in words


def test_keys_that_the_library_stumbles_over_are_harmless() -> None:
    """``content``, ``handler`` and numbers are keys like any other."""
    found = about("content: x\nhandler: y\nmetadata: z\n1: one\n2020-01-01: day\ntitle: Fine")
    assert found.meta.title == "Fine"
    assert found.blocks[0].text == "It was so."


def test_aliases_that_multiply_are_not_followed() -> None:
    """A few lines of YAML can name billions of values; they are not counted out."""
    lines = ["a: &n0 [x, x]"]
    lines += [f"k{i}: &n{i + 1} [*n{i}, *n{i}]" for i in range(40)]
    found = about("\n".join([*lines, "date: *n40", "tags: *n40", "author: *n40", "title: Fine"]))
    assert found.meta.title == "Fine"
    assert len(found.meta.tags) <= 100


@pytest.mark.parametrize("depth", [50, 900, 20_000])
def test_deep_nesting_of_front_matter_does_not_raise(depth: int) -> None:
    """However deep its brackets, front matter is read or reported."""
    found = about(f"title: Fine\ntags: {'[' * depth}{']' * depth}\ndate: {'[' * 30}{']' * 30}")
    assert found.blocks[0].text == "It was so."


def test_body_spans_count_from_the_top_of_the_file() -> None:
    """Front matter shifts no offset and no line."""
    found = about("title: A\ndate: 2024-01-01")
    block = found.blocks[0]
    assert found.raw[slice(*block.span)] == "It was so."
    assert block.lines == (6, 6)
