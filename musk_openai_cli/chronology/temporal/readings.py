"""Short ways to build what rules return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal import points
from musk_openai_cli.chronology.temporal.mention import Reading
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Anchor
    from musk_openai_cli.chronology.temporal.points import Point

_MODS = {
    **dict.fromkeys(
        ("early", "earliest", "beginning", "start", "turn", "outset", "onset"), "START"
    ),
    **dict.fromkeys(("mid", "middle"), "MID"),
    **dict.fromkeys(("late", "end", "close", "latter", "eve", "remainder", "rest"), "END"),
}
_AMOUNTS = {
    **dict.fromkeys(("over", "more", "least", "longer"), "MORE_THAN"),
    **dict.fromkeys(("under", "less", "fewer", "nearly", "almost", "up", "most"), "LESS_THAN"),
    **dict.fromkeys(
        ("about", "around", "approximately", "approx", "roughly", "circa", "ca", "c", "some"),
        "APPROX",
    ),
}

_SHORT: Final = 2


def dated(
    point: Point | None,
    anchor: Anchor | None = None,
    *,
    mod: str | None = None,
    approximate: bool = False,
    span: tuple[int, int] | None = None,
) -> Reading | None:
    """Return a stretch of the calendar; None when there is no such day."""
    if point is None or not points.exists(point):
        return None
    return Reading(
        MentionType.DATE,
        points.timex(point),
        point,
        anchor=anchor,
        mod=mod,
        approximate=approximate,
        span=span,
    )


def undated(
    timex: str,
    type_: MentionType = MentionType.DATE,
    mod: str | None = None,
    *,
    span: tuple[int, int] | None = None,
) -> Reading:
    """Return what has a type and a value but no place in the calendar."""
    return Reading(type_, timex, mod=mod, span=span)


def mod_of(found: Found, group: str = "mod") -> str | None:
    """TIMEX3 ``mod`` of "early", "the end of" and the like."""
    for word in found.words(group):
        if word in _MODS:
            return _MODS[word]
    return None


def amount_mod(found: Found, group: str = "apx") -> str | None:
    """TIMEX3 ``mod`` of "about", "more than" and the like."""
    for word in found.words(group):
        if word in _AMOUNTS:
            return _AMOUNTS[word]
    return None


def is_circa(found: Found) -> bool:
    """Whether "circa", "about" or "around" stands before it."""
    words = found.words("apx") or [found.before]
    if found.before == "." and found.tokens.word(found.start - 2) in {"ca", "c"}:
        return True
    return bool({"circa", "ca", "about", "around", "approximately", "roughly", "c"} & set(words))


def year_of(found: Found, context: Context, group: str = "y", era: str = "era") -> int | None:
    """Astronomical year of a group; two digits belong to the near past."""
    words = found.words(group)
    if not words:
        return None
    digits = words[-1]
    year = int(digits)
    if len(digits) <= _SHORT and len(words) > 1:
        newest = (context.reference.year if context.reference else 2030) + 5
        year += 2000 if 2000 + year <= newest else 1900
    if found.has(era) and context.is_bc(found.at(era)):
        return 1 - year
    return year
