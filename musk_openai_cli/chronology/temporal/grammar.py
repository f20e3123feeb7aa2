"""Patterns over token classes.

A pattern is a regular expression in which ``{month}`` stands for one token of
that category and ``{NUM}`` for a phrase of :data:`PHRASES`; spaces are for the
reader. It is compiled when it is first tried, and tried only on texts that
hold a token of the category that it cannot do without.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.lexicon import MEMBERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

    Handler = Callable[[Found, Context], Reading | list[Reading] | None]

PHRASES: Final = {
    "NUMWORD": "(?:{tens}(?:{-}?{ones})?|{teens}|{ones})",
    "WORDS": "(?:(?:{NUMWORD}|{a})?{hundred}(?:{and}?{NUMWORD})?|{NUMWORD}{thousand}?|{thousand})",
    "HALF": "(?:{-}?{and}{-}?{a}?{-}?{half})",
    "NUM": "(?:(?:(?:{WORDS}|{int}|{dec}|{bignum}){HALF}?|{a}?{couple}(?:{more})?{of}?"
    "|{a}?{dozen}|{a}?(?:{very})?{few}|{several}|{WORDS}{dozen}))",
    "ORD": "(?:{tens}{-}{ord}|{ord})",
    "APX": "(?P<apx>(?:{circa}{.}?|{about}{as}?|{more}{than}|{at}{least}|{as}{much}{as}|{up}{to}"
    "|{about}{more}{than})?)",
    "CIRCA": "(?P<apx>(?:{circa}{.}?|{about})?)",
    "MOD": "(?P<mod>(?:{the}?{very}?{part}{of}|{the}?{latter}{part}{of}"
    "|{earlier}{in}(?={month}|{yeartok}|{decade}|{the})"
    "|{very}?{early}{-}?(?:{in})?(?={the}|{ref}|{this}|{that}|{same}|{month}|{dow}|{season}"
    "|{yeartok}|{decade}|{shortdecade}|{decadeword}|{ord}|{tens}|{'}|{monthday}|{small}"
    "|{part}))?(?:{the}?{part}{of})?)",
    "MOD2": "(?P<mod2>{very}?{early}{-}?(?:{to}{-}?{early}{-}?)?)?",
    "MOD3": "(?:{very}?{early}{-}?)?",
    "ERA": "(?:{era}|{b}{.}{c}{.}?(?:{e}{.}?)?|{a}{.}{d}{.}?)",
    "OFYEAR": "(?P<of>{,}?{of}?(?:{the}?{ref}|{this}|{that}|{the}?{same}){year})",
    "PM": "(?:{pm}|[{a}{p}]{.}{m}{.}?)",
    "YEAR": "(?:{yeartok}|{'}{two}(?!{.}?{two}))",
    "DOW": "(?:{dow}|{dowabbr}{.}?)",
    "MONTH": "(?:{month}{.}?)",
}
_NAME: Final = re.compile(r"\{(?![0-9])([^{}]+)\}")


def _expand(source: str) -> str:
    def classes(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in PHRASES:
            return _expand(PHRASES[name])
        return MEMBERS[name]

    # Inside a set the characters are given bare, outside one they make a set.
    out = []
    for place, piece in enumerate(re.split(r"(\[[^\]]*\])", source)):
        if place % 2:
            out.append(_NAME.sub(lambda m: MEMBERS[m.group(1)], piece))
        else:
            out.append(
                _NAME.sub(
                    lambda m: classes(m) if m.group(1) in PHRASES else f"[{classes(m)}]", piece
                )
            )
    return "".join(out)


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern over classes."""
    return re.compile(_expand(source.replace(" ", "")))


class Rule:
    """One pattern, what it cannot do without, and how to read what it finds."""

    __slots__ = ("handler", "needs", "source")

    def __init__(self, needs: str, source: str, handler: Handler) -> None:
        """Take the categories of which a text must hold one, and the pattern."""
        self.needs = frozenset("".join(MEMBERS[name] for name in needs.split()))
        self.source = source
        self.handler = handler


RULES: Final[list[Rule]] = []


def rule(needs: str, *sources: str) -> Callable[[Handler], Handler]:
    """Register a handler for patterns that need a token of one of ``needs``."""

    def register(handler: Handler) -> Handler:
        RULES.extend(Rule(needs, source, handler) for source in sources)
        return handler

    return register
