"""Which date belongs to which event of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import limits
from musk_openai_cli.chronology.candidate import Dating
from musk_openai_cli.chronology.kinds import REPORT
from musk_openai_cli.models import MentionType, TemporalValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.scan import Trigger
    from musk_openai_cli.chronology.telling import Telling
    from musk_openai_cli.chronology.temporal.mention import Mention

TEMPORAL: Final = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun"
    r"|yesterday|today|tonight|tomorrow|last|next|ago|later|earlier|previous|following|past|recent"
    r"|this|same|spring|summer|autumn|fall|winter|weekend|century|decade|eve|christmas|easter)",
    re.IGNORECASE,
)
"""A text without a match holds no date: cheaper to see than to tag."""

_NOT_AFTER: Final = re.compile(
    r"\b(?:before|prior to|by|ahead of|no later than|not later than)\s+(?:the\s+)?$", re.IGNORECASE
)
_NOT_BEFORE: Final = re.compile(
    r"\b(?:after|since|no earlier than)\s+(?:(?:at least|about|around)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_TO: Final = re.compile(r"\s*(?:to|and|until|till|through|–|—|-)\s*(?:the\s+)?", re.IGNORECASE)
_SET_FOR: Final = re.compile(
    r"\b(?:set|sets|scheduled|slated|planned|due)\b[^.;]{0,40}\bfor\s+(?:the\s+)?$", re.IGNORECASE
)
_LEFT: Final = 64
"""Characters before a date that say what it is to the sentence."""
_OWNER: Final = re.compile(
    r"(?:[’']s?|\b(?:the|a|an|its|his|her|their|our|this|that))\s+$", re.IGNORECASE
)
_PREPOSITION: Final = re.compile(
    r"(?:\b(?:in|by|during|since|until|till|after|before|on|late|early|mid)|[.,:;–—(-])\s*$",
    re.IGNORECASE,
)
PLACED: Final = re.compile(
    r"\b(?:in|on|by|during|since|until|from|early|late|around|about|and|to|back in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NEXT_WORD: Final = re.compile(r"\s+([A-Za-z][\w-]*)(?:\s+([\w-]+))?(?:\s+([\w-]+))?")
_FOLLOWS_DATE: Final = frozenset(
    """to at in on by for from with as and or but when while after before the a an that which who
    is was were has had will of his her its their it he she they""".split()
)
_COMMA, _CLAUSE, _NOUN, _SAID, _PLAIN = 3, 8, 4, 6, 2
_BOUNDARIES: Final = frozenset("; : who which when that after before while following".split())
_CONJUNCTIONS: Final = frozenset("and but or".split())
_TOO_FAR: Final = 40
_MOST_YEARS: Final = 12


def datings(telling: Telling) -> list[Dating]:
    """The dates of a sentence that can date an event, ranges joined."""
    text = telling.passage.text
    found: list[Dating] = []
    usable = [m for m in telling.mentions if _usable(m)]
    for k, mention in enumerate(usable):
        before = text[max(telling.start, mention.start - _LEFT) : mention.start]
        if k and found and _joins(text, usable[k - 1], mention, telling.start):
            whole = _range(text, usable[k - 1], mention)
            if whole is not None:
                found[-1] = whole
                continue
        if _attributive(text, mention, before, telling):
            continue
        found.append(_dating(mention, before))
    return found


def _usable(mention: Mention) -> bool:
    if mention.type not in {MentionType.DATE, MentionType.TIME} or mention.value is None:
        return False
    value = mention.value
    return not (value.earliest and value.latest) or (
        value.latest.year - value.earliest.year <= _MOST_YEARS
    )


def _joins(text: str, first: Mention, second: Mention, start: int) -> bool:
    return bool(
        _TO.fullmatch(text, first.end, second.start)
        and (
            _FROM.search(text[max(start, first.start - 24) : first.start])
            or text[first.end] in "–—-"
        )
    )


def _range(text: str, first: Mention, second: Mention) -> Dating | None:
    if first.value is None or second.value is None:
        return None
    value = limits.span(first.value, second.value)
    if value is None:
        return None
    written = text[first.start : second.end]
    return Dating(
        value, written, f"“{written}” -> {value.edtf}", (first.start, second.end),
        derived=first.derived or second.derived,
    )  # fmt: skip


def _dating(mention: Mention, before: str) -> Dating:
    value, derivation, derived = mention.value, mention.derivation, mention.derived
    assert value is not None  # noqa: S101 - only usable mentions come here
    limit: TemporalValue | None = None
    if match := _NOT_AFTER.search(before):
        limit = limits.bounds(None, limits.upper(value))
    elif match := _NOT_BEFORE.search(before):
        limit = limits.bounds(limits.lower(value), None)
    if match and limit:
        words = " ".join(match.group().split())
        derivation = f"{derivation}; “{words}” makes it a limit: {limit.edtf}"
        value, derived = limit, True
    ahead = bool(_SET_FOR.search(before))
    return Dating(
        value, mention.text, derivation, (mention.start, mention.end),
        type=mention.type, timex=mention.timex, derived=derived, ahead=ahead,
    )  # fmt: skip


def _attributive(text: str, mention: Mention, before: str, telling: Telling) -> bool:
    """Whether a date only tells which thing is meant: "its 2015 charter"."""
    if text[mention.end : mention.end + 2] in {"'s", "’s"}:
        return True  # "today's media"
    after = _NEXT_WORD.match(text, mention.end)
    if after is None or after[1] in _FOLLOWS_DATE or after[1].endswith(("ed", "ly")):
        return False
    if mention.value is None or mention.value.precision not in {"year", "month", "decade"}:
        return False
    if not _OWNER.search(before) and (not before.strip() or _PREPOSITION.search(before)):
        return False
    reach = telling.words
    near = [
        t for t in telling.triggers if 0 <= reach[t.at].start - mention.end <= len(after[0]) + 1
    ]
    return not near


def cost(telling: Telling, dating: Dating, trigger: Trigger) -> int:
    """How far a date is from an event word, in words and clauses."""
    words = telling.words
    first, last = dating.span
    if words[trigger.end - 1].end <= first:
        between = [w for w in words[trigger.end :] if w.end <= first]
    else:
        between = [w for w in words[: trigger.at] if w.start >= last]
    far = len(between)
    far += _COMMA * sum(w.low == "," for w in between)
    far += _CLAUSE * sum(w.low in _BOUNDARIES for w in between)
    far += _CLAUSE // 2 * sum(w.low in _CONJUNCTIONS for w in between)
    if trigger.noun and far:
        far += _NOUN
    if trigger.kind == REPORT:
        far += _SAID
    if trigger.kind == "other":
        far += _PLAIN
    if between and words[0] is between[0]:
        far += 0
    return far


def assign(
    telling: Telling, dates: Sequence[Dating], possible: Sequence[Trigger]
) -> dict[Trigger, Dating]:
    """For each event word the date nearest to it, each date being used once."""
    pairs = sorted(
        (cost(telling, dating, trigger), trigger.at, dating.span[0], i, j)
        for i, dating in enumerate(dates)
        for j, trigger in enumerate(possible)
        if not dating.ahead or trigger.noun or trigger.planned
    )
    out: dict[Trigger, Dating] = {}
    used: set[int] = set()
    for far, _, _, i, j in pairs:
        trigger, dating = possible[j], dates[i]
        if i in used or far > _TOO_FAR:
            continue
        if trigger in out:
            if _finer(dating, out[trigger]):
                out[trigger] = dating
                used.add(i)
            continue
        out[trigger] = dating
        used.add(i)
    return out


def _finer(new: Dating, old: Dating) -> bool:
    """Whether the same time is told once more exactly: in 2018, on 20 February."""
    return (
        limits.within(new.value, old.value)
        and new.value != old.value
        and limits.is_dated(new.value)
    )
