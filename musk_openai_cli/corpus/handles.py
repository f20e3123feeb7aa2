"""Short names for documents, and what a person types -> a document."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from musk_openai_cli.errors import HandleAmbiguous, HandleUnknown
from musk_openai_cli.models import Corpus, Document, Lines

_BOUNDARY = re.compile(r"(?<=[A-Za-z0-9])(?=[^A-Za-z0-9]|$)")
_LONGEST_READABLE = 32
_SHORTEST = 3
_MOST_CANDIDATES = 8


def identify(paths: Sequence[Path]) -> list[str]:
    """An id for each path (relative to its root): the stem, or more where stems collide."""
    names = [path.stem for path in paths]
    without_suffix = [path.with_suffix("").as_posix() for path in paths]
    for longer in (without_suffix, [path.as_posix() for path in paths]):
        counts = Counter(name.casefold() for name in names)
        names = [
            more if counts[name.casefold()] > 1 else name
            for name, more in zip(names, longer, strict=True)
        ]
    out: list[str] = []
    taken: set[str] = set()
    for name in names:
        # The same relative path under two roots, or paths that differ only in case.
        again = (f"{name}~{number}" for number in count(2))
        free = next(n for n in chain([name], again) if n.casefold() not in taken)
        taken.add(free.casefold())
        out.append(free)
    return out


def shorten(ids: Sequence[str]) -> list[str]:
    """The shortest prefix of each id that ends with a word and that no other id shares."""
    ordered = sorted(name.casefold() for name in ids)
    return [_shortest(name, ordered) for name in ids]


def _shortest(name: str, ordered: list[str]) -> str:
    folded = name.casefold()
    at = bisect_left(ordered, folded)
    shared = 0
    for k in (at - 1, at + 1):
        if 0 <= k < len(ordered):
            shared = max(shared, _common(folded, ordered[k]))
    needed = max(shared + 1, _SHORTEST)
    for boundary in _BOUNDARY.finditer(name):
        if needed <= boundary.start() <= _LONGEST_READABLE:
            return name[: boundary.start()]
    return name[: max(needed, min(len(name), _LONGEST_READABLE))] if needed < len(name) else name


def _common(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


def parse_target(target: str) -> tuple[str, Lines | None]:
    """``003:82`` or ``003:82-84`` -> the handle, first and last line; lines may be missing."""
    match = re.fullmatch(r"(.+):(\d{1,9})(?:[-–](\d{1,9}))?", target.strip(), re.DOTALL)
    if match is None:
        return target.strip(), None
    ends = int(match[2]), int(match[3] or match[2])
    return match[1], (min(ends), max(ends))


def find(corpus: Corpus, name: str) -> Document:
    """The document that ``name`` means: an id, a prefix of one, a path, or a title's words.

    Raises HandleUnknown or HandleAmbiguous, with candidates.
    """
    wanted = name.strip().casefold()
    if not wanted:
        raise HandleUnknown("no document was named", hint="musk-openai sources lists them")
    for matches in _readings(corpus.documents, wanted):
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise HandleAmbiguous(
                f"“{name}” may be any of {len(matches)} documents",
                candidates=_candidates(matches),
                hint="type more of the handle",
            )
    handles = {d.handle.casefold(): d for d in corpus.documents}
    near = [handles[it] for it in difflib.get_close_matches(wanted, handles, n=3, cutoff=0.5)]
    raise HandleUnknown(
        f"no document is called “{name}”",
        candidates=_candidates(near or corpus.documents),
        hint="musk-openai sources lists all of them",
    )


def _readings(documents: Sequence[Document], wanted: str) -> list[list[Document]]:
    exact = [d for d in documents if wanted in {d.id.casefold(), d.path.name.casefold()}]
    as_path = [d for d in documents if d.path.as_posix().casefold() == wanted]
    prefix = [d for d in documents if d.id.casefold().startswith(wanted)]
    words = wanted.split()
    title = [d for d in documents if all(w in d.meta.title.casefold() for w in words)]
    return [exact, as_path, prefix, title]


def _candidates(documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    return tuple((d.handle, d.meta.title) for d in documents[:_MOST_CANDIDATES])
