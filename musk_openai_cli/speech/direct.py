"""A document -> its direct quotations, each with who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from musk_openai_cli.corpus import passages, quote
from musk_openai_cli.models import (
    BlockKind,
    Document,
    Passage,
    Quote,
    Speaker,
    SpeechMode,
)
from musk_openai_cli.speech import attribution
from musk_openai_cli.speech.forms import is_statement, turn_of
from musk_openai_cli.speech.marks import Quoted
from musk_openai_cli.speech.people import People
from musk_openai_cli.speech.pronouns import antecedent
from musk_openai_cli.speech.reported import reporter
from musk_openai_cli.speech.scene import MASK, Kind, Scene, Source

_LONGEST_ATTRIBUTION = 240


@dataclass(frozen=True, slots=True)
class Said:
    """A direct quotation in the reading text of a passage."""

    passage: Passage
    start: int
    end: int
    speaker: Speaker | None
    statement: bool = True
    """False for a title, a coined name, scare quotes."""


class Reader:
    """Reads one document for speech; scenes are made once."""

    def __init__(self, document: Document, people: People) -> None:
        self.document, self.people = document, people
        self._scenes: dict[int, Scene] = {}
        self._said: dict[int, tuple[Said, ...]] = {}

    def scene(self, index: int) -> Scene | None:
        """The scene of a block by its place; None when there is no such block."""
        if not 0 <= index < len(self.document.blocks):
            return None
        if index not in self._scenes:
            block = self.document.blocks[index]
            self._scenes[index] = Scene(self.document, block, index, self.people)
        return self._scenes[index]

    def said(self, passage: Passage) -> tuple[Said, ...]:
        """The direct quotations of a passage, in order."""
        return tuple(said for said in self.marked(passage) if said.statement)

    def marked(self, passage: Passage) -> tuple[Said, ...]:
        """Everything between quotation marks in a passage, statements or not."""
        if passage.index not in self._said:
            self._said[passage.index] = tuple(self._find(passage))
        return self._said[passage.index]

    def name(self, scene: Scene, source: Source | None) -> str | None:
        """Who a source is; None for a pronoun that stays open."""
        if source is None:
            return None
        if source.kind is Kind.PRONOUN:
            meant = antecedent(scene, source, self.scene)
            return meant.name if meant else None
        return source.name

    # ------------------------------------------------------------- one passage

    def _find(self, passage: Passage) -> list[Said]:
        scene = self.scene(passage.index)
        if scene is None:
            return []
        turn = turn_of(scene)
        if turn and not scene.outer:
            return [Said(passage, turn[1], len(scene.text), _direct(turn[0]))]
        if passage.block.kind == BlockKind.QUOTATION:
            return self._block_quotation(passage, scene)
        out: list[Said] = []
        before: tuple[Quoted, str | None] | None = None
        for one in scene.outer:
            name = self._speaker(scene, one)
            if name is None and before and self._goes_on(scene, before[0], one):
                name = before[1]
            if name is None and one is scene.outer[0]:
                name = self._from_block_before(scene, one)
            if name is None:
                name = self._from_sentence_before(scene, one) or self._from_below(scene, one)
            statement = is_statement(scene, one, attributed=name is not None)
            out.append(Said(passage, one.inner_start, one.inner_end, _direct(name), statement))
            if statement:
                before = (one, name)
        return out

    def _speaker(self, scene: Scene, one: Quoted) -> str | None:
        source = attribution.signature(scene, one.end)
        for look in (
            attribution.following,
            attribution.agent_after,
            attribution.preceding,
            attribution.tail,
        ):
            source = source or look(scene, one)
        return self.name(scene, source)

    @staticmethod
    def _goes_on(scene: Scene, before: Quoted, one: Quoted) -> bool:
        """``"A," Musk said. "B."``: nothing but the attribution stands between."""
        gap = scene.masked[before.end : one.start]
        starts = [start for start, _ in scene.sentences]
        own = scene.masked[starts[scene.sentence(one.start)] : one.start]
        if own.strip(" " + MASK) and gap.strip(" ,"):
            return False
        inside = [s for s in starts if before.end + 2 < s < one.start]
        return not inside and len(gap) < _LONGEST_ATTRIBUTION

    def _from_block_before(self, scene: Scene, one: Quoted) -> str | None:
        """A quotation that opens its block may go on from the block before."""
        if scene.text[: one.start].strip():
            return None
        other = self.scene(scene.index - 1)
        if other is None:
            return None
        if other.outer and not other.outer[-1].closed:
            said = self.said(Passage(self.document, other.block, other.index))
            return said[-1].speaker.name if said and said[-1].speaker else None
        if other.text.rstrip().endswith(":") and other.block.kind == BlockKind.PARAGRAPH:
            return self._announced(other)
        return None

    def _from_sentence_before(self, scene: Scene, one: Quoted) -> str | None:
        """``Levy commented on it. "...": a statement goes on in the speaker's own words."""
        number = scene.sentence(one.start)
        start, end = scene.sentences[number]
        own = scene.masked[start:end].strip(" " + MASK)
        words = one.words(scene.text)
        if own or number == 0 or not words[:1].isupper() or words.rstrip()[-1:] not in ".!?…":
            return None
        return self.name(scene, reporter(scene, *scene.sentences[number - 1]))

    def _from_below(self, scene: Scene, one: Quoted) -> str | None:
        """A paragraph that is a quotation and nothing else, with the name under it."""
        if scene.masked.strip(" \\" + MASK) or one is not scene.outer[-1]:
            return None
        return self._signed_below(scene)

    def _signed_below(self, scene: Scene) -> str | None:
        below = self.scene(scene.index + 1)
        if below is None or below.block.kind not in {BlockKind.PARAGRAPH, BlockKind.QUOTATION}:
            return None
        return self.name(below, attribution.signature(below, 0))

    def _announced(self, scene: Scene) -> str | None:
        """Who speaks after a paragraph that ends in a colon."""
        end = len(scene.text)
        coming = Quoted(end, end, end, end)
        return self.name(scene, attribution.preceding(scene, coming))

    # -------------------------------------------------------- block quotations

    def _block_quotation(self, passage: Passage, scene: Scene) -> list[Said]:
        covered = not scene.masked[: self._signed(scene)[1]].strip(" " + MASK)
        if scene.outer and not covered and (spoken := self._spoken_inside(passage, scene)):
            return spoken
        said = self.whole(passage)
        return [said] if said and scene.text[said.start : said.end].strip() else []

    def _spoken_inside(self, passage: Passage, scene: Scene) -> list[Said]:
        """The quotations of an excerpt that itself quotes somebody; else none."""
        if self._signed(scene)[2]:
            return []
        found = []
        for one in scene.outer:
            name = self._speaker(scene, one)
            statement = is_statement(scene, one, attributed=name is not None)
            found.append(Said(passage, one.inner_start, one.inner_end, _direct(name), statement))
        return found if any(said.statement and said.speaker for said in found) else []

    def whole(self, passage: Passage) -> Said | None:
        """A block quotation as one, whatever it quotes itself; None for the name under one."""
        scene = self.scene(passage.index)
        if scene is None or attribution.signature(scene, 0):
            return None
        start, end, name = self._signed(scene)
        if scene.outer and not scene.masked[:end].strip(" " + MASK):
            start, end = scene.outer[0].inner_start, scene.outer[-1].inner_end
            name = name or self._speaker(scene, scene.outer[-1])
        return Said(passage, start, end, _direct(name or self._around(scene)))

    def _signed(self, scene: Scene) -> tuple[int, int, str | None]:
        """Where the words of a block quotation are, and the name under them."""
        text = scene.masked
        for match in reversed(list(re.finditer(r"(?<=\S)\s*(?:[–—―]|--?)\s*(?=[A-Z])", text))):
            source = attribution.signature(scene, match.start())
            ended = text[: match.start()].rstrip()[-1:] in {*'.!?…”"’', MASK}
            if source and (ended or source.kind is Kind.PERSON):
                return 0, match.start(), self.name(scene, source)
        return 0, len(text.rstrip()), None

    def _around(self, scene: Scene) -> str | None:
        """Who speaks by the paragraph before, or the signature under it."""
        signed = self._signed_below(scene)
        if signed:
            return signed
        above = self.scene(scene.index - 1)
        if above is not None and above.block.kind == BlockKind.QUOTATION:
            return self._around(above)
        if above is not None and above.text.rstrip()[-1:] in ":,":
            return self._announced(above)
        return None


def _direct(name: str | None) -> Speaker | None:
    return Speaker(name, SpeechMode.DIRECT) if name else None


def quotations(document: Document, people: People | None = None) -> tuple[Quote, ...]:
    """The direct quotations of ``document`` in order, without their outer marks.

    ``people`` are learned from the document itself when none are given. The
    speaker is None where the text does not say clearly who speaks.
    """
    people = people or People.learn((document,))
    reader = Reader(document, people)
    return tuple(
        quote(passage, said.start, said.end, speaker=said.speaker)
        for passage in passages(document)
        for said in reader.said(passage)
        if passage.text[said.start : said.end].strip()
    )
