"""The JSON objects of ``verify --json`` and ``quotations --json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musk_openai_cli.render.objects import SCHEMA_VERSION, Object, quote_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from musk_openai_cli.models import (
        Corpus,
        DiffPart,
        Document,
        Finding,
        Quote,
        Recheck,
        SavedQuote,
    )


def verify_object(findings: Sequence[Finding], corpus: Corpus) -> Object:
    """``verify --json``."""
    documents = {document.id: document for document in corpus.documents}
    return {
        "schema_version": SCHEMA_VERSION,
        "findings": [_finding(finding, documents) for finding in findings],
    }


def recheck_object(rechecks: Sequence[Recheck], corpus: Corpus) -> Object:
    """``verify --citations --json``."""
    documents = {document.id: document for document in corpus.documents}
    return {
        "schema_version": SCHEMA_VERSION,
        "citations": [
            {
                "finding": one.kind.value,
                "saved": _saved(one.saved),
                "source": quote_object(one.source, documents) if one.source else None,
                "diff": _diff(one.diff),
            }
            for one in rechecks
        ],
    }


def quotations_object(quotes: Sequence[Quote], corpus: Corpus) -> Object:
    """``quotations --json``."""
    documents = {document.id: document for document in corpus.documents}
    return {
        "schema_version": SCHEMA_VERSION,
        "quotations": [
            {**quote_object(quote, documents), "moment": quote.citation.moment} for quote in quotes
        ],
    }


def _finding(finding: Finding, documents: Mapping[str, Document]) -> Object:
    draft = finding.draft
    return {
        "finding": finding.kind.value,
        "note": finding.note,
        "draft": {
            "text": draft.text,
            "line": draft.line,
            "column": draft.column,
            "span": list(draft.span),
            "speaker": draft.speaker,
            "citation": draft.citation,
        },
        "source": quote_object(finding.source, documents) if finding.source else None,
        "others": [quote_object(other, documents) for other in finding.others],
        "diff": _diff(finding.diff),
    }


def _diff(parts: Sequence[DiffPart]) -> list[Object]:
    return [
        {
            "op": part.op.value,
            "source": part.source,
            "draft": part.draft,
            "marked": part.marked,
        }
        for part in parts
    ]


def _saved(saved: SavedQuote) -> Object:
    return {
        "text": saved.text,
        "document": saved.document_id,
        "path": saved.path,
        "lines": list(saved.lines),
        "span": list(saved.span),
        "selector": {"exact": saved.exact, "prefix": saved.prefix, "suffix": saved.suffix},
    }
