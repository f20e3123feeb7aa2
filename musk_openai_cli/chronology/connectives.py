"""Words that say what comes before what: following, since then, later, followed.

Signals of order as TimeML calls them (Pustejovsky et al. 2003), read from the
surface: the event word nearest on either side is what they join.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology import anaphora, signals
from musk_openai_cli.chronology.candidate import Candidate, Relation
from musk_openai_cli.chronology.kinds import DISPUTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.telling import Telling

_SINCE: Final = re.compile(
    r"(?:(?:Ever )?[Ss]ince then|After (?:that|this)|Following (?:that|this)|Afterwards?|Thereafter"
    r"|Within (?:minutes|hours|days|weeks|months)|(?:Minutes|Hours|Days|Weeks|Months|Years) later"
    r"|Subsequently|Later(?: on)?|Then|Eventually|Soon after(?:wards?)?|Shortly after(?:wards?)?"
    r"|Over the (?:next |following |ensuing |subsequent )?(?:years|months|weeks|decade)"
    r"|In the (?:years|months|weeks) (?:since|after|that followed))"
    r"(?=,|\s)(?! (?:the|a|his|its|her)\b)"
)
_REACH: Final = 16
_SUBJECT: Final = 7
"""Words that the subject of a sentence may have."""
_RESTARTS: Final = frozenset("and but while leading who which".split())


class Links:
    """Reads the sentences of one document in order and joins what they tell."""

    def __init__(self) -> None:
        self._before: list[Candidate] = []
        """Candidates of the sentences read so far."""

    def read(
        self, sentence: Telling, found: list[Candidate]
    ) -> tuple[list[Candidate], list[Relation]]:
        """The candidates of a sentence, more where connectives name some, and their order."""
        relations: list[Relation] = []
        extra: list[Candidate] = []
        self._within(sentence, found, extra, relations)
        everything = sorted([*found, *extra], key=lambda c: c.at)
        self._across(sentence, everything, relations)
        self._before.extend(everything)
        return everything, relations

    # ------------------------------------------------------ within a sentence

    def _within(
        self,
        sentence: Telling,
        found: list[Candidate],
        extra: list[Candidate],
        relations: list[Relation],
    ) -> None:
        words = sentence.words
        for at in range(len(words)):
            signal = signals.signal(sentence, at)
            if signal is None:
                continue
            if any(m.start <= words[at].start < m.end for m in sentence.mentions):
                continue
            right = self._right(sentence, at + signal.size, [*found, *extra], whole=signal.verb)
            left = self._left(sentence, at, [*found, *extra], right)
            if right is None:
                continue
            known = any(right is c for c in (*found, *extra, *self._before))
            if not known:
                if not (signal.left_is_later or signal.verb) and _is_noun(right):
                    continue
                if left is None and not signals.told_as_past(sentence, at):
                    continue
                extra.append(right)
            if left is not None and left is not right:
                earlier, later = (right, left) if signal.left_is_later else (left, right)
                relations.append(Relation(earlier, later, signal.expression))

    def _left(
        self, sentence: Telling, at: int, here: Sequence[Candidate], right: Candidate | None
    ) -> Candidate | None:
        before = [c for c in here if c.at < at and c is not right]
        if before:
            return max(before, key=lambda c: c.at)
        if at == 0:
            after = [c for c in here if c is not right and right is not None and c.at > right.at]
            return min(after, key=lambda c: c.at) if after else None
        if at <= _SUBJECT:  # "The departure followed": it is the subject
            return anaphora.subject(sentence, self._before)
        return None

    def _right(
        self, sentence: Telling, first: int, here: Sequence[Candidate], *, whole: bool
    ) -> Candidate | None:
        words = sentence.words
        last = first
        while last < len(words) and (whole or last - first < _REACH):
            low = words[last].low
            if (
                low in signals.STOPS
                or (low == "," and not whole)
                or (low in _RESTARTS and not whole)
            ):
                break
            last += 1
        inside = [c for c in here if first <= c.at < last]
        if inside:
            return min(inside, key=lambda c: c.at)
        nearest = [t for t in sentence.triggers if first <= t.at < last and t.real and not t.quoted]
        nearest = [t for t in nearest if signals.aside(words, t, first)]
        nouns = [t for t in nearest if t.noun and t.kind != DISPUTE] if whole else []
        chosen = (nouns or nearest)[:1]
        if not chosen or last - first < 2:
            return None
        trigger = chosen[0]
        if words[first].low in {"the", "this", "that", "his", "its"} and trigger.noun:
            earlier = [c for c in self._before if c.kind == trigger.kind]
            if earlier:
                return earlier[-1]
        span = (words[first].start, words[last - 1].end)
        if trigger.noun and words[first].low == "the" and not sentence.named(*span):
            return None  # "after the war": nobody is told which
        kind = "other" if trigger.kind == DISPUTE else trigger.kind
        return Candidate(
            sentence,
            trigger.at,
            kind,
            span,
            actor=signals.giver(sentence, trigger) or sentence.actor(trigger.at),
            names=sentence.named(*span),
            aside=True,
            part=trigger.sign.part,
        )

    # ------------------------------------------------------ across sentences

    def _across(
        self, sentence: Telling, here: Sequence[Candidate], relations: list[Relation]
    ) -> None:
        main = [c for c in here if not c.aside]
        if not main:
            return
        match = _SINCE.match(sentence.text)
        previous = self._previous(sentence)
        signals.in_a_row(main, relations)
        if match and previous is not None:
            relations.append(Relation(previous, main[0], match.group()))
        else:
            for before, candidate in zip([previous, *main], main, strict=False):
                marker = signals.marked(sentence, candidate.at)
                if marker and before is not None and not candidate.dated:
                    relations.append(Relation(before, candidate, marker))
                    break
        if any(r.later in main for r in relations):
            return
        anaphor = anaphora.subject(sentence, self._before)
        if anaphor is not None and not match and main[0].at > 2:
            words = anaphora.SUBJECT.match(sentence.text)
            if words and anaphor.kind != main[0].kind:
                relations.append(Relation(anaphor, main[0], words["words"]))
                return
        about = anaphora.about(sentence, self._before)
        if about is not None and about[0].kind != main[0].kind:
            relations.append(Relation(about[0], main[0], about[1]))
            return
        self._answers(sentence, main, relations)

    def _answers(
        self, sentence: Telling, main: Sequence[Candidate], relations: list[Relation]
    ) -> None:
        """A reply comes after what it replies to, where that is told before it."""
        for reply in main:
            if reply.kind != "reply":
                continue
            others = sentence.named(sentence.words[reply.at].end, sentence.end)
            said = [c for c in self._before if c.kind == "statement" and c.actor in others]
            if said and said[-1].actor != reply.actor:
                after = sentence.words[reply.at : reply.at + 2]
                if after[-1].low != "to":
                    after = after[:1]
                text = sentence.passage.text[after[0].start : after[-1].end]
                relations.append(Relation(said[-1], reply, text))

    def _previous(self, sentence: Telling) -> Candidate | None:
        """What the sentence before tells last, in the same paragraph or the one above it."""
        for candidate in reversed(self._before):
            passage = candidate.telling.passage
            if candidate.aside or candidate.telling.start == sentence.start:
                continue
            if passage.index == sentence.passage.index:
                return candidate
            near = sentence.passage.index - passage.index <= 1
            same = passage.block.headings == sentence.passage.block.headings
            return candidate if near and same else None
        return None


def _is_noun(candidate: Candidate) -> bool:
    """Whether a noun names it: "before a hearing" does not say that there was one."""
    return any(t.noun and t.at == candidate.at for t in candidate.telling.triggers)
