"""Find the temporal expressions of a text and say what they mean."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal import (
    points,
    rules_clock,
    rules_counted,
    rules_dayparts,
    rules_days,
    rules_deictic,
    rules_durations,
    rules_eras,
    rules_figures,
    rules_halves,
    rules_holidays,
    rules_months,
    rules_ordinals,
    rules_quarters,
    rules_seasons,
    rules_sets,
    rules_vague,
    rules_weekdays,
    rules_years,
)
from musk_openai_cli.chronology.temporal.context import Context
from musk_openai_cli.chronology.temporal.found import Found
from musk_openai_cli.chronology.temporal.grammar import RULES, pattern
from musk_openai_cli.chronology.temporal.lexicon import BREAK, MONTHS, OTHER, WEEKDAYS, word_set
from musk_openai_cli.chronology.temporal.mention import Mention, Reading
from musk_openai_cli.chronology.temporal.tokens import Tokens
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from musk_openai_cli.chronology.temporal.grammar import Handler

# The rules register themselves; this is their order where two find the same.
_MODULES: Final = (
    rules_days,
    rules_figures,
    rules_months,
    rules_years,
    rules_eras,
    rules_quarters,
    rules_halves,
    rules_seasons,
    rules_holidays,
    rules_deictic,
    rules_counted,
    rules_ordinals,
    rules_weekdays,
    rules_vague,
    rules_clock,
    rules_dayparts,
    rules_durations,
    rules_sets,
)
_RULES: Final = tuple(
    rule for module in _MODULES for rule in RULES if rule.handler.__module__ == module.__name__
)
# No pattern crosses an unknown word or a blank line.
_RUN: Final = re.compile(f"[^{OTHER}{BREAK}]+")
_NONE: Final[frozenset[int]] = frozenset()
_JOINTS: Final = word_set(", on at of the by around about in —")
_LONG: Final = 5
_DAY_LENGTH: Final = len("XXXX-WXX-")
_LONG_WORDS: Final = frozenset(
    word for word in (*MONTHS, *WEEKDAYS) if len(word) >= _LONG or word in {"may", "june", "july"}
)
_RANGE: Final = word_set("to and - – — until till through ( ) ,")
_MOST_JOINTS: Final = 2


def tag(text: str, reference: date | None = None) -> tuple[Mention, ...]:
    """Temporal expressions of ``text``, in its order, without overlaps.

    ``reference`` is the day on which the text was published. Without it,
    nothing that is relative to publication gets a date; what is relative to
    dates of the text still does. Offsets are code points.

    A range gives two mentions, one for each end, as TimeML has it; see
    :func:`~musk_openai_cli.chronology.temporal.ranges.join`.
    """
    tokens = Tokens(text)
    candidates = _candidates(tokens)
    if not candidates:
        return ()
    context = Context(tokens, reference)
    found: list[tuple[int, int, Reading]] = []
    for start, end, reading in _read(candidates, tokens, context):
        _add(found, start, end, reading, tokens)
    _share_dates(found, tokens)
    return tuple(_mention(tokens, *each) for each in found)


def _candidates(tokens: Tokens) -> list[tuple[int, int, int, re.Match[str], Handler]]:
    """Return what rules find, tried only where a run of known words has what they need."""
    classes = tokens.classes
    by_class = _rules_by_class()
    out = []
    for run in _RUN.finditer(classes):
        wanted: set[int] = set()
        for char in set(run.group()):
            wanted |= by_class.get(char, _NONE)
        first, past = run.span()
        for order in wanted:
            rule = _RULES[order]
            for match in pattern(rule.source).finditer(classes, first, past):
                start, end = match.span()
                if end > start:
                    out.append((start, -end, order, match, rule.handler))
    out.sort(key=lambda each: each[:3])
    return out


@cache
def _rules_by_class() -> dict[str, frozenset[int]]:
    """Which rules a token of a class can set off."""
    table: dict[str, set[int]] = {}
    for order, rule in enumerate(_RULES):
        for char in rule.needs:
            table.setdefault(char, set()).add(order)
    return {char: frozenset(orders) for char, orders in table.items()}


def _read(
    candidates: list[tuple[int, int, int, re.Match[str], Handler]],
    tokens: Tokens,
    context: Context,
) -> Iterator[tuple[int, int, Reading]]:
    """Leftmost and longest first; a rule that declines leaves it to the next."""
    position = 0
    for start, _, _, match, handler in candidates:
        if start < position:
            continue
        found = Found(match, tokens)
        readings = handler(found, context)
        if readings is None:
            continue
        for reading in readings if isinstance(readings, list) else [readings]:
            first, past = reading.span or (found.start, found.end)
            if first < position:
                continue
            position = max(position, past)
            if (
                reading.point is not None
                and reading.told
                and not (
                    context.narrative and reading.anchor is not None and reading.anchor.published
                )
            ):
                context.tell(reading.point, past)
            yield first, past, reading


def _add(
    found: list[tuple[int, int, Reading]], start: int, end: int, reading: Reading, tokens: Tokens
) -> None:
    """Append, or join a time of day with the date that stands beside it."""
    if found and _touch(found[-1][1], start, tokens):
        joined = _joined(found[-1][2], reading)
        if joined is not None:
            found[-1] = (found[-1][0], end, joined)
            return
    found.append((start, end, reading))


def _share_dates(found: list[tuple[int, int, Reading]], tokens: Tokens) -> None:
    """Give a time the day of what comes next: "from 3:30 to 5:55 on May 1".

    Likewise "3:42 p.m. (0742 GMT) Saturday". Back to front, so that a day
    reaches every time before it.
    """
    for place in range(len(found) - 2, -1, -1):
        (start, end, first), (after, _, second) = found[place], found[place + 1]
        between = tokens.words[end:after]
        if len(between) > _MOST_JOINTS or not _RANGE.issuperset(between):
            continue
        if first.told or not first.clock or not second.told:
            continue
        if second.point is not None and second.point.unit == "day":
            timex = points.timex(second.point) + first.clock
            day = replace(second, type=MentionType.TIME, timex=timex, clock=first.clock, span=None)
            found[place] = (start, end, day)


def _touch(end: int, start: int, tokens: Tokens) -> bool:
    between = tokens.words[end:start]
    return len(between) <= _MOST_JOINTS and all(word in _JOINTS for word in between)


def _joined(first: Reading, second: Reading) -> Reading | None:
    if first.clock[1:2].isdecimal() and second.clock[1:2].isalpha() and second.clock:
        # "9 o'clock Wednesday morning": the part of the day adds nothing.
        return first
    day, clock = (first, second) if second.clock else (second, first)
    if not clock.clock or day.clock or day.type != MentionType.DATE:
        return None
    if day.point is None:
        if not day.timex.startswith("XXXX-") or len(day.timex) < _DAY_LENGTH:
            return None
        return replace(
            day, type=MentionType.TIME, timex=day.timex + clock.clock, clock=clock.clock, span=None
        )
    if day.point.unit != "day":
        return None
    return replace(
        day,
        type=MentionType.TIME,
        timex=points.timex(day.point) + clock.clock,
        clock=clock.clock,
        span=None,
        mod=clock.mod or day.mod,
    )


def _mention(tokens: Tokens, start: int, end: int, reading: Reading) -> Mention:
    if tokens.word(end - 1) == "." and tokens.word(end - 2) in _LONG_WORDS:
        end -= 1  # the sentence's full stop, not that of a short form
    first, past = tokens.starts[start], tokens.ends[end - 1]
    written = tokens.text[first:past]
    value = reading.bounds
    if value is None and reading.point is not None:
        value = points.value(reading.point, approximate=reading.approximate)
    derived = value is not None and reading.anchor is not None
    anchor = None
    if derived and reading.anchor is not None:
        anchor = points.edtf(reading.anchor.point)
    return Mention(
        start=first,
        end=past,
        text=written,
        type=reading.type,
        timex=reading.timex,
        edtf=value.edtf if value else None,
        value=value,
        derivation=_derivation(written, reading, value.edtf if value else None),
        anchor=anchor,
        derived=derived,
        mod=reading.mod,
    )


def _derivation(written: str, reading: Reading, edtf: str | None) -> str:
    """Read "last week", published 2024-06-12 -> 2024-06-03/2024-06-09."""
    quoted = f'"{" ".join(written.split())}"'
    if edtf is None:
        return f"{quoted}: {_REASONS.get(reading.type, 'no date')} ({reading.timex})"
    if reading.anchor is None:
        return f"{quoted} -> {edtf}"
    source = "published" if reading.anchor.published else "after"
    if not reading.anchor.published:
        source = "told from"
    return f"{quoted}, {source} {points.edtf(reading.anchor.point)} -> {edtf}"


_REASONS: Final = {
    MentionType.DURATION: "a length of time, no date",
    MentionType.SET: "recurs, no date",
    MentionType.DATE: "not known which",
    MentionType.TIME: "not known on which day",
}
