"""Weekdays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal import guards
from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import DAY_PARTS, WEEKDAYS, word_set
from musk_openai_cli.chronology.temporal.mention import Anchor, Reading
from musk_openai_cli.chronology.temporal.numerals import ordinal
from musk_openai_cli.chronology.temporal.points import Point, first_day, of_date, shift, within
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated
from musk_openai_cli.chronology.temporal.relations import AHEAD, on_day
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found


_EVERY: Final = word_set("every each any")
_TOLD: Final = word_set("that same following")
_TOLD_WITH_ARTICLE: Final = word_set("next previous preceding")
_LAST: Final = word_set("last past previous preceding")
_WEEKS: Final = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_MONTHS_AROUND: Final = (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7)


@rule(
    "dow dowabbr",
    "{MOD}(?:(?P<det>{ref}|{this}){week}(?:{on}|{-})?)(?P<w>{DOW})(?P<part>{daypart})?",
    "{MOD}(?P<w>{DOW})(?P<part>{daypart})?(?:{of}{the}?|{,})?(?P<det>{ref}|{this}){week}",
)
def day_of_week(found: Found, context: Context) -> Reading | None:
    """Read "Monday of next week", "next week Wednesday", "Friday evening last week"."""
    anchor = context.published()
    start = first_day(anchor.point) if anchor else None
    number = WEEKDAYS[found.word("w")]
    if anchor is None or start is None:
        return undated(f"XXXX-WXX-{number}")
    week = shift(Point("week", *start.isocalendar()[:2]), _WEEKS.get(found.word("det"), 0))
    monday = first_day(week) if week else None
    day = shift(of_date(monday), number - 1) if monday else None
    if found.has("part") and day is not None:
        return on_day(day, DAY_PARTS[found.word("part")], anchor, mod_of(found))
    return dated(day, anchor, mod=mod_of(found))


@rule(
    "dow dowabbr",
    "{MOD}(?P<det>{the}?{ref}|{this}{ref}?|{that}|{the}{same}|{every}{other}?|{any}|{a})?"
    "(?P<w>{DOW})(?:{,}?{the}?(?P<d>{digitord}|{tens}{-}?{dayord}|(?<={the}){dayord})"
    "(?!{of}?{month}|{century}|{quarter}|{unit}))?",
)
def weekday(found: Found, context: Context) -> Reading | None:
    """Read "Tuesday", "last Friday", "Tuesday the 11th", "every Sunday"."""
    number = WEEKDAYS[found.word("w")]
    words = set(found.words("det"))
    if not words and not found.has("mod") and not guards.is_weekday(found.tokens, found.at("w")):
        return None
    if words & _EVERY:
        return undated(f"XXXX-WXX-{number}", MentionType.SET)
    if found.has("d"):
        return _weekday_date(found, context, number)
    anchor, words = _anchor(context, words)
    start = first_day(anchor.point) if anchor and anchor.point.unit == "day" else None
    if anchor is None or start is None or words & {"a", "an"}:
        return undated(f"XXXX-WXX-{number}", mod=mod_of(found))
    ahead = (number - start.isoweekday()) % 7
    day = shift(anchor.point, _days_to(found, context, words, ahead))
    return dated(day, anchor, mod=mod_of(found))


def _anchor(context: Context, words: set[str]) -> tuple[Anchor | None, set[str]]:
    """Return the day to count from, and the words that say which way."""
    if words & _TOLD or ("the" in words and words & _TOLD_WITH_ARTICLE):
        return context.story(day=True), words
    if context.narrative and context.last_day is not None and not words & {"last", "next"}:
        # A story goes on from the day that it told last.
        return Anchor(context.last_day, published=False), words | {"following"}
    return context.published(), words


def _weekday_date(found: Found, context: Context, number: int) -> Reading | None:
    """Find the nearest month in which that weekday has that number."""
    day, anchor = ordinal(found.words("d")), context.story()
    here = within(anchor.point, "month") if anchor else None
    if day is None or here is None or anchor is None:
        return undated(f"XXXX-WXX-{number}")
    ahead = context.tense(found.start, found.end) >= 0
    for step in _MONTHS_AROUND:
        month = shift(here, step if ahead else -step)
        try:
            if month and date(month.year, month.part, day).isoweekday() == number:
                return dated(Point("day", month.year, month.part, day), anchor)
        except ValueError:
            continue
    return None


def _days_to(found: Found, context: Context, words: set[str], ahead: int) -> int:
    """Return the days from the anchor to the weekday; ``ahead`` (0 to 6) leads to the next."""
    behind = ahead - 7 if ahead else 0
    if "same" in words:
        return behind
    if "that" in words:
        return ahead
    if words & _LAST:
        return ahead - 7
    if words & AHEAD:
        return ahead or 7
    tense = context.tense(found.start, found.end)
    if "this" in words:
        return behind if tense < 0 else ahead
    return ahead if tense > 0 else behind


@rule("dows", "{MOD}(?:{on}{-})?(?P<w>{dows})")
def weekdays(found: Found, _context: Context) -> Reading | None:
    """Read "Tuesdays"."""
    if found.tokens.capital(found.at("w")):
        return undated(f"XXXX-WXX-{WEEKDAYS[found.word('w')]}", MentionType.SET)
    return None
