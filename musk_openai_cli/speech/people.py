"""Who the people of a corpus are, and which of them a short form means.

Learned from the documents themselves: a sequence of capitalised words is a
person's name when enough of its surroundings say so (a given name, an
honorific, a role in apposition, a verb of speech, a surname that stands alone
later). Surnames and given names lead to the full name first within the
document and then, if only one is possible, within the corpus.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from musk_openai_cli.models import Document
from musk_openai_cli.speech.learning import LONGEST, Learner, title_key
from musk_openai_cli.speech.lexicon import GIVEN, HONORIFICS
from musk_openai_cli.speech.names import Name, looks_like_thing, names


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, and the person that it means."""

    name: str
    """The full name where it is known, else as written."""
    start: int
    end: int
    person: bool
    gender: str = ""


@dataclass(slots=True)
class Cast:
    """The people of one document."""

    surnames: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    given: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, full: str) -> None:
        """Take in a person by the full name."""
        words = full.split()
        self.surnames[words[-1]].add(full)
        self.given[words[0]].add(full)

    def find(self, word: str) -> str | None:
        """The only person with this surname, else with this given name."""
        for table in (self.surnames, self.given):
            if len(table.get(word, ())) == 1:
                return next(iter(table[word]))
        return None


@dataclass(slots=True, eq=False, weakref_slot=True)
class People:
    """The people of a corpus. Make one with :meth:`learn`."""

    known: dict[str, str] = field(default_factory=dict)
    """Every written full form -> the full name."""
    genders: dict[str, str] = field(default_factory=dict)
    titles: dict[str, set[str]] = field(default_factory=dict)
    """Key of a title -> the full names of those who have it."""
    surnames: set[str] = field(default_factory=set)
    """Words that an honorific makes a surname, no full name being known."""
    casts: dict[str, Cast] = field(default_factory=dict)
    """The people of each document by its id."""
    everyone: Cast = field(default_factory=Cast)

    @classmethod
    def learn(cls, documents: Iterable[Document]) -> People:
        """The people that ``documents`` speak of."""
        learner = Learner()
        for document in documents:
            learner.add(document)
        people = cls(surnames=learner.surnames)
        for best, forms, gender in learner.persons():
            people.everyone.add(best)
            people.genders[best] = gender
            for name in forms:
                people.known[name] = best
                for document_id in learner.where[name]:
                    people.casts.setdefault(document_id, Cast()).add(best)
        for title, holders in learner.titles.items():
            known = {people.known[name] for name in holders if name in people.known}
            if known:
                people.titles[title] = known
        return people

    def joined(self, document: Document) -> People:
        """These people and those of one more document, whose own cast comes first in it."""
        more = People.learn((document,))
        both = People(
            known={**more.known, **self.known},
            genders={**more.genders, **self.genders},
            titles={**more.titles, **self.titles},
            surnames=self.surnames | more.surnames,
            casts={**self.casts, **more.casts},
        )
        for full in dict.fromkeys(both.known.values()):
            both.everyone.add(full)
        return both

    @property
    def names(self) -> tuple[str, ...]:
        """All full names, in alphabetical order."""
        return tuple(sorted(set(self.known.values())))

    def resolve(self, written: str, document: Document | None = None) -> str | None:
        """The full name of the person whom ``written`` means; None when unclear.

        ``written`` is a name, a surname, a given name, each with or without
        honorific, or a title such as ``the OpenAI CEO``.
        """
        text = re.sub(r"['’]s?$", "", written.strip())
        cast = self.casts.get(document.id) if document else None
        for name in names(text):
            if re.match(r"['’]s?\s+\w", text[name.end :]):
                continue  # "Musk's lawyer"
            if (known := self._person(name, cast)) is not None:
                return known
        holders = self.titles.get(title_key(text), set())
        return next(iter(holders)) if len(holders) == 1 else None

    def gender(self, name: str) -> str:
        """``m``, ``f``, or empty when nothing tells."""
        return self.genders.get(name, "")

    def mentions(self, text: str, document: Document | None = None) -> tuple[Mention, ...]:
        """The names in ``text``, in order; organisations and places are no persons."""
        cast = self.casts.get(document.id) if document else None
        out = []
        for name in names(text):
            known = self._person(name, cast)
            gender = self.gender(known) if known else ""
            gender = gender or HONORIFICS.get(name.honorific, "")
            out.append(Mention(known or name.text, name.start, name.end, known is not None, gender))
        return tuple(out)

    def _person(self, name: Name, cast: Cast | None) -> str | None:
        words = name.words
        if name.text in self.known:
            return self.known[name.text]
        if len(words) > 1:
            return self._partly_known(name, cast)
        for known in (cast, self.everyone):
            if known and (found := known.find(words[0])):
                return found
            if known and (words[0] in known.surnames or words[0] in known.given):
                return None if not name.honorific else name.text
        if name.honorific and not looks_like_thing(words):
            return name.text
        return name.text if words[0] in self.surnames else None

    def _partly_known(self, name: Name, cast: Cast | None) -> str | None:
        """A full name that was not met while learning."""
        words = name.words
        if looks_like_thing(words) or len(words) > LONGEST:
            return None
        for known in (cast, self.everyone):
            for full in known.surnames.get(words[-1], ()) if known else ():
                if full.split()[0] == words[0]:
                    return full
        if name.honorific or words[0].lower() in GIVEN:
            return name.text
        return None
