"""Quotations -> those about something."""

from __future__ import annotations

from collections.abc import Sequence

from musk_openai_cli.errors import QuestionError
from musk_openai_cli.language.tokens import is_stop, stem, tokens
from musk_openai_cli.models import Quote
from musk_openai_cli.retrieval.memory import MemoryIndex


def about(quotes: Sequence[Quote], query: str) -> list[Quote]:
    """The quotes that share a word with ``query``, those that share most first.

    Words of the quotation and of the passage around it count. Raises
    QuestionError when the query has no word to look for.
    """
    wanted = dict.fromkeys(_terms(query))
    if not wanted:
        raise QuestionError("there is no word to look for", hint="name what they speak about")
    index = MemoryIndex([[*_terms(quote.text), *_terms(quote.passage)] for quote in quotes])
    scores: dict[int, float] = {}
    for term in wanted:
        for number, score in index.scores(term).items():
            scores[number] = scores.get(number, 0.0) + score
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    return [quotes[number] for number in ranked]


def _terms(text: str) -> list[str]:
    return [stem(token.folded) for token in tokens(text) if not is_stop(token.folded)]
