"""Whether an event bears on a question: its words and those that mean the same."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

from musk_openai_cli.errors import QuestionError
from musk_openai_cli.language.thesaurus import Thesaurus, shipped
from musk_openai_cli.language.tokens import is_stop, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.models import Event

_SYNONYM: Final = 0.4
"""What another word counts for where some event has the word itself."""
_ENOUGH: Final = 0.5
"""Share of the weight of a question that an event must have."""


class Subject:
    """A question, made ready to be compared with events.

    Raises QuestionError when it has no word to look for.
    """

    def __init__(self, question: str) -> None:
        words = tokens(question)
        telling = [at for at, word in enumerate(words) if not is_stop(word.folded)]
        if not telling:
            raise QuestionError("no word to look for", hint='for instance --about "the lawsuit"')
        place = {at: k for k, at in enumerate(telling)}
        self._own = [stem(words[at].folded) for at in telling]
        self._others: list[set[frozenset[str]]] = [set() for _ in telling]
        for expansion in _thesaurus().expand([word.folded for word in words]):
            alternatives = {frozenset(each) for each, _ in expansion.alternatives}
            for at in expansion.places:
                if at in place:
                    self._others[place[at]] |= alternatives

    def fitting(self, events: Sequence[Event]) -> set[int]:
        """Indexes of the events whose sentences have enough of the question's words.

        Words that few events have count for more (inverse document frequency).
        Other words for the same count fully only where no event has the
        question's own.
        """
        told = [_stems(event) for event in events]
        score = [0.0] * len(events)
        whole = 0.0
        for own, others in zip(self._own, self._others, strict=True):
            first = {k for k, stems in enumerate(told) if own in stems}
            second = {k for k, stems in enumerate(told) if any(w <= stems for w in others)} - first
            weight = math.log(1 + len(events) / max(1, len(first or second)))
            whole += weight
            for k in first:
                score[k] += weight
            for k in second:
                score[k] += weight * (_SYNONYM if first else 1.0)
        return {k for k, reached in enumerate(score) if reached and reached >= _ENOUGH * whole}


def _stems(event: Event) -> set[str]:
    """Stems of the sentences that tell an event, and of the name of its kind."""
    quoted = " ".join(mention.quote.text for mention in event.mentions)
    return {stem(token.folded) for token in tokens(f"{quoted} {event.kind}")}


@cache
def _thesaurus() -> Thesaurus:
    return shipped()
