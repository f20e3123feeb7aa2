"""The words of a question -> the concepts that they stand for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from musk_openai_cli.answering.described import Described, described
from musk_openai_cli.answering.figures import Figures
from musk_openai_cli.answering.introduced import Introductions, meant
from musk_openai_cli.language.commonness import rarity
from musk_openai_cli.language.compounds import Compounds, Term
from musk_openai_cli.language.thesaurus import BESIDE, Expansion, Thesaurus, Words
from musk_openai_cli.language.tokens import Token, is_stop, stem, tokens
from musk_openai_cli.language.words import english


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
    described: str = ""
    """Whom the question means, where it describes that: "the Tesla boss"."""
    start: int = 0
    """Offset of the first of the words in the question as it was read."""
    phrase: bool = False
    """Several words that mean something together, however ordinary each of them is."""
    asking: bool = False
    """Belongs to the asking, not to what is asked about: "year", "list", "say"."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a corpus says about the words of a question."""

    compounds: Compounds
    known: Collection[str]
    """The terms that occur."""
    same: Mapping[str, Words]
    """Stems, and the terms that mean exactly the same."""
    figures: Figures
    """Whom or what descriptions mean."""
    introductions: Introductions
    """Whom the documents introduce as what."""


Weighted = tuple[tuple[Words, float], ...]

_NEAR = 0.9
"""How near other words are that name the same trade: a programmer, an engineer."""
_PART_WEIGHT = 0.4
_ONE_OF_SEVERAL = 0.5
"""What one telling word of a phrase counts against other words for the phrase."""
_LED_ON = 0.4
"""What words for other words count against these."""
_SMALL_NUMBER = 2
"""Digits of a number that may be written as a word."""
_AS_RARE_AS_NAMES = 0.7
# "Which companies does he own besides Tesla?" is not about Tesla.
_EXCEPT = re.compile(
    r"\b(?:besides|apart from|aside from|other than|except(?: for)?|not counting)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "The song Yesterday": what sort of thing a name is of need not be said.
_SORT_OF_NAME = re.compile(r"\b[Tt]he ([a-z][\w-]+) [\"“']?[A-Z0-9]")
_BEGINS = re.compile(r"(?:^|[.?!:]\s)\W*$")
"""Where a capital does not make a name."""
_QUESTION_WORDS = frozenset("how what which who whom whose when where why".split())

# Words that frame a question in any subject, and nouns that stand in for a name.
_ASKING = frozenset(
    stem(word)
    for word in """
    year date day time month name list reason kind kinds type sort way word words article
    document source piece text story writer author report say says said tell told describe
    explain according mention state call called think thought believe view opinion happen exact
    exactly actual really like give take made make go come put keep want wants see look use
    become part matter many much long often far ever currently today nowadays specific
    specifically still company firm organisation organization lab team outfit group startup man
    woman person people guy boss someone cite quote quoted passage sentence line quality subject
    theme supposed behind yes no big ton lot bunch load heap pile stuff folk now several few
    various nearly almost fully entirely easily seemingly instead already though whole rest able
    particular once cannot against after before since around despite toward towards across along
    within among amid beyond locate located based besides plenty early beginning literally ok
    okay nah anyway reckon well stage front terms every everybody everyone somebody whoever
    nothing ourselves notwithstanding place set bother lad mate clear easier wider love eye
    definition meaning versus""".split()
)


def concepts(text: str, lexicon: Lexicon, thesaurus: Thesaurus) -> tuple[Concept, ...]:
    """What ``text``, with its misspelt words corrected, names; in its order.

    Descriptions are read first, then phrases, then single words.
    """
    words = tokens(text)
    terms = lexicon.compounds.of_tokens(words)
    expansions = list(thesaurus.expand([word.folded for word in words]))
    taken: set[int] = set()
    found = []
    for concept, starts in (
        *_descriptions(text, words, terms, lexicon),
        *_introduced(text, words, terms, expansions, lexicon),
        *_phrases(words, terms, expansions),
    ):
        if not starts & taken:
            found.append(concept)
            taken |= starts
    free = [term for term in terms if term.start not in taken]
    found += _single(text, words, free, expansions, lexicon)
    aside = {match.end() for match in _EXCEPT.finditer(text)}
    aside |= {match.start(1) for match in _SORT_OF_NAME.finditer(text)}
    found = [replace(c, asking=True) if c.start in aside else c for c in found]
    unique: dict[Words, Concept] = {}
    for concept in sorted(found, key=lambda c: c.start):
        unique.setdefault(concept.own, concept)
    led_on = [_led_on(concept, thesaurus, lexicon.known) for concept in unique.values()]
    return tuple(_join(led_on, lexicon.same))


def _descriptions(
    text: str, words: Sequence[Token], terms: Sequence[Term], lexicon: Lexicon
) -> Iterator[tuple[Concept, set[int]]]:
    """Each description ("the Tesla boss") with the offsets of its words."""
    names = lexicon.figures.names
    for description in described(words, lexicon.figures, lexicon.same):
        yield _description(text, words, terms, description, names[description.term])


def _introduced(
    text: str,
    words: Sequence[Token],
    terms: Sequence[Term],
    expansions: Sequence[Expansion],
    lexicon: Lexicon,
) -> Iterator[tuple[Concept, set[int]]]:
    """Those by what the documents introduce somebody as."""
    near = {
        expansion.places[-1]: [
            other[-1] for other, nearness in expansion.alternatives if nearness >= _NEAR
        ]
        for expansion in expansions
    }
    for description, name in meant(words, lexicon.introductions, near):
        yield _description(text, words, terms, description, name)


def _description(
    text: str, words: Sequence[Token], terms: Sequence[Term], description: Described, name: str
) -> tuple[Concept, set[int]]:
    covered = words[description.start : description.end]
    start, end = covered[0].start, covered[-1].end
    literal = tuple(t.stem for t in terms if start <= t.start < end and not t.part)
    own = (description.term,)
    others: Weighted = ((literal, 1.0),) if literal and literal != own else ()
    concept = Concept(text[start:end], own, others=others, name=True, described=name, start=start)
    return concept, {word.start for word in covered}


def _phrases(
    words: Sequence[Token], terms: Sequence[Term], expansions: Sequence[Expansion]
) -> Iterator[tuple[Concept, set[int]]]:
    """Terms of several words that the thesaurus knows, each with the offsets of its words."""
    for expansion in expansions:
        covered = [words[place] for place in expansion.places]
        starts = {token.start for token in covered}
        own = tuple(t.stem for t in terms if t.start in starts and not t.part)
        if len(covered) == 1 or not own:
            continue
        others = expansion.alternatives
        if len(own) > 1:
            others += tuple(((term,), _ONE_OF_SEVERAL) for term in own)
        concept = Concept(
            written=" ".join(
                token.text for token in covered if token.folded not in _QUESTION_WORDS
            ),
            own=own,
            others=others,
            start=covered[0].start,
            # "How old" asks, and so does "really think"; but "come into being" is not "come".
            asking=covered[0].folded == "how"
            or (len(own) == len(covered) and _ASKING.issuperset(own)),
            phrase=True,
        )
        yield concept, starts


def _single(
    text: str,
    words: Sequence[Token],
    terms: Sequence[Term],
    expansions: Sequence[Expansion],
    lexicon: Lexicon,
) -> Iterator[Concept]:
    alone = {words[e.places[0]].start: e.alternatives for e in expansions if len(e.places) == 1}
    for term in terms:
        if term.part:
            continue
        covered = [w for w in words if term.start <= w.start < term.end]
        parts = [((p.stem,), _PART_WEIGHT) for p in terms if p.part and p.start == term.start]
        known = term.stem in lexicon.figures.names and not any(map(_is_word, covered))
        name = known or _is_name(covered, first=bool(_BEGINS.search(text[: term.start])))
        others = alone.get(term.start, ())
        if name and term.stem in lexicon.known:
            # Grok is no verb here: a name does not mean what the word means.
            others = tuple(
                (o, w) for o, w in others if w > BESIDE and not all(map(_is_ordinary, o))
            )
        yield Concept(
            written=text[term.start : term.end],
            own=(term.stem,),
            others=(*others, *parts),
            name=name,
            start=term.start,
            asking=term.stem in _ASKING,
        )


def _led_on(concept: Concept, thesaurus: Thesaurus, known: Collection[str]) -> Concept:
    """Where no word for a concept occurs, words for those words are looked for.

    "Bury the hatchet" leads to "reconcile", and that to "amicable".
    """
    terms = [concept.own, *(words for words, _ in concept.others)]
    if concept.name or concept.asking or any(all(t in known for t in w) for w in terms):
        return concept
    further: dict[Words, float] = {}
    for words, nearness in concept.others:
        for expansion in thesaurus.expand(words):
            if len(expansion.places) < len(words):
                continue
            for other, next_ in expansion.alternatives:
                if all(term in known for term in other):
                    further[other] = max(further.get(other, 0.0), _LED_ON * nearness * next_)
    return replace(concept, others=(*concept.others, *further.items()))


def _join(concepts: Sequence[Concept], same: Mapping[str, Words]) -> Iterator[Concept]:
    """Names in part become one concept, acronyms are found by their words as well."""
    given = {c.own[0] for c in concepts if len(c.own) == 1}
    for k, concept in enumerate(concepts):
        if len(concept.own) != 1:
            yield concept
            continue
        term = concept.own[0]
        stands_for = same.get(term, ())
        if len(stands_for) == 1 and concept.written.islower() and concept.written in english():
            stands_for = ()  # "How long did it take?" means nobody called Long
        if len(stands_for) == 1 and stands_for[0] in given:
            continue  # "Elon Musk": the surname is there, and it brings the given name along
        equal = [stands_for] if stands_for else []
        equal += [(short,) for short, long in same.items() if long == (term,)]
        upcoming = [c.own[0] for c in concepts[k : k + 3] if len(c.own) == 1]
        for short, long in same.items():
            if len(long) > 1 and tuple(upcoming[: len(long)]) == long:
                equal.append((short,))
        yield replace(concept, same=tuple(equal), name=concept.name or bool(equal))


def _is_ordinary(term: str) -> bool:
    """Whether a stem is that of an English word, rather than a name."""
    return term in english() or rarity(term) < _AS_RARE_AS_NAMES


def _is_word(token: Token) -> bool:
    return token.folded in english() or is_stop(token.folded) or not token.folded.isalpha()


def _is_name(covered: list[Token], *, first: bool) -> bool:
    text = "".join(token.text for token in covered)
    if any(c.isdigit() for c in text):
        return not text.isdigit() or len(text) > _SMALL_NUMBER
    if first and not any(map(_is_word, covered)):
        return text[:1].isupper()
    return any(c.isupper() for c in (text[1:] if first else text))
