"""Compare a timeline with one drawn up by hand, and merging with the events of SemEval-2015."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musk_openai_cli.chronology.candidate import Candidate, Dating
from musk_openai_cli.chronology.happenings import candidate_of
from musk_openai_cli.chronology.kinds import REPORT
from musk_openai_cli.chronology.merge import Merger
from musk_openai_cli.chronology.similarity import Similarity, terms
from musk_openai_cli.chronology.telling import telling
from musk_openai_cli.corpus import dates
from musk_openai_cli.models import Block, BlockKind, Document, Meta, Passage, ReadingText, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from musk_openai_cli.models import DatedMention, Event, Timeline

GOLD = Path(__file__).with_name("timeline_gold.json")


@dataclass
class Result:
    """How a timeline compares with the gold one."""

    found: dict[str, list[int]] = field(default_factory=dict)
    """Id of a gold event -> indexes of the events that tell it."""
    missing: list[str] = field(default_factory=list)
    false: list[int] = field(default_factory=list)
    misdated: list[int] = field(default_factory=list)
    miscalled: list[int] = field(default_factory=list)
    disordered: list[tuple[str, str]] = field(default_factory=list)
    merged_wrongly: list[int] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)
    required: int = 0
    events: int = 0

    @property
    def precision(self) -> float:
        """Share of the events that the gold timeline has too, with a date that it allows."""
        wrong = {*self.false, *self.misdated, *self.merged_wrongly}
        return 1 - len(wrong) / self.events if self.events else 1.0

    @property
    def recall(self) -> float:
        """Share of the required gold events that are found."""
        return 1 - len(self.missing) / self.required if self.required else 1.0


def gold() -> dict[str, Any]:
    """The timeline drawn up by hand."""
    loaded: dict[str, Any] = json.loads(GOLD.read_text(encoding="utf-8"))
    return loaded


def compare(timeline: Timeline, wanted: Mapping[str, Any]) -> Result:
    """Match every event with the gold events by what its mentions quote."""
    result = Result(events=len(timeline.events))
    by_id = {each["id"]: each for each in wanted["events"]}
    for number, event in enumerate(timeline.events):
        names = [_gold_of(event, mention, wanted["events"]) for mention in event.mentions]
        known = [name for name in names if name]
        if not known:
            result.false.append(number)
            continue
        if len(set(known)) > 1:
            result.merged_wrongly.append(number)
        _judge(result, by_id[known[0]], number, event)
    required = [each["id"] for each in wanted["events"] if each["required"]]
    result.required = len(required)
    result.missing = [name for name in required if name not in result.found]
    found = result.found
    result.disordered = [
        (first, second)
        for first, second in wanted["order"]
        if first in found and second in found and min(found[first]) > min(found[second])
    ]
    said = " ".join(q for e in timeline.events for q in (e.headline.text, e.words))
    said += " ".join(m.expression or "" for e in timeline.events for m in e.mentions)
    for reason, words in wanted["never"].items():
        titles = {e.headline.text for e in timeline.events if e.kind == "publication"}
        result.forbidden += [
            f"{reason}: {word}" for word in words if word in said and word not in titles
        ]
    return result


def _judge(result: Result, entry: Mapping[str, Any], number: int, event: Event) -> None:
    result.found.setdefault(entry["id"], []).append(number)
    if (event.value.edtf if event.value else None) not in entry["edtf"]:
        result.misdated.append(number)
    if event.kind not in entry["kinds"]:
        result.miscalled.append(number)


def _gold_of(
    event: Event, mention: DatedMention, entries: Sequence[Mapping[str, Any]]
) -> str | None:
    """Id of the gold event that a mention tells; where it may be several, its kind decides."""
    quote = mention.quote
    handle, text = quote.citation.handle, quote.text
    fitting = [
        entry
        for entry in entries
        if any(handle.startswith(document) and part in text for document, part in entry["mentions"])
    ]
    told = [e for e in fitting if any(part in event.words for _, part in e["mentions"])]
    of_kind = [e for e in fitting if event.kind in e["kinds"]]
    chosen = told or of_kind or fitting
    return str(chosen[0]["id"]) if chosen else None


Pair = tuple[tuple[str, int], tuple[str, int]]


def semeval_pairs(path: Path, corpora: Sequence[int]) -> tuple[dict[str, Any], dict[Pair, bool]]:
    """Sentence pairs of different articles that have an event of the same day, and if it is one.

    SemEval-2015 Task 4, TimeLine (Minard et al. 2015): sentences that tell one of
    its events on a day that is known, compared across the articles of a corpus.
    """
    loaded = json.loads(path.read_text(encoding="utf-8"))
    told: defaultdict[tuple[int, str], defaultdict[tuple[str, int], set[int]]] = defaultdict(
        lambda: defaultdict(set)
    )
    for number, event in enumerate(loaded["events"]):
        if event["corpus"] in corpora and "X" not in event["date"]:
            for document, sentence, _ in event["mentions"]:
                # Sentence 0 is the title, of which a timeline makes no event.
                if sentence and str(sentence) in loaded["docs"].get(document, {}).get("sents", {}):
                    told[event["corpus"], event["date"]][document, sentence].add(number)
    pairs: dict[Pair, bool] = {}
    for sentences in told.values():
        for a, b in combinations(sorted(sentences), 2):
            if a[0] != b[0]:
                same = bool(sentences[a] & sentences[b])
                pairs[a, b] = pairs.get((a, b), False) or same
    return loaded, pairs


def told_on(text: str, day: str, document: Document) -> list[Candidate]:
    """What a sentence tells, dated by the gold standard instead of by the tagger."""
    block = Block(
        BlockKind.PARAGRAPH, (0, len(text)), (1, 1),
        ReadingText(text, (Run(0, len(text), 0, len(text)),)), sentences=((0, len(text)),),
    )  # fmt: skip
    sentence = telling(Passage(document, block, 0), 0, len(text), ())
    when = Dating(dates.day(date.fromisoformat(day)), day, "gold", (0, 1))
    possible = [t for t in sentence.triggers if t.real and t.kind != REPORT]
    found = [candidate_of(sentence, t, when) for t in possible]
    if not found:
        found = [
            Candidate(sentence, 0, "other", (0, len(text)), when, names=sentence.named(0, 10**6))
        ]
    for each in found:
        each.terms = terms(text)
    return found


def mergers(path: Path, corpora: Sequence[int]) -> tuple[dict[Pair, bool], Callable[[Pair], bool]]:
    """The pairs of some corpora, and the program's judgement of a pair."""
    loaded, pairs = semeval_pairs(path, corpora)
    documents = {name: Document(name, name, Path(name), "", Meta(name)) for name in loaded["docs"]}
    said = {
        (name, int(number)): text
        for name, told in loaded["docs"].items()
        for number, text in told["sents"].items()
    }
    found = {
        place: told_on(said[place], "2010-01-01", documents[place[0]])
        for place in sorted({place for pair in pairs for place in pair})
    }
    merger = Merger([c for told in found.values() for c in told])
    merger.similarity = Similarity(terms(text) for text in said.values())
    return pairs, lambda pair: any(
        merger.score(a, b) > 0 for a in found[pair[0]] for b in found[pair[1]]
    )


def rates(pairs: Mapping[Pair, bool], same: Callable[[Pair], bool]) -> tuple[float, float, int]:
    """Precision, recall and number of pairs that ``same`` takes for one event."""
    taken = [truth for pair, truth in pairs.items() if same(pair)]
    right = sum(taken)
    total = sum(pairs.values())
    return right / len(taken) if taken else 1.0, right / total if total else 1.0, len(taken)
