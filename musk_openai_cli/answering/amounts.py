"""Amounts in a text, and whether they are of the kind that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Collection

from musk_openai_cli.answering.concepts import Concept
from musk_openai_cli.language.tokens import fold, stem

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|once|several"
    r"|a couple|both)"
)
_AMOUNT = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OF_TIME = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies))"
_OF_LENGTH = (
    r"(?:k?m|cm|mm|kilomet\w+|met(?:er|re)s?|miles?|f(?:ee|oo)t|ft|inch(?:es)?|yards?|acres?)"
)
# What is asked for by "how long" or "how much", and the amounts that answer it.
_MEASURES = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (r"\bhow (?:long|old)\b|\bage\b|\bduration\b", rf"\b{_NUMBER}[ -](?:\w+[ -])?{_OF_TIME}\b"),
        (
            (
                r"\bhow much (?:money|cash|does|did|was|is|has|have|would|will)\b|\b(?:price|cost"
                r"|salary|fine|fee|damages|valuation|revenues?|turnover|budget|worth|sum)\b"
            ),
            r"[$€£¥]\s?\d|\b(?:million|billion|trillion|dollar|euro|pound)s?\b|\b(?:USD|EUR|GBP)\b",
        ),
        (
            r"\b(?:percent(?:age)?|per cent|proportion|share|stake)\b",
            r"\d\s?%|\bper ?cent\b|\b(?:half|third|quarter|majority|minority)\b",
        ),
        (
            (
                r"\bhow (?:far|high|tall|deep|wide|big|large)\b"
                r"|\b(?:height|length|width|depth|distance)\b"
            ),
            rf"\b{_NUMBER}[ -]?{_OF_LENGTH}\b",
        ),
    )
)


def measured(question: str) -> re.Pattern[str] | None:
    """What finds amounts of the kind that a question asks for: times, money, shares, lengths."""
    return next((told for asked, told in _MEASURES if asked.search(question)), None)


def amount(
    text: str, asked: Collection[str], counted: Concept | None, measure: re.Pattern[str] | None
) -> float:
    """How well ``text`` holds an amount, from 0 to 1.

    A number beside what is counted is best, then a figure, then a number in words.
    A number word that the question itself uses ("how many billions") is none, nor is a year.
    """
    if measure and measure.search(text):
        return 1.0
    found = [
        m
        for m in _AMOUNT.finditer(text)
        if stem(fold(m.group())) not in asked and not _YEAR.fullmatch(m.group())
    ]
    if counted is not None:
        for match in found:
            after = re.findall(r"[\w'’-]+", text[match.end() : match.end() + 60])[:4]
            if any(stem(fold(w)) in counted.own for w in after):
                return 1.0
    if any(_FIGURE.match(m.group()) for m in found):
        return 0.6
    return 0.3 if found else 0.0
