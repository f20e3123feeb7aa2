"""Days, weeks, months and years that are named from where the text stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import DAY_PARTS, UNITS, word_set
from musk_openai_cli.chronology.temporal.points import (
    Point,
    count_from,
    first_day,
    shift,
    within,
)
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated
from musk_openai_cli.chronology.temporal.relations import (
    AHEAD,
    TOLD,
    UNIT_CODES,
    UNKNOWN,
    coarse,
    offset_of,
    on_day,
)
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Anchor, Reading

_NIGHTS: Final = word_set("tonight tonite overnight")
_OF_PUBLICATION: Final = word_set("last past current present coming upcoming latest")
_SPANNING: Final = word_set("for over within throughout")
_COUNTED_FROM: Final = word_set("- ago before after when that earlier later")
_DEFINED_AFTER: Final = word_set("of in he she they it ended ending for beginning to s round")
_MIDWEEK: Final = 3
_SATURDAY: Final = 6


@rule(
    "today",
    "(?P<rel>{the}{day}(?P<ba>{beforeafter}))?(?:{MOD}|{earlier}|{later}?)"
    "(?P<w>{today})(?P<part>{daypart})?",
)
def today(found: Found, context: Context) -> Reading | None:
    """Read "today", "yesterday afternoon", "the day after tomorrow", "overnight"."""
    word = found.word("w")
    anchor = context.published()
    part = "NI" if word in _NIGHTS else ""
    if found.has("part"):
        part = DAY_PARTS[found.word("part")]
    if (
        context.narrative
        and anchor is not None
        and word in {"today", "overnight"}
        and not (found.has("part"))
    ):
        # A history's "today" is the present age.
        return undated("PRESENT_REF") if word == "today" else None
    offset = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if found.has("rel"):
        offset += 1 if found.word("ba") == "after" else -1
    day = shift(anchor.point, offset) if anchor else None
    if day is None:
        kind = MentionType.TIME if part else MentionType.DATE
        return undated("XXXX-XX-XX" + (f"T{part}" if part else ""), kind)
    return on_day(day, part, anchor) if part else dated(day, anchor, mod=mod_of(found))


@rule(
    "unit",
    "{MOD}(?:{earlier}{in}?)?(?P<det>{the}?(?P<r>{ref}|{same}|{very}{same}?)|{this}{same}?"
    "|{that}{same}?|{this}{ref}|{these}{ref})(?P<adj>{adj}|{fiscal})?(?P<u>{unit})(?!{-})",
)
def this_unit(found: Found, context: Context) -> Reading | None:
    """Read "last week", "this year", "the next day", "that month", "late last year"."""
    unit = UNITS[found.word("u")]
    words = set(found.words("det"))
    if _runs(found, unit, words):
        return _running(found, unit)
    if unit not in UNKNOWN or (words & {"recent", "very"} and unit != "quarter"):
        return None
    if "that" in words and found.before in {"so", "believe"}:
        return None
    mod = mod_of(found) or _earlier(found)
    told = _told(unit, words)
    anchor = context.story(day=unit == "day") if told else context.published()
    if anchor is None or (anchor.published and _points_back(words)):
        return undated(UNKNOWN[unit], mod=mod)
    offset = offset_of(words)
    if unit == "weekend":
        return dated(_weekend(found, context, anchor, offset), anchor, mod=mod)
    point = count_from(anchor.point, unit, offset)
    return dated(point, anchor, mod=mod) if point else coarse(unit, anchor, mod)


def _runs(found: Found, unit: str, words: set[str]) -> bool:
    """Whether it is a stretch up to now or from now on: "over the past year"."""
    if unit == "quarter" or found.has("mod"):
        return "past" in words and not words & {"the", "this"}
    if "the" in words:
        return bool(words & {"past", "last"}) or ("next" in words and found.before in _SPANNING)
    return "past" in words and "this" not in words


def _running(found: Found, unit: str) -> Reading | None:
    if unit not in UNIT_CODES:
        return None
    if "last" in found.words("det") and found.after in {"of", "before"}:
        return None
    number = "2" if unit == "fortnight" else "1"
    return undated(f"P{number}{UNIT_CODES[unit]}", MentionType.DURATION)


def _told(unit: str, words: set[str]) -> bool:
    """Whether it is counted from what the text told rather than from its publication."""
    if words & TOLD or (words == {"this"} and unit == "day"):
        return True
    return "the" in words and not words & _OF_PUBLICATION


def _points_back(words: set[str]) -> bool:
    """Whether it means a date that the text should have told: "the following day"."""
    return words == {"that"} or ("the" in words and bool(words & AHEAD - _OF_PUBLICATION))


def _earlier(found: Found) -> str | None:
    word = found.tokens.word(found.start)
    return {"earlier": "START", "later": "END"}.get(word)


def _weekend(found: Found, context: Context, anchor: Anchor, offset: int) -> Point | None:
    week = within(anchor.point, "weekend")
    if offset == 0 and anchor.published and "this" in found.words("det"):
        start = first_day(anchor.point)
        early = start is not None and start.isoweekday() <= _MIDWEEK
        if early and context.tense(found.start, found.end) < 0:
            offset = -1
    return shift(week, offset) if week else None


@rule(
    "unit",
    "(?P<mod>(?:{earlier}|{early}){in}{the}|{the}?{part}{of}{the}|{the}{latter}{part}{of}{the}"
    "|{part}{of}|(?:{early}|{earlier}){that}|{midx}{-}?)(?P<u>{unit})",
    "(?P<u>{unit})(?:{'}{s}|{-})(?P<mod>{end})",
    "(?P<the>{the})(?P<u>{weekend}|{year})",
)
def the_unit(found: Found, context: Context) -> Reading | None:
    """Read "the end of the month", "later in the year", "the weekend", "year's end"."""
    unit = UNITS[found.word("u")]
    if unit not in UNKNOWN or found.after in _COUNTED_FROM or not _stands(found, context, unit):
        return None
    mod = mod_of(found) or _earlier(found)
    news = unit == "weekend" and not context.narrative
    anchor = context.published() if news else context.story_of(unit)
    if anchor is None:
        return undated(UNKNOWN[unit], mod=mod)
    if unit == "weekend" and anchor.published:
        return dated(_the_weekend(found, context, anchor), anchor, mod=mod)
    point = within(anchor.point, unit)
    return dated(point, anchor, mod=mod) if point else coarse(unit, anchor, mod)


def _stands(found: Found, context: Context, unit: str) -> bool:
    """Whether the words mean a date at all: "the year of living" does not."""
    if found.has("the"):
        if unit == "weekend":
            return True
        led = found.before in {"for", "during", "in"} and not context.narrative
        return led and found.after not in _DEFINED_AFTER
    mod = found.words("mod")
    if found.after == "of" or (mod == ["mid"] and unit == "day"):
        return False
    return " ".join(mod) not in {"turn of", "rest of", "eve of"}


def _the_weekend(found: Found, context: Context, anchor: Anchor) -> Point | None:
    week, start = within(anchor.point, "weekend"), first_day(anchor.point)
    late = start is not None and start.isoweekday() >= _SATURDAY
    back = context.tense(found.start, found.end) <= 0 and not late
    return shift(week, -1 if back else 0) if week else None


@rule("all", "{all}{the}?(?P<u>{unit})")
def all_of_it(found: Found, _context: Context) -> Reading | None:
    """Read "all day", "all year"."""
    unit = UNITS[found.word("u")]
    if unit not in UNIT_CODES or unit == "weekend":
        return None
    return undated(f"P1{UNIT_CODES[unit]}", MentionType.DURATION)
