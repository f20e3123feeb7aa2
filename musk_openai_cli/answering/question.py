"""A question as typed -> what it asks for and which words it brings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from musk_openai_cli.answering.concepts import Concept, Lexicon, concepts
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.answering.typed import question_in
from musk_openai_cli.answering.wanted import wanted
from musk_openai_cli.language.thesaurus import Thesaurus
from musk_openai_cli.language.tokens import Token, tokens
from musk_openai_cli.models import Correction


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood."""

    text: str
    """As it was read: misspelt words corrected."""
    wanted: Wanted
    concepts: tuple[Concept, ...]
    corrections: tuple[Correction, ...] = ()


_WHO = re.compile(r"\bwho\b", re.IGNORECASE)
_DEFINABLE = 1
"""Things that a question for a definition names."""


def understand(
    text: str,
    lexicon: Lexicon,
    thesaurus: Thesaurus,
    spell: Callable[[list[Token]], list[Correction]],
) -> Question:
    """Read a question against a corpus; ``spell`` proposes corrections for its words.

    The question may come out without any concept; that is for the caller to refuse.
    """
    text = lexicon.compounds.rejoined(question_in(" ".join(text.split())))
    corrections = spell(tokens(text))
    for correction in corrections:
        text = re.sub(rf"(?<!\w){re.escape(correction.written)}(?!\w)", correction.read_as, text)
    found = concepts(text, lexicon, thesaurus)
    meant = [
        Correction(concept.written, concept.described) for concept in found if concept.described
    ]
    kind = wanted(text)
    if kind == Wanted.DEFINITION and sum(not c.asking for c in found) > _DEFINABLE:
        # "What is the price of ..." and "Who were the founders of ..." ask for more than that.
        kind = Wanted.PERSON if _WHO.search(text) else Wanted.OTHER
    return Question(
        text=text,
        wanted=kind,
        concepts=found,
        corrections=(*corrections, *meant),
    )
