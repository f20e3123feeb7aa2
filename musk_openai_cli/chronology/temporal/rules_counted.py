"""What is counted from a date: "two years ago", "three days later"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import UNITS, word_set
from musk_openai_cli.chronology.temporal.mention import Anchor, Reading
from musk_openai_cli.chronology.temporal.numerals import cardinal
from musk_openai_cli.chronology.temporal.points import (
    count_from,
    first_day,
    last_day,
    shift,
    timex,
)
from musk_openai_cli.chronology.temporal.readings import amount_mod, dated, undated
from musk_openai_cli.chronology.temporal.relations import UNKNOWN, coarse
from musk_openai_cli.models import MentionType, Precision, TemporalValue

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found

_BACK: Final = word_set("ago earlier before beforehand")
_FROM_PUBLICATION: Final = word_set("ago hence from")
_CLOSERS: Final = word_set('. , ; ) : ? ! and ” "')
_COMPARED: Final = word_set("than in this that")
_CLOCK_UNITS: Final = word_set("second minute hour")
_FROM_DAY: Final = {"tomorrow": 1, "yesterday": -1}


@rule(
    "ago later hence beforeafter now from",
    "{APX}(?:{just}{the}?)?(?P<n>{NUM}|{a}|{the}|{a}{few}|{another})?{more}?{adj}?{-}?"
    "(?P<u>{unit}|{units}|{clockunit}|{clockunits})(?P<half>{and}{a}{half})?"
    "(?P<how>{ago}|{later}|{hence}|{from}{now}|{beforeafterfrom}(?P<from>{plainday})"
    "|{beforeafter}{that}?)",
    "{APX}(?P<n>{a}|{NUM})(?P<u>{year}){-}(?P<how>{ago}|{later})",
)
def counted(found: Found, context: Context) -> Reading | None:
    """Read "two years ago", "a year earlier", "three days later", "the day before"."""
    amount = _amount(found)
    if amount is None or not _complete(found):
        return None
    unit = UNITS[found.word("u")]
    word = found.word("how")
    published = word in _FROM_PUBLICATION or found.has("from")
    back = word in _BACK
    mod = amount_mod(found)
    if unit in _CLOCK_UNITS:
        return _some_time(context, published=published)
    if amount == "X":
        return undated(_vaguely(unit, published=published, back=back), mod=mod)
    number = float(amount) + (0.5 if found.has("half") else 0)
    unit = "day" if unit == "night" else unit
    if unit == "fortnight":
        number, unit = 2 * number, "week"
    anchor = context.published() if published else context.story(day=unit == "day")
    if anchor is None:
        return undated(UNKNOWN.get(unit, "XXXX"), mod=mod)
    number = -number if back else number
    if found.has("from"):
        return _from_day(found, anchor, unit, number, mod)
    return _count(anchor, unit, number, mod)


def _amount(found: Found) -> str | None:
    """How many units: ``X`` for an unknown number, None where none is meant."""
    words = found.words("n")
    if words == ["the"]:
        return "1" if found.word("how") in {"before", "after"} else None
    if words in (["a"], ["an"]):
        return "1"
    if words:
        return cardinal(words)
    singular = found.word("u") == UNITS[found.word("u")]
    return None if singular else "X"


def _complete(found: Found) -> bool:
    """Whether "before", "later" end their phrase, with no event or date behind them."""
    how = found.words("how")
    if how in (["before"], ["after"]):
        return not found.after or found.after in _CLOSERS or found.after[0] == "\n"
    if how[0] in {"later", "earlier"}:
        return found.has("n") or found.after not in _COMPARED
    return True


def _vaguely(unit: str, *, published: bool, back: bool) -> str:
    if back:
        return "PAST_REF"
    return "FUTURE_REF" if published else UNKNOWN.get(unit, "XXXX")


def _some_time(context: Context, *, published: bool) -> Reading:
    anchor = context.published() if published else None
    day = timex(anchor.point) if anchor else "XXXX-XX-XX"
    return Reading(MentionType.TIME, f"{day}TXX:XX")


def _from_day(
    found: Found, anchor: Anchor, unit: str, number: float, mod: str | None
) -> Reading | None:
    """Count "two weeks from tomorrow": as exact as the day that it starts from."""
    day = shift(anchor.point, _FROM_DAY.get(found.word("from"), 0))
    if day is not None and unit == "week":
        return dated(shift(day, int(7 * number)), anchor, mod=mod)
    return _count(Anchor(day, published=True) if day else anchor, unit, number, mod)


def _count(anchor: Anchor, unit: str, number: float, mod: str | None) -> Reading | None:
    if number != int(number) and unit == "year":
        # A year and a half is eighteen months: as exact as the text is.
        number, unit = 12 * number, "month"
    count = int(number)
    if unit == "year" and anchor.point.unit == "quarter" and abs(count) == 1:
        # Results are compared with those of the same quarter.
        return dated(shift(anchor.point, 4 * count), anchor, mod=mod)
    if unit not in UNKNOWN:
        return None
    point = count_from(anchor.point, unit, count)
    if point is not None:
        return dated(point, anchor, mod=mod, approximate=mod == "APPROX")
    return _count_coarse(anchor, unit, count)


def _count_coarse(anchor: Anchor, unit: str, count: int) -> Reading:
    """Count days from a date of which only the month or year is known."""
    first, last = first_day(anchor.point), last_day(anchor.point)
    rough = coarse(unit, anchor, None)
    days = count * {"day": 1, "week": 7}.get(unit, 0)
    if first is None or last is None or not days:
        return rough
    try:
        first, last = first + timedelta(days), last + timedelta(days)
    except OverflowError:
        return rough
    bounds = TemporalValue(f"[{first}..{last}]", first, last, Precision.BOUNDS)
    return replace(rough, bounds=bounds, anchor=anchor)
