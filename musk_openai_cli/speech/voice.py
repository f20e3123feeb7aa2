"""A stretch of a passage -> whose words it is."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from musk_openai_cli.models import BlockKind, Document, Passage, Speaker, SpeechMode
from musk_openai_cli.speech.direct import Reader
from musk_openai_cli.speech.people import People
from musk_openai_cli.speech.reported import reporter
from musk_openai_cli.speech.scene import Kind, Scene

_NEARLY_ALL = 0.85
_readers: WeakKeyDictionary[People, dict[int, Reader]] = WeakKeyDictionary()


def reader(document: Document, people: People) -> Reader:
    """The reader of a document; one is kept for every document of these people."""
    known = _readers.setdefault(people, {})
    if id(document) not in known:
        known[id(document)] = Reader(document, people)
    return known[id(document)]


def speaker_of(passage: Passage, start: int, end: int, people: People) -> Speaker | None:
    """Who says ``passage.text[start:end]``; None for the document's own voice.

    Direct when nearly all of it is somebody's quotation, reported when the
    sentences of it give somebody's statement or view in the document's words.
    Somebody who cannot be told from the text is None as well.
    """
    read = reader(passage.document, people)
    scene = read.scene(passage.index)
    if scene is None or not scene.text[start:end].strip():
        return None
    for said in read.said(passage):
        shared = min(end, said.end) - max(start, said.start)
        if shared >= _NEARLY_ALL * (end - start):
            return said.speaker
    if passage.block.kind == BlockKind.QUOTATION:
        return None
    return _reported(read, scene, start, end)


def _reported(read: Reader, scene: Scene, start: int, end: int) -> Speaker | None:
    names = set()
    for left, right in scene.sentences:
        if (
            right <= start
            or left >= end
            or not scene.text[max(left, start) : min(right, end)].strip()
        ):
            continue
        source = reporter(scene, left, right)
        if source is None or source.kind is Kind.NOUN:
            return None
        names.add(read.name(scene, source))
    if len(names) != 1:
        return None
    name = names.pop()
    return Speaker(name, SpeechMode.REPORTED) if name else None
