"""The keys of the JSON objects are a contract."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from musk_openai_cli.models import Answer, Corpus, Document, Timeline
from musk_openai_cli.render.objects import (
    answer_object,
    document_object,
    dump,
    sources_object,
    timeline_object,
)

QUOTE = [
    "text",
    "document",
    "lines",
    "span",
    "heading",
    "speaker",
    "passage",
    "score",
    "link",
    "also",
    "selector",
]


def test_an_answer(answered: Answer, corpus: Corpus) -> None:
    """Keys and values as the contract has them."""
    value = answer_object(answered, corpus)
    assert list(value) == [
        "schema_version",
        "question",
        "verdict",
        "quotes",
        "missing_terms",
        "corrections",
        "nearest",
        "reason",
        "documents",
        "by_source",
        "elapsed_ms",
    ]
    assert value["schema_version"] == 1
    assert value["verdict"] == "answered"
    assert value["corrections"] == [{"from": "Msuk", "to": "Musk"}]
    assert value["elapsed_ms"] == 41


def test_a_quote(answered: Answer, corpus: Corpus, undated: Document) -> None:
    """It can be found by line, by span and by its own words."""
    quote = answer_object(answered, corpus)["quotes"][0]
    assert list(quote) == QUOTE
    assert quote["document"] == {
        "id": "003_0123456789abcdef",
        "title": "Why does Elon Musk not like OpenAI?",
        "published": None,
        "publisher": None,
        "path": str(undated.path),
    }
    assert quote["lines"] == [7, 7]
    assert undated.raw[slice(*quote["span"])] == quote["text"]
    assert quote["heading"] == ["Why did Elon Musk leave OpenAI?"]
    assert quote["speaker"] is None
    assert list(quote["passage"]) == ["text", "lines"]
    assert quote["score"] == pytest.approx(7.3125)
    assert quote["selector"] == {"exact": quote["text"], "prefix": "", "suffix": ""}


def test_a_quote_of_somebody(answered: Answer, corpus: Corpus) -> None:
    """With the speaker, the way of speaking, and the second of the recording."""
    quote = answer_object(answered, corpus)["quotes"][1]
    assert quote["speaker"] == {"name": "Sam Altman", "mode": "direct"}
    assert quote["link"] == "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=2040s"
    assert quote["document"]["published"] == "2024-03-19"


def test_no_answer(unanswered: Answer, corpus: Corpus) -> None:
    """No quotes, only nearest ones, and what is missing."""
    value = answer_object(unanswered, corpus)
    assert (value["verdict"], value["quotes"]) == ("unanswered", [])
    assert list(value["nearest"][0]) == QUOTE
    assert value["missing_terms"] == ["court", "heard"]


def test_a_timeline(timeline: Timeline, corpus: Corpus) -> None:
    """Dates that are known, bounded and unknown."""
    value = timeline_object(timeline, corpus)
    assert list(value) == ["schema_version", "events"]
    stated, _, following, bounded, _ = value["events"]
    assert list(stated) == [
        "edtf",
        "earliest",
        "latest",
        "precision",
        "kind",
        "headline",
        "after",
        "words",
        "sources",
        "differ",
        "planned",
        "mentions",
    ]
    assert (stated["edtf"], stated["earliest"], stated["latest"], stated["precision"]) == (
        "2015",
        "2015-01-01",
        "2015-12-31",
        "year",
    )
    assert (bounded["edtf"], bounded["earliest"], bounded["latest"], bounded["precision"]) == (
        "../2024-03-19",
        None,
        "2024-03-19",
        "bounds",
    )
    assert (following["edtf"], following["precision"]) == (None, "none")
    assert following["after"] == {"event": 1, "expression": "Since then"}
    assert list(stated["mentions"][0]) == [
        "expression",
        "edtf",
        "derived",
        "differs",
        "derivation",
        "quote",
    ]
    assert list(stated["mentions"][0]["quote"]) == QUOTE


def test_an_empty_timeline(corpus: Corpus) -> None:
    """Nothing found is still a valid object."""
    assert timeline_object(Timeline(()), corpus) == {"schema_version": 1, "events": []}


def test_a_document(answered: Answer, article: Document) -> None:
    """Metadata, blocks, quotations and problems."""
    value = document_object(article, answered.quotes[1:2], lines=(5, 5))
    assert list(value) == [
        "schema_version",
        "document",
        "lines",
        "blocks",
        "quotations",
        "problems",
    ]
    assert list(value["document"])[:9] == [
        "id",
        "handle",
        "title",
        "published",
        "published_from",
        "publisher",
        "language",
        "url",
        "path",
    ]
    assert value["document"]["published_from"] == "publishedAt of the front matter"
    assert value["lines"] == [5, 5]
    assert list(value["blocks"][0]) == ["kind", "text", "lines", "span", "heading"]
    assert list(value["quotations"][0]) == ["text", "speaker", "link", "lines", "span"]
    assert value["problems"] == [
        {
            "kind": "rewritten",
            "message": "The file says that this text was rewritten by a program.",
            "line": 28,
        }
    ]


def test_the_sources(corpus: Corpus) -> None:
    """Each document with its counts, and the files that could not be read."""
    value = sources_object(corpus, {corpus.documents[0].id: 5})
    assert list(value) == ["schema_version", "documents", "unreadable"]
    assert [d["passages"] for d in value["documents"]] == [5, 0]
    assert [d["words"] for d in value["documents"]] == [64, 44]
    assert value["documents"][1]["problems"][0]["kind"] == "no_date"
    assert value["unreadable"][0]["path"].endswith("x.md")


def test_text_is_readable_and_harmless() -> None:
    """Letters are not escaped; what a terminal would obey is, and parses to the same."""
    value = {"text": "“Größe” \x9b1m \u202eabc\x1b \u2028 \U000e0041"}
    text = dump(value, indent=None)
    assert "“Größe”" in text
    assert not set(text) & set("\x9b\u202e\x1b\u2028\U000e0041")
    assert json.loads(text) == value


def test_a_lone_surrogate_does_not_crash_it(unanswered: Answer, corpus: Corpus) -> None:
    """It cannot be written in UTF-8, so it is replaced."""
    asked = replace(unanswered, question="caf\udce9?")
    text = dump(answer_object(asked, corpus))
    assert json.loads(text.encode())["question"] == "caf\ufffd?"
