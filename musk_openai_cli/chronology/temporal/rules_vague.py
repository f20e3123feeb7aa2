"""The present, the past and the future, with no place in the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import UNITS, word_set
from musk_openai_cli.chronology.temporal.readings import undated

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

_PRESENT: Final = "PRESENT_REF"
_PAST: Final = "PAST_REF"
_FUTURE: Final = "FUTURE_REF"
_ADVERBS: Final = {
    "now": _PRESENT,
    "currently": _PRESENT,
    "nowadays": _PRESENT,
    "recently": _PAST,
    "lately": _PAST,
    "previously": _PAST,
    "soon": _FUTURE,
    "shortly": _FUTURE,
    "momentarily": _FUTURE,
}
_WITHOUT_ARTICLE: Final = word_set("now currently recently soon")
_ENDERS: Final = word_set(
    "and but as when if is was will with that for to by in it he they or have has had"
)
_MOMENT_OF: Final = word_set("of when that he she they it")
_LED_PAST: Final = word_set("in of from than to on like with")
_POSSESSED: Final = word_set("in its his their")
_PERIODS: Final = word_set("years months weeks days decades")
_NOT_SOON: Final = word_set("as after afterwards before thereafter")
_ONCE_AFTER: Final = word_set("who which that was were had he she it they and a the")
_ONCE_BEFORE: Final = word_set("was were had said a the - home held known")


@rule("tides modern", "(?P<w>{tides})", "(?P<w>{modern}){-}?{day}")
def of_the_time(found: Found, context: Context) -> Reading | None:
    """Read "former", "current", "present-day".

    TIMEX2 lists the adjectives among its triggers, and annotated histories
    follow it; in news hardly any guideline counts the "former president".
    """
    if len(found.words("w")) < found.end - found.start:
        return undated(_PRESENT)
    if not context.narrative:
        return None
    return undated(_PAST if found.word("w") == "former" else _PRESENT)


@rule("once_", "(?P<w>{once_})")
def formerly(found: Found, _context: Context) -> Reading | None:
    """Read "once", where it means "in former times"."""
    if found.before not in _ONCE_AFTER:
        return None
    if not (found.after.endswith("ed") or found.after in _ONCE_BEFORE):
        return None
    rate = found.after == "a" and found.tokens.word(found.end + 1) in UNITS
    return None if rate else undated(_PAST)


@rule(
    "vagueref period",
    "(?:{the}?{near}?(?:{and}{near})?)(?P<w>{vagueref}|{period})",
    "{at}{the}(?P<w>{vagueref})(?:{times})?",
    "(?P<w>{right}{vagueref}|{more}{vagueref}|{most}{vagueref}|{very}{vagueref})",
    "(?P<w>{these}{dayunits})",
)
def vague(found: Found, context: Context) -> Reading | None:
    """Read "now", "recently", "soon", "the near future", "the past"."""
    words = found.tokens.words[found.start : found.end]
    word = words[-1]
    if word == "days":
        return undated(_PRESENT) if words[0] == "these" else None
    if word == "times":
        return undated(_PRESENT)
    if word in _NOUNS:
        return _NOUNS[word](found, context)
    if word not in _ADVERBS:
        return None
    if "the" in words:
        # "the now defunct league": the article is another word's.
        span = (found.end - 1, found.end)
        return undated(_ADVERBS[word], span=span) if word in _WITHOUT_ARTICLE else None
    return _adverb(found, context, word)


def _adverb(found: Found, context: Context, word: str) -> Reading | None:
    value = _ADVERBS[word]
    if value == _FUTURE and not _ahead(found, context, word):
        return None
    if word == "previously" and context.narrative:
        return None
    if word == "now" and found.before == "from":
        return None
    named = found.tokens.capital(found.end - 1) and found.tokens.capital(found.start - 1)
    if named and found.before.isalpha():
        return None
    return undated(value)


def _ahead(found: Found, context: Context, word: str) -> bool:
    """Whether "soon" is said of what is to come, not "soon occurred"."""
    if found.after in _NOT_SOON or found.before in {"as", "too"}:
        return False
    if word == "soon" and not context.narrative:
        return True
    return context.tense(found.start, found.end) > 0


def _article(found: Found) -> bool:
    return "the" in found.tokens.words[found.start : found.end]


def _moment(found: Found, _context: Context) -> Reading | None:
    led = _article(found) and found.before in {"at", "for"}
    return undated(_PRESENT) if led and found.after not in _MOMENT_OF else None


def _recent(found: Found, _context: Context) -> Reading | None:
    return None if _article(found) or found.after in _PERIODS else undated(_PAST)


def _the_present(found: Found, _context: Context) -> Reading | None:
    if found.after == "time":
        return undated(_PRESENT)
    ends = not found.after.isalpha() or found.before == "at"
    return undated(_PRESENT) if _article(found) and ends else None


def _the_past(found: Found, _context: Context) -> Reading | None:
    led = _article(found) and found.before in _LED_PAST
    return undated(_PAST) if led and _phrase_ends(found) else None


def _the_future(found: Found, context: Context) -> Reading | None:
    ends = _phrase_ends(found)
    if _article(found):
        return undated(_FUTURE) if ends or found.after == "of" else None
    if context.narrative or "near" in found.tokens.words[found.start : found.end]:
        return undated(_FUTURE)
    return undated(_FUTURE) if ends and found.before in _POSSESSED else None


def _phrase_ends(found: Found) -> bool:
    return not found.after.isalpha() or found.after in _ENDERS


_NOUNS: Final = {
    "moment": _moment,
    "recent": _recent,
    "present": _the_present,
    "past": _the_past,
    "future": _the_future,
}
