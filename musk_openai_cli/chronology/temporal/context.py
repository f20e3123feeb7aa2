"""What the tagger knows while it reads a text from front to back."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal import points
from musk_openai_cli.chronology.temporal.grammar import pattern
from musk_openai_cli.chronology.temporal.lexicon import MONTHS, MONTHS_A_YEAR, word_set
from musk_openai_cli.chronology.temporal.mention import Anchor
from musk_openai_cli.chronology.temporal.tense import direction

if TYPE_CHECKING:
    from datetime import date

    from musk_openai_cli.chronology.temporal.points import Point
    from musk_openai_cli.chronology.temporal.tokens import Tokens

_NUMERIC: Final = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{2,4}$")
_DEICTIC: Final = word_set(
    "today yesterday tomorrow tonight ago monday tuesday wednesday thursday friday saturday sunday"
)
_POINTERS: Final = word_set("last this next")
_POINTED: Final = word_set("year month week quarter weekend spring summer fall autumn winter")
_YEAR_AHEAD: Final = (
    "(?:(?:{rsep}|{,}{and}?|{or}){the}?(?:{MONTH}{the}?(?:{monthday}|{dayord})?"
    "|(?:{monthday}|{dayord}){of}?{MONTH}?)){1,6}{,}?(?:{of}|{in})?(?P<y>{yeartok})(?P<era>{ERA})?"
)
_BC_MENTIONS: Final = 2
_LEADS: Final = word_set("in by until till from through to between late early next mid")
_FAR: Final = 8
_ENOUGH: Final = 3
_NEAR: Final = 30
_SENTENCE: Final = 60
_HALF_YEAR: Final = 182
_MONTH: Final = 30.4
_AT_HAND: Final = 30
_YEAR_DIGITS: Final = 4
_LOOK_AHEAD: Final = 3


class Context:
    """State of one reading: the reference, and the dates told so far."""

    __slots__ = (
        "bc",
        "day_first",
        "last",
        "last_day",
        "last_month",
        "last_year",
        "narrative",
        "reference",
        "tokens",
        "told_at",
        "years",
    )

    def __init__(self, tokens: Tokens, reference: date | None) -> None:
        """Begin to read; ``reference`` is the day of publication, if known."""
        self.tokens = tokens
        self.reference = None if reference is None else points.of_date(reference)
        self.last: Point | None = None
        self.last_day: Point | None = None
        self.last_year: int | None = None
        self.last_month: tuple[int, int] | None = None
        self.told_at = 0
        words = tokens.words
        self.years = [
            (at, int(w))
            for at, w in enumerate(words)
            if len(w) == _YEAR_DIGITS and w[0] in "12" and w.isdecimal()
        ]
        self.day_first = _day_first(words)
        self.bc = sum(w in {"bc", "bce"} for w in words) >= _BC_MENTIONS
        self.narrative = self.bc or self._is_narrative()

    def _is_narrative(self) -> bool:
        """Whether the text tells history rather than news of its own day.

        News counts from its publication, a narrative from the date told last:
        the distinction is that of HeidelTime (Stroetgen and Gertz 2010) and of
        WikiWars (Mazur and Dale 2010). Here the text itself shows which it is.
        """
        if self.reference is None:
            return True
        words = self.tokens.words
        years = [int(w) for w in words if len(w) == _YEAR_DIGITS and w.isdecimal() and w[0] in "12"]
        far = sum(abs(y - self.reference.year) > 1 for y in years)
        deictic = sum(w in _DEICTIC for w in words) + sum(
            word in _POINTERS and after in _POINTED for word, after in pairwise(words)
        )
        return far >= _ENOUGH and far > 2 * deictic and 2 * far > len(years)

    def published(self) -> Anchor | None:
        """Return the publication as an anchor."""
        return None if self.reference is None else Anchor(self.reference, published=True)

    def story(self, *, day: bool = False) -> Anchor | None:
        """Return the date told last, for "the next day"; without one, the publication."""
        point = self.last_day if day and self.last_day else self.last
        return Anchor(point, published=False) if point else self.published()

    def story_of(self, unit: str) -> Anchor | None:
        """Return the date told last that is fine enough to lie in one such unit.

        In news, "later in the day" after a year in passing is the day of the news.
        """
        told = self.story(day=unit == "day")
        if told is None or told.published or self.narrative:
            return told
        if points.within(told.point, unit) is None:
            return self.published()
        return told

    def tense(self, start: int, end: int) -> int:
        """-1, 0 or 1: the sentence around these tokens looks back or ahead."""
        return direction(self.tokens, start, end)

    def tell(self, point: Point, at: int) -> None:
        """Remember a date, for expressions that are counted from it."""
        if points.FINENESS[point.unit] > points.FINENESS["year"]:
            return
        self.last = point
        if point.unit != "year" or self._goes_on(point.year, at):
            self.last_year = point.year
        month = points.month_of(point)
        if month is not None and point.unit in {"day", "month"}:
            self.last_month = month
        self.told_at = at
        self.last_day = point if point.unit == "day" else None

    def _goes_on(self, year: int, at: int) -> bool:
        """Whether the story moves to a year that is named in passing or for good.

        "The treaty of 1614" does not move a story of 1788; what follows shows.
        """
        if self.last_year is None or year == self.last_year:
            return True
        following = bisect_left(self.years, (at, 0))
        later = [y for _, y in self.years[following : following + _LOOK_AHEAD]]
        return not later or min(abs(y - year) for y in later) <= min(
            abs(y - self.last_year) for y in later
        )

    def _stops(self, start: int) -> int:
        return self.tokens.words[self.told_at : start].count(".")

    def told_here(self, start: int) -> bool:
        """Whether the date told last stands in the same sentence as this token."""
        return start - self.told_at < _SENTENCE and not self._stops(start)

    def year_ahead(self, end: int) -> int | None:
        """Year that follows further on: "between March and May 2020"."""
        match = pattern(_YEAR_AHEAD).match(self.tokens.classes, end)
        if match is None:
            return None
        year = int(self.tokens.words[match.start("y")])
        return 1 - year if match["era"] and self.is_bc(match.start("era")) else year

    def month_ahead(self, end: int) -> int:
        """Month that the year of :meth:`year_ahead` belongs to; 12 if none does."""
        for word in self.tokens.words[end : end + 4]:
            if word in MONTHS:
                return MONTHS[word]
        return 12

    def is_bc(self, at: int) -> bool:
        """Whether the era at this token is the one before year 1."""
        return self.tokens.word(at) in {"bc", "bce", "b"}

    def year_for(self, month: int, day: int, start: int, end: int) -> tuple[int, Anchor] | None:
        """Year of a month or day that comes without one, and where it is from."""
        ahead = self.year_ahead(end)
        if ahead is not None:
            year = ahead - (month > self.month_ahead(end))
            return year, Anchor(points.Point("year", ahead), published=False)
        if self.last is not None and self.last_year is not None and self._told_counts(start, end):
            return self._year_told(month), Anchor(self.last, published=False)
        if self.reference is None:
            return None
        led = bool(day) or self.tokens.word(start - 1) in _LEADS
        year = self._year_near(month, day, self.tense(start, end), led=led)
        return year, Anchor(self.reference, published=True)

    def _told_counts(self, start: int, end: int) -> bool:
        if self.narrative:
            return True
        # News: only a date of the same or the last sentence, far from today.
        if self.reference is None or self.last is None or self.last.unit == "year":
            return False
        if (self.last_year or 0) >= self.reference.year or self.tense(start, end) > 0:
            return False
        return start - self.told_at < _NEAR and self._stops(start) <= 1

    def _year_told(self, month: int) -> int:
        year = self.last_year or 0
        if (
            self.last_month is not None
            and self.last_month[0] == year
            and (self.last_month[1] - month >= _FAR)
        ):
            # From December the story goes on to January.
            return year + 1
        return year

    def _year_near(self, month: int, day: int, tense: int, *, led: bool) -> int:
        today = self.reference
        if today is None:
            raise ValueError("no reference to be near to")
        place = (month, day or today.day)
        here = (today.part, today.day)
        distance = (month - today.part) * _MONTH + (place[1] - today.day)
        if day and abs(distance) <= _AT_HAND:
            # So near a date is that of this year, whatever the tense of the verb:
            # "the visit on Friday week was moved".
            return today.year
        if tense < 0:
            return today.year - (place > here)
        if tense > 0 and (led or place >= here):
            return today.year + (place < here)
        if distance > _HALF_YEAR:
            return today.year - 1
        return today.year + (distance < -_HALF_YEAR)


def _day_first(words: list[str]) -> bool:
    """Return the document's own habit for 03/04/2019; without one, the American."""
    first = second = 0
    for word in words:
        if "0" <= word[0] <= "9" and (match := _NUMERIC.match(word)):
            one, two = int(match[1]), int(match[2])
            first += one > MONTHS_A_YEAR >= two
            second += two > MONTHS_A_YEAR >= one
    return first > second
