"""People and companies that a question describes instead of naming them.

"The Tesla boss" is Musk and "the outfit behind ChatGPT" is OpenAI. Left as words,
such descriptions look for Tesla and ChatGPT, which the question is not about.
What the documents say of people comes first, then a short list that is shipped
(``figures.txt``). Only people and companies that the documents mention count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from musk_openai_cli.language.tokens import Token, stem, tokens

Words = tuple[str, ...]

_LEADS = frozenset(
    """boss bosses chief head ceo leader owner honcho supremo executive exec president chairman
    chairwoman chairperson helmsman""".split()
)
_FOUNDED = frozenset("founder cofounder co-founder creator father".split())
_SOMEBODY = frozenset(
    """guy man chap bloke dude fella fellow person woman gentleman billionaire tycoon mogul magnate
    multibillionaire entrepreneur businessman figurehead baron titan""".split()
)
_COMPANY = frozenset(
    """company firm lab laboratory outfit startup start-up business organisation organization
    shop venture group team people folks corporation crowd bunch gang crew lot camp side researchers
    scientists engineers developers coders""".split()
)
_MAKER = frozenset("maker creator developer builder owner operator parent".split())
_SMALL = frozenset("the a an big top main former old own".split())
_TO_WHAT = (
    ("who", "runs"), ("who", "run"), ("who", "leads"), ("who", "heads"), ("who", "owns"),
    ("who", "founded"), ("who", "started"), ("who", "is", "running"), ("that", "runs"),
    ("in", "charge", "of"), ("at", "the", "helm", "of"), ("at", "the", "top", "of"),
    ("that", "makes"), ("that", "made"), ("that", "built"), ("that", "created"),
    ("which", "makes"), ("which", "made"), ("who", "makes"), ("who", "made"), ("who", "built"),
    ("responsible", "for"), ("running",), ("leading",), ("heading",), ("behind",), ("of",),
    ("at",), ("making",), ("owning",),
)  # fmt: skip
_ROLES = _LEADS | _FOUNDED | _SOMEBODY | _COMPANY | _MAKER
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Described:
    """A run of tokens of a question, and the term that it means."""

    start: int
    """Index of its first token."""
    end: int
    term: str
    """Stem of the surname, or of the company."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Who or what is meant by which words; all of them stems."""

    leads: Mapping[Words, str] = field(default_factory=dict)
    founded: Mapping[Words, str] = field(default_factory=dict)
    called: Mapping[Words, str] = field(default_factory=dict)
    makers: Mapping[Words, str] = field(default_factory=dict)
    """A product -> who makes it."""
    companies: Mapping[Words, str] = field(default_factory=dict)
    """A surname -> the company that is its owner's only one."""
    names: Mapping[str, str] = field(default_factory=dict)
    """A term -> the name as it is written."""

    def joined(self, first: Figures) -> Figures:
        """These, where ``first`` does not say otherwise."""
        return Figures(
            {**self.leads, **first.leads},
            {**self.founded, **first.founded},
            {**self.called, **first.called},
            {**self.makers, **first.makers},
            {**self.companies, **first.companies},
            {**self.names, **first.names},
        )

    def among(self, known: Collection[str]) -> Figures:
        """Those that ``known`` terms name."""
        tables = (self.leads, self.founded, self.called, self.makers, self.companies)
        leads, founded, called, makers, companies = (
            {words: term for words, term in table.items() if term in known} for table in tables
        )
        return Figures(leads, founded, called, makers, companies, self.names)


@cache
def shipped() -> Figures:
    """What is commonly known."""
    source = files("musk_openai_cli.answering").joinpath("figures.txt")
    return read(source.read_text(encoding="utf-8").splitlines())


def read(lines: Iterable[str]) -> Figures:
    """Read lines of the format that ``figures.txt`` explains; others are passed over."""
    tables: defaultdict[str, dict[Words, str]] = defaultdict(dict)
    written: dict[str, str] = {}
    for line in lines:
        head, colon, facts = line.partition(":")
        kind, _, name = head.strip().partition(" ")
        named = _words(name)
        if not (colon and named) or kind not in {"person", "company"}:
            continue
        term = named[-1]
        written[term] = name.strip()
        for fact in facts.split(";"):
            verb, _, things = fact.strip().partition(" ")
            for thing in things.split(","):
                if words := _words(thing):
                    tables[verb][words] = term
    verbs = ("leads", "founded", "called", "makes", "of")
    leads, founded, called, makers, companies = (tables[verb] for verb in verbs)
    return Figures(leads, founded, called, makers, companies, written)


def learned(titles: Mapping[str, Collection[str]]) -> Figures:
    """Who leads or founded what, by the titles that the documents give them.

    ``titles`` maps words in alphabetical order ("ceo openai") to full names.
    """
    leads: dict[Words, str] = {}
    founded: dict[Words, str] = {}
    names: dict[str, str] = {}
    heads = set()
    for title, holders in titles.items():
        if len(holders) != 1:
            continue
        words = title.split()
        name = next(iter(holders))
        term = stem(name.split()[-1].lower())
        names[term] = name
        roles = [w for w in words if w in _LEADS | _FOUNDED]
        rest = tuple(stem(w) for w in words if w not in roles and w != "officer")
        if roles and rest:
            (leads if set(roles) & _LEADS else founded)[rest] = term
        if {"ceo", "chief executive"} & {title.split()[0], *roles}:
            heads.add(term)
    called: dict[Words, str] = {}
    if len(heads) == 1:
        # Where the documents know one chief executive only, that is whom "the boss" means.
        head = heads.pop()
        called = {(stem(role),): head for role in ("ceo", "boss")}
        for company in _COMPANY - {"people", "folks", "team", "group"}:
            for role in ("head", "boss", "ceo", "chief"):
                called[stem(company), stem(role)] = head
    return Figures(leads=leads, founded=founded, called=called, names=names)


def described(
    question: Sequence[Token], figures: Figures, same: Mapping[str, Words] = MappingProxyType({})
) -> Iterator[Described]:
    """The descriptions among the words of a question, from left to right.

    A question for who it is ("Who is the Tesla boss?") keeps its words, and so does one
    that names somebody else right after ("OpenAI CEO Emmett Shear"). ``same`` leads given
    names to surnames ("Sam's lab").
    """
    words = [token.folded for token in question]
    stems = [same.get(root, (root,))[-1] for root in map(stem, words)]
    place = 0
    while place < len(words):
        found = _at(words, stems, place, figures)
        if found is None:
            place += 1
            continue
        if not (_is_asked(words, found) or _names_another(question, stems, found)):
            yield found
        place = found.end


def _at(
    words: Sequence[str], stems: Sequence[str], place: int, figures: Figures
) -> Described | None:
    return (
        _thing_first(words, stems, place, figures)
        or _role_first(words, stems, place, figures)
        or _called(stems, place, figures)
    )


def _thing_first(
    words: Sequence[str], stems: Sequence[str], place: int, figures: Figures
) -> Described | None:
    """The Tesla boss."""
    for end, thing in _runs(stems, place):
        if end < len(words) and (term := _meant(words[end], thing, figures)):
            return Described(place, end + 1, term)
    return None


def _role_first(
    words: Sequence[str], stems: Sequence[str], place: int, figures: Figures
) -> Described | None:
    """The guy who runs ChatGPT."""
    if words[place] not in _ROLES:
        return None
    for link in _TO_WHAT:
        after = place + 1 + len(link)
        if tuple(words[place + 1 : after]) != link:
            continue
        after += after < len(words) and words[after] in _SMALL
        for end, thing in _runs(stems, after):
            if term := _meant(words[place], thing, figures):
                return Described(place, end, term)
    return None


def _called(stems: Sequence[str], place: int, figures: Figures) -> Described | None:
    """The richest man in the world."""
    for end, phrase in _runs(stems, place):
        if phrase in figures.called:
            return Described(place, end, figures.called[phrase])
    return None


def _runs(stems: Sequence[str], place: int) -> Iterator[tuple[int, Words]]:
    """The runs of stems that begin at a place, with where they end, longest first."""
    for end in range(min(place + _LONGEST, len(stems)), place, -1):
        yield end, tuple(stems[place:end])


def _meant(role: str, thing: Words, figures: Figures) -> str | None:
    """Who has this role in this thing."""
    if role in _LEADS:
        return figures.leads.get(thing)
    if role in _SOMEBODY:
        return figures.leads.get(thing) or figures.founded.get(thing)
    if role in _FOUNDED and thing in figures.founded:
        return figures.founded[thing]
    if role in _COMPANY | _MAKER:
        return figures.makers.get(thing) or figures.companies.get(thing)
    return None


def _is_asked(words: Sequence[str], found: Described) -> bool:
    """Whether the question is who it is."""
    before = [w for w in words[max(0, found.start - 3) : found.start] if w not in _SMALL]
    if not before:
        return False
    asking = {"who", "whos", "which", "what"}
    if before[-1] in {"is", "was", "are"}:
        return len(before) > 1 and before[-2] in asking
    return before[-1] in asking


def _names_another(question: Sequence[Token], stems: Sequence[str], found: Described) -> bool:
    named = [k for k in range(found.end, min(found.end + 2, len(stems))) if question[k].capital]
    return found.end in named and found.term not in {stems[k] for k in named}


def _words(text: str) -> Words:
    return tuple(stem(token.folded) for token in tokens(text))
