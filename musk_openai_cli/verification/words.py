"""Text -> the words and signs that have to agree between a draft and its source.

Two texts are the same when these are: quotation marks are left out, every dash
is one dash, white space does not count. Letters keep their case; that a
quotation may open with the other case is up to whoever compares.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*(?![^\W_])|[^\W_]+(?:['’‘][^\W\d_]+)*|(?:\.\s?){2,}\.|…|--+|[^\w\s]",
    re.UNICODE,
)
_MARKS = frozenset("\"“”„«»‘’'‚‹›`")
_DASHES = dict.fromkeys("–—―‐‑‒−", "-")
#: What no reader sees and no comparison counts.
INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
ELLIPSIS = "…"

#: Words without which a sentence says the contrary.
NEGATIONS = frozenset(
    """not no never none nothing nobody nowhere neither nor cannot without hardly scarcely barely
    rarely seldom unless except deny denies denied denying fail fails failed refuse refuses refused
    refusing lack lacks lacked false falsely""".split()
)
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion half double twice""".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a sign of a text."""

    form: str
    """What is compared."""
    start: int
    end: int

    @property
    def counts(self) -> bool:
        """Whether it is a word or a number, no sign."""
        return self.form[0].isalnum()


def words(text: str) -> list[Word]:
    """The words and signs of ``text`` in order, quotation marks left out."""
    if not text.isascii() and INVISIBLE.search(text):
        return _words_of_visible(text)
    found = []
    for match in _WORD.finditer(text):
        form = _form(match.group())
        if form:
            found.append(Word(form, match.start(), match.end()))
    return found


def _words_of_visible(text: str) -> list[Word]:
    """The same for a text with soft hyphens or zero-width spaces, which part no words."""
    kept = [at for at, character in enumerate(text) if not INVISIBLE.match(character)]
    visible = "".join(text[at] for at in kept)
    return [Word(w.form, kept[w.start], kept[w.end - 1] + 1) for w in words(visible)]


def _form(written: str) -> str:
    if written in _MARKS:
        return ""
    if written[0].isalnum():
        plain = written.replace("’", "'").replace("‘", "'")
        return plain if plain.isascii() else unicodedata.normalize("NFC", plain)
    if written == ELLIPSIS or (written[0] == "." and len(written) > 1):
        return ELLIPSIS
    return "-" if written[0] == "-" else _DASHES.get(written, written)


def inner(found: Sequence[Word]) -> list[Word]:
    """Without the signs at the end: a quotation may stop before the full stop, or add a comma."""
    stop = len(found)
    while stop and found[stop - 1].form in {".", ",", ";", ":", "!", "?", "-", ELLIPSIS}:
        stop -= 1
    return list(found[:stop])


def key(found: Sequence[Word]) -> str:
    """The forms as one string in which a run of words can be searched."""
    return f" {' '.join(word.form for word in found)} "


def negates(form: str) -> bool:
    """Whether a word turns a sentence round."""
    plain = form.lower()
    return plain in NEGATIONS or plain.endswith("n't")


def is_number(form: str) -> bool:
    """Whether a word is a number, in digits or letters."""
    return any(c.isdigit() for c in form) or form.lower() in _NUMBERS
