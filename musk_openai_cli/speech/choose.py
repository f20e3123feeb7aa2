"""Quotations -> those of one speaker."""

from __future__ import annotations

from collections.abc import Iterable

from musk_openai_cli.models import Quote
from musk_openai_cli.speech.people import People


def spoken_by(quotes: Iterable[Quote], name: str, people: People) -> list[Quote]:
    """The quotes of the speaker whom ``name`` means: a full name, a surname, a title."""
    meant = people.resolve(name) or people.resolve(name.title())
    wanted = (meant or name).casefold().split()
    return [
        quote
        for quote in quotes
        if quote.speaker and set(wanted) <= set(quote.speaker.name.casefold().split())
    ]
