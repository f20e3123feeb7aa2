"""Numbers in words and figures."""

from __future__ import annotations

from typing import Final

from musk_openai_cli.chronology.temporal.lexicon import word_list, word_set

_ONES: Final = {
    word: number
    for number, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS: Final = {
    word: 10 * number
    for number, word in enumerate(
        word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
_SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1000}
_ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
            "twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30, "closing": -1, "final": -1, "last": -1, "opening": 1}
_VAGUE: Final = word_set(
    "few several many numerous some various multiple couple dozens hundreds thousands"
)
_TEENS: Final = 10
_HUNDRED: Final = 100
_IGNORED: Final = word_set("a an another and of the about - ‐ ‑")


def ordinal(words: list[str]) -> int | None:
    """Return the value of ``["twenty", "-", "first"]`` or ``["21st"]``; -1 for the last."""
    total = 0
    for word in words:
        if word in _TENS:
            total += _TENS[word]
        elif word in _ORDINALS:
            return total + _ORDINALS[word]
        elif word[0].isdigit():
            digits = word.rstrip("sthndr")
            return int(digits) if digits.isdecimal() else None
    return None


def cardinal(words: list[str]) -> str | None:
    """Return the amount as TIMEX3 writes it: ``3``, ``2.5``, ``X`` for an unknown number.

    >>> cardinal(["two", "and", "a", "half"])
    '2.5'
    """
    if "couple" in words:
        return "2"
    if _VAGUE & set(words):
        return "X"
    total, found = 0.0, words[0] in {"a", "an", "another"}
    for word in words:
        if word in _SCALES:
            # "a hundred": one of them, unless a number stands before.
            total = (total or 1) * _SCALES[word]
        elif (value := _small(word)) is not None:
            total += value
        elif word not in _IGNORED:
            return None
        else:
            continue
        found = True
    if not found:
        return None
    total = total or 1
    return str(int(total)) if total == int(total) else f"{total:g}"


def _small(word: str) -> float | None:
    """Return the value of one word below a hundred, or of figures."""
    if word[0].isdigit():
        figures = word.replace(",", "")
        return float(figures) if figures.replace(".", "").isdecimal() else None
    if word == "half":
        return 0.5
    return _ONES.get(word, _TENS.get(word))


def spoken_year(words: list[str]) -> int | None:
    """Return the year in words: ``nineteen eighty-six``, ``two thousand and fifteen``."""
    parts = [w for w in words if w not in _IGNORED]
    if "thousand" in parts:
        amount = cardinal(parts)
        return int(amount) if amount and amount.isdecimal() else None
    head = _ONES.get(parts[0]) or _TENS.get(parts[0])
    rest = cardinal(parts[1:])
    if head is None or rest is None or not rest.isdecimal():
        return None
    tail = int(rest)
    return head * 100 + tail if _TEENS <= tail < _HUNDRED else None
