"""What is found of a quotation's words, with its speaker and citation -> a finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from musk_openai_cli.corpus import find, parse_target, quote
from musk_openai_cli.errors import HandleError
from musk_openai_cli.models import (
    BlockKind,
    Corpus,
    Document,
    DraftQuote,
    Finding,
    FindingKind,
    Quote,
    Speaker,
    SpeechMode,
)
from musk_openai_cli.speech import People, speaker_of
from musk_openai_cli.speech.marks import quoted
from musk_openai_cli.verification.draft import Drafted
from musk_openai_cli.verification.index import Hit, Index
from musk_openai_cli.verification.match import Match, match
from musk_openai_cli.verification.words import negates, words

_FEWEST_WORDS = 4
"""Below this, only words that are attributed are checked."""


class Judge:
    """Judges the quotations of a draft against a corpus."""

    def __init__(self, corpus: Corpus, index: Index, people: People) -> None:
        self.corpus, self.index, self.people = corpus, index, people

    def judge(self, one: Drafted, *, short: bool = False) -> Finding:
        """The finding on one quotation; ``short`` ones are checked only on demand."""
        draft = one.quote
        count = sum(word.counts for word in words(draft.text))
        told = (one.statement and draft.speaker) or draft.citation
        if count < _FEWEST_WORDS and not (short or told):
            return Finding(FindingKind.NOT_CHECKED, draft, note="too few words")
        found = match(self.index, draft.text, self._one_person)
        if one.bare and found.kind is not FindingKind.EXACT:
            found = self._with_markers(one) or found
        if not one.statement:
            draft = replace(draft, speaker=None)  # a phrase in the sentence of its speaker
        if found.kind is FindingKind.ABSENT and not one.statement and _titled(draft.text):
            return Finding(FindingKind.NOT_CHECKED, draft, note="a title or a coined name")
        return self._finding(draft, found)

    def _with_markers(self, one: Drafted) -> Match | None:
        """The words where the source has the same note markers in them."""
        found = match(self.index, one.bare, self._one_person)
        labels = set(re.findall(r"\[(\d+)\]", one.quote.text))
        hits = [
            hit
            for hit in found.hits
            if labels <= {n.label for n in self.index.passages[hit.number].block.reading.notes}
        ]
        return Match(found.kind, tuple(hits)) if found.kind is FindingKind.EXACT and hits else None

    def _one_person(self, name: str, other: str) -> bool:
        known = self.people.resolve(name)
        return known is not None and known == self.people.resolve(other)

    def _finding(self, draft: DraftQuote, found: Match) -> Finding:
        if found.kind in {FindingKind.EXACT, FindingKind.EDITED}:
            return self._attributed(draft, found)
        near = found.kind is FindingKind.ABSENT
        sources = tuple(self._sentences(hit) if near else self.quote(hit) for hit in found.hits)
        note = found.note
        if found.kind is FindingKind.STITCHED and not note:
            note = f"pieces of {len(sources)} passages"
        return Finding(
            found.kind, draft, sources[0] if sources else None, found.diff, note, sources[1:]
        )

    # ------------------------------------------------- the words are there

    def _attributed(self, draft: DraftQuote, found: Match) -> Finding:
        sources = [self.quote(hit) for hit in found.hits]
        kind, note, chosen = found.kind, found.note, sources
        if draft.speaker:
            objections = [
                self._objection(draft.speaker, hit, source)
                for hit, source in zip(found.hits, sources, strict=True)
            ]
            right = [s for s, reason in zip(sources, objections, strict=True) if not reason]
            if not right:
                return Finding(
                    FindingKind.MISATTRIBUTED, draft, sources[0], found.diff, objections[0]
                )
            chosen = right
        if draft.citation:
            cited, wrong = self._cited(draft.citation, chosen)
            if wrong:
                return Finding(FindingKind.WRONG_CITATION, draft, chosen[0], found.diff, wrong)
            chosen = [cited] if cited else chosen
        if kind is FindingKind.EXACT:
            note = min((self._cut_short(hit) for hit in found.hits), key=len)
        return Finding(kind, draft, chosen[0], found.diff, note)

    def _cut_short(self, hit: Hit) -> str:
        """What a reader should know of the word before: ``not`` “sell the company”."""
        held = self.index.words(hit.number)
        before = held[max(0, hit.first - 2) : hit.first]
        denied = [word.form for word in before if negates(word.form)]
        return f"the source has “{denied[-1]}” right before it" if denied else ""

    def quote(self, hit: Hit) -> Quote:
        """The words of a hit with their citation and speaker."""
        passage = self.index.passages[hit.number]
        held = self.index.words(hit.number)
        last = max(hit.first, min(hit.last, len(held)) - 1)
        start, end = held[hit.first].start, held[last].end
        after = passage.text[end : end + 1]
        if after and after in ".!?":
            end += 1
        speaker = speaker_of(passage, start, end, self.people)
        return quote(passage, start, end, speaker=speaker)

    def _sentences(self, hit: Hit) -> Quote:
        """The whole sentences that a hit lies in: nothing that is shown breaks off in one."""
        passage, held = self.index.passages[hit.number], self.index.words(hit.number)
        start, end = held[hit.first].start, held[max(hit.first, min(hit.last, len(held)) - 1)].end
        within = [s for s in passage.block.sentences if s[0] < end and start < s[1]]
        if within:
            start, end = within[0][0], within[-1][1]
        return quote(passage, start, end, speaker=speaker_of(passage, start, end, self.people))

    def _objection(self, name: str, hit: Hit, source: Quote) -> str:
        """Why the person whom the draft names does not say this; empty when he does."""
        passage = self.index.passages[hit.number]
        speaker = source.speaker
        if speaker is not None:
            same = self._same(name, speaker.name, passage.document)
            if same and speaker.mode is SpeechMode.DIRECT:
                return ""
            if speaker.mode is SpeechMode.DIRECT:
                return f"{speaker.name} says it"
            if same:
                return f"reported, not quoted: the words are the document's, not {name}'s"
        if self._speaks_for(name, passage.document):
            return ""
        if speaker is None and _inside_marks(passage.text, source.text):
            return ""  # somebody's words, and the document does not say whose
        if speaker is None and self.people.resolve(name) not in self.people.genders:
            return ""  # nobody whom the corpus knows: it may be the author
        if passage.block.kind is BlockKind.QUOTATION:
            return ""
        return _own_voice(speaker)

    def _same(self, name: str, other: str, document: Document) -> bool:
        known = {self.people.resolve(name, document) or name, self.people.resolve(name) or name}
        if other in known:
            return True
        short, full = sorted((_plain(name), _plain(other)), key=len)
        return short == full or full.endswith(f" {short}")

    @staticmethod
    def _speaks_for(name: str, document: Document) -> bool:
        """Whether the draft names the document itself, its publisher or its author."""
        plain = _plain(name)
        own = [document.meta.title, document.meta.publisher or "", document.handle]
        first = document.blocks[0].span[0] if document.blocks else 0
        front = _plain(document.raw[:first].replace("-", " "))
        return any(plain in _plain(part) for part in own if part) or plain in front

    # -------------------------------------------------------------- citation

    def _cited(self, citation: str, sources: Sequence[Quote]) -> tuple[Quote | None, str]:
        handle, lines = parse_target(citation)
        try:
            document = find(self.corpus, handle)
        except HandleError:
            return None, f"no document is called {handle}"
        if lines is None:
            return None, ""
        for source in sources:
            cited = source.citation
            first = min(cited.lines[0], source.passage_lines[0])
            last = max(cited.lines[1], source.passage_lines[1])
            here = cited.document_id in {document.id, document.duplicate_of}
            if here and first <= lines[1] and lines[0] <= last:
                return source, ""
        return None, f"the words are at {', '.join(str(s.citation) for s in sources[:3])}"


def _own_voice(speaker: Speaker | None) -> str:
    if speaker is None:
        return "the words are the document's own"
    return f"the words are the document's own, on what {speaker.name} says"


def _inside_marks(text: str, said: str) -> bool:
    at = text.find(said)
    return any(q.inner_start <= at and at + len(said) <= q.end for q in quoted(text))


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


def _titled(text: str) -> bool:
    """Whether words are written like a title."""
    found = [w for w in re.findall(r"[^\W_][\w’'-]*", text) if len(w) > 3]
    capital = sum(w[0].isupper() or w[0].isdigit() for w in found)
    return text.rstrip()[-1:] not in ".!?," and capital >= 0.6 * max(1, len(found))
