"""Documents -> the persons' names in them, by what stands around a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from musk_openai_cli.models import BlockKind, Document
from musk_openai_cli.speech.lexicon import GIVEN, HONORIFICS, ROLES, SAYING
from musk_openai_cli.speech.names import OPENERS, Name, looks_like_thing, names

LONGEST = 5
"""Words of a person's name."""
_SKIPPED = frozenset({BlockKind.CODE, BlockKind.BOILERPLATE})
_ENOUGH = 2.0
_SMALL_WORDS = frozenset("the a an of at for in and".split())
_APPOSITION = re.compile(
    r",\s+(?:(?:the|a|an|its|his|her|their|former|then|current|who\s+(?:is|was)(?:\s+the)?)\s+)*"
    r"(?P<role>[^,.;:()“”\"]{2,70})"
)
_ROLE_OF = re.compile(
    r"(?P<head>[\w-]+)\s+(?:of|at|for|with|in)\s+(?:the\s+)?(?P<what>[\w&.’' -]+)$"
)


@dataclass(slots=True)
class Learner:
    """Counts what a corpus says of its names."""

    signs: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    """How much speaks for a name being a person's."""
    counts: Counter[str] = field(default_factory=Counter)
    genders: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    where: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Ids of the documents that have a name."""
    titles: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Key of a title -> the names that have it."""
    surnames: set[str] = field(default_factory=set)
    """Single words behind an honorific."""

    def add(self, document: Document) -> None:
        """Read one document."""
        single: Counter[str] = Counter()
        speaking: set[str] = set()
        found: defaultdict[str, float] = defaultdict(float)
        for text in _texts(document):
            for name in names(text):
                if len(name.words) == 1:
                    single[name.text] += 1
                    if name.honorific and not name.text.isupper():
                        # "general AI" is no general.
                        self.surnames.add(name.text)
                    if name.honorific or _speaks(text, name):
                        speaking.add(name.text)
                elif len(name.words) <= LONGEST and not looks_like_thing(name.words):
                    found[name.text] += self._full(text, name, document)
        for full, score in found.items():
            surname = full.split()[-1]
            alone = min(1.5, 0.75 * single[surname])
            self.signs[full] += score + 2.0 * (surname in speaking) + alone

    def _full(self, text: str, name: Name, document: Document) -> float:
        """Count one mention of a full name; returns what it says for a person."""
        self.counts[name.text] += 1
        self.where[name.text].add(document.id)
        if gender := _gender(text, name):
            self.genders[name.text][gender] += 1
        for title in _titles(text, name):
            self.titles[title].add(name.text)
        return _signs(text, name)

    def persons(self) -> Iterator[tuple[str, list[str], str]]:
        """The full name, all its written forms and the gender of every person."""
        groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for name, score in self.signs.items():
            if score >= _ENOUGH and not _longer(name, self.signs):
                words = [w for w in name.split() if w not in {"Jr.", "Sr.", "Jr", "Sr"}]
                groups[words[0], words[-1]].append(name)
        for forms in groups.values():
            best = max(forms, key=lambda name: (self.counts[name], len(name), name))
            told: Counter[str] = Counter()
            for name in forms:
                told += self.genders.get(name, Counter())
            yield best, forms, _most(told) or GIVEN.get(best.split()[0].lower(), "")


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind not in _SKIPPED:
            yield block.text


_AUXILIARY = r"(?:(?:has|have|had|also|later|then|once|\w+ly)\s+){0,3}"
_VERB_AFTER = re.compile(rf"\s+{_AUXILIARY}(\w+)")
_VERB_LATER = re.compile(
    r",?\s+(?:of|from|writing\s+for|for)\s+[^.;:]{2,50}?,?\s+"
    r"(?:said|says|wrote|writes|told|called|calls|stated|noted|felt)\b"
)
_VERB_BEFORE = re.compile(r"[,”\"]\s+(\w+)\s+$")


def _speaks(text: str, name: Name) -> bool:
    """Whether a verb of speech stands right after the name, or before it after a quotation."""
    after = _VERB_AFTER.match(text, name.end)
    before = _VERB_BEFORE.search(text, max(0, name.start - 20), name.start)
    return any(match and match[1].lower() in SAYING for match in (after, before))


def _signs(text: str, name: Name) -> float:
    """How much one mention says that a name is a person's."""
    score = 0.0
    words = name.words
    if words[0].lower() in GIVEN:
        score += 2.0
    if name.honorific:
        score += 2.0
    before, after = (
        text[max(0, name.start - 12) : name.start].lower(),
        text[name.end : name.end + 90],
    )
    if _speaks(text, name) or _VERB_LATER.match(text, name.end):
        score += 1.0
    apposition = _APPOSITION.match(after)
    if apposition and _is_role(apposition["role"]):
        score += 2.0
    if re.match(
        r"\s*\((?:born|b\.)|,\s+(?:\d\d),|\s+(?:himself|herself)\b|,\s+who(?:se)?\s", after
    ):
        score += 2.0
    if re.search(r"(?:\bthe|\bin|\bat|\binto)\s+$", before):
        score -= 1.5
    return score


def _gender(text: str, name: Name) -> str:
    told = HONORIFICS.get(name.honorific, "")
    if told:
        return told
    # The first pronoun of the sentence's rest, if no other name comes first.
    after = text[name.end : name.end + 160]
    pronoun = re.search(
        r"\b(he|his|him|himself|she|her|herself)\b|(?<!^)\b[A-Z]\w+ [A-Z]\w+", after
    )
    if pronoun and pronoun[1]:
        return "m" if pronoun[1] in {"he", "his", "him", "himself"} else "f"
    return ""


def _most(told: Counter[str]) -> str:
    common = told.most_common(2)
    if not common or (len(common) > 1 and common[1][1] * 2 > common[0][1]):
        return ""
    return common[0][0]


def _longer(name: str, known: Mapping[str, float]) -> bool:
    """``Design Wendy Stengel``: a person's name with a word too many in front."""
    words = name.split()
    if len(words) < 3 or words[0].lower() in GIVEN:  # a name has two
        return False
    rest = " ".join(words[1:])
    return words[1].lower() in GIVEN and (rest in known or len(words) > 3)


def _is_role(text: str) -> bool:
    words = [w.strip("’'").lower() for w in re.findall(r"[\w’'-]+", text)[:8]]
    return any(word in ROLES or word.removesuffix("s") in ROLES for word in words)


def _titles(text: str, name: Name) -> Iterator[str]:
    """Keys of the titles that a mention gives a name: ``ceo openai``."""
    apposition = _APPOSITION.match(text, name.end)
    if apposition:
        role = _ROLE_OF.search(apposition["role"].strip())
        if role and role["head"].lower() in ROLES:
            yield title_key(f"{role['what']} {role['head']}")
    before = re.search(
        r"((?:[A-Z][\w&.-]*\s+){1,3})([A-Za-z-]+)\s+$", text[max(0, name.start - 60) : name.start]
    )
    if before and before[2].lower() in ROLES:
        words = [w for w in before[1].split() if w.lower() not in OPENERS]
        if words:
            yield title_key(" ".join([*words, before[2]]))


def title_key(text: str) -> str:
    """The words of a title in alphabetical order: ``OpenAI CEO`` is ``CEO of OpenAI``."""
    words = [re.sub(r"['’]s?$", "", w).lower() for w in re.findall(r"[\w&.’'-]+", text)]
    return " ".join(sorted(w for w in words if w and w not in _SMALL_WORDS))
