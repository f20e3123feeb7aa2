"""Who says what: direct and reported speech with its speakers.

:meth:`People.learn` finds the people of a corpus, :func:`quotations` the direct
quotations of a document, and :func:`speaker_of` tells whose words a stretch of
a passage is.
"""

from __future__ import annotations

from musk_openai_cli.speech.choose import spoken_by
from musk_openai_cli.speech.direct import quotations
from musk_openai_cli.speech.people import Mention, People
from musk_openai_cli.speech.voice import speaker_of

__all__ = ["Mention", "People", "quotations", "speaker_of", "spoken_by"]
