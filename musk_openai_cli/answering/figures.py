"""Who leads or founded what, and which companies make what: learned, or commonly known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from musk_openai_cli.language.tokens import stem, tokens

Words = tuple[str, ...]
"""Stems."""

LEADS = frozenset(
    """boss bosses chief head ceo leader owner honcho supremo executive exec president chairman
    chairwoman chairperson helmsman""".split()
)
FOUNDED = frozenset("founder cofounder co-founder creator father".split())
COMPANY = frozenset(
    """company firm lab laboratory outfit startup start-up business organisation organization
    shop venture group team people folks corporation crowd bunch gang crew lot camp side researchers
    scientists engineers developers coders""".split()
)


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

    @property
    def words(self) -> frozenset[str]:
        """The folded words of the names."""
        return frozenset(t.folded for name in self.names.values() for t in tokens(name))

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
        roles = [w for w in words if w in LEADS | FOUNDED]
        rest = tuple(stem(w) for w in words if w not in roles and w != "officer")
        if roles and rest:
            (leads if set(roles) & LEADS else founded)[rest] = term
        if {"ceo", "chief executive"} & {title.split()[0], *roles}:
            heads.add(term)
    called: dict[Words, str] = {}
    if len(heads) == 1:
        # Where the documents know one chief executive only, that is whom "the boss" means.
        head = heads.pop()
        called = {(stem(role),): head for role in ("ceo", "boss")}
        for company in COMPANY - {"people", "folks", "team", "group"}:
            for role in ("head", "boss", "ceo", "chief"):
                called[stem(company), stem(role)] = head
    return Figures(leads=leads, founded=founded, called=called, names=names)


def _words(text: str) -> Words:
    return tuple(stem(token.folded) for token in tokens(text))
