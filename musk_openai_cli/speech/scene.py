"""One block made ready for the question who speaks in it.

A scene masks what stands between quotation marks, so that a sentence is read
without the sentences that it quotes, and lists everyone whom its own words
mention.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from musk_openai_cli.models import Block, Document, Span
from musk_openai_cli.speech.lexicon import PREPOSITIONS, PRONOUNS, ROLES
from musk_openai_cli.speech.marks import Quoted, quoted
from musk_openai_cli.speech.people import People

#: Stands in for every character of a quotation.
MASK = "\ue000"

_PRONOUN = re.compile(r"(?<![\w’'-])(?:he|she|they|I|we|He|She|They|We|it|It)(?![\w-])(?!['’]s\b)")
_HEAD = (
    r"(?:[\w-]*(?:spokes(?:man|woman|person|people)|woman|man|women|men|people)|"
    + "|".join(sorted(f"{role}s?" for role in ROLES))
    + r"|[\w-]+ists?|[\w-]+ers?|[\w-]+ors?"
    r"|company|agency|group|team|firm|board|court|committee|government|department|report|study"
    r"|paper|article|review|statement|letter|book|website|site|survey|participants?|users?"
    r"|critics?|officials?|experts?|colleagues?|friends?|parents?|mother|father|wife|husband|son"
    r"|daughter|brother|sister|organization|organisation|lawsuit|complaint|filing|magazine"
    r"|newspaper|staff|source|sources|respondents?|students?|employees?|crew|band|jury|public"
    r")(?![\w-])"
)
_WINDOW = 160
_LATER_WORD = re.compile(r"[\w’'-]+$")
_DETERMINERS = frozenset("the a an his her their its our my former then current late".split())
_GENITIVE = re.compile(r"['’]s?(?!\w)")


@cache
def _noun() -> re.Pattern[str]:
    """A source that is a common noun. Compiled when first needed: it takes 30 ms."""
    return re.compile(
        r"(?<![\w’'-])(?P<det>[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Mm]any|[Ss]everal|[Aa]nother|[Hh]is|[Hh]er"
        r"|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|[Bb]oth|[Tt]wo|[Tt]hree|[Tt]his|[Tt]hat|[Oo]ther|[Mm]ost)\s+"
        rf"(?:[\w’'-]+\s+){{0,4}}?{_HEAD}(?:\s+{_HEAD})*"
        rf"|(?<![\w’'-])[A-Z][\w.-]*['’]s\s+(?:[a-z][\w-]*\s+){{0,2}}?(?=[a-z]){_HEAD}(?:\s+{_HEAD})*"
    )


class Kind(StrEnum):
    """What a source is called by."""

    PERSON = "person"
    NAME = "name"
    PRONOUN = "pronoun"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody whom a text mentions and who may be the one who speaks."""

    kind: Kind
    name: str
    """The full name of a person where it is known, else as written."""
    start: int
    end: int
    gender: str = ""
    genitive: bool = False
    """``Musk's``: never a subject."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A block of a document with its quotations and everyone mentioned."""

    document: Document
    block: Block
    index: int
    people: People

    @property
    def text(self) -> str:
        """The reading text of the block."""
        return self.block.text

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """Its quotations, nested ones included."""
        return quoted(self.text)

    @cached_property
    def outer(self) -> tuple[Quoted, ...]:
        """Its quotations without nested ones."""
        return tuple(q for q in self.quoted if q.depth == 0)

    @cached_property
    def masked(self) -> str:
        """The text with every quotation masked, offset by offset."""
        parts, at = [], 0
        for one in self.outer:
            parts += [self.text[at : one.start], MASK * (one.end - one.start)]
            at = one.end
        return "".join([*parts, self.text[at:]])

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Everyone mentioned outside quotations, in order."""
        text = self.masked
        found = []
        for m in self.people.mentions(text, self.document):
            name = m.name if m.person else self._titled(m.name)
            kind = Kind.PERSON if name else Kind.NAME
            genitive = bool(_GENITIVE.match(text, m.end))
            found.append(Source(kind, name or m.name, m.start, m.end, m.gender, genitive))
        taken = [(s.start, s.end) for s in found]
        for match in _PRONOUN.finditer(text):
            gender = PRONOUNS[match.group().lower()]
            if not _covered(match.span(), taken):
                found.append(Source(Kind.PRONOUN, match.group(), *match.span(), gender))
        found.extend(self._nouns(text, taken))
        return tuple(sorted(found, key=lambda s: (s.start, -s.end)))

    def _titled(self, name: str) -> str | None:
        """The person whom ``OpenAI CEO`` means."""
        role = name.rsplit(maxsplit=1)[-1].lower() in ROLES
        return self.people.resolve(name, self.document) if role else None

    def _nouns(self, text: str, taken: list[Span]) -> list[Source]:
        out = []
        for match in _noun().finditer(text):
            start, end = match.span()
            inside = [span for span in taken if start < span[1] and span[0] < end]
            if any(span[1] == end or span[1] > end for span in inside):
                continue  # "the singer Adele": the name says more
            name = self.people.resolve(match.group(), self.document)
            genitive = bool(_GENITIVE.match(text, end))
            kind = Kind.PERSON if name else Kind.NOUN
            out.append(Source(kind, name or match.group(), start, end, genitive=genitive))
        return out

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences of the block's own voice: a quotation never ends one in its middle."""
        starts = [0]
        for start, _ in self.block.sentences[1:]:
            inside = any(q.start < start < q.end for q in self.outer)
            if not inside:
                starts.append(start)
        for one in self.outer:
            follows = re.match(r"\s+(?=[A-Z0-9“\"‘])", self.text[one.end :])
            last = one.words(self.text).rstrip()[-1:]
            if follows and last in ".!?…" and one.closed:
                starts.append(one.end + follows.end())
        ordered = sorted(set(starts))
        ends = [*ordered[1:], len(self.text)]
        return tuple(zip(ordered, ends, strict=True))

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds the offset."""
        return bisect_right(self.sentences, at, key=lambda span: span[0]) - 1

    def between(self, start: int, end: int) -> list[Source]:
        """Sources that lie wholly in the stretch, in order."""
        return [s for s in self.sources if start <= s.start and s.end <= end]

    def governed(self, source: Source) -> bool:
        """Whether a preposition stands before the source, so that it is no subject."""
        before = self.masked[max(0, source.start - _WINDOW) : source.start].rstrip()
        for _ in range(6):
            match = _LATER_WORD.search(before)
            if not match:
                return False
            word = match.group()
            if word.lower() in PREPOSITIONS:
                return True
            rest = before[: match.start()].rstrip()
            joins = word in {"and", "or"} and re.search(r"\b[A-Z]\w*$", rest)
            known = word.lower() in _DETERMINERS or word.lower() in ROLES or joins
            if not known and not word[0].isupper():
                return False
            before = rest
        return False


def _covered(span: Span, taken: list[Span]) -> bool:
    return any(start <= span[0] < end for start, end in taken)
