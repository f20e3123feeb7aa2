"""One quotation -> who says it, by what stands around it.

The patterns are those of Krestel, Bergler and Witte (2008) and of the rule
sieve of Muzny et al. (2017, "A Two-stage Sieve Approach for Quote
Attribution"), most certain first: a name under the quotation, ``said Musk``
and ``Musk said`` after it, a verb of speech before it, ``according to``, a
colon. That a quotation without any goes on where the one before it stopped is
from O'Keefe et al. (2012, "A Sequence Labelling Approach to Quote
Attribution").
"""

from __future__ import annotations

import re

from musk_openai_cli.speech.lexicon import ROLES, SAYING, STATEMENTS
from musk_openai_cli.speech.marks import Quoted
from musk_openai_cli.speech.scene import MASK, Kind, Scene, Source
from musk_openai_cli.speech.subjects import Verb, after_verb, passive, subject, verbs

_DASH = re.compile(r"\\?\s*(?:[–—―]|--?)\s*(?=\S)")
_LONGEST_SIGNATURE = 200
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+|\b[Pp]er\s+|\b[Aa]s\s+told\s+by\s+")
_TURN = re.compile(r"(?P<name>[A-Z][\w.’' -]{0,40}?)\s?(?:\([^)]{1,40}\))?:\s*$")
_ENDS_OPEN = ",?!…—–-;:"
_AS_PUT = re.compile(r",?\s*(?:as|which)\s+")
_ADVERBS = re.compile(r"\s*(?:(?:also|then|later|once|has|had|have|would|\w+ly)\s+)*")


def signature(scene: Scene, after: int) -> Source | None:
    """``– Sam Altman`` at the end of a block, from the offset ``after`` on."""
    text = scene.masked
    dash = _DASH.match(text, after)
    if (
        not dash
        or len(text) - dash.end() > _LONGEST_SIGNATURE
        or re.search(r"[.!?]\s+[A-Z]\w+ [a-z]", text[dash.end() :])
    ):
        return None
    return _named_at(scene, dash.end())


def _named_at(scene: Scene, at: int) -> Source | None:
    """The person (else the name) that opens the stretch, or that a role leads to."""
    close = [s for s in scene.sources if at <= s.start and s.kind in {Kind.PERSON, Kind.NAME}]
    for source in close:
        role = any(word.lower() in ROLES for word in source.name.split())
        if not scene.masked[at : source.start].strip(" (\u00a0") and not role:
            return source
        break
    return next((s for s in close if s.kind is Kind.PERSON), None)


def following(scene: Scene, one: Quoted) -> Source | None:
    """``"...," said Musk``, ``"...," Musk said``, ``"...," according to Musk``."""
    text = scene.masked
    inner = one.words(scene.text).rstrip(" ’'\"”")
    after = text[one.end : one.end + 1]
    comma = re.match(r"\s*,", text[one.end :])
    if not one.closed:
        return None
    if not (inner[-1:] in _ENDS_OPEN or comma or after in {"—", "–"}):
        return _whole_clause(scene, one) if inner.endswith(".") else None
    at = one.end + (comma.end() if comma else 0)
    end = _clause_end(scene, at)
    according = re.compile(r"\s*[—–-]?\s*according\s+to\s+").match(text, at)
    if according:
        return first_from(scene, according.end(), end)
    put = _AS_PUT.match(text, at)
    if put:
        at = put.end() - 1
    for verb in verbs(scene, at, end, SAYING):
        gap = text[at : verb.start]
        if passive(scene, verb):
            return None
        if _ADVERBS.fullmatch(gap) and not verb.form.endswith("ing"):
            return after_verb(scene, verb.end)
        if MASK in gap:
            return None
        found = subject(scene, at, verb)
        if found and _opens(scene, at, found):
            return found
        return None
    return None


def _whole_clause(scene: Scene, one: Quoted) -> Source | None:
    """``"..." said Musk.`` after a full stop: only if the clause says nothing else."""
    end = _clause_end(scene, one.end)
    for verb in verbs(scene, one.end, end, {"said": "say", "says": "say", "wrote": "write"}):
        for source in scene.between(one.end, end):
            first, second = sorted([(source.start, source.end), (verb.start, verb.end)])
            around = [(one.end, first[0]), (first[1], second[0]), (second[1], end)]
            if not any(scene.masked[a:b].strip() for a, b in around):
                return source
    return None


def tail(scene: Scene, one: Quoted) -> Source | None:
    """``"..." is what they want, said Musk.``: the end of the sentence says who speaks."""
    end = _clause_end(scene, one.end)
    text = scene.masked
    for verb in verbs(scene, one.end, end, SAYING):
        if verb.form.endswith("ing") or passive(scene, verb):
            continue
        if re.search(r",\s*$", text[one.end : verb.start]):
            return after_verb(scene, verb.end)
        comma = text.rfind(",", one.end, verb.start)
        if comma >= 0 and not text[verb.end : end].strip(" ."):
            return subject(scene, comma, verb)
    return None


def _opens(scene: Scene, at: int, source: Source) -> bool:
    """Whether only the words of a role stand between the quotation and its speaker."""
    gap = scene.masked[at : source.start].strip()
    return bool(re.fullmatch(r"[—–-]?\s*(?:[\w&’'.-]+\s*){0,6}", gap)) and not re.search(
        r"\b(?:and|but|while|when|because|that|if|so|after|before|as)\b", gap.lower()
    )


def _clause_end(scene: Scene, at: int) -> int:
    match = re.compile(rf"[.!?;](?=\s|$)|{MASK}").search(scene.masked, at)
    while match and re.search(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|St|Prof)$",
                              scene.masked[max(0, match.start() - 5) : match.start()]):  # fmt: skip
        match = re.compile(rf"[.!?;](?=\s|$)|{MASK}").search(scene.masked, match.end())
    return match.start() if match else len(scene.masked)


def first_from(scene: Scene, at: int, end: int) -> Source | None:
    """The source right after ``according to``, a person before what the person belongs to."""
    found = scene.between(at, end)
    if not found:
        return None
    stop = re.compile(r"[,;:.]\s").search(scene.masked, found[0].end)
    near = [s for s in found if not stop or s.start < stop.start()]
    people = [s for s in near if s.kind is Kind.PERSON and not _of_another(scene, at, s)]
    direct = [s for s in near if s.start - at < 40]  # a role in front of the name
    chosen = next((s for s in people if s.start - at < 40), direct[0] if direct else None)
    return None if chosen and chosen.genitive and chosen.kind is not Kind.PERSON else chosen


def _of_another(scene: Scene, at: int, source: Source) -> bool:
    """Whether the source only belongs to the one who speaks: ``a friend of Musk``."""
    return bool(re.search(r"\b(?:of|for|at|with|from|by|to|in)\s", scene.masked[at : source.start]))


def preceding(scene: Scene, one: Quoted) -> Source | None:
    """``Altman said in an interview: "..."``, ``he called it "..."``, ``in her words, "..."``."""
    start, _ = scene.sentences[scene.sentence(one.start)]
    text = scene.masked
    before = text[start : one.start]
    if not before.strip(" ,:—–-([" + MASK):
        return None
    earlier = max((q.end for q in scene.outer if q.end <= one.start), default=0)
    for verb in reversed(list(verbs(scene, start, one.start, SAYING))):
        if _too_far(text[verb.end : one.start]):
            break
        if passive(scene, verb):
            return _agent(scene, verb.end)
        if _inverted(scene, start, verb) and (found := after_verb(scene, verb.end)):
            return found
        titled = _titled(scene, start, verb)
        if titled:
            return titled
        found = subject(scene, _clause(start, earlier, verb), verb) or subject(scene, start, verb)
        if found:
            return found
    according = list(_ACCORDING.finditer(before))
    if according:
        return first_from(scene, start + according[-1].end(), one.start)
    return _possessor(scene, start, one) or _before_colon(scene, start, one)


def _clause(start: int, earlier: int, verb: Verb) -> int:
    """Where the clause of a verb opens: behind the last quotation, but not for ``stating``."""
    return start if verb.form.endswith("ing") else max(start, min(earlier, verb.start))


def _titled(scene: Scene, start: int, verb: Verb) -> Source | None:
    """``"The Independent" wrote``: a title in quotation marks that is the subject."""
    for one in scene.outer:
        gap = scene.masked[one.end : verb.start]
        if one.start < start or one.end > verb.start or not _ADVERBS.fullmatch(gap):
            continue
        before = scene.masked[start : one.start].strip()
        words = one.words(scene.text)
        if before.lower() in {"", "the", "a", "but", "and", "meanwhile,"} and words[-1:].isalnum():
            return Source(Kind.NAME, words, one.start, one.end)
    return None


def _too_far(gap: str) -> bool:
    """Whether a sentence of its own lies between a verb and the quotation."""
    return len(gap) > 200 or bool(re.search(r";\s|\.\s+[A-Z]", gap))


def _inverted(scene: Scene, start: int, verb: Verb) -> bool:
    """``"...," said Musk, "..."``: the verb follows a statement, not a title."""
    gap = scene.masked[start : verb.start].rstrip()
    comma = gap.endswith(",")
    gap = gap.rstrip(" ,")
    if not gap.endswith(MASK) or verb.form.endswith("ing"):
        return False
    said = scene.text[start : start + len(gap)].rstrip("’'\"”")
    return comma or said[-1:] in _ENDS_OPEN


def _agent(scene: Scene, at: int) -> Source | None:
    """``was described by Ebert as``: who follows the next ``by``."""
    match = re.compile(r"\bby\s+").search(scene.masked, at, min(len(scene.masked), at + 220))
    if not match or re.search(r"\.\s", scene.masked[at : match.start()]):
        return None
    return first_from(scene, match.end(), _clause_end(scene, match.end()))


def _possessor(scene: Scene, start: int, one: Quoted) -> Source | None:
    """``in Musk's words``, ``Altman's statement that``."""
    for source in reversed(scene.between(start, one.start)):
        if not source.genitive:
            continue
        after = re.match(r"['’]s?\s+(?:[\w-]+\s+){0,2}?([\w-]+)", scene.masked[source.end :])
        if (
            after
            and after[1].lower() in STATEMENTS
            and not _too_far(scene.masked[source.end : one.start])
        ):
            return source
    return None


def _before_colon(scene: Scene, start: int, one: Quoted) -> Source | None:
    """``Lex: "..."``, and a sentence with one person in it that ends in a colon."""
    before = scene.masked[start : one.start].rstrip()
    if not before.endswith(":"):
        return None
    found = scene.between(start, one.start)
    turn = _TURN.fullmatch(before)
    if turn and found and found[0].start == start:
        return found[0]
    people = [s for s in found if s.kind is Kind.PERSON and not scene.governed(s)]
    return people[0] if len({s.name for s in people}) == 1 and not people[0].genitive else None


def agent_after(scene: Scene, one: Quoted) -> Source | None:
    """``was called "..." by the critic``."""
    start, _ = scene.sentences[scene.sentence(one.start)]
    if not any(passive(scene, verb) for verb in verbs(scene, start, one.start, SAYING)):
        return None
    match = re.compile(r"\s*by\s+").match(scene.masked, one.end)
    return first_from(scene, match.end(), _clause_end(scene, match.end())) if match else None
