"""What speaks for and against a unit's being an answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from musk_openai_cli.answering import roles
from musk_openai_cli.answering.evidence import Evidence
from musk_openai_cli.answering.forms import Wanted
from musk_openai_cli.answering.scoring import Scored, Scorer
from musk_openai_cli.answering.specified import unspecified
from musk_openai_cli.answering.units import leans, opening
from musk_openai_cli.answering.wanted import of_calendar, verbatim
from musk_openai_cli.models import BlockKind, SpeechMode
from musk_openai_cli.speech import speaker_of

_FEW, _MANY = 5, 1000
"""Documents; how the verdict does on fewer, or on more, was not measured."""
_SEVERAL = 2
_BY_OCCASION = 0.5
_PRECISE = frozenset({Wanted.DATE, Wanted.AMOUNT, Wanted.PERSON, Wanted.NAME, Wanted.PLACE})
_NAMING = frozenset({Wanted.PERSON, Wanted.NAME})


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
    deed = scorer.deed
    done = roles.doer(deed, best.number, scorer.evidence, scorer.library) if deed else None
    return Signs(
        name_absent=float(bool(absent(scorer, best))),
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


def absent(scorer: Scorer, best: Scored) -> list[str]:
    """The names of the question that neither a unit nor its surroundings say, as written."""
    return [
        each.concept.written
        for each, told in zip(scorer.evidence, best.told, strict=True)
        if each.concept.name and each.own and not each.told_here(told)
    ]


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
