"""Seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musk_openai_cli.chronology.temporal import guards
from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import SEASONS
from musk_openai_cli.chronology.temporal.points import SEASON_CODES, Point, within
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated, year_of
from musk_openai_cli.chronology.temporal.relations import AHEAD, BACK, part_of_year, season_near

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Anchor, Reading


@rule(
    "season",
    "{MOD}{the}?{MOD2}(?P<det>{ref}|{this}|{that}|{same})?(?P<s>{season})(?:{season})?"
    "(?P<of>{of}?{,}?(?:(?P<y>{YEAR}|{small}(?={ERA}))(?P<era>{ERA})?|{the}?(?P<ref>{ref}|{this}|{that}|{same}){year}|(?P<ref2>{of}{the}{year})))?",
    "{MOD}(?P<y>{yeartok})(?P<s>{season})",
)
def season(found: Found, context: Context) -> Reading | None:
    """Read "spring 2024", "last summer", "the autumn of that year"."""
    number = SEASON_CODES.index(SEASONS[found.word("s")]) + 1
    mod = mod_of(found) or mod_of(found, "mod2")
    if found.has("y"):
        year = year_of(found, context)
        return None if year is None else dated(Point("season", year, number), mod=mod)
    words = {*found.words("ref"), *found.words("ref2")}
    if words:
        return dated(*part_of_year(found, context, "season", number, words), mod=mod)
    if not _is_season(found):
        return None
    determiner = found.word("det")
    told = determiner in {"that", "same"} or (
        bool(determiner) and found.tokens.word(found.start) == "the"
    )
    anchor = context.story() if told or context.narrative else context.published()
    if anchor is None:
        return undated(f"XXXX-{SEASON_CODES[number - 1]}")
    here = within(anchor.point, "season")
    if here is None:
        year = anchor.point.year + (determiner in AHEAD) - (determiner in BACK)
        return dated(Point("season", year, number), anchor, mod=mod)
    return dated(_season_by(found, context, here, number, anchor), anchor, mod=mod)


def _season_by(
    found: Found, context: Context, here: Point, number: int, anchor: Anchor
) -> Point | None:
    determiner = found.word("det")
    if determiner in BACK:
        return Point("season", here.year - (number >= here.part), number)
    if determiner in AHEAD:
        return Point("season", here.year + (number <= here.part), number)
    if determiner in {"this", "that", "same", "current"}:
        return Point("season", anchor.point.year, number)
    if not anchor.published:
        # "the winter" after a date of January to March is the running one.
        year = anchor.point.year
        return Point("season", year, number)
    return season_near(here, number, context.tense(found.start, found.end))


def _is_season(found: Found) -> bool:
    """Read "fall" and "spring" are verbs and springs as well."""
    word = found.word("s")
    led = found.has("det") or found.has("mod") or found.has("mod2")
    if word in {"summer", "winter", "autumn"}:
        return not (
            found.tokens.capital(found.at("s"))
            and found.tokens.capital(found.at("s") + 1)
            and not led
            and found.after.isalpha()
            and found.before not in guards.PREPOSITIONS
        )
    if found.after in {"of", "in", "to", "from", "by"} and word == "fall":
        return False
    the = found.tokens.words[found.start] == "the"
    before = found.before if not the else found.tokens.word(found.start - 1)
    if word == "fall":
        return (
            found.has("det") or before in {"in", "during", "since", "until", "by", "late", "early"}
        ) and (found.after not in {"in", "of"} or found.has("det"))
    return led or before in {
        "in",
        "during",
        "since",
        "until",
        "by",
        "late",
        "early",
        "next",
        "last",
        "through",
    }
