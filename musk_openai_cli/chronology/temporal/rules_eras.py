"""Decades and centuries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import DECADES, word_set
from musk_openai_cli.chronology.temporal.numerals import ordinal, spoken_year
from musk_openai_cli.chronology.temporal.points import Point, shift, within
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated
from musk_openai_cli.chronology.temporal.relations import century_of, offset_of
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

_OWNERS: Final = word_set("his her their my your our")
_DEGREES: Final = word_set("temperatures temperature highs lows degrees")
_FULL: Final = 4
_OLDEST: Final = 1900
_NO_LATER: Final = 2030
_MOST_CENTURIES: Final = 30


@rule(
    "decade shortdecade decadeword",
    "{MOD}{the}?{MOD2}(?P<d>{decade}|{'}?{shortdecade}|(?:{num}{-}?)?{decadeword})(?P<era>{ERA})?"
    "(?:(?P<sep>{and}|{to}|{dash}|{or}){the}?(?P<d2>{decade}|{'}?{shortdecade}))?",
)
def decade(found: Found, context: Context) -> Reading | list[Reading] | None:
    """Read "the 1990s", "the early nineties", "the 1960s and '70s"."""
    first = _decade(found, context, "d")
    if first is None:
        return None
    mod = mod_of(found) or mod_of(found, "mod2")
    if not found.has("d2"):
        return dated(Point("decade", first), mod=mod)
    second = _decade(found, context, "d2")
    one = dated(Point("decade", first), mod=mod, span=(found.start, found.at("sep")))
    if second is None or one is None:
        return one
    two = dated(Point("decade", second), span=(found.past("sep"), found.end))
    return [one, two] if two else one


def _decade(found: Found, context: Context, group: str) -> int | None:
    """Return the first year of a decade."""
    words = found.words(group)
    digits = words[-1].rstrip("s")
    if len(digits) == _FULL and digits.isdecimal():
        bc = found.has("era") and context.is_bc(found.at("era"))
        return 1 - int(digits) if bc else int(digits)
    if not digits.isdecimal() and len(words) > 1:
        return spoken_year([*words[:-1], "-", words[-1].removesuffix("ies") + "y"])
    if not _led(found, group) or _of_a_person(found):
        return None
    tens = int(digits) if digits.isdecimal() else 10 * DECADES[words[0]]
    if context.narrative and context.last_year is not None and context.last_year <= _OLDEST:
        # A story of the 1840s means that century's fifties.
        return context.last_year // 100 * 100 + tens
    newest = context.reference.year if context.reference else _NO_LATER
    return 2000 + tens if 2000 + tens <= newest - 9 else 1900 + tens


def _led(found: Found, group: str) -> bool:
    """Whether "the" or an apostrophe shows that "90s" or "nineties" is a decade."""
    article = "the" in found.tokens.words[max(0, found.start - 1) : found.at(group)]
    if len(found.words(group)) > 1 or article:
        return True
    return found.words(group)[0] in DECADES and (found.has("mod") or found.before == "in")


def _of_a_person(found: Found) -> bool:
    """Whether it is an age, "in their sixties", or "temperatures in the 90s"."""
    words = found.tokens.words
    near = words[max(0, found.start - 4) : found.at("d")]
    return not _OWNERS.isdisjoint(near) or not _DEGREES.isdisjoint(
        words[max(0, found.start - 8) : found.start]
    )


@rule(
    "century",
    "{MOD}{the}?{MOD2}(?:(?P<n0>{ORD})(?:{-}?{century})?(?P<sep>{and}|{to}|{dash}|{or})"
    "{the}?{MOD3})?(?P<n>{ORD}){-}?(?P<c>{century})(?P<era>{ERA})?",
    "{MOD}(?P<det>{the}?{ref}|{this}|{the}|{that}|{same})(?P<c>{century})(?!{ago}|{later})",
)
def century(found: Found, context: Context) -> Reading | list[Reading] | None:
    """Read "the 19th century", "the late third century BC", "this century"."""
    mod = mod_of(found) or mod_of(found, "mod2")
    if not found.has("n"):
        return _this_century(found, context, mod)
    if found.tokens.capital(found.at("c")) and found.tokens.capital(found.end):
        # A film studio, a law: "21st Century Fox".
        return None
    bc = found.has("era") and context.is_bc(found.at("era"))
    last = _numbered(found, "n", bc=bc)
    if not found.has("n0") or last is None:
        return dated(last, mod=mod)
    first = dated(_numbered(found, "n0", bc=bc), mod=mod, span=(found.start, found.past("n0")))
    second = dated(last, span=(found.past("sep"), found.end))
    return [first, second] if first and second else second


def _numbered(found: Found, group: str, *, bc: bool) -> Point | None:
    number = ordinal(found.words(group))
    if number is None or not 1 <= number <= _MOST_CENTURIES:
        return None
    return century_of(number, bc=bc)


def _this_century(found: Found, context: Context, mod: str | None) -> Reading | None:
    words = set(found.words("det"))
    if {"past", "last"} & words and "the" in words:
        return undated("P1CE", MentionType.DURATION)
    anchor = context.story() if {"that", "same", "following"} & words else context.published()
    if anchor is None:
        return undated("XX")
    base = within(anchor.point, "century")
    return dated(shift(base, offset_of(words)) if base else None, anchor, mod=mod)
