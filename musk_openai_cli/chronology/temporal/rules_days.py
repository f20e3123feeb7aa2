"""Days of the calendar in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal import guards
from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import LONGEST_MONTH, MONTHS, WEEKDAYS, word_set
from musk_openai_cli.chronology.temporal.numerals import cardinal, ordinal
from musk_openai_cli.chronology.temporal.points import Point, shift, within
from musk_openai_cli.chronology.temporal.readings import dated, mod_of, undated, year_of
from musk_openai_cli.chronology.temporal.relations import year_anchor

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading


def _day(found: Found, group: str) -> int | None:
    words = found.words(group)
    if not words:
        return None
    if words[0].isdecimal():
        return int(words[0])
    amount = cardinal(words) if len(words) > 1 else None
    return ordinal(words) or (int(amount) if amount and amount.isdecimal() else None)


def full_date(
    found: Found, context: Context, month: int, day: int, span: tuple[int, int] | None = None
) -> Reading | None:
    """Return a day, with the year that it says, or that the text or its date give."""
    if not 1 <= day <= LONGEST_MONTH:
        return None
    mod = mod_of(found)
    year = year_of(found, context)
    if year is not None:
        return dated(Point("day", year, month, day), mod=mod, span=span)
    told = (
        year_anchor(found.words("of"), context)
        if found.has("of")
        else context.year_for(month, day, found.start, found.end)
    )
    if told is not None and found.has("w") and told[1].published:
        told = _year_of_weekday(WEEKDAYS[found.word("w")], month, day, told[0]), told[1]
    if told is None:
        if day > _longest(month):
            return None
        return undated(f"XXXX-{month:02d}-{day:02d}", mod=mod, span=span)
    reading = dated(Point("day", told[0], month, day), told[1], mod=mod, span=span)
    if reading is None and (month, day) == (2, 29):
        leap = next((y for y in (1, -1, 2, -2) if (told[0] + y) % 4 == 0), 0)
        return dated(Point("day", told[0] + leap, 2, 29), told[1], mod=mod, span=span)
    return reading


def _year_of_weekday(weekday: int, month: int, day: int, year: int) -> int:
    """Return the year, or one beside it, in which the date falls on the weekday."""
    for step in (0, -1, 1):
        try:
            if date(year + step, month, day).isoweekday() == weekday:
                return year + step
        except ValueError:
            continue
    return year


def _longest(month: int) -> int:
    return 29 if month == _FEBRUARY else LONGEST_MONTH - (month in {4, 6, 9, 11})


def _both(
    found: Found, context: Context, month: int, days: tuple[int, int]
) -> Reading | list[Reading] | None:
    """Read "March 3-5", "4 and 5 May": two days of one month."""
    split = found.at("sep")
    first = full_date(found, context, month, days[0], (found.start, split))
    second = full_date(found, context, month, days[1], (found.past("sep"), found.end))
    return None if first is None or second is None else [first, second]


@rule(
    "month",
    "(?:(?P<w>{DOW}){,}?(?:{the}(?={month}))?)?{MOD}(?P<m>{month}){.}?{-}?{the}?"
    "(?P<d>{monthday}|{tens}{-}?(?:{ord}|{ones})|{dayord})(?!{month}|{decade}|{-}{unit})"
    "(?:(?P<sep>{rsep}|{and})(?:{the}?)(?P<d2>{monthday}|{dayord})"
    "(?!{.}?{month}|{of}|{clock}|{PM}|{unit}|{units}|{clockunits}))?"
    "(?:{,}?(?:{of}|{in}|{-})?(?P<y>{YEAR})(?P<era>{ERA})?|{OFYEAR})?",
)
def month_day(found: Found, context: Context) -> Reading | list[Reading] | None:
    """Read "March 3", "Tuesday, March 3rd, 2020", "March 3-5, 2020"."""
    month, day = MONTHS[found.word("m")], _day(found, "d")
    tokens = found.tokens
    if day is None or _not_day(found, "d", month=found.word("m"), at=found.at("m")):
        return None
    if found.has("d2"):
        second = _day(found, "d2")
        if second is not None and not guards.counted(tokens, found.past("d2")) and second > day:
            return _both(found, context, month, (day, second))
        span = (found.start, found.past("d"))
        return full_date(found, context, month, day, span) if not found.has("y") else None
    if (
        (month, day) == (9, 11)
        and not found.has("y")
        and _ATTACKS & set(found.tokens.words[found.end : found.end + 2])
    ):
        return named(dated(Point("day", 2001, 9, 11)))
    return full_date(found, context, month, day)


_FEBRUARY: Final = 2
_ATTACKS: Final = word_set("attack attacks terrorist hijackers hijackings")


def named(reading: Reading | None) -> Reading | None:
    """Return a date that is a name: the story does not go on from it."""
    return None if reading is None else replace(reading, told=False)


def _not_day(found: Found, group: str, *, month: str, at: int) -> bool:
    tokens = found.tokens
    past = found.past(group)
    if guards.counted(tokens, past) and not found.has("y"):
        return True
    if month in {"may", "march", "mar", "dec"} and not tokens.capital(at):
        ordinal_day = not found.word(group).isdecimal()
        return not (found.has("y") or ordinal_day or tokens.starts[at] == 0) and month == "may"
    return False


@rule(
    "month",
    "(?:(?P<w>{DOW}){,}?(?={the}|{monthday}|{dayord}))?{MOD}(?:{the}?)"
    "(?:(?P<d>{monthday}|{tens}{-}?{ord}|{dayord})(?P<sep>{rsep}|{and}|{,})(?:{the})?)?"
    "(?P<d2>{monthday}|{tens}{-}?{ord}|{dayord}){-}?(?:{day})?{of}?(?P<m>{month}){.}?"
    "(?:{,}?(?:{of}|{in}|{-})?(?P<y>{YEAR})(?P<era>{ERA})?|{OFYEAR})?",
)
def day_month(found: Found, context: Context) -> Reading | list[Reading] | None:
    """Read "3 March 2020", "the 3rd of March", "4 and 5 May", "6-7 January 1916"."""
    month, day = MONTHS[found.word("m")], _day(found, "d2")
    at = found.at("m")
    lower_may = found.word("m") in {"may", "march", "mar"} and not found.tokens.capital(at)
    ordinal_day = not found.word("d2").isdecimal()
    if day is None or (lower_may and not (found.has("y") or ordinal_day)):
        return None
    if not ordinal_day and (
        found.before in {"$", "£", "€", "#"}
        or (found.before == "." and found.tokens.glued(found.start))
    ):
        return None
    if (
        ordinal_day
        and not found.word("d2")[0].isdigit()
        and found.word("d2") in {"second", "third", "fourth", "first"}
        and "of" not in found.tokens.words[found.start : at]
        and not found.has("y")
    ):
        return None
    if found.has("d"):
        first = _day(found, "d")
        if first is not None and first < day and found.word("sep") != ",":
            return _both(found, context, month, (first, day))
        return full_date(found, context, month, day, (found.past("sep"), found.end))
    return full_date(found, context, month, day)


@rule(
    "dayord",
    "{MOD}(?P<the>{the})(?P<d>{digitord}|{tens}{-}{dayord}|{dayord})"
    "(?:{day})?(?P<of>{of}?{the}?(?:{ref}|{this}|{same}|{that})(?:{yearmonth})|{of}{the}{yearmonth})?",
)
def day_alone(found: Found, context: Context) -> Reading | None:
    """Read "the 20th": a day of the month that was told last."""
    day = ordinal(found.words("d"))
    of = found.words("of")
    if day is None or (of and of[-1] != "month"):
        return None
    if not of and (not found.word("d")[0].isdigit() or not _ends_phrase(found)):
        return None
    anchor = (
        context.story() if not {"this", "next", "last", "past"} & set(of) else (context.published())
    )
    month = within(anchor.point, "month") if anchor else None
    if anchor is None or month is None:
        return undated(f"XXXX-XX-{day:02d}") if of else None
    offset = 1 if "next" in of else -1 if {"last", "previous"} & set(of) else 0

    month = shift(month, offset) or month
    return dated(Point("day", month.year, month.part, day), anchor)


_FOLLOWERS: Final = word_set(
    ". , ; : ) and or to the a but when after before he she they it was were in on at by with "
    "had for as – - — that which until from"
)


def _ends_phrase(found: Found) -> bool:
    return (not found.after or found.after in _FOLLOWERS or found.after[0] == "\n") and (
        found.before in {"on", "by", "until", "from", "of", "to", "and", "before", "after", "since"}
    )
