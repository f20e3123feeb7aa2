"""Months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal import guards
from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import MONTHS, word_set
from musk_openai_cli.chronology.temporal.mention import Anchor
from musk_openai_cli.chronology.temporal.points import Point, within
from musk_openai_cli.chronology.temporal.readings import (
    dated,
    is_circa,
    mod_of,
    undated,
    year_of,
)
from musk_openai_cli.chronology.temporal.relations import year_anchor
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

_BACK: Final = word_set("last past previous recent latest")
_AHEAD: Final = word_set("next coming upcoming")
_THAT: Final = word_set("that same")
_NOT_BEFORE_VERBS: Final = word_set("that this current present latest recent")


@rule(
    "month",
    "{CIRCA}{MOD}(?P<m>{month}){.}?(?:{,}|{of}|{in}|{-})?(?P<y>{YEAR}|{small}(?={ERA}))"
    "(?P<era>{ERA})?",
    "{CIRCA}{MOD}(?P<y>{yeartok}){-}(?P<m>{month})(?P<era>{ERA})?",
)
def month_year(found: Found, context: Context) -> Reading | None:
    """Read "March 2020", "early October of 1917", "the end of March, 1917"."""
    year = year_of(found, context)
    if year is None:
        return None
    verb = found.word("m") == "may" and not found.tokens.capital(found.at("m"))
    if verb and found.start and found.before not in guards.PREPOSITIONS:
        return None
    point = Point("month", year, MONTHS[found.word("m")])
    return dated(point, mod=mod_of(found), approximate=is_circa(found))


@rule(
    "month",
    "{MOD}(?:(?P<det>{the}?{ref}|{this}|{that}|{same}|{every}))?(?P<m>{month}){OFYEAR}?",
)
def month_alone(found: Found, context: Context) -> Reading | None:
    """Read "March", "last March", "that December", "August of that year"."""
    month = MONTHS[found.word("m")]
    determiner = (found.words("det") or [""])[-1]
    if determiner in {"every", "each"}:
        return undated(f"XXXX-{month:02d}", MentionType.SET)
    if not _is_month(found, determiner):
        return None
    mod = mod_of(found)
    point, anchor = _month_of(found, context, month, determiner)
    return dated(point, anchor, mod=mod) if point else undated(f"XXXX-{month:02d}", mod=mod)


def _is_month(found: Found, determiner: str) -> bool:
    at = found.at("m")
    if found.word("m") in {"may", "march"} and not found.tokens.capital(at):
        # "that may", "this march": a verb and another noun.
        return (found.has("mod") or bool(determiner)) and determiner not in _NOT_BEFORE_VERBS
    led = found.has("mod") or found.has("of") or bool(determiner)
    return led or guards.is_bare_month(found.tokens, at)


def _month_of(
    found: Found, context: Context, month: int, determiner: str
) -> tuple[Point | None, Anchor | None]:
    """Return the month that is meant, and the date that settles its year."""
    if found.has("of"):
        told = year_anchor(found.words("of"), context)
    elif determiner in _BACK or determiner in _AHEAD or determiner == "this":
        told = _from_anchor(found, context, month, determiner)
    elif determiner in _THAT and context.last_year is not None and context.last:
        told = context.last_year, Anchor(context.last, published=False)
    elif determiner == "following" and context.last is not None:
        here = within(context.last, "month")
        year = context.last.year + (here is None or month <= here.part)
        told = year, Anchor(context.last, published=False)
    else:
        told = context.year_for(month, 0, found.start, found.end)
    return (Point("month", told[0], month), told[1]) if told else (None, None)


def _from_anchor(
    found: Found, context: Context, month: int, determiner: str
) -> tuple[int, Anchor] | None:
    """Count "last March" from the publication, "the previous April" from what was told."""
    anchor = context.story() if "the" in found.words("det") else context.published()
    if anchor is None:
        return None
    here = within(anchor.point, "month")
    year = anchor.point.year
    if here is not None and determiner in _BACK:
        year -= month >= here.part
    elif here is not None and determiner in _AHEAD:
        year += month <= here.part
    return year, anchor
