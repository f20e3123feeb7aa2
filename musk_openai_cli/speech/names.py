"""Text -> the names in it, persons' or not, as offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from musk_openai_cli.speech.lexicon import GIVEN, HONORIFICS, ROLES, SAYING, THINGS

_PARTICLE = r"(?:de|del|della|der|den|van|von|la|le|du|da|di|dos|al|bin|ibn|ten|ter|y|st\.)"
_UPPER = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ]"
_ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Jr|Sr)\.(?=\s)"
_TOKEN = (
    rf"(?:{_ABBREVIATED}|(?:{_UPPER}\.){{1,3}}"
    rf"|(?:O['’]|D['’]|Mc|Mac|al-|el-|Al-|El-)?{_UPPER}[\w]*(?:[-‑]\w+)*"
    rf"|[a-z]{{1,2}}{_UPPER}\w+)"
)
_ACCOUNT = r"@\w{2,30}|[A-Za-z0-9]+_\w{2,30}"
_NAME = re.compile(
    rf"(?<![\w@#/.-])(?:{_ACCOUNT})(?![\w.])"
    rf"|(?<![\w@#/]){_TOKEN}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_TOKEN})*"
)
_HONORIFIC_BEFORE = re.compile(r"(?:^|[\s(“\"])(?P<title>[A-Za-z-]+)\.?\s+$")

#: Capitalised words that open a sentence and are no part of a name.
OPENERS = frozenset(
    """the a an this that these those he she it they we i you his her its their our my your in on
    at by for from to of with as and but or nor so yet if when while after before since until
    although though because once where what who why how which not no yes all some many most both
    each every another other such then now today yesterday tomorrow here there also however
    according recently initially finally ultimately despite during among between under over about
    like unlike instead later earlier meanwhile furthermore moreover additionally thus hence
    therefore indeed perhaps maybe only even still just first second third next last one two three
    let please see read is are was were do does did have has had can could will would should may
    might must regarding following given having being speaking writing asked q former
    current new early late mid more less much few several any well oh okay ok hey hi hello dear
    thank thanks sure right good great because without within through upon per via both either
    neither whether whereas whenever never always sometimes often again already ever""".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised sequence of words."""

    text: str
    """As written, without honorific and genitive."""
    start: int
    end: int
    honorific: str = ""
    """Lower-case title in front of it: ``mr``, ``president``."""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(self.text.split())


def names(text: str) -> Iterator[Name]:
    """The capitalised sequences of ``text`` in order."""
    for match in _NAME.finditer(text):
        yield from _trimmed(text, match.start(), match.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[Name]:
    written = text[start:end]
    words = [(m.group(), start + m.start(), start + m.end()) for m in re.finditer(r"\S+", written)]
    honorific = ""
    while words and _opens_sentence(words[0][0]):
        words.pop(0)
    if words:
        words = _without_role(words)
    words = words[_of_a_role(text, words) :]
    while len(words) > 1 and words[0][0].lower().rstrip(".") in HONORIFICS:
        honorific = words.pop(0)[0].lower().rstrip(".")
    if not words:
        return
    first, last = words[0], words[-1]
    if len(words) == 1 and (first[0] in {"I", "A"} or first[0].lower().rstrip(".") in HONORIFICS):
        return
    if not honorific:
        before = _HONORIFIC_BEFORE.search(text, max(0, first[1] - 24), first[1])
        title = before["title"].lower() if before else ""
        honorific = title if title in HONORIFICS else ""
    stop = last[2]
    if (
        last[0].endswith(".")
        and len(last[0]) > len("A.")
        and not re.fullmatch(r"(?:\w\.)+|[JS]r\.", last[0])
    ):
        stop -= 1
    yield Name(text[first[1] : stop], first[1], stop, honorific)


def _opens_sentence(word: str) -> bool:
    plain = word.lower()
    # "Added Davis": a verb in front of its subject.
    return plain in OPENERS or (plain in SAYING and plain.endswith(("ed", "ing", "said", "says")))


def _of_a_role(text: str, words: list[tuple[str, int, int]]) -> int:
    """How many words belong to what stands before: ``Chief of Design Wendy Stengel``."""
    if not words or not text[: words[0][1]].endswith(("of ", "for ")):
        return 0
    for place, (word, _, _) in enumerate(words[:-1]):
        if word.lower().split("-")[0] in GIVEN:
            return place
    return 0


def _without_role(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """``OpenAI CEO Sam Altman`` -> ``Sam Altman``: what stands before a role names no person."""
    for k in range(len(words) - 2, -1, -1):
        plain = words[k][0].lower().rstrip(".")
        if plain in ROLES and plain not in {"king", "prince", "dean", "major", "lord", "pope"}:
            return words[k:] if plain in HONORIFICS else words[k + 1 :]
    return words


def looks_like_thing(words: tuple[str, ...]) -> bool:
    """Whether the form of a name alone says that it is no person's."""
    plain = [word.lower().strip(".") for word in words]
    if plain[0] in THINGS or plain[-1] in THINGS:
        return True
    if any(any(c.isdigit() for c in word) for word in words):
        return True
    if words[-1].isupper() and words[-1].isalpha() and len(words[-1]) > 1:
        return True
    # OpenAI, GSA, xAI; but not McCartney, DiCaprio, R.M.
    return any(
        re.search(r"[a-z][A-Z]{2,}|^[A-Z]{3,}$|^[a-z]{1,2}[A-Z]|[a-z]{3,}[A-Z]", word)
        for word in words
    )
