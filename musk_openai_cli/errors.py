"""The exceptions that this package raises on purpose.

::

    ResearchError               anything that a person can put right
    ├── CorpusError             the corpus as a whole cannot be read
    │   ├── CorpusNotFound      a path that was named does not exist
    │   └── CorpusEmpty         there is no readable document in it
    ├── QuestionError           a question without a single word to look for
    ├── HandleError             a document cannot be told from what was typed
    │   ├── HandleUnknown       nothing is called that
    │   └── HandleAmbiguous     more than one document is
    ├── LineError               a line that the document does not have
    └── OptionError             the value of an option makes no sense

A problem of one document (bad YAML, undecodable bytes, no date) is never
raised: it is a :class:`~musk_openai_cli.models.Problem` on that document.
Every exception here ends the program with exit status 2.
"""

from __future__ import annotations


class ResearchError(Exception):
    """Base of all errors that a person can put right.

    ``hint`` says what to do about it, or is empty.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class CorpusError(ResearchError):
    """The corpus as a whole cannot be read."""


class CorpusNotFound(CorpusError):
    """A path that was named does not exist."""


class CorpusEmpty(CorpusError):
    """There is no readable document in the corpus."""


class QuestionError(ResearchError):
    """A question without a single word to look for."""


class HandleError(ResearchError):
    """A document cannot be told from what was typed.

    ``candidates`` are ``(handle, title)`` pairs that may have been meant.
    """

    def __init__(
        self, message: str, *, candidates: tuple[tuple[str, str], ...] = (), hint: str = ""
    ) -> None:
        super().__init__(message, hint=hint)
        self.candidates = candidates


class HandleUnknown(HandleError):
    """Nothing is called what was typed."""


class HandleAmbiguous(HandleError):
    """More than one document is called what was typed."""


class LineError(ResearchError):
    """A line that the document does not have."""


class OptionError(ResearchError):
    """The value of an option makes no sense."""
