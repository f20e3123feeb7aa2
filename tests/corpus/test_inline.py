"""Inline markup -> reading text."""

from __future__ import annotations

import pytest

from musk_openai_cli.corpus.inline import clean, read
from musk_openai_cli.models import NoteRef, ReadingText, Stamp


def reading(raw: str) -> ReadingText:
    """The reading text of a block of one line."""
    return read(raw, ((0, len(raw)),))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        # emphasis
        ("an *em* and a **strong** word", "an em and a strong word"),
        ("_em_, __strong__ and ***both***", "em, strong and both"),
        ("**Bold and *italic***", "Bold and italic"),
        ("*a **b** c*", "a b c"),
        ("~~gone~~ but ~kept~", "gone but ~kept~"),
        ("“_Quoted_,” he said", "“Quoted,” he said"),
        ("named** Preparedness Month** and", "named Preparedness Month and"),
        ("_The [post](https://example.org/a)._", "The post."),
        # what is not emphasis
        ("snake_case_name", "snake_case_name"),
        ("5*3 and 4*2", "5*3 and 4*2"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("f**k this s**t", "f**k this s**t"),
        ("* a footnote of old", "* a footnote of old"),
        ("**never closed", "**never closed"),
        (r"\*not\* \_this\_", "*not* _this_"),
        ("https://example.org/_a_/b_c_", "https://example.org/_a_/b_c_"),
        # code
        ("a `code span` here", "a code span here"),
        ("`**kept**`", "**kept**"),
        ("``a ` b``", "a ` b"),
        ("a ` alone", "a ` alone"),
        # links and images
        ("[AI governance](a_b.jpg), and", "AI governance, and"),
        ('[text](url "A title") on', "text on"),
        ("[a *b* c](url)", "a b c"),
        ("[a](https://example.org/x_(y)_z)b", "ab"),
        ("[text][ref] and [text][]", "text and text"),
        ("[empty]()", "empty"),
        ("[mail](mailto: a@example.org)", "mail"),
        ("<https://example.org/a_b_c>", "https://example.org/a_b_c"),
        ("<a@example.org>", "a@example.org"),
        ("before ![alt text](image.png) after", "before after"),
        ("[![alt](image.png)](link)Text", "Text"),
        ("[the price of oil] is [sic] rising", "[the price of oil] is [sic] rising"),
        ("[s]he said", "[s]he said"),
        # Obsidian
        ("the [[target_page | Elon Musk]] of", "the Elon Musk of"),
        ("the [[target|text]] and [[SpaceX]]", "the text and SpaceX"),
        ("![[embedded.png]] text", "text"),
        ("[[File:Photo.jpg|thumb|200px]]Text", "Text"),
        ("[[ | ]]", "[[ | ]]"),
        # HTML
        ("From<br/>there<br>on", "From there on"),
        ("<b>bold</b> and <i class='x'>slant</i>", "bold and slant"),
        ("<p>one</p><p>two</p>", "one two"),
        ('<a href="https://x.org" title="a > b">link</a>', "link"),
        ("a<sup>2</sup> + b", "a2 + b"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("the <filename> of it", "the <filename> of it"),
        ('<iframe src="//a.b/c" width="595" height="485" allowfullscreen></iframe>Text', "Text"),
        ("AT&amp;T &ndash; caf&eacute; &#8220;x&#x201D;", "AT&T – café “x”"),
        ("a&nbsp;b &unknown; &c", "a b &unknown; &c"),
        # white space
        ("two  spaces\tand\ttabs", "two spaces and tabs"),
        ("a \u2028 line", "a line"),
        ("10\u00a0km", "10\u00a0km"),
        ("hard\\\nbreak", "hard break"),
        # mojibake
        ("whichâ€¦", "which…"),
        ("â€œHeâ€\x9d said itâ€™s", "“He” said it’s"),
        ("cafÃ© Ã¢â‚¬Â¦", "café …"),
        ("Ä and Å are letters, â is too", "Ä and Å are letters, â is too"),
        # remarks of editors
        ("rose.[citation needed] In", "rose. In"),
        ("[!NOTE] Mind this", "Mind this"),
        ("[!include[Support](~/a.md)]", ""),
    ],
)
def test_what_a_person_reads(raw: str, text: str) -> None:
    """Markup goes, and what is not markup stays to the letter."""
    assert clean(raw) == text


def test_repaired_mojibake_is_flagged_and_mapped_character_by_character() -> None:
    """Each repaired character points to the garbled ones that it came from."""
    found = reading("so â€¦â€œYes")
    assert found.text == "so …“Yes"
    assert found.repaired
    assert found.span(3, 4) == (3, 6)
    assert found.span(4, 8) == (6, 12)
    assert not reading("so … “Yes").repaired


def test_video_stamp_leaves_the_text_and_is_kept_beside_it() -> None:
    """The space before it goes too, so that the stop follows the word."""
    found = reading('his control <a class="yt-timestamp" data-t="00:27:50">[00:27:50]</a>.')
    assert found.text == "his control."
    assert found.stamps == (Stamp(at=11, seconds=1670, label="00:27:50"),)


@pytest.mark.parametrize(
    ("raw", "text", "stamp"),
    [
        ("He left [1:02:03] then", "He left then", Stamp(8, 3723, "1:02:03")),
        ("[00:10] He left", "He left", Stamp(0, 10, "00:10")),
        ("He left [27:50]", "He left", Stamp(7, 1670, "27:50")),
    ],
)
def test_bare_video_stamp_is_no_text_either(raw: str, text: str, stamp: Stamp) -> None:
    """A moment in brackets counts from hours, or from minutes when it has two parts."""
    assert (reading(raw).text, reading(raw).stamps) == (text, (stamp,))


@pytest.mark.parametrize(
    ("raw", "text", "note"),
    [
        ("in 2018.[2] The departure", "in 2018. The departure", NoteRef(8, "2")),
        ("for everyone. [1] Over", "for everyone. Over", NoteRef(14, "1")),
        ("a claim [^src], and", "a claim, and", NoteRef(7, "src")),
        ("rose[note 1] then", "rose then", NoteRef(4, "note 1")),
        ("some[who?] say", "some say", NoteRef(4, "who?")),
    ],
)
def test_footnote_marker_is_taken_out_and_kept(raw: str, text: str, note: NoteRef) -> None:
    """A marker is not part of the sentence; the note that it points to is known."""
    assert (reading(raw).text, reading(raw).notes) == (text, (note,))


def test_lines_join_with_one_space() -> None:
    """The white space that ends a line is folded into the break."""
    raw = "first line  \r\nsecond\r\n\tthird"
    found = read(raw, ((0, 12), (14, 20), (23, 28)))
    assert found.text == "first line second third"
    assert raw[slice(*found.span(11, 17))] == "second"


def test_span_takes_in_markup_that_stands_wholly_around() -> None:
    """The raw characters of a stretch never end in half a link."""
    raw = "See **[the post](https://example.org)** now"
    found = reading(raw)
    assert found.text == "See the post now"
    assert raw[slice(*found.span(4, 12))] == "**[the post](https://example.org)**"
    assert raw[slice(*found.span(4, 7))] == "the"
    assert raw[slice(*found.span(0, 12))] == "See **[the post](https://example.org)**"


def test_emphasis_that_is_left_over_stays_in_its_place() -> None:
    """Of a run of marks only those that found a partner go."""
    assert clean("**word* on") == "*word on"
    assert clean("*a*b*") == "ab*"
