"""Whether a text that speaks of what a question asks for says which one it is.

"Which tech firm employs Minh?" is not answered by "an engineer at a tech firm", nor
"Which models does he use?" by "he uses multiple models".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from musk_openai_cli.answering.evidence import Evidence
from musk_openai_cli.answering.roles import AUXILIARIES, TITLES
from musk_openai_cli.language.tokens import Token, is_stop, stem, tokens

_ASKED = re.compile(
    r"\b(?:which|whats?|(?:names?|titles?|identit(?:y|ies)) of(?: (?:the|his|her|its|any|all))?)"
    r"\s+(?:(?:kinds?|sorts?|types?) of )?(?:(?:exact|specific|particular|other) )?",
    re.IGNORECASE,
)
_VERBS = AUXILIARIES | frozenset("may might must s".split())
_WHERE = frozenset("in at from near with by for".split())
_PHRASE = 3
"""Words after "which" that may be what is asked for; where they end is hard to tell."""
_NEAR = 3
"""Words from a noun within which its name stands: "a model like GPT-4", "the Grok assistant"."""


def unspecified(
    question: str, text: str, evidence: Sequence[Evidence], asked: Collection[str]
) -> bool:
    """Whether ``text`` says what the question asks for the name of, and never names it.

    ``asked`` are the stems of the question, whose own names tell nothing.
    """
    terms = _asked_for(question, evidence)
    words = tokens(text)
    places = [place for place, word in enumerate(words) if stem(word.folded) in terms]
    return bool(places) and not any(
        _is_name(word, asked) for place in places for word in _beside(words, place)
    )


def _beside(words: Sequence[Token], place: int) -> Iterator[Token]:
    """The words near the one at ``place``; a firm in Rome is not called Rome."""
    yield from words[max(0, place - _NEAR) : place]
    yield from takewhile(lambda word: word.folded not in _WHERE, words[place + 1 :][:_NEAR])


def _asked_for(question: str, evidence: Sequence[Evidence]) -> set[str]:
    """Stems of the words after "which", "what" or "the name of", and of others for them."""
    found: set[str] = set()
    for match in _ASKED.finditer(question):
        for word in takewhile(_goes_on, tokens(question[match.end() :])[:_PHRASE]):
            found.add(stem(word.folded))
            start = match.end() + word.start
            for each in evidence:
                concept = each.concept
                if concept.start <= start < concept.start + len(concept.written):
                    found |= {words[0] for words in each.terms if len(words) == 1}
    return found


def _goes_on(word: Token) -> bool:
    return word.folded not in _VERBS and not is_stop(word.folded)


def _is_name(word: Token, asked: Collection[str]) -> bool:
    """Whether it is written as a name that the question does not give."""
    given = word.folded in TITLES or stem(word.folded) in asked
    return word.capital and word.start > 0 and not (given or is_stop(word.folded))
