"""Whether the best unit answers the question, or nothing does.

The score alone cannot tell: on five public collections the best passage's BM25
separates answerable questions from others hardly better than chance. What tells
is whether what the question *needs* comes together: which of its things neither
the unit nor what stands around it says, whether the names that it asks about
are there, whether the unit holds the kind of thing that is asked for, and whether
the one who acts or speaks there is the one who is asked about. These signs are
weighed by logistic regression, each weight held to the direction that it must have;
the evaluation report tells on what they were fitted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace

from musk_openai_cli.answering import roles
from musk_openai_cli.answering.concepts import Concept
from musk_openai_cli.answering.evidence import Evidence
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.specified import unspecified
from musk_openai_cli.answering.units import leans, opening
from musk_openai_cli.answering.wanted import of_calendar, verbatim
from musk_openai_cli.models import BlockKind, SpeechMode
from musk_openai_cli.speech import speaker_of


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against the best unit, each between 0 and 1."""

    name_absent: float
    """A name that neither the unit nor its surroundings say."""
    stand_in: float
    """A name is met in other words only ("Starship": "rockets")."""
    name_outside: float
    """Share of its names that the unit itself does not speak of."""
    no_date: float
    no_amount: float
    no_name: float
    """A name is asked for, and the quote gives none that the question does not."""
    unspecified: float
    """It speaks of what is asked for, and does not say which: "at a tech firm"."""
    no_quotation: float
    """The words of somebody who is named are asked for, and the quote has none, or another's."""
    other_speaker: float
    """It is said by somebody else than the one whose words or views are asked for, or the one
    who is asked about is somebody's lawyer, boss or wife, of whom it does not speak."""
    other_doer: float
    """Somebody else does it there."""
    unsaid: float
    """Share of its plain words (no names, no asking) that the unit itself does not say."""
    precise_outside: float
    """Share of its weight in them, where a date, an amount, a place or a name is asked for."""
    alien: float
    """Share of its plain words that no document says in any way, if the unit says none as it is."""
    foreign: float
    """Two of its plain words are strange to the documents: no other words for them are known."""
    definition: float
    corpus: float
    """How much there is to find an answer in: 0 for five documents, 1 for a thousand."""


#: Fitted by ``python -m tests.evaluation.fit_verdict``.
WEIGHTS = Signs(
    name_absent=-3.43,
    stand_in=-3.45,
    name_outside=-0.63,
    no_date=-3.95,
    no_amount=-6.12,
    no_name=-3.87,
    unspecified=-1.42,
    no_quotation=-6.87,
    other_speaker=-3.7,
    other_doer=-0.94,
    unsaid=-1.76,
    precise_outside=-4.57,
    alien=-2.51,
    foreign=-1.76,
    definition=1.7,
    corpus=4.84,
)
BIAS = 3.1
THRESHOLD = 0.55
"""Probability of being an answer from which the unit is shown as one."""

_FEW, _MANY = 5, 1000
"""Documents; how the verdict does on fewer, or on more, was not measured."""
_SEVERAL = 2
_BY_OCCASION = 0.5
_PRECISE = frozenset({Wanted.DATE, Wanted.AMOUNT, Wanted.PERSON, Wanted.NAME, Wanted.PLACE})
_NAMING = frozenset({Wanted.PERSON, Wanted.NAME})


def judged(scorer: Scorer, ranked: Sequence[Scored]) -> list[Scored]:
    """The ranked units, the first few in the order that the verdict on each suggests."""
    weights = scorer.weights
    first = [
        replace(s, score=s.score + weights.verdict * probability(signs(scorer, [s])))
        for s in ranked[: weights.judged]
    ]
    return [*sorted(first, key=lambda s: (-s.score, s.number)), *ranked[weights.judged :]]


def refusal(scorer: Scorer, ranked: Sequence[Scored], threshold: float = THRESHOLD) -> str:
    """Why nothing answers the question, in one sentence; empty when something does.

    A ``threshold`` of 0 refuses nothing.
    """
    if not threshold:
        return ""
    unknown = [e.concept for e in scorer.evidence if not e.met and not e.concept.asking]
    strangers = [c.written for c in unknown if c.name and not c.written[0].isdigit()]
    if strangers:
        return f"No document mentions {listed(strangers)}."
    found = signs(scorer, ranked)
    if probability(found) >= threshold:
        return ""
    return _reason(found, unknown)


def _reason(found: Signs, unknown: Sequence[Concept]) -> str:
    """The plainest of the things that speak against the best unit."""
    if found.no_amount:
        return "The passages that come closest give no number."
    if found.no_date >= 1:
        return "The passages that come closest give no date."
    if found.unspecified:
        return "The passages that come closest speak of it and do not name it."
    if unknown:
        words = listed([c.written for c in unknown])
        return f"No document mentions {words}, or a word known to mean the same."
    if found.name_absent:
        return "The passages that come closest do not speak of everyone that is named."
    if found.no_name:
        return "The passages that come closest give no name that is not in the question."
    if found.other_speaker:
        return "What comes closest is said or done by somebody else."
    if found.other_doer:
        return "What comes closest is told of somebody else."
    if found.no_quotation:
        return "The passages that come closest do not quote anybody."
    return "No passage brings together what the question names."


def probability(found: Signs) -> float:
    """That the best unit is an answer, between 0 and 1."""
    total = BIAS + sum(w * s for w, s in zip(astuple(WEIGHTS), astuple(found), strict=True))
    return 1 / (1 + math.exp(-total))


def signs(scorer: Scorer, ranked: Sequence[Scored]) -> Signs:
    """The signs for the best of the ranked units, of which there is at least one."""
    best = ranked[0]
    full, wanted = scorer.full, scorer.question.wanted
    lacking = 1 - scorer.fit(best.number)
    pairs = list(zip(scorer.evidence, best.said, best.told, strict=True))
    # A name that only other words stand for ("Vietnam" for "Hanoi") is no more than a word.
    named = [(e, told) for e, _, told in pairs if e.concept.name and e.own]
    plain = [
        (e, said) for e, said, _ in pairs if not (e.concept.asking or (e.concept.name and e.own))
    ]
    unsaid = _share([not said for _, said in plain])
    outside = sum(e.worth for e, said in plain if not said) / full
    precise = float(wanted in _PRECISE)
    familiar = any(best.number in e.own for e in scorer.evidence if not e.concept.asking)
    there = Told(scorer, best.number)
    deed = roles.asked(scorer.question, scorer.evidence)
    done = roles.doer(deed, best.number, scorer.evidence, scorer.library) if deed else None
    return Signs(
        name_absent=float(any(not e.told_here(told) for e, told in named)),
        stand_in=float(any(_replaced(e) for e in scorer.evidence)),
        name_outside=_share([not _inside(scorer, best.number, e) for e, _ in named]),
        no_date=_dateless(scorer, lacking),
        no_amount=float(wanted == Wanted.AMOUNT and lacking == 1),
        no_name=float(wanted in _NAMING and not there.new_names and not there.voice),
        unspecified=float(
            wanted in _NAMING
            and unspecified(
                scorer.question.text, _quoted(scorer, best.number), scorer.evidence, scorer.asked
            )
        ),
        no_quotation=float(
            verbatim(scorer.question.text) and scorer.sayer is not None and not there.quotes
        ),
        other_speaker=float(there.other_speaker or _unheard(scorer, best)),
        other_doer=float(done is roles.Doer.ANOTHER),
        unsaid=unsaid,
        precise_outside=outside * precise,
        alien=0.0 if familiar else _share([not e.met for e, _ in plain]),
        foreign=float(sum(_strange(e) for e, _ in plain) >= _SEVERAL),
        definition=float(wanted == Wanted.DEFINITION),
        corpus=_size(len(scorer.library.documents)),
    )


def _dateless(scorer: Scorer, lacking: float) -> float:
    """How far the unit is from giving the date that is asked for.

    "When" may be answered by an occasion or "two years later"; "in what year" may not.
    """
    question = scorer.question
    if question.wanted != Wanted.DATE:
        return 0.0
    if of_calendar(question.text):
        return float(lacking > 0)
    return lacking if lacking == 1 else _BY_OCCASION * lacking


def _quoted(scorer: Scorer, number: int) -> str:
    """The quote that a unit makes, with what it leans on."""
    units = scorer.library.units
    first = units[opening(units, number)]
    return first.passage.text[first.start : units[number].end]


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: “a”, “b” or “c”."""
    quoted = [f"“{word}”" for word in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]


class Told:
    """Which names and whose words are in the quote that a unit makes."""

    def __init__(self, scorer: Scorer, number: int) -> None:
        units, people = scorer.library.units, scorer.library.people
        unit, text = units[number], _quoted(scorer, number)
        speaker = speaker_of(unit.passage, unit.start, unit.end, people)
        self.new_names = scorer.new_names(text)
        self.voice = bool(speaker and scorer.asks_view)
        self.other_speaker = bool(
            speaker
            and scorer.sayer
            and scorer.sayer.split()[-1] not in f"{speaker.name} {unit.text}"
        )
        self.quotes = not self.other_speaker and (
            '"' in text
            or "“" in text
            or unit.passage.block.kind == BlockKind.QUOTATION
            or (speaker is not None and speaker.mode == SpeechMode.DIRECT)
        )


def _unheard(scorer: Scorer, best: Scored) -> bool:
    """Whether the one who speaks or acts in the question, somebody's lawyer, is not spoken of."""
    return scorer.actor is not None and not best.said[scorer.actor]


def _inside(scorer: Scorer, number: int, name: Evidence) -> bool:
    """Whether a unit speaks of a name: by itself, or by leaning on what stands before it."""
    library = scorer.library
    leaning = leans(library.units[number].text)
    chain = (number, *library.before(number)) if leaning else (number,)
    if any(each in name.units for each in chain):
        return True
    passage = library.units[number].passage_index
    first = library.units[chain[-1]]
    return leaning and not first.position and (passage in name.titles or passage in name.headings)


def _replaced(name: Evidence) -> bool:
    """Whether it is a name, and no compound of several, that only other words stand for."""
    concept = name.concept
    return concept.name and concept.written.isalnum() and not name.written


def _strange(word: Evidence) -> bool:
    concept = word.concept
    return not (word.met or concept.others or concept.phrase)


def _size(documents: int) -> float:
    return math.log(min(max(documents, _FEW), _MANY) / _FEW, _MANY / _FEW)


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
