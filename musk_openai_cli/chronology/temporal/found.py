"""A match of a rule, with the tokens behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from musk_openai_cli.chronology.temporal.tokens import Tokens


class Found:
    """What a rule found: named groups as lists of lower-case words."""

    __slots__ = ("_match", "end", "start", "tokens")

    def __init__(self, match: re.Match[str], tokens: Tokens) -> None:
        """Take a match over the classes of ``tokens``."""
        self._match = match
        self.tokens = tokens
        self.start, self.end = match.span()

    def has(self, group: str) -> bool:
        """Whether the group took part and holds something."""
        return bool(self._match.groupdict().get(group))

    def words(self, group: str) -> list[str]:
        """Words of a group; empty when it took no part."""
        if not self.has(group):
            return []
        first, past = self._match.span(group)
        return self.tokens.words[first:past]

    def word(self, group: str) -> str:
        """First word of a group, or nothing."""
        words = self.words(group)
        return words[0] if words else ""

    def at(self, group: str) -> int:
        """Index of the first token of a group that took part."""
        return self._match.start(group)

    def past(self, group: str) -> int:
        """Index past the last token of a group that took part."""
        return self._match.end(group)

    @property
    def before(self) -> str:
        """The word before what was found."""
        return self.tokens.word(self.start - 1)

    @property
    def after(self) -> str:
        """The word after what was found."""
        return self.tokens.word(self.end)
