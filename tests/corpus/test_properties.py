"""What holds for every document: the chain from file to quote never loses its place."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from musk_openai_cli.corpus import passages, quote
from musk_openai_cli.corpus.decode import decode
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.corpus.sentences import sentences
from musk_openai_cli.models import Document

WORDS = [
    "Musk", "xAI", "the", "board.", "left", "2018.[2]", "OpenAI", "Dr.", "U.S.", "3.5", "“No.”",
    '"Yes," he said.', "e.g.", "…", "why?", "J. K. Rowling", "naïve", "𝔸stral", "e\u0301",
    "日本語。",
    "שלום", "\u202eback", "a\u00a0b", "a\u2028b", "tab\there", "\x00", "\x0c", "\x85", "😀", "İ",
    "ß",
]  # fmt: skip
MARKUP = [
    "**", "*", "_", "***", "~~", "`", "``", "[", "]", "](", ")", "[[", "]]", "[[a | b]]", "[[c]]",
    "[text](url)", '[t](u "title")', "[a *b* c](d)", "[![alt](i)](u)", "![img](x.png)", "**bold**",
    "_em_", "`co  de`", "[1]", "[^n]", "[citation needed]", "<br/>", "<b>", "</b>", "<p>", "</p>",
    "<li>", "<h2>H</h2>", "<!-- no -->", "<!--", "-->", "<script>x</script>", "<script>", "&amp;",
    "&hellip;", "&nbsp;", "&#0;", "&#27;", "&NotEqualTilde;", "\\*", "\\\n", "<https://x.org/_a_>",
    "http://x.org/_a_", '<a class="yt-timestamp" data-t="00:27:50">[00:27:50]</a>', "[00:01:02]",
    "{{< ref >}}", "{% x", "%}", "whichâ€¦", "â€œquotedâ€\u009d", "Ã©", "Ã¢â‚¬Â¦", "Â", "â€", "|",
    "<", ">", "&", "\\", "!", "[!NOTE]", "f**k", "un**do**ing",
]  # fmt: skip
OPENERS = [
    "", "", "", "# ", "## ", "### x #", "- ", "  - ", "    * ", "1. ", "2018. ", "1999) ", "> ",
    ">> ",
    "> - ", "• ", "· ", "Q: ", "A: ", "[1]: ", "- [1] ", "[^n]: ", "\t", "    ", "```", "~~~",
    "---",
    "===", "***", "| a | b |", "|---|---|", "a | b", "Published March 19, 2024", "0 views", "Notes",
    "Ab vs. Cd", "Cd", "By Ann Other | 3 May 2020", "<ul><li>", "+ ",
]  # fmt: skip
ENDS = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\n \n", "\n\n\n", "\n\r"]
HEADS = [
    "", "", "---\ntitle: A\ndate: 2024-01-01\n---\n", "---\r\ntitle: B\r\n---\r\n",
    "---\rx: y\r---\r",
    "---\n: [\n---\n", "---\n---\n", "---\n", "...\n",
]  # fmt: skip

lines = st.builds(
    "{}{}{}".format,
    st.sampled_from(OPENERS),
    st.lists(
        st.one_of(st.sampled_from(WORDS), st.sampled_from(MARKUP), st.text(max_size=4)), max_size=8
    ).flatmap(lambda parts: st.sampled_from([" ", "", "  "]).map(lambda by: by.join(parts))),
    st.sampled_from(ENDS),
)
# But for the letters that garbled text is recognised by.
PLAIN = st.characters(categories=["Ll", "Lu", "Nd", "Lo", "Mn"], exclude_characters="ÂÃâðÅÄ")
texts = st.builds(
    lambda head, body: head + "".join(body), st.sampled_from(HEADS), st.lists(lines, max_size=12)
)


def document(text: str) -> Document:
    """``text`` as a document."""
    return parse(text, path=Path("x.md"))


def counted_line(raw: str, at: int) -> int:
    """The line of ``raw[at]``, by counting line ends."""
    return 1 + sum(1 for end in re.finditer(r"\r\n?|\n", raw) if end.end() <= at)


@given(texts)
def test_every_sentence_maps_back_to_its_raw_characters(text: str) -> None:
    """The raw span of a sentence reads as the sentence and stays inside its block."""
    found = document(text)
    for block in found.blocks:
        for start, end in block.sentences:
            left, right = block.reading.span(start, end)
            assert block.span[0] <= left < right <= block.span[1] <= len(found.raw)
            assert block.reading.between(left, right) == block.text[start:end]
            assert found.lines((left, right)) == (
                counted_line(text, left),
                counted_line(text, right - 1),
            )


@given(texts, st.data())
def test_every_stretch_of_a_block_maps_back(text: str, data: st.DataObject) -> None:
    """Any stretch that keeps replaced characters whole reads back as itself."""
    for block in document(text).blocks:
        edges = {0, len(block.text)}
        for run in block.reading.runs:
            edges |= set(range(run.start, run.end)) if run.one_to_one else {run.start, run.end}
        places = sorted(edges)
        start = data.draw(st.sampled_from(places[:-1]))
        end = data.draw(st.sampled_from([at for at in places if at > start]))
        assert block.reading.between(*block.reading.span(start, end)) == block.text[start:end]


@given(texts)
def test_blocks_are_in_order_apart_and_on_their_lines(text: str) -> None:
    """Spans of blocks ascend without overlapping, and their lines are those of the file."""
    found = document(text)
    for before, after in pairwise(found.blocks):
        assert before.span[1] <= after.span[0]
    for block in found.blocks:
        start, end = block.span
        assert block.lines == (counted_line(text, start), counted_line(text, end - 1))


@given(texts)
def test_sentences_hold_the_whole_block(text: str) -> None:
    """Sentences follow one another, and only white space is left between them."""
    for block in document(text).blocks:
        assert block.text == block.text.strip() != ""
        at = 0
        for start, end in block.sentences:
            assert at <= start < end
            assert not block.text[at:start].strip()
            assert block.text[start:end] == block.text[start:end].strip()
            at = end
        assert not block.text[at:].strip()


@given(texts)
def test_runs_tile_the_reading_text(text: str) -> None:
    """Runs have no gaps in the reading text and ascend in the raw text."""
    for block in document(text).blocks:
        at, raw_at = 0, block.span[0]
        for run in block.reading.runs:
            assert run.start == at < run.end
            assert raw_at <= run.raw_start < run.raw_end <= block.span[1]
            at, raw_at = run.end, run.raw_end
        assert at == len(block.text)


@given(texts)
def test_quotes_carry_their_raw_characters_and_surroundings(text: str) -> None:
    """A quote's selector is the raw text at its span, with what stands around it."""
    found = document(text)
    for passage in passages(found):
        for start, end in passage.block.sentences:
            it = quote(passage, start, end)
            left, right = it.citation.span
            assert it.text == passage.text[start:end]
            assert it.exact == text[left:right]
            assert text[:left].endswith(it.prefix)
            assert text[right:].startswith(it.suffix)
            assert it.citation.lines == found.lines((left, right))


@given(
    st.lists(
        st.text(PLAIN, min_size=1, max_size=9)
        | st.sampled_from([",", "(so)", "“yes”", "it's", "\r\n", "\n", "\t", "  ", "\u00a0"]),
        min_size=1,
        max_size=40,
    )
)
@example(["\u0345", "a"])
def test_text_without_markup_is_the_raw_text_up_to_white_space(words: list[str]) -> None:
    """Checked without the map: plain words read as the raw characters of their span."""
    text = " ".join(words)
    for block in document(text).blocks:
        for start, end in block.sentences:
            left, right = block.reading.span(start, end)
            assert text[left:right].split() == block.text[start:end].split()


@given(texts)
def test_nothing_is_read_twice_or_out_of_place(text: str) -> None:
    """Plain words of a file that is read turn up no more often than they stand there."""
    found = document(text)
    for word in ("OpenAI", "naïve", "😀"):
        assert sum(block.text.count(word) for block in found.blocks) <= text.count(word)


@given(st.text(), st.lists(st.integers(-5, 50)))
def test_sentences_cover_any_text(text: str, breaks: list[int]) -> None:
    """Whatever the text and the breaks, no visible character falls between sentences."""
    spans = sentences(text, breaks)
    assert "".join(text[a:b] for a, b in spans).split() != [] or not text.strip()
    outside = set(range(len(text))) - {at for a, b in spans for at in range(a, b)}
    assert all(text[at].isspace() for at in outside)


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_reported(data: bytes) -> None:
    """Bytes become text, or a problem says why not; nothing raises."""
    text, problems = decode(data)
    if text is None:
        assert problems
    else:
        document(text)
