"""A question as typed -> what it asks for and which words it brings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from musk_openai_cli.answering.concepts import Concept, Lexicon, concepts
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.answering.typed import question_in
from musk_openai_cli.answering.wanted import wanted
from musk_openai_cli.language.thesaurus import Thesaurus
from musk_openai_cli.language.tokens import Token, is_stop, tokens
from musk_openai_cli.models import Correction


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood."""

    text: str
    """As it was read: misspelt words corrected."""
    wanted: Wanted
    concepts: tuple[Concept, ...]
    corrections: tuple[Correction, ...] = ()


_OF = re.compile(r"\bof\b", re.IGNORECASE)
_WHO = re.compile(r"\bwho\b", re.IGNORECASE)


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
    if kind == Wanted.DEFINITION and not _is_one(text, found):
        # "What is the price of ..." and "Who were the founders of ..." ask for more than that.
        kind = Wanted.PERSON if _WHO.search(text) else Wanted.OTHER
    return Question(
        text=text,
        wanted=kind,
        concepts=found,
        corrections=(*corrections, *meant),
    )


def _is_one(text: str, found: Sequence[Concept]) -> bool:
    """Whether a question names one thing, in however many words: "capped profit model".

    No small word stands within it, and it is nobody's: "Musk's plan" asks for more.
    """
    named = [concept for concept in found if not concept.asking]
    if not named:
        return True
    if _OF.search(text, named[0].start):
        return False
    words = tokens(text[named[0].start : named[-1].start + len(named[-1].written)])
    owned = any(word.text.endswith(("'s", "’s")) for word in words[:-1])
    return not owned and not any(is_stop(word.folded) for word in words)
