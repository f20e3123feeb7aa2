"""Reading text -> sentences, as offsets.

Rules in the manner of the Punkt and Golden-Rules literature, but without
training: a stop ends a sentence unless it belongs to an abbreviation, an
initial, a number or an ellipsis that goes on in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from musk_openai_cli.models import Span

_STOP = re.compile(
    r"""(?P<stop>[.!?…]+)
        (?P<close>["'”’»)\]]*)
        (?P<gap>\s+|$|(?=["“][A-Z]))""",
    re.VERBOSE,
)
# Abbreviations that a name or number follows: their stop never ends a sentence.
_NEVER = frozenset(
    """mr mrs ms messrs mx dr prof rev fr sr sra gen col lt capt cmdr sgt maj adm gov sen rep pres
    hon amb st ste mt ft no nos art fig figs eq vol vols ch pp sec vs v cf al approx ca est
    e.g i.e viz""".split()
)
# Abbreviations that are words as well: "a work of art. The", "the rep. Bill", "mobile gov. The".
_WORDS = frozenset("no art rep gov sec fig col gen pres ch est sun sat wed mar max ed".split())
# Abbreviations that may end one: only before a word that opens sentences.
_SOMETIMES = frozenset(
    """inc corp co ltd llc llp plc jr sr bros dept univ assn ave blvd rd u.s u.k u.n e.u d.c
    a.m p.m ph.d m.d b.a m.a b.sc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thur thurs fri sat sun p ed eds min max dist""".split()
)
_OPENERS = frozenset(
    """the a an he she it they we i you this that these those there his her its their our my your
    in on at by for from with after before when while if as but and or so yet however since
    although though because what who why how where which not no all some many most both each
    another other such then now today meanwhile according also even still once despite during
    """.split()
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"“'‘/]+$")
_ENUMERATOR = re.compile(r"(?:\d{1,3}|[A-Za-z])")
# "Why?" Gormley said. - after a full stop the same words open a sentence of their own.
_SAID = re.compile(
    r"(?:[A-Z][\w’'-]+\s){1,3}(?:said|says|asks?|asked|adds?|added|wrote|writes|recall(?:ed|s)"
    r"|repl(?:ied|ies)|explain(?:ed|s)|noted|notes|continued|tweeted|responded|joked|insisted)\b"
)
_ATTRIBUTION = re.compile(r"""(?<=["”])\s+[–—―-]{1,2}\s*(?=[A-Z][^"“”]{1,80}$)""")


def sentences(text: str, breaks: Iterable[int] = ()) -> tuple[Span, ...]:
    """Offsets of the sentences of ``text``, white space between them left out.

    ``breaks`` are offsets where something stood that ends a sentence even
    without a space, such as a footnote marker. The attribution of a quotation
    (``"..." - Name``) is a span of its own.
    """
    ends = set()
    for match in _STOP.finditer(text):
        if match.end() < len(text) and _ends(text, match):
            ends.add(match.end("close"))
    for at in breaks:
        if 0 < at < len(text) and text[at - 1] in '.!?"”' and text[at : at + 1].isupper():
            ends.add(at)
    attribution = _ATTRIBUTION.search(text)
    if attribution:
        ends.add(attribution.start())
    spans = []
    start = 0
    for end in [*sorted(ends), len(text)]:
        left, right = start, end
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left < right:
            spans.append((left, right))
        start = end
    return tuple(spans)


def _ends(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 40]
    first = after.lstrip("\"'“‘«([*_—–- ")
    if not first or not _opens(first):
        return False
    stop = match["stop"]
    if stop[-1] in "!?":
        return not (match["close"] and _SAID.match(first))
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    word = before.group() if before else ""
    if stop in {".", ".."} and not match["close"]:
        if match.start() == len(word) and _ENUMERATOR.fullmatch(word):
            return False  # "2. Plan ahead"
        return _ends_after(word, first)
    return True


def _opens(first: str) -> bool:
    if first[0].isupper() or first[0].isdigit() or first[0] in "$€£#@":
        return True
    # xAI, iPhone: names that open in lower case.
    return bool(re.match(r"[a-z]{1,2}[A-Z]", first)) or not first[0].isascii()


def _ends_after(word: str, first: str) -> bool:
    """Whether a single full stop after ``word`` ends the sentence before ``first``."""
    plain = word.lower().rstrip(".")
    following = re.match(r"[\w’']+(?!\.)\b", first)  # the A of "J. A. Hobson" opens nothing
    opener = following is not None and following.group().lower() in _OPENERS
    if plain in _WORDS and not first[0].isdigit() and (word.islower() or opener):
        return True  # "No." is also an answer: "Is it open source? No. Despite its name ..."
    if plain in _NEVER or (len(word) == 1 and word.islower() and first[0].isdigit()):
        return False  # "c. 1455", "p. 5"
    initial = len(plain) == 1 and plain.isalpha() and word.isupper()
    if initial or plain in _SOMETIMES or re.fullmatch(r"(?:[a-z]\.)+[a-z]", plain):
        return opener
    return True
