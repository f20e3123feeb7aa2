"""The JSON objects of ``--json``. Their keys are a contract: only ever added to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from musk_openai_cli.models import Verdict
from musk_openai_cli.render.sanitise import SURROGATE, UNSAFE

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence
    from datetime import date

    from musk_openai_cli.models import (
        Answer,
        Block,
        Citation,
        Corpus,
        DatedMention,
        Document,
        Event,
        Lines,
        Problem,
        Quote,
        Speaker,
        Timeline,
    )

SCHEMA_VERSION = 1

Object = dict[str, Any]


def dump(value: Object, *, indent: int | None = 2) -> str:
    """The object as JSON text, readable as it is and harmless in a terminal.

    Characters that a terminal obeys are escaped, which changes nothing for a
    JSON parser; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return SURROGATE.sub("\ufffd", UNSAFE.sub(_escaped, text))


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match.group())[1:-1]


def answer_object(answer: Answer, corpus: Corpus) -> Object:
    """``ask --json``."""
    documents = _by_id(corpus)
    return {
        "schema_version": SCHEMA_VERSION,
        "question": answer.question,
        "verdict": answer.verdict.value,
        "quotes": [quote_object(quote, documents) for quote in answer.quotes],
        "missing_terms": list(answer.missing_terms),
        "corrections": [{"from": c.written, "to": c.read_as} for c in answer.corrections],
        "nearest": [
            quote_object(quote, documents)
            for quote in (answer.nearest if answer.verdict is Verdict.UNANSWERED else ())
        ],
        "reason": answer.reason or None,
        "documents": {"speaking": answer.documents, "searched": answer.corpus_size},
        "by_source": [
            {
                "document": _cited(documents[said.document_id]),
                "quote": quote_object(said.quote, documents) if said.quote else None,
            }
            for said in answer.by_source
        ],
        "elapsed_ms": answer.elapsed_ms,
    }


def timeline_object(timeline: Timeline, corpus: Corpus) -> Object:
    """``timeline --json``."""
    documents = _by_id(corpus)
    return {
        "schema_version": SCHEMA_VERSION,
        "events": [_event(event, documents) for event in timeline.events],
    }


def mentions_object(mentions: Sequence[DatedMention], corpus: Corpus) -> Object:
    """``timeline --mentions --json``."""
    documents = _by_id(corpus)
    return {
        "schema_version": SCHEMA_VERSION,
        "mentions": [_expression(mention, documents) for mention in mentions],
    }


def document_object(
    document: Document, quotations: Sequence[Quote] = (), *, lines: Lines | None = None
) -> Object:
    """``show --json``; ``lines`` are those that were asked for."""
    return {
        "schema_version": SCHEMA_VERSION,
        "document": _described(document),
        "lines": list(lines) if lines else None,
        "blocks": [_block(block) for block in document.blocks],
        "quotations": [
            {
                "text": quote.text,
                "speaker": _speaker(quote.speaker),
                "link": quote.citation.link,
                "lines": list(quote.citation.lines),
                "span": list(quote.citation.span),
            }
            for quote in quotations
        ],
        "problems": [_problem(problem) for problem in document.problems],
    }


def sources_object(corpus: Corpus, passages: Mapping[str, int]) -> Object:
    """``sources --json``; ``passages`` is the number of passages by document id."""
    return {
        "schema_version": SCHEMA_VERSION,
        "documents": [
            {
                **_described(document),
                "words": document.words,
                "passages": passages.get(document.id, 0),
                "problems": [_problem(problem) for problem in document.problems],
            }
            for document in corpus.documents
        ],
        "unreadable": [
            {"path": str(path), "problem": _problem(problem)} for path, problem in corpus.unreadable
        ],
    }


def quote_object(quote: Quote, documents: Mapping[str, Document]) -> Object:
    """A quote with its citation; ``documents`` by id."""
    citation = quote.citation
    return {
        "text": quote.text,
        "document": _cited(documents[citation.document_id]),
        **_position(citation),
        "speaker": _speaker(quote.speaker),
        "passage": {
            "text": quote.passage or quote.text,
            "lines": list(quote.passage_lines if quote.passage else citation.lines),
        },
        "score": round(quote.score, 4),
        "link": citation.link,
        "also": [
            {"document": _cited(documents[place.document_id]), **_position(place)}
            for place in quote.also
        ],
        "selector": {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
    }


def _by_id(corpus: Corpus) -> dict[str, Document]:
    return {document.id: document for document in corpus.documents}


def _position(citation: Citation) -> Object:
    return {
        "lines": list(citation.lines),
        "span": list(citation.span),
        "heading": list(citation.heading),
    }


def _speaker(speaker: Speaker | None) -> Object | None:
    return {"name": speaker.name, "mode": speaker.mode.value} if speaker else None


def _published(document: Document) -> str | None:
    publication = document.meta.published
    return publication.value.edtf if publication else None


def _cited(document: Document) -> Object:
    return {
        "id": document.id,
        "title": document.meta.title,
        "published": _published(document),
        "publisher": document.meta.publisher,
        "path": str(document.path),
    }


def _described(document: Document) -> Object:
    meta = document.meta
    return {
        "id": document.id,
        "handle": document.handle,
        "title": meta.title,
        "published": _published(document),
        "published_from": meta.published.found if meta.published else None,
        "publisher": meta.publisher,
        "language": meta.language,
        "url": meta.url,
        "path": str(document.path),
        "tags": list(meta.tags),
        "video": meta.video,
        "rewritten": meta.rewritten,
        "duplicate_of": document.duplicate_of,
    }


def _block(block: Block) -> Object:
    return {
        "kind": block.kind.value,
        "text": block.text,
        "lines": list(block.lines),
        "span": list(block.span),
        "heading": list(block.headings),
    }


def _problem(problem: Problem) -> Object:
    return {"kind": problem.kind.value, "message": problem.message, "line": problem.line}


def _event(event: Event, documents: Mapping[str, Document]) -> Object:
    value, after = event.value, event.after
    return {
        "edtf": value.edtf if value else None,
        "earliest": _day(value.earliest if value else None),
        "latest": _day(value.latest if value else None),
        "precision": value.precision.value if value else "none",
        "kind": event.kind,
        "headline": event.headline.text,
        "after": {"event": after.event, "expression": after.expression} if after else None,
        "words": event.words or None,
        "sources": event.sources,
        "differ": event.differ,
        "planned": event.planned,
        "mentions": [_mention(mention, documents) for mention in event.mentions],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _mention(mention: DatedMention, documents: Mapping[str, Document]) -> Object:
    return {
        "expression": mention.expression,
        "edtf": mention.value.edtf if mention.value else None,
        "derived": mention.derived,
        "differs": mention.differs,
        "derivation": mention.derivation,
        "quote": quote_object(mention.quote, documents),
    }


def _expression(mention: DatedMention, documents: Mapping[str, Document]) -> Object:
    document = documents[mention.quote.citation.document_id]
    span = mention.span or mention.quote.citation.span
    return {
        "document": _cited(document),
        "span": list(span),
        "lines": list(document.lines(span)),
        "expression": mention.expression,
        "type": mention.type.value,
        "timex": mention.timex,
        "edtf": mention.value.edtf if mention.value else None,
        "anchor": mention.anchor,
        "derivation": mention.derivation,
    }
