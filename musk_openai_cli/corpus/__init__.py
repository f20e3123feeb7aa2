"""Files become Documents here; nothing else reads a corpus file.

:func:`load` is the way in. What a reading text is, and what it leaves out, is
told in :mod:`musk_openai_cli.corpus.inline`.
"""

from __future__ import annotations

from musk_openai_cli.corpus.handles import find, parse_target
from musk_openai_cli.corpus.loader import SUFFIXES, load
from musk_openai_cli.corpus.passages import passages, quote, stamp_of
from musk_openai_cli.corpus.select import Choice, choose, moment

__all__ = [
    "SUFFIXES",
    "Choice",
    "choose",
    "find",
    "load",
    "moment",
    "parse_target",
    "passages",
    "quote",
    "stamp_of",
]
