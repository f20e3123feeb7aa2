"""Reading text -> tokens, and tokens -> terms that compare equal.

A term is a Snowball stem (Porter2) of a folded word. Compounds are one term
however they are written: ``for-profit``, ``for profit``, ``forprofit``;
``OpenAI``, ``open AI``; ``GPT-4``, ``GPT 4``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from musk_openai_cli.language.words import american, irregular

_WORD = re.compile(r"[^\W_]+(?:[’'.&‑-][^\W_]+)*(?:[+#]+(?!\w))?")
_POSSESSIVE = re.compile(r"['’]s?$")
_JOINTS = re.compile(r"[-‑.&’']")
_stemmer = Stemmer.Stemmer("english")

#: Words that carry no subject. Negations are kept: they change what is said.
STOP_WORDS = frozenset(
    """a an the and or but nor so yet if then than that this these those there here of in on at by
    for from to with as into onto upon about over under between through during per via out
    up down off is are was were be been being am do does did doing done have has had having
    will would shall should can could may might must ought i me my mine we us our ours you
    your yours he him his she her hers it its they them their theirs himself herself itself
    themselves who whom whose which what when where why how also just very too more most
    much many some any each both such other own same only again ever even still s t re ve ll
    d m get got gets let lets one ones whether while because please tell show give anything
    something anyone someone thing things mr mrs ms""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text."""

    text: str
    """As written."""
    folded: str
    """Lower case, without possessive, accents and typographic differences."""
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it is written like a name: a capital anywhere in it."""
        return any(c.isupper() for c in self.text)

    @property
    def parts(self) -> tuple[str, ...]:
        """What a hyphenated word consists of; empty for a plain word."""
        if self.folded.isalnum():
            return ()
        found = tuple(part for part in _JOINTS.split(self.folded) if part)
        return found if len(found) > 1 else ()

    @property
    def joined(self) -> str:
        """The word without its hyphens."""
        if self.folded.isalnum():
            return self.folded
        return _JOINTS.sub("", self.folded)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, plain apostrophes, no possessive, no accents."""
    word = _POSSESSIVE.sub("", word.replace("’", "'"))
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
    return word.lower()


def tokens(text: str) -> list[Token]:
    """The words of ``text`` in order, with their offsets."""
    found = []
    for match in _WORD.finditer(text):
        folded = fold(match.group())
        if folded:
            found.append(Token(match.group(), folded, match.start(), match.end()))
    return found


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball stem of a folded word.

    Irregular forms are read as their base forms, British spellings as American ones.
    """
    word = irregular().get(word, word)
    return str(_stemmer.stemWord(american(_JOINTS.sub("", word))))


_CONTRACTED = re.compile(
    r"(?:[a-z]+n't|(?:i|you|he|she|it|we|they|who|what|where|when|why|how|that|there|here|let)"
    r"'(?:s|d|ll|re|ve|m))"
)


_BARE = frozenset(
    """whats whos wheres whens whys hows thats theres heres isnt arent wasnt werent dont doesnt
    didnt hasnt havent hadnt couldnt wouldnt shouldnt youre theyre weve theyve""".split()
)
"""Contractions in which the apostrophe was left out, as far as they are no other words."""


def is_stop(word: str) -> bool:
    """Whether a folded word carries no subject."""
    if "'" in word and _CONTRACTED.fullmatch(word):
        return True
    if word in STOP_WORDS or word in _BARE:
        return True
    return len(word) == 1 and not word.isdigit() and word.isascii()
