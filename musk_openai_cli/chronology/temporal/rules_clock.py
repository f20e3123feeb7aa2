"""Times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import word_set
from musk_openai_cli.chronology.temporal.mention import Reading
from musk_openai_cli.chronology.temporal.numerals import cardinal
from musk_openai_cli.chronology.temporal.points import shift, timex
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found

_LEADS: Final = word_set(
    "at from by until till before after to - – around about between since past and , "
    "approximately roughly"
)

_OPENERS: Final = word_set("[ < = # / .")
_CLOSERS: Final = word_set("] > / =")
_LED_SECONDS: Final = word_set("at @ by until before after")
_NOON: Final = 12
_MIDNIGHT: Final = 24
_HOUR: Final = 60
_FOUR_FIGURES: Final = 4


def floating(found: Found, context: Context, clock: str, offset: int = 0) -> Reading:
    """Return a time of day on the day that the text is about, until a date joins it."""
    anchor = context.story(day=True) if context.narrative else context.published()
    if (
        not context.narrative
        and context.last_day is not None
        and offset == 0
        and context.told_here(found.start)
    ):
        anchor = context.story(day=True)
    day = shift(anchor.point, offset) if anchor and anchor.point.unit == "day" else None
    if day is None:
        return Reading(MentionType.TIME, f"XXXX-XX-XX{clock}", clock=clock)
    return Reading(
        MentionType.TIME, timex(day) + clock, day, anchor=anchor, clock=clock, told=False
    )


def _clock(hour: int, minute: str, half: str) -> str | None:
    if half == "p" and hour < _NOON:
        hour += 12
    if half == "a" and hour == _NOON:
        hour = 0
    if hour > _MIDNIGHT or int(minute[:2] or 0) >= _HOUR:
        return None
    return f"T{hour:02d}:{minute or '00'}"


@rule(
    "clock ampm pm p a oclock zone",
    "(?P<t>{clock}|{hour}|{dec}|{ones}|{teens})(?P<pm>{PM})(?P<zone>{zone})?",
    "(?P<t>{ampm})(?P<zone>{zone})?",
    "(?P<t>{hour}|{ones}|{teens})(?P<oclock>{oclock}{'}{clockword})(?:{in}{the}{daypart})?",
    "(?P<t>{clock})(?P<zone>{zone})?(?:{hrs})?",
    "(?P<t>{four})(?P<zone>{zone})",
)
def clock(found: Found, context: Context) -> Reading | None:
    """Read "10 a.m.", "5:30 p.m. EST", "10pm", "three o'clock", "at 19:00"."""
    word = found.word("t")
    half = found.word("pm")[:1]
    if word[-1].isalpha() and word[0].isdecimal():
        half, word = word.rstrip("m")[-1], word.rstrip("apm")
    if word[0].isalpha():
        word = cardinal([word]) or "0"
    if len(word) == _FOUR_FIGURES and word.isdecimal():
        word = f"{word[:2]}:{word[2:]}"
    hour, _, minute = word.replace(".", ":").partition(":")
    if not half and not found.has("oclock") and not _bare_clock(found, minute):
        return None
    if half and not (1 <= int(hour) <= _NOON or ":" in word):
        return None
    if len(minute) == 1:
        return None
    value = _clock(int(hour), minute, half)
    return None if value is None else floating(found, context, value)


def _bare_clock(found: Found, minute: str) -> bool:
    """Whether "5:30" is a time: a recording's marks and verses look alike."""
    tokens = found.tokens
    if found.before in _OPENERS or found.after in _CLOSERS:
        return False
    if found.after in {"-", "–"} and tokens.word(found.end + 1) in {"-", ">"}:
        return False
    if found.has("zone") or tokens.word(found.end - 1) == "hrs":
        return True
    if ":" in minute:
        return found.before in _LED_SECONDS
    return (
        found.before in _LEADS
        or found.start == 0
        or (tokens.word(found.start - 1)[:1].isdecimal() and "-" in tokens.word(found.start - 1))
    )
