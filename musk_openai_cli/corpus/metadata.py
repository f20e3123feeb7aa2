"""What a document says about itself: front matter first, then its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from textwrap import shorten
from typing import Any
from urllib.parse import urlsplit

from musk_openai_cli.corpus import dates, shapes
from musk_openai_cli.corpus.inline import clean
from musk_openai_cli.models import Block, BlockKind, Meta, Problem, ProblemKind, Publication

# In this order. Nothing about updates: when a text was changed is not when it appeared.
_DATE_KEYS = (
    "date", "published", "publishedat", "publishedon", "publisheddate", "datepublished",
    "publicationdate", "publishdate", "publishedtime", "pubdate", "dateissued", "issued",
    "posted", "postedat", "created", "createdat", "datecreated", "creationdate", "timestamp",
)  # fmt: skip
_PUBLISHER_KEYS = (
    "publisher", "source", "publication", "outlet", "site", "sitename", "website", "feed",
    "channel", "author", "authors", "creator", "byline",
)  # fmt: skip
_URL_KEYS = ("url", "link", "canonical", "canonicalurl", "sourceurl", "originalurl", "permalink")
_VIDEO_KEYS = ("videoid", "youtubeid", "youtube", "video")
_REWRITTEN = ("rewritten", "generated", "aigenerated", "airewritten", "machinegenerated")
_VIDEO_ID = re.compile(r"(?:.*(?:v=|youtu\.be/|embed/))?([\w-]{11})(?:[?&#].*)?")
_FILE_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")
_TOP = 12
"""How many blocks from the top a dateline is looked for."""
_HEAD = 5
"""How many blocks from the top a line that is only a date is taken for the dateline."""
_LONGEST_TITLE = 120
_LONGEST_DATE = 60
_MOST_NAMES = 100
_DEEPEST = 3
"""Aliases let a few lines of YAML hold billions of values."""
_NOT_OWN = frozenset({BlockKind.QUOTATION, BlockKind.NOTE, BlockKind.CODE})


def title_of(metadata: Mapping[str, Any]) -> str | None:
    """The title that the front matter gives, as a person reads it."""
    for key in ("title", "headline", "name"):
        value = _lookup(metadata, key)
        if isinstance(value, str | int | float) and str(value).strip():
            return clean(" ".join(str(value).split()))
    return None


def describe(
    metadata: Mapping[str, Any], blocks: Sequence[Block], stem: str
) -> tuple[Meta, tuple[Problem, ...]]:
    """Everything that the document says about itself, and what is missing."""
    publication, problems = _published(metadata, blocks, stem)
    rewritten = any(_flag(metadata, key) for key in _REWRITTEN)
    if rewritten:
        message = "its front matter says that the text was rewritten by a program"
        problems = (*problems, Problem(ProblemKind.REWRITTEN, message))
    source = _lookup(metadata, "source")
    url = _first_string(metadata, _URL_KEYS)
    if url is None and isinstance(source, Mapping):
        url = _first_string(source, _URL_KEYS)
    if url is None and isinstance(source, str) and "://" in source:
        url = source
    meta = Meta(
        title=title_of(metadata) or _title(blocks) or stem,
        published=publication,
        publisher=_publisher(metadata),
        language=_first_string(metadata, ("lang", "language", "locale")),
        url=url if url and url.startswith(("http://", "https://")) else None,
        tags=_strings(_lookup(metadata, "tags")),
        video=_video(metadata),
        rewritten=rewritten,
    )
    return meta, problems


# ---------------------------------------------------------------------- title


def _title(blocks: Sequence[Block]) -> str | None:
    for kinds in ({BlockKind.TITLE}, {BlockKind.HEADING}, set(BlockKind) - {BlockKind.BOILERPLATE}):
        for block in blocks:
            if block.kind in kinds:
                text = block.text
                if len(text) > _LONGEST_TITLE:
                    text = text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
                return text
    return None


# ----------------------------------------------------------------------- date


def _published(
    metadata: Mapping[str, Any], blocks: Sequence[Block], stem: str
) -> tuple[Publication | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    for key, given in _dated(metadata):
        written = next(iter(_strings(given)), "")
        value = dates.parse(written)
        if value:
            return Publication(value, written, f"front matter, {key}", None), ()
        message = f"front matter, {key}: “{shorten(written, _LONGEST_DATE)}” is not a date"
        problems.append(Problem(ProblemKind.BAD_DATE, message))
    for index, block in enumerate(blocks[:_TOP]):
        line = shapes.dateline(block.text) if block.kind not in _NOT_OWN else None
        if line is None and index < _HEAD and block.kind == BlockKind.BOILERPLATE:
            line = shapes.bare_date(block.text)
        if line and line.published:
            number = block.lines[0]
            return Publication(line.value, line.written, f"line {number}", number), tuple(problems)
    if in_name := _FILE_DATE.search(stem):
        value = dates.parse(in_name.group())
        if value:
            return Publication(value, in_name.group(), "file name", None), tuple(problems)
    problems.append(Problem(ProblemKind.NO_DATE, "no publication date"))
    return None, tuple(problems)


def _dated(metadata: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    folded = {_fold(key): key for key in metadata}
    for wanted in _DATE_KEYS:
        key = folded.get(wanted)
        value = metadata[key] if key is not None else None
        if isinstance(value, Mapping):
            value = next((value[k] for k in value if _fold(str(k)) in _DATE_KEYS), None)
        if key is not None and value not in (None, "", []):
            yield key, value


# ------------------------------------------------------------------ the others


def _publisher(metadata: Mapping[str, Any]) -> str | None:
    for key in _PUBLISHER_KEYS:
        value = _lookup(metadata, key)
        names = _strings(value)
        if names:
            name = ", ".join(names)
            host = urlsplit(name).hostname if "://" in name else None
            return clean(host.removeprefix("www.") if host else name)
    return None


def _video(metadata: Mapping[str, Any]) -> str | None:
    value = _first_string(metadata, _VIDEO_KEYS)
    match = _VIDEO_ID.fullmatch(value) if value else None
    return match[1] if match else None


def _flag(metadata: Mapping[str, Any], wanted: str) -> bool:
    """Whether a key is true at the top, or under one that is about a program's part."""
    for key, value in metadata.items():
        if _fold(key) == wanted and _true(value):
            return True
        if _fold(key) in {"ai", "llm", "machine", "bot"}:
            if _true(value):
                return True
            if isinstance(value, Mapping) and any(
                _fold(str(k)) == wanted and _true(v) for k, v in value.items()
            ):
                return True
    return False


def _true(value: object) -> bool:
    """Whether YAML says yes; of broken YAML only strings are saved."""
    return value is True or (isinstance(value, str) and value.lower() in {"true", "yes"})


@cache
def _fold(key: str) -> str:
    """``published_at``, ``Published-At``, ``publishedAt`` -> ``publishedat``."""
    return re.sub(r"[\W_]+", "", key).lower()


def _lookup(metadata: Mapping[str, Any], wanted: str) -> object:
    return next((value for key, value in metadata.items() if _fold(key) == wanted), None)


def _first_string(metadata: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    for key in keys:
        value = _lookup(metadata, key)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _strings(value: object, depth: int = 0) -> tuple[str, ...]:
    """A string, a list of them, or a mapping with a name -> names."""
    if depth > _DEEPEST:
        return ()
    if isinstance(value, Mapping):
        name = next((value[k] for k in ("name", "title", "label") if k in value), None)
        return _strings(name, depth + 1)
    if isinstance(value, list | tuple):
        names = (name for item in value[:_MOST_NAMES] for name in _strings(item, depth + 1))
        return tuple(islice(names, _MOST_NAMES))
    if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
        return (" ".join(str(value).split()),)
    return ()
