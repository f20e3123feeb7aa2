"""Saved quotes -> what has become of them.

A quote is found again by its position, then by its selector (exact, prefix,
suffix: W3C Web Annotation Data Model, section 4.2.4), then by its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from musk_openai_cli.corpus import quote
from musk_openai_cli.corpus.passages import CONTEXT
from musk_openai_cli.errors import OptionError
from musk_openai_cli.models import (
    Block,
    Citation,
    Corpus,
    Document,
    FindingKind,
    Passage,
    Quote,
    Recheck,
    RecheckKind,
    SavedQuote,
    Span,
)
from musk_openai_cli.verification.index import Hit, Index
from musk_openai_cli.verification.match import match


def parse_saved(data: object) -> tuple[SavedQuote, ...]:
    """The quotes in what ``--json`` printed: an answer, a timeline, findings, or a list of quotes.

    Raises OptionError when there is none.
    """
    found = tuple(_saved(item) for item in _objects(data))
    if not found:
        raise OptionError(
            "there is no saved quote in it", hint="save what 'musk-openai ask --json' prints"
        )
    return found


def _objects(data: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, Mapping):
        selector = data.get("selector")
        if isinstance(selector, Mapping) and isinstance(selector.get("exact"), str):
            yield data
            return
        for value in data.values():
            yield from _objects(value)
    elif isinstance(data, Sequence) and not isinstance(data, str | bytes):
        for value in data:
            yield from _objects(value)


def _saved(item: Mapping[str, Any]) -> SavedQuote:
    document = item.get("document")
    document = document if isinstance(document, Mapping) else {}
    selector = item["selector"]
    return SavedQuote(
        document_id=str(document.get("id", "")),
        path=str(document.get("path", "")),
        span=_pair(item.get("span")),
        exact=selector["exact"],
        prefix=str(selector.get("prefix", "")),
        suffix=str(selector.get("suffix", "")),
        text=str(item.get("text", selector["exact"])),
        lines=_pair(item.get("lines")),
    )


def _pair(value: object) -> tuple[int, int]:
    match value:
        case [int(first), int(last)]:
            return first, last
        case _:
            return 0, 0


def recheck(corpus: Corpus, saved: Sequence[SavedQuote]) -> tuple[Recheck, ...]:
    """What has become of each saved quote: unchanged, moved, changed or gone."""
    index: list[Index] = []

    def words_of_all() -> Index:
        if not index:  # most quotes stand where they stood
            index.append(Index(corpus.documents))
        return index[0]

    return tuple(_recheck(corpus, one, words_of_all) for one in saved)


def _recheck(corpus: Corpus, one: SavedQuote, index: Any) -> Recheck:  # noqa: ANN401 - a closure
    home = _home(corpus, one)
    if home and one.exact and home.raw[slice(*one.span)] == one.exact:
        here = _quote_at(home, one.span) or _in_front(home, one.span)
        if here:
            return Recheck(RecheckKind.UNCHANGED, one, here)
    others = sorted(corpus.documents, key=lambda d: d is not home)
    for document in others:
        at = _find(document.raw, one)
        span = at, at + len(one.exact)
        moved = _quote_at(document, span) if at >= 0 else None
        if at >= 0 and one.exact == document.meta.title:
            moved = moved or _in_front(document, span)
        if moved:
            return Recheck(RecheckKind.MOVED, one, moved)
    return _by_words(one, index())


def _in_front(document: Document, span: Span) -> Quote | None:
    """The quote of a raw span before the text: a title that the front matter gives."""
    if document.blocks and span[1] > document.blocks[0].span[0]:
        return None
    start, end = span
    raw, lines = document.raw, document.lines(span)
    return Quote(
        text=raw[start:end],
        citation=Citation(document.id, document.handle, lines, span, link=document.meta.url),
        passage=raw[start:end],
        passage_lines=lines,
        prefix=raw[max(0, start - CONTEXT) : start],
        exact=raw[start:end],
        suffix=raw[end : end + CONTEXT],
    )


def _home(corpus: Corpus, one: SavedQuote) -> Document | None:
    named = [d for d in corpus.documents if d.id == one.document_id]
    name = PurePath(one.path).name
    named += [d for d in corpus.documents if name and d.path.name == name]
    return named[0] if named else None


def _find(raw: str, one: SavedQuote) -> int:
    """Where the exact words stand, by what stands around them if they occur more than once."""
    if not one.exact:
        return -1
    places = []
    at = raw.find(one.exact)
    while at >= 0:
        before = raw[max(0, at - len(one.prefix)) : at] == one.prefix
        after = raw[at + len(one.exact) :].startswith(one.suffix)
        places.append((-(before + after), abs(at - one.span[0]), at))
        at = raw.find(one.exact, at + 1)
    return min(places)[2] if places else -1


def _quote_at(document: Document, span: Span) -> Quote | None:
    """The quote of a raw span, if a block holds it."""
    for index, block in enumerate(document.blocks):
        if block.span[0] <= span[0] and span[1] <= block.span[1]:
            found = _offsets(block, span)
            if found:
                return quote(Passage(document, block, index), *found)
    return None


def _offsets(block: Block, span: Span) -> Span | None:
    """Offsets into the reading text of the raw characters of ``span``."""
    start = len(block.reading.between(block.span[0], span[0]))
    length = len(block.reading.between(*span))
    return (start, start + length) if length else None


def _by_words(one: SavedQuote, index: Index) -> Recheck:
    found = match(index, one.text or one.exact)
    if found.kind is FindingKind.EXACT:
        return Recheck(RecheckKind.MOVED, one, _quote(index, found.hits[0]))
    if found.kind in {FindingKind.ALTERED, FindingKind.EDITED} and found.hits:
        return Recheck(RecheckKind.CHANGED, one, _quote(index, found.hits[0]), found.diff)
    return Recheck(RecheckKind.GONE, one)


def _quote(index: Index, hit: Hit) -> Quote:
    held = index.words(hit.number)[hit.first : hit.last]
    return quote(index.passages[hit.number], held[0].start, held[-1].end)
