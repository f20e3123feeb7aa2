"""Text -> tokens, each with the class that the grammar sees."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import Final

from musk_openai_cli.chronology.temporal.lexicon import (
    BREAK,
    CHARS,
    LONGEST_MONTH,
    MONTHS_A_YEAR,
    OTHER,
    word_set,
)

# Every alternative consumes what it looks at or is bounded, so that the time
# is linear in the text. Links are swallowed whole: the numbers in them are no dates.
_TOKEN: Final = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9])"
    r"|[0-9]{1,2}:[0-9][0-9](?::[0-9][0-9])?(?![0-9])"
    r"|[0-9]{1,4}(?P<sep>[/.-])[0-9]{1,2}(?P=sep)[0-9]{1,4}(?![0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+\.[0-9]+"
    r"|[0-9]+[A-Za-z]*"
    r"|[QqHh][1-4](?![^\W_])"
    r"|[^\W\d_]+"
    r"|\n[ \t\r]*\n\s*|[^\w\s]|_"
)
_AMPM: Final = re.compile(r"[0-9]{1,2}[ap]m$")
_UNIT_LETTERS: Final = word_set(
    "h hr hrs min mins sec secs d days day yr yrs y s m w wk wks months month weeks"
)
_ORDINAL_ENDINGS: Final = word_set("st nd rd th")
_SHORT: Final = 2
_YEAR: Final = 4
_FULL_DATE: Final = 8
_ISO_DATE: Final = 10
_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2999
_MINUTES: Final = 60


class Tokens:
    """A text as parallel lists: where tokens start and end, lower case, class."""

    __slots__ = ("classes", "ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Split ``text``; offsets are code points."""
        self.text = text
        starts: list[int] = []
        ends: list[int] = []
        words: list[str] = []
        classes: list[str] = []
        chars = CHARS.get
        for match in _TOKEN.finditer(text):
            word = match.group().lower()
            starts.append(match.start())
            ends.append(match.end())
            words.append(word)
            first = word[0]
            if "0" <= first <= "9":
                classes.append(CHARS.get(digit_class(word), OTHER))
            elif first == "\n":
                classes.append(BREAK)
            else:
                classes.append(chars(word, OTHER))
        self.starts, self.ends, self.words = starts, ends, words
        self.classes = "".join(classes)

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    def word(self, at: int) -> str:
        """Return the lower-case word at ``at``, or nothing beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def written(self, at: int) -> str:
        """Return the word at ``at`` as the text has it, or nothing beyond either end."""
        if not 0 <= at < len(self.words):
            return ""
        return self.text[self.starts[at] : self.ends[at]]

    def capital(self, at: int) -> bool:
        """Whether the word at ``at`` begins with a capital letter."""
        return 0 <= at < len(self.words) and self.text[self.starts[at]].isupper()

    def glued(self, at: int) -> bool:
        """Whether no space stands between the tokens ``at - 1`` and ``at``."""
        return 0 < at < len(self.words) and self.ends[at - 1] == self.starts[at]


def _integer_class(word: str) -> str:
    value, size = int(word[:_FULL_DATE]), len(word)
    if size > _YEAR:
        return "#compact" if size == _FULL_DATE and word[:2] in {"19", "20"} else "#n"
    if size == _YEAR:
        return "#y" if _FIRST_YEAR <= value <= _LAST_YEAR else "#n4"
    if size > _SHORT:
        return "#n3"
    if 1 <= value <= MONTHS_A_YEAR:
        return "#12"
    if 1 <= value <= LONGEST_MONTH:
        return "#31"
    return "#60" if value < _MINUTES else "#99"


def _mixed_class(word: str) -> str:
    digits = word.rstrip(ascii_lowercase)
    letters, size = word[len(digits) :], len(digits)
    if letters in _ORDINAL_ENDINGS:
        return "#ord" if size <= _SHORT and 1 <= int(digits) <= LONGEST_MONTH else "#ord2"
    if letters == "s" and digits[-1] == "0" and size in {_YEAR, _SHORT}:
        return "#decade" if size == _YEAR else "#decade2"
    if _AMPM.match(word) and 1 <= int(digits) <= MONTHS_A_YEAR:
        return "#ampm"
    if word in CHARS:
        return word
    return "#xunit" if letters in _UNIT_LETTERS and size <= _YEAR else "#other"


def digit_class(word: str) -> str:
    """Return the pseudo-word of the lexicon that stands for a token with digits."""
    if not word.isascii():
        return "#other"
    if word.isdecimal():
        return _integer_class(word)
    if ":" in word:
        return "#iso" if "-" in word else "#clock"
    if "," in word:
        return "#big"
    if word[-1].isalpha():
        return _mixed_class(word)
    if word.count(".") == 1:
        return "#dec"
    return "#iso" if len(word) == _ISO_DATE and word[_YEAR] == "-" else "#num"
