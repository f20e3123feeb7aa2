"""Two ends -> one range.

TimeML annotates "from 2015 to 2018" as two expressions. A chronology wants the
one stretch of time that they delimit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musk_openai_cli.models import MentionType, Precision, TemporalValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.temporal.mention import Mention

_JOINTS: Final = frozenset({"-", "–", "—", "to", "through", "until", "till", "thru", "up to"})
_PUBLIC_ENDS: Final = frozenset({MentionType.DATE, MentionType.TIME})


def join(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the same mentions, with the two ends of each range made one.

    The EDTF of a range is the interval between its ends, such as
    ``2015/2018``; its TIMEX3 value is written likewise, as TimeML has none.
    "and" joins only after "between".
    """
    joined: list[Mention] = []
    for mention in mentions:
        if joined and _delimit(text, joined[-1], mention):
            joined[-1] = _range(text, joined[-1], mention)
        else:
            joined.append(mention)
    return tuple(joined)


def _delimit(text: str, first: Mention, second: Mention) -> bool:
    if first.type not in _PUBLIC_ENDS or second.type not in _PUBLIC_ENDS:
        return False
    if first.value is None or second.value is None or first.value.precision == Precision.RANGE:
        return False
    between = " ".join(text[first.end : second.start].lower().split()).removesuffix(" the")
    if between == "and":
        if not text[: first.start].rstrip().lower().endswith("between"):
            return False
    elif between not in _JOINTS:
        return False
    if first.value.earliest is None or second.value.latest is None:
        return first.edtf is not None and second.edtf is not None
    return first.value.earliest <= second.value.latest


def _range(text: str, first: Mention, second: Mention) -> Mention:
    low, high = first.value, second.value
    if low is None or high is None:
        raise ValueError("a range needs two ends")
    written = text[first.start : second.end]
    # An end that is itself an interval, such as a week, gives its outer edge.
    edtf = f"{low.edtf.split('/')[0]}/{high.edtf.split('/')[-1]}"
    value = TemporalValue(edtf, low.earliest, high.latest, Precision.RANGE)
    return replace(
        first,
        end=second.end,
        text=written,
        timex=f"{first.timex}/{second.timex}",
        edtf=edtf,
        value=value,
        derivation=f"{first.derivation}; {second.derivation}",
        anchor=first.anchor or second.anchor,
        derived=first.derived or second.derived,
        mod=None,
    )
