"""Whose verb a verb is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from musk_openai_cli.speech.lexicon import AUXILIARIES, ROLES
from musk_openai_cli.speech.scene import MASK, Kind, Scene, Source

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_WINDOW = 160
"""How far back a word before something is looked for."""
_BE = frozenset("is are was were be been being get gets got".split())
_AUXILIARY = r"(?:(?:has|have|had|also|later|then|\w+ly)\s+)*"
_AFTER_COMMA = re.compile(rf"[,)–—]\s*{_AUXILIARY}$")
_MODIFIED = re.compile(
    rf"\s+(?:of|from|at|for|with|in|on)\s+(?:the\s+)?[^,;:()]{{1,70}}\s+{_AUXILIARY}"
)
_RELATIVE = re.compile(r"\s*,?\s*(?:who|which)\b")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech in a text."""

    lemma: str
    form: str
    start: int
    end: int


def verbs(scene: Scene, start: int, end: int, known: dict[str, str]) -> Iterator[Verb]:
    """The verbs of ``known`` (form -> verb) between two offsets, outside quotations."""
    for match in _WORD.finditer(scene.masked, start, end):
        form = match.group().lower()
        lemma = known.get(form)
        if lemma and not _noun(scene, match.start(), form):
            yield Verb(lemma, match.group().lower(), match.start(), match.end())


def _noun(scene: Scene, at: int, form: str) -> bool:
    """``a claim``, ``the report``, ``his remarks``: verbs' forms used as nouns."""
    if form in {"put", "puts"} and not scene.masked[at:].startswith(
        (f"{form} it", f"{form.title()} it")
    ):
        return True  # "as he put it"
    before = scene.masked[max(0, at - _WINDOW) : at].rstrip()
    word = re.search(r"[\w’'-]+$", before)
    if not word or form.endswith(("ed", "ing")):
        return bool(word and form.endswith("ing") and word.group().lower() in {"the", "a", "of"})
    return word.group().lower() in {
        "a", "an", "the", "his", "her", "their", "its", "this", "that's", "any", "no", "my", "our",
        "of", "in", "for", "with", "from", "on", "these", "those", "some", "many", "new", "public",
    } or word.group().endswith(("'s", "’s", "s’"))  # fmt: skip


def passive(scene: Scene, verb: Verb) -> bool:
    """Whether the verb's subject is not the one who speaks."""
    if verb.form.endswith("ing") or verb.form == verb.lemma:
        return False
    before = _words_before(scene, verb.start, 4)
    for word in reversed(before):
        if word in _BE:
            return True
        if word not in AUXILIARIES and not word.endswith("ly"):
            return False
    return False


def _words_before(scene: Scene, at: int, count: int) -> list[str]:
    return [w.lower() for w in _WORD.findall(scene.masked[max(0, at - 60) : at])][-count:]


def subject(scene: Scene, start: int, verb: Verb) -> Source | None:
    """The subject of ``verb`` in the clause that opens at or after ``start``."""
    found = [s for s in scene.between(start, verb.start) if not s.genitive]
    for source in reversed(found):
        gap = scene.masked[source.end : verb.start]
        if _RELATIVE.match(gap) and _only_auxiliaries(_RELATIVE.sub("", gap, count=1)):
            return source
        if _only_auxiliaries(gap) and not scene.governed(source):
            return source
        absolute = verb.form.endswith("ing") and not gap.strip()
        if absolute and scene.masked[: source.start].endswith("with "):
            return source
        if _MODIFIED.fullmatch(gap) and not scene.governed(source):
            return source
    if _AFTER_COMMA.search(scene.masked[max(start, verb.start - _WINDOW) : verb.start]):
        aside = [
            s for s in reversed(found)
            if scene.masked[s.end : verb.start].lstrip()[:1] in {",", "(", "–", "—"}
            and not scene.governed(s)
        ]  # fmt: skip
        named = [s for s in aside if s.kind is Kind.PERSON]
        if aside and not verb.form.endswith("ing"):
            return (named or aside)[0]
    return _first(scene, found)


def _first(scene: Scene, found: list[Source]) -> Source | None:
    free = [s for s in found if not scene.governed(s) and s.name.lower() != "it"]
    people = [s for s in free if s.kind in {Kind.PERSON, Kind.PRONOUN}]
    first = free[0] if free else None
    if first and first.kind is Kind.NAME and people:
        between = re.findall(r"[\w-]+|\S", scene.masked[first.end : people[0].start])
        if all(word.lower() in ROLES for word in between):
            return people[0]  # "Music journalist Greg Kot"
    return first


def _only_auxiliaries(gap: str) -> bool:
    if any(c in gap for c in ",;:()–—" + MASK):
        return False
    words = [w.lower() for w in _WORD.findall(gap)]
    return all(w in AUXILIARIES or w.endswith("ly") for w in words) and len(words) <= 4


def after_verb(scene: Scene, at: int) -> Source | None:
    """The subject that follows its verb at ``at``: ``said Elon Musk``."""
    gap = re.compile(
        r"\s+(?:(?:the|a|an|former|then|new|late|its|his|her|their)\s+)?(?:[\w&’'.-]+\s+){0,5}?"
    )
    for source in scene.sources:
        if source.start < at or source.genitive:
            continue
        between = scene.masked[at : source.start]
        if source.kind is Kind.NOUN and between.strip():
            return None
        if between.strip() and not gap.fullmatch(between):
            return None
        named = [
            s for s in scene.sources
            if s.start >= source.start and s.kind is Kind.PERSON
            and not re.search(r"[,;:.()" + MASK + r"]|\b(?:of|at|for|in|with|and|about|to)\b",
                              scene.masked[at : s.start])
        ]  # fmt: skip
        return named[0] if named else source
    return None
