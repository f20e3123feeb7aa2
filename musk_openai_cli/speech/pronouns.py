"""Whom a pronoun means, where the text is clear.

The rule is subject continuity (Lappin and Leass 1994 give it the highest
weight; Hobbs 1978 comes to the same order): the subject of the sentence before,
else the only person whom the sentences before name. Two that are equally
likely leave it open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from musk_openai_cli.models import BlockKind, Span
from musk_openai_cli.speech.scene import Kind, Scene, Source

SceneAt = Callable[[int], Scene | None]
"""Gives the scene of another block of the document by its place."""

_DEPTH = 8


def antecedent(scene: Scene, pronoun: Source, scene_at: SceneAt, depth: int = 0) -> Source | None:
    """The person whom ``he`` or ``she`` means; None when unclear, or for other pronouns.

    ``scene_at`` gives the scene of another block of the document by its place.
    """
    if not pronoun.gender or depth > _DEPTH:
        return None
    number = scene.sentence(pronoun.start)
    same = _pick(scene, (scene.sentences[number][0], pronoun.start), pronoun, scene_at, depth)
    if same:
        return same
    for before in range(number - 1, -1, -1):
        start, end = scene.sentences[before]
        found = _pick(scene, (start, end), pronoun, scene_at, depth)
        if found or _several(scene, start, end, pronoun):
            return found
    return _from_before(scene, pronoun, scene_at, depth)


def _from_before(scene: Scene, pronoun: Source, scene_at: SceneAt, depth: int) -> Source | None:
    for index in range(scene.index - 1, max(-1, scene.index - 4), -1):
        other = scene_at(index)
        if other is None or other.block.kind in {BlockKind.BOILERPLATE, BlockKind.CODE}:
            continue
        if other.block.kind in {BlockKind.HEADING, BlockKind.TITLE}:
            break
        for start, end in reversed(other.sentences):
            found = _pick(other, (start, end), pronoun, scene_at, depth)
            if found or _several(other, start, end, pronoun):
                return found
    return _from_title(scene, pronoun)


def _from_title(scene: Scene, pronoun: Source) -> Source | None:
    """The person whom the whole document is about."""
    title = scene.document.meta.title
    for mention in scene.people.mentions(title, scene.document):
        alone = mention.person and mention.start == 0 and mention.end >= len(title.rstrip())
        if alone and mention.gender in {"", pronoun.gender}:
            return Source(Kind.PERSON, mention.name, 0, 0, mention.gender)
    return None


def _pick(
    scene: Scene, stretch: Span, pronoun: Source, scene_at: SceneAt, depth: int
) -> Source | None:
    """The subject of the stretch, or the only person in it, if it fits."""
    found = [s for s in scene.between(*stretch) if _fits(s, pronoun) and s.start != pronoun.start]
    free = [s for s in found if not s.genitive and not scene.governed(s)]
    if free:
        first = free[0]
        if first.kind is Kind.PRONOUN:
            return antecedent(scene, first, scene_at, depth + 1)
        return first
    return found[0] if found and len(_people(found)) == 1 else None


def _several(scene: Scene, start: int, end: int, pronoun: Source) -> bool:
    return len(_people([s for s in scene.between(start, end) if _fits(s, pronoun)])) > 1


def _people(found: Sequence[Source]) -> set[str]:
    return {s.name for s in found if s.kind is Kind.PERSON}


def _fits(source: Source, pronoun: Source) -> bool:
    if source.kind is Kind.PRONOUN:
        return source.gender == pronoun.gender
    return source.kind is Kind.PERSON and source.gender in {"", pronoun.gender}
