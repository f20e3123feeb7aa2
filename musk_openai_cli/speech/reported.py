"""A sentence of the document -> whose statement or view it reports."""

from __future__ import annotations

import re
from itertools import islice

from musk_openai_cli.speech.attribution import first_from
from musk_openai_cli.speech.lexicon import REPORTING, SAYING, STATEMENTS
from musk_openai_cli.speech.scene import Kind, Scene, Source
from musk_openai_cli.speech.subjects import Verb, passive, subject, verbs

_MOST_VERBS = 24
"""How many verbs of a sentence are looked at; no sentence that a person wrote has more."""
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+")
_IN_VIEW = re.compile(
    r"^(?:In|From|By|To)\s+(?P<who>his|her|their|[^,]{2,60}?['’]s?)\s+(?:own\s+)?(?P<what>\w+)"
)


def reporter(scene: Scene, start: int, end: int) -> Source | None:
    """Who is reported in the sentence ``start:end``; None for the document's own voice."""
    text = scene.masked
    according = _ACCORDING.search(text, start, end)
    if according:
        return first_from(scene, according.end(), end)
    ending = _at_end(scene, start, end)
    if ending:
        return ending
    view = _IN_VIEW.match(text[start:end])
    if view and view["what"].lower() in STATEMENTS | {"view", "opinion", "words"}:
        return _viewer(scene, start, view)
    for verb in islice(verbs(scene, start, end, REPORTING), _MOST_VERBS):
        if verb.form.endswith("ing") and not _reports(text, verb):
            continue
        if passive(scene, verb):
            continue
        found = subject(scene, start, verb)
        if found is None or found.genitive or not _speaks(found):
            return None
        gap = text[found.end : verb.start]
        if verb.form.endswith("ing"):
            return found
        if len(gap) > 120 or re.search(r"\b(?:that|because|while|when|if)\b", gap):
            return None
        return found
    return None


def _at_end(scene: Scene, start: int, end: int) -> Source | None:
    """``..., Musk said`` at the end of a sentence."""
    found = list(verbs(scene, start, end, SAYING))
    comma = scene.masked.find(",", start, end)
    if not found or comma < 0 or scene.masked[found[-1].end : end].strip(" .!"):
        return None
    last = found[-1]
    if last.form.endswith("ing") or passive(scene, last):
        return None
    source = subject(scene, comma, last)
    return source if source and _speaks(source) else None


def _reports(text: str, verb: Verb) -> bool:
    """``is warning``, and ``..., arguing that``."""
    if re.search(
        r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+|not\s+)?$",
        text[max(0, verb.start - 60) : verb.start],
    ):
        return True
    after = re.match(r"\s+(?:that\b|he\b|she\b|they\b)", text[verb.end :])
    return bool(
        after and re.search(r",\s*(?:\w+ly\s+)?$", text[max(0, verb.start - 60) : verb.start])
    )


def _speaks(source: Source) -> bool:
    """A person, or a name that is plainly an organisation's."""
    if source.kind is not Kind.NAME:
        return source.kind in {Kind.PERSON, Kind.PRONOUN}
    return " " in source.name or bool(re.search(r"[a-z][A-Z]|[A-Z]{3}", source.name))


def _viewer(scene: Scene, start: int, view: re.Match[str]) -> Source | None:
    begin, stop = start + view.start("who"), start + view.end("who")
    who = view["who"].lower()
    if who in {"his", "her", "their"}:
        return Source(Kind.PRONOUN, who, begin, stop, {"his": "m", "her": "f"}.get(who, ""))
    found = [s for s in scene.between(begin, stop) if s.kind is not Kind.PRONOUN]
    return found[0] if found else None
