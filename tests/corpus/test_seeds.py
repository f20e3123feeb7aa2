"""The five shipped documents, read as a person reads them."""

from __future__ import annotations

import pytest

from musk_openai_cli.corpus import find, load, passages, quote
from musk_openai_cli.models import BlockKind, Corpus, ProblemKind


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The shipped documents."""
    return load()


def test_five_documents_with_short_handles(corpus: Corpus) -> None:
    """Each is found under three digits."""
    assert [d.handle for d in corpus.documents] == ["000", "001", "002", "003", "004"]
    assert corpus.unreadable == ()


def test_two_have_a_publication_date_and_three_have_none(corpus: Corpus) -> None:
    """No date is made up where the document gives none."""
    dates = {
        d.handle: (d.meta.published.value.edtf, d.meta.published.found)
        for d in corpus.documents
        if d.meta.published
    }
    assert dates == {
        "001": ("2026-01-21", "front matter, publishedAt"),
        "002": ("2024-03-19", "line 4"),
    }


def test_problems_are_told(corpus: Corpus) -> None:
    """001 says that it was rewritten; the undated ones are reported."""
    assert {d.handle: [p.kind for p in d.problems] for d in corpus.documents} == {
        "000": [ProblemKind.NO_DATE],
        "001": [ProblemKind.REWRITTEN],
        "002": [],
        "003": [ProblemKind.NO_DATE],
        "004": [ProblemKind.NO_DATE],
    }
    assert [d.handle for d in corpus.documents if d.meta.rewritten] == ["001"]


def test_titles_and_publisher(corpus: Corpus) -> None:
    """Titles come from front matter or from the first line."""
    assert [d.meta.title for d in corpus.documents] == [
        "OpenAI CEO Responds to Elon Musk’s AI Safety Concerns",
        "Sam Altman Hits Back at Elon Musk Over ChatGPT Safety Claims",
        "Sam Altman Believed Elon Musk Would Understand OpenAI's Ambitions",
        "Why does Elon Musk not like OpenAI?",
        "Elon Musk and OpenAI relationship",
    ]
    assert [d.meta.publisher for d in corpus.documents] == [None, "Decrypt", None, None, None]


def test_all_four_questions_of_000_have_their_answers(corpus: Corpus) -> None:
    """The one without its label too; the closing paragraph is no answer."""
    blocks = find(corpus, "000").blocks
    assert [b.lines[0] for b in blocks if b.kind == BlockKind.ANSWER] == [27, 31, 35, 39]
    assert blocks[-1].kind == BlockKind.PARAGRAPH
    assert blocks[-1].headings == ()


@pytest.mark.parametrize(
    ("handle", "texts"),
    [
        ("002", ["Published March 19, 2024", "OpenAI, ElonMusk, SamAltman"]),
        ("004", ["From: lexfridman"]),
    ],
)
def test_boilerplate(corpus: Corpus, handle: str, texts: list[str]) -> None:
    """What is not content is marked, and nothing else is."""
    found = find(corpus, handle).blocks
    assert [b.text for b in found if b.kind == BlockKind.BOILERPLATE] == texts


def test_counters_of_003_are_boilerplate(corpus: Corpus) -> None:
    """The paragraph between them is not."""
    kinds = {b.lines[0]: b.kind for b in find(corpus, "003").blocks}
    assert (kinds[3], kinds[4], kinds[5]) == (
        BlockKind.BOILERPLATE,
        BlockKind.PARAGRAPH,
        BlockKind.BOILERPLATE,
    )


def test_headings_of_003(corpus: Corpus) -> None:
    """Plain text becomes sections."""
    document = find(corpus, "003")
    left = next(b for b in document.blocks if b.lines[0] == 73)
    assert left.headings == ("Further Discussion", "Why did Elon Musk leave OpenAI?")
    assert left.text[slice(*left.sentences[0])] == "Musk resigned from the OpenAI board in 2018."
    item = next(b for b in document.blocks if b.lines[0] == 41)
    assert item.headings == ("OpenAI vs. xAI: Philosophical Differences", "xAI")


def test_notes_of_003_repeat_its_body(corpus: Corpus) -> None:
    """They are linked by their labels and count as no second source."""
    document = find(corpus, "003")
    notes = [b for b in document.blocks if b.kind == BlockKind.NOTE]
    assert [(n.label, n.repeats) for n in notes] == [("1", True), ("2", True)]
    assert all(p.block.kind != BlockKind.NOTE for p in passages(document))


def test_quotations_of_004_have_their_moments(corpus: Corpus) -> None:
    """Two quotations, each with the second of the recording."""
    quotations = [p for p in passages(find(corpus, "004")) if p.block.kind == BlockKind.QUOTATION]
    quotes = [quote(p, 0, len(p.text)) for p in quotations]
    assert [(q.citation.moment, q.citation.link) for q in quotes] == [
        ("00:27:40", "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=1660s"),
        ("00:34:00", "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=2040s"),
    ]
    assert all(q.text.endswith("– Sam Altman") for q in quotes)


def test_no_markup_is_left(corpus: Corpus) -> None:
    """No reading text shows a tag, a wiki link or a stamp."""
    texts = [b.text for d in corpus.documents for b in d.blocks]
    assert not [text for text in texts if any(mark in text for mark in ("<", "[[", "](", "[0"))]
