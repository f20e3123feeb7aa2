"""Holidays with a date of their own."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import word_set
from musk_openai_cli.chronology.temporal.points import Point, of_date, week_of
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated, year_of

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Anchor, Reading

_FIXED: Final = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "xmas": (12, 25),
    "christmas eve": (12, 24),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "new year": (1, 1),
    "new year's": (1, 1),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "boxing day": (12, 26),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
    "saint valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "saint patrick's day": (3, 17),
    "saint patrick": (3, 17),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "groundhog day": (2, 2),
    "earth day": (4, 22),
    "april fools' day": (4, 1),
    "april fools": (4, 1),
    "juneteenth": (6, 19),
    "bastille day": (7, 14),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "canada day": (7, 1),
    "cinco de mayo": (5, 5),
    "flag day": (6, 14),
    "international workers' day": (5, 1),
    "ve day": (5, 8),
}
# (month, weekday, which; -1 for the last)
_MOVING: Final = {
    "thanksgiving": (11, 4, 4),
    "thanksgiving day": (11, 4, 4),
    "labor day": (9, 1, 1),
    "labour day": (9, 1, 1),
    "memorial day": (5, 1, -1),
    "columbus day": (10, 1, 2),
    "presidents day": (2, 1, 3),
    "presidents' day": (2, 1, 3),
    "martin luther king day": (1, 1, 3),
    "martin luther king jr. day": (1, 1, 3),
    "mlk day": (1, 1, 3),
    "mother's day": (5, 7, 2),
    "father's day": (6, 7, 3),
}
_EASTER: Final = {
    "easter": 0,
    "easter sunday": 0,
    "good friday": -2,
    "easter monday": 1,
    "palm sunday": -7,
    "ash wednesday": -46,
}
_AFTER_THANKSGIVING: Final = {"black friday": 1, "cyber monday": 4}


def _easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = date(year, month + 1, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday; None for a name that is none."""
    if not MINYEAR < year < MAXYEAR:
        return None
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _MOVING:
        return _nth_weekday(year, *_MOVING[name])
    if name in _EASTER:
        return _easter(year) + timedelta(_EASTER[name])
    if name in _AFTER_THANKSGIVING:
        return _nth_weekday(year, 11, 4, 4) + timedelta(_AFTER_THANKSGIVING[name])
    return None


_UNMISTAKABLE: Final = word_set(
    "halloween thanksgiving easter christmas new fourth black saint martin"
)
_SOME_YEAR: Final = 2000


@rule(
    "holidayhead",
    "{MOD}(?P<det>{ref}|{this})?(?P<h>{holidayhead}{.}?(?:{holidayword}|{'}|{s}|{.}){0,6})"
    "(?:{,}?{of}?(?P<y>{yeartok}))?(?P<we>{weekend})?",
)
def feast(found: Found, context: Context) -> Reading | None:
    """Read "Christmas 1963", "Thanksgiving", "New Year's Eve", "last Easter"."""
    words, first = found.words("h"), found.at("h")
    if not found.tokens.capital(first) and words[0] not in _UNMISTAKABLE:
        return None
    size = _longest_name(words)
    name = _name(words[:size])
    if not size or (name == "new year" and (found.after in {"s", "'"} or found.before == "a")):
        return None
    whole = size == len(words)
    span = None if whole else (found.start, first + size)
    year = year_of(found, context) if whole and found.has("y") else None
    anchor: Anchor | None = None
    if year is None:
        told = _year_told(found, context, name)
        if told is None:
            month_day = _FIXED.get(name)
            mask = "XXXX-{:02d}-{:02d}".format(*month_day) if month_day else "XXXX-XX-XX"
            return undated(mask, span=span)
        year, anchor = told
    day = holiday(name, year)
    if found.has("we") and whole and day is not None:
        return dated(week_of(of_date(day - timedelta(2)), "weekend"), anchor)
    return dated(of_date(day) if day else None, anchor, mod=mod_of(found), span=span)


def _longest_name(words: list[str]) -> int:
    """Return how many of the words make the name of a holiday."""
    sizes = range(len(words), 0, -1)
    return next((size for size in sizes if holiday(_name(words[:size]), _SOME_YEAR)), 0)


def _year_told(found: Found, context: Context, name: str) -> tuple[int, Anchor] | None:
    probe = holiday(name, context.reference.year if context.reference else _SOME_YEAR)
    if probe is None:
        return None
    told = context.year_for(probe.month, probe.day, found.start, found.end)
    if told is None or not told[1].published or context.reference is None:
        return told
    return _by_word(found.word("det"), name, told[0], context.reference), told[1]


def _by_word(word: str, name: str, year: int, reference: Point) -> int:
    this = holiday(name, reference.year)
    if this is None:
        return year
    passed = (this.month, this.day) < (reference.part, reference.day)
    if word == "last":
        return reference.year - (not passed)
    if word in {"next", "coming", "upcoming"}:
        return reference.year + passed
    return reference.year if word == "this" else year


def _name(words: list[str]) -> str:
    text = " ".join(words).replace("’", "'")
    return text.replace(" '", "'").replace("' s", "'s").replace(" .", ".")
