"""Parts of the day: mornings and nights, noon and midnight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import DAY_PARTS, MONTHS, WEEKDAYS, word_set
from musk_openai_cli.chronology.temporal.mention import Anchor, Reading
from musk_openai_cli.chronology.temporal.points import shift
from musk_openai_cli.chronology.temporal.readings import mod_of
from musk_openai_cli.chronology.temporal.relations import offset_of, on_day
from musk_openai_cli.chronology.temporal.rules_clock import floating
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found

_FEASTS: Final = word_set("christmas thanksgiving easter day eve halloween")
_LEADS: Final = word_set("at by in until since before after from to")
_VAGUE: Final = word_set("recent latest current")
_TOLD: Final = word_set("that same previous preceding next following")


@rule("noon", "{MOD}(?P<w>{noon})")
def noon(found: Found, context: Context) -> Reading | None:
    """Read "noon", "midnight"."""
    if found.tokens.capital(found.start) and found.tokens.capital(found.end):
        return None
    return floating(found, context, "T24:00" if found.word("w") == "midnight" else "T12:00")


@rule(
    "daypart",
    "{MOD}(?P<det>{the}?(?P<r>{ref}|{same})|{this}|{that}|{the}|{one})?{MOD2}(?P<p>{daypart})"
    "{hourunits}?(?P<of>{of}{the}?(?={monthday}|{month}|{dow}|{dayord}))?",
)
def part(found: Found, context: Context) -> Reading | None:
    """Read "this morning", "last night", "that evening", "the night of April 18"."""
    words = set(found.words("det"))
    if (not words and not _alone(found)) or words & _VAGUE:
        return None
    mod = mod_of(found) or mod_of(found, "mod2")
    code = DAY_PARTS[found.word("p")]
    if words & _TOLD:
        return _on(context.story(day=True), offset_of(words), code, mod)
    if "this" in words or ("the" not in words and offset_of(words)):
        return _on(context.published(), offset_of(words), code, mod)
    at = found.at("p")
    if at and found.tokens.capital(at) and found.tokens.capital(found.end):
        return None
    return floating(found, context, f"T{code}")


def _on(anchor: Anchor | None, offset: int, code: str, mod: str | None) -> Reading:
    day = shift(anchor.point, offset) if anchor and anchor.point.unit == "day" else None
    if day is None:
        return Reading(MentionType.TIME, f"XXXX-XX-XXT{code}", clock=f"T{code}")
    return on_day(day, code, anchor, mod)


def _alone(found: Found) -> bool:
    """Whether a part of the day that has no determiner stands where a time does."""
    before = found.before
    if before in _LEADS:
        return found.word("p") not in {"dawn", "dusk"} or before in {"at", "before", "until"}
    if before in WEEKDAYS or before in MONTHS or before[:1].isdecimal() or before in _FEASTS:
        return True
    return found.has("mod") or found.has("mod2") or found.has("of")
