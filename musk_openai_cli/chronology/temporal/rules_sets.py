"""How often: sets, which are never dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.grammar import rule
from musk_openai_cli.chronology.temporal.lexicon import DAY_PARTS, SEASONS, UNITS
from musk_openai_cli.chronology.temporal.numerals import cardinal
from musk_openai_cli.chronology.temporal.readings import undated
from musk_openai_cli.chronology.temporal.rules_durations import period
from musk_openai_cli.models import MentionType

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.context import Context
    from musk_openai_cli.chronology.temporal.found import Found
    from musk_openai_cli.chronology.temporal.mention import Reading

_ADVERBS: Final = {
    "daily": "P1D",
    "everyday": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "hourly": "PT1H",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "bimonthly": "P2M",
    "biannual": "P6M",
    "biannually": "P6M",
    "semiannual": "P6M",
    "semiannually": "P6M",
    "weekday": "XXXX-WXX",
    "weekdays": "XXXX-WXX",
    "biennial": "P2Y",
    "biennially": "P2Y",
}


@rule("adverb", "(?:{once}{-})?(?P<w>{adverb})")
def often(found: Found, _context: Context) -> Reading | None:
    """Read "daily", "annual", "weekly"."""
    word = found.word("w")
    if found.before == "-" and found.tokens.word(found.start - 2) in {"bi", "semi"}:
        word = found.tokens.word(found.start - 2) + word
    if word not in _ADVERBS:
        return None
    if (
        found.tokens.capital(found.start)
        and found.start
        and (found.tokens.capital(found.start + 1) or found.tokens.capital(found.start - 1))
    ):
        # The Daily Mail, Entertainment Weekly.
        return None
    return undated(_ADVERBS[word], MentionType.SET)


@rule(
    "every per any once times",
    "(?:{every}|{any})(?P<n>{other}|{NUM}|{ordx})?(?:{adj}|{fiscal})?(?P<u>{unit}|{units}|{clockunit}|{clockunits}|{daypart}|{season})",
    "(?:{once}|{NUM}{times}|{several}{times})(?:{a}|{per}|{every}|{in}{a})(?P<u>{unit}|{clockunit})",
    "(?P<per>{per})(?P<u>{unit}|{clockunit})",
)
def every(found: Found, _context: Context) -> Reading | None:
    """Read "every year", "each day", "every two weeks", "twice a month", "per day"."""
    word = found.word("u")
    if word in DAY_PARTS and word != "night":
        return undated(f"XXXX-XX-XXT{DAY_PARTS[word]}", MentionType.SET)
    unit = UNITS.get(word)
    if word == "night":
        return undated("XXXX-XX-XXTNI", MentionType.SET)
    if unit is None:
        return undated(f"XXXX-{SEASONS[word]}", MentionType.SET)
    if found.has("per") and unit in {"second", "minute"}:
        # "30 frames per second" is a rate, and nothing recurs in time.
        return None
    if found.word("n") == "few":
        return undated(period("X", unit), MentionType.SET)
    amount = "2" if found.word("n") in {"other", "second"} else "1"
    if found.has("n") and amount == "1":
        amount = cardinal(found.words("n")) or "1"
    return undated(period(amount, unit), MentionType.SET)
