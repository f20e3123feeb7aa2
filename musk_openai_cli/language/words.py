"""Common English words, irregular forms, and American spellings for British ones."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

# Endings that are spelt in two ways, and how American English spells them.
_BRITISH = (
    (re.compile(r"is(e[drs]?|ing|ations?|ers)$"), r"iz\1"),
    (re.compile(r"ys(e[drs]?|ing|ers)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|able|ite|ites|ful|er|ers)?$"), r"or\1"),
    (re.compile(r"([td])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"ll(ed|ing|ers?)$"), r"l\1"),
    (re.compile(r"mme(s|d)?$"), r"m\1"),
)
# One look tells that most words have none of them.
_MAY_BE_BRITISH = re.compile("|".join(pattern.pattern for pattern, _ in _BRITISH))
_SHORTEST = 5


@cache
def english() -> frozenset[str]:
    """Common English words, lower case (SCOWL)."""
    source = files("musk_openai_cli.language").joinpath("words.txt")
    lines = source.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def irregular() -> dict[str, str]:
    """Irregular forms -> their base forms."""
    source = files("musk_openai_cli.language").joinpath("irregular.txt")
    found = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        base, colon, forms = line.partition(":")
        if colon and not line.startswith("#"):
            found.update(dict.fromkeys(forms.replace(",", " ").split(), base))
    return found


def american(word: str) -> str:
    """``criticise`` -> ``criticize``; a word that has no other spelling stays as it is."""
    if len(word) >= _SHORTEST and _MAY_BE_BRITISH.search(word):
        for pattern, spelling in _BRITISH:
            other = pattern.sub(spelling, word)
            if other != word and other in english():
                return other
    return word
