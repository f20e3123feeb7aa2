"""Whether the sentence around an expression looks back or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musk_openai_cli.chronology.temporal.lexicon import MONTHS, word_set

if TYPE_CHECKING:
    from musk_openai_cli.chronology.temporal.tokens import Tokens

_AHEAD: Final = word_set(
    "will shall ll wo going scheduled schedules expected expects expect plan plans planning "
    "planned due set slated poised upcoming tomorrow hopes hope intends intend aims aim must "
    "should may might could can would until till next deadline prepares preparing ready "
    "goes go heads travels returns arrives leaves flies visits hosts plays "
    "begins starts opens resumes ends closes expires meets convenes takes debuts airs votes "
    "tentatively forthcoming promises promised vows vowed urged wants future"
)
_BACK: Final = word_set(
    "was were had did said went came took made got began rose fell told met won lost held left "
    "saw gave found became led sent built ran spoke wrote paid sold bought cut hit knew thought "
    "brought kept stood grew drew fought caught taught chose broke drove shot struck flew threw "
    "since ago yesterday last been slid sank spent put beat read felt heard meant laid dealt "
    "swept sought quit shut split burst cost hurt let rode shook stole swore tore wore woke wound "
    "bid forbade froze hid arose overtook withdrew undertook wed already"
)
_NOT_PAST: Final = word_set("need speed feed seed hundred red bed united indeed exceed")
_UNCHANGED: Final = word_set(
    "cut hit put set read beat let hurt cost quit shut split burst bid become run come"
)
_BASE_AFTER: Final = word_set("to will would could can may might should must not ll")
_PASSIVE: Final = word_set("was were been")
_STOP: Final = frozenset(".!?;")
_REACH: Final = 30
_CLAUSE: Final = 16
_PLUPERFECT: Final = word_set("had was were")
_SHORTEST_PAST: Final = 4


def _sense(word: str) -> int:
    if word in _AHEAD:
        return 1
    if word in _BACK:
        return -1
    if word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in _NOT_PAST:
        return -1
    return 0


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Return 1 when the nearest sign in the sentence points ahead, -1 back, 0 for none.

    What stands before the expression counts first: in "said it will meet
    Friday" the nearer verb is the one that Friday belongs to.
    """
    if tokens.word(start - 1) == "by":
        past = _PLUPERFECT.intersection(tokens.words[max(0, start - _CLAUSE) : end + _CLAUSE])
        return -1 if past else 1
    before = range(start - 1, max(-1, start - 1 - _REACH), -1)
    after = range(end, min(len(tokens), end + _REACH))
    return _first_sign(tokens, before) or _first_sign(tokens, after)


def _first_sign(tokens: Tokens, places: range) -> int:
    words = tokens.words
    for at in places:
        word = words[at]
        if word[0] == "\n" or (word in _STOP and not _abbreviates(tokens, at)):
            return 0
        if word == "may" and tokens.capital(at) and at:
            continue  # the month
        if word in _UNCHANGED and at and words[at - 1] in _BASE_AFTER:
            continue  # "to cut", "will hit": the verb before decides
        sense = _sense(word)
        if sense > 0 and word in _PARTICIPLES and _is_done(words, at):
            return -1
        if sense < 0 and places.step < 0 and _expected(words, at):
            return 1
        if sense:
            return sense
    return 0


_SHORT: Final = word_set("mr mrs ms dr st gen sen rep gov lt col sgt inc corp co ltd")


def _is_done(words: list[str], at: int) -> bool:
    """Whether "set", "planned" is what was done, not what is to come."""
    before = words[at - 1] if at else ""
    if before == "had":
        return True
    after = words[at + 1] if at + 1 < len(words) else ""
    return before in _PASSIVE and after not in {"to", "for"}


def _abbreviates(tokens: Tokens, at: int) -> bool:
    """Whether the full stop at ``at`` belongs to a short form, not to a sentence."""
    if tokens.word(at) != ".":
        return False
    before = tokens.word(at - 1)
    return not tokens.capital(at + 1) or len(before) == 1 or before in _SHORT or before in MONTHS


_PARTICIPLES: Final = word_set("planned set promised vowed scheduled urged")
_MODALS: Final = word_set("will shall ll to be could would should may might must")


def _expected(words: list[str], at: int) -> bool:
    """Whether a participle stands in "will be released", "to be held"."""
    for back in range(at - 1, max(-1, at - 4), -1):
        word = words[back]
        if word in {"will", "shall", "ll"}:
            return True
        if word == "be":
            return words[back - 1] in _MODALS if back else False
        if word not in {"have", "been", "not", "also", "likely", "probably"}:
            return False
    return False
