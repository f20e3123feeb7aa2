"""A question as typed -> what it asks for and which words it brings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from musk_openai_cli.answering.wanted import Wanted, wanted
from musk_openai_cli.language.compounds import Compounds, Term
from musk_openai_cli.language.thesaurus import Thesaurus, Words
from musk_openai_cli.language.tokens import Token, stem, tokens
from musk_openai_cli.models import Correction


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a question names, with every term that stands for it."""

    written: str
    """The user's word or words."""
    own: Words
    """The stems of the user's words; all of them are the concept."""
    same: tuple[Words, ...] = ()
    """Terms that mean exactly the same in this corpus: a surname, an acronym."""
    others: tuple[tuple[Words, float], ...] = ()
    """Other terms with their weight against the user's own, at most 1."""
    name: bool = False
    """Written with a capital, or a number: nothing else can stand for it."""
    start: int = 0
    """Offset of the first of the words in the question as it was read."""
    asking: bool = False
    """Belongs to the asking, not to what is asked about: "year", "list", "say"."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood."""

    text: str
    """As it was read: misspelt words corrected."""
    wanted: Wanted
    concepts: tuple[Concept, ...]
    corrections: tuple[Correction, ...] = ()


_PART_WEIGHT = 0.4
_DEFINABLE = 1
"""Things that a question for a definition names."""

# Words that frame a question in any subject, and nouns that stand in for a name.
_ASKING = frozenset(
    stem(word)
    for word in """
    year date day time month name list reason kind kinds type sort way word words article
    document source piece text story writer author report say says said tell told describe
    explain according mention state call called think thought believe view opinion happen
    exact exactly exactly actual really like give take made make go come put keep want wants
    see look use become become part matter many much long often far ever currently today
    nowadays specific specifically called really still company firm organisation
    organization lab team outfit group startup man woman person people guy boss someone cite
    quote quoted passage sentence line quality subject theme according exactly supposed
    behind yes no""".split()
)


def understand(
    text: str,
    compounds: Compounds,
    thesaurus: Thesaurus,
    spell: Callable[[list[Token]], list[Correction]],
    same: Mapping[str, Words],
) -> Question:
    """Read a question against a corpus.

    ``spell`` proposes corrections for its words; ``same`` maps stems to terms
    that mean exactly the same. The question may come out
    without any concept; that is for the caller to refuse.
    """
    text = " ".join(text.split())
    corrections = spell(tokens(text))
    for correction in corrections:
        text = re.sub(rf"(?<!\w){re.escape(correction.written)}(?!\w)", correction.read_as, text)
    words = tokens(text)
    terms = compounds.of_tokens(words)
    concepts = tuple(_join(_concepts(text, words, terms, thesaurus), same))
    kind = wanted(text)
    if kind == Wanted.DEFINITION and sum(not c.asking for c in concepts) > _DEFINABLE:
        kind = Wanted.OTHER  # "What is the price of ..." asks for more than a definition
    return Question(
        text=text,
        wanted=kind,
        concepts=concepts,
        corrections=tuple(corrections),
    )


def _concepts(
    text: str, words: list[Token], terms: list[Term], thesaurus: Thesaurus
) -> tuple[Concept, ...]:
    expansions = list(thesaurus.expand([word.folded for word in words]))
    taken: set[int] = set()
    out: list[Concept] = []
    for expansion in expansions:
        if expansion.end - expansion.start == 1:
            continue  # terms of several words first
        start, end = words[expansion.start].start, words[expansion.end - 1].end
        own = [t.stem for t in terms if start <= t.start < end and not t.part]
        if own:
            others = tuple((other, 1.0) for other in expansion.alternatives)
            out.append(Concept(text[start:end], tuple(own), others=others, start=start))
            taken.update(range(start, end))
    for term in terms:
        if term.part or term.start in taken:
            continue
        covered = [w for w in words if term.start <= w.start < term.end]
        found = [
            (other, 1.0)
            for expansion in expansions
            if expansion.end - expansion.start == 1 and words[expansion.start].start == term.start
            for other in expansion.alternatives
        ]
        found += [((p.stem,), _PART_WEIGHT) for p in terms if p.part and p.start == term.start]
        out.append(
            Concept(
                written=text[term.start : term.end],
                own=(term.stem,),
                others=tuple(found),
                name=_is_name(covered, first=term.start == words[0].start),
                start=term.start,
                asking=term.stem in _ASKING,
            )
        )
    unique: dict[Words, Concept] = {}
    for concept in sorted(out, key=lambda c: c.start):
        unique.setdefault(concept.own, concept)
    return tuple(unique.values())


def _join(concepts: Sequence[Concept], same: Mapping[str, Words]) -> Iterator[Concept]:
    """Names in part become one concept, acronyms are found by their words as well."""
    given = {c.own[0] for c in concepts if len(c.own) == 1}
    for k, concept in enumerate(concepts):
        if len(concept.own) != 1:
            yield concept
            continue
        term = concept.own[0]
        stands_for = same.get(term, ())
        if len(stands_for) == 1 and stands_for[0] in given:
            continue  # "Elon Musk": the surname is there, and it brings the given name along
        equal = [stands_for] if stands_for else []
        equal += [(short,) for short, long in same.items() if long == (term,)]
        upcoming = [c.own[0] for c in concepts[k : k + 3] if len(c.own) == 1]
        for short, long in same.items():
            if len(long) > 1 and tuple(upcoming[: len(long)]) == long:
                equal.append((short,))
        yield replace(concept, same=tuple(equal), name=concept.name or bool(equal))


def _is_name(covered: list[Token], *, first: bool) -> bool:
    text = "".join(token.text for token in covered)
    if any(c.isdigit() for c in text):
        return True
    return any(c.isupper() for c in (text[1:] if first else text))
