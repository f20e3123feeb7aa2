"""How reliably ``verify`` finds known edits, and how often it accuses wrongly.

::

    python tests/evaluation/verify_report.py [--untouched 10000] [--each 500] [--errors]

True sentences of public documents (digital.gov's posts, read from
``../shared/bench``) are quoted in drafts, untouched or with one known edit. The
table gives for each kind of edit how often the right finding came out, and
which others did. The generator is seeded: the same figures every time.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tarfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from musk_openai_cli.corpus import passages
from musk_openai_cli.corpus.handles import shorten
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Block, Corpus, Document, Finding, SpeechMode
from musk_openai_cli.render.markdown import escaped
from musk_openai_cli.speech import quotations, speaker_of
from musk_openai_cli.verification import Verifier
from musk_openai_cli.verification.words import is_number, negates

NEWS = Path(__file__).resolve().parents[3] / "shared" / "bench" / "digitalgov-news.tar.xz"
BATCH = 200
"""Quotations in one draft."""
_FEWEST, _MOST = 9, 45
_MARKS = re.compile("[\"“”„«»]|(?<!\\w)['‘’]|['’](?!\\w)")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a document."""

    text: str
    document: Document
    block: Block
    line: int

    @property
    def words(self) -> list[str]:
        """Its words with what is attached to them."""
        return self.text.split()


@dataclass(frozen=True)
class Case:
    """One quotation of a draft and what should be found."""

    kind: str
    paragraph: str
    expected: frozenset[str]


def load(path: Path = NEWS) -> Corpus:
    """The posts as a corpus, read from the archive."""
    documents = []
    with tarfile.open(path) as archive:
        for member in archive:
            if member.name.endswith(".md") and (file := archive.extractfile(member)):
                text = file.read().decode("utf-8")
                documents.append(parse(text, path=Path(member.name), name=Path(member.name).stem))
    handles = shorten([document.id for document in documents])
    shortened = zip(documents, handles, strict=True)
    return Corpus(tuple(replace(document, handle=handle) for document, handle in shortened))


def sentences(corpus: Corpus) -> list[Sentence]:
    """Sentences that can stand in quotation marks, each text once."""
    out: dict[str, Sentence] = {}
    for document in corpus.documents:
        for passage in passages(document):
            for start, end in passage.block.sentences:
                text = passage.text[start:end]
                count = len(text.split())
                if _FEWEST <= count <= _MOST and not re.search(r"[{}]|\.\s?\.|…|\[|\]", text):
                    line = document.lines(passage.block.reading.span(start, end))[0]
                    out.setdefault(text, Sentence(text, document, passage.block, line))
    return list(out.values())


def quoted(text: str) -> str:
    """The text as a draft quotes it: in typographic marks, inner ones left out."""
    apart = re.sub(r"(?<=\w)[\"“”„«»](?=\w)", " ", text)
    return f"“{escaped(_MARKS.sub('', apart))}”"


# ---------------------------------------------------------------------- edits


class Edits:
    """Makes cases of sentences; each method returns None where the edit is not possible."""

    def __init__(self, rng: random.Random, found: Sequence[Sentence], names: Sequence[str]) -> None:
        self.rng, self.found, self.names = rng, found, names
        self.known = {s.text for s in found}
        words = {w for s in found for w in s.words if w.isalpha() and w.islower() and len(w) > 3}
        self.vocabulary = sorted(words)

    def _case(self, kind: str, text: str, *expected: str) -> Case | None:
        if text in self.known and "exact" not in expected:
            return None  # "part 3 of 5" made "part 4 of 5", which there is
        return Case(kind, f"The post has this: {quoted(text)}", frozenset(expected))

    def _places(self, words: Sequence[str], fits: Callable[[str], bool]) -> list[int]:
        return [k for k, word in enumerate(words) if fits(word.strip(".,;:!?()\"'“”’"))]

    def untouched(self, s: Sentence) -> Case | None:
        """As it is."""
        return self._case("untouched", s.text, "exact")

    def typography(self, s: Sentence) -> Case | None:
        """Other quotation marks, dashes, apostrophes, spaces."""
        text = s.text.replace("’", "\0").replace("'", "’").replace("\0", "'")
        text = text.replace("—", " – ").replace(" - ", " — ").replace(" ", "  ", 2)
        text = text[0].lower() + text[1:]
        return self._case("typography", text, "exact")

    def swap(self, s: Sentence) -> Case | None:
        """Another word in place of one."""
        words = s.words
        places = self._places(words, lambda w: w.isalpha() and w.islower() and len(w) > 3)
        if not places:
            return None
        k = self.rng.choice(places)
        word = self.rng.choice(self.vocabulary)
        if word == words[k].strip(".,;:!?()"):
            return None
        words[k] = word
        return self._case("swap a word", " ".join(words), "altered")

    def drop(self, s: Sentence) -> Case | None:
        """A word less, not at the edge."""
        words = s.words
        k = self.rng.randrange(1, len(words) - 1)
        if not re.search(r"\w", words[k]):
            return None
        del words[k]
        return self._case("drop a word", " ".join(words), "altered")

    def insert(self, s: Sentence) -> Case | None:
        """A word more."""
        words = s.words
        words.insert(self.rng.randrange(1, len(words)), self.rng.choice(self.vocabulary))
        return self._case("insert a word", " ".join(words), "altered")

    def number(self, s: Sentence) -> Case | None:
        """Another number."""
        words = s.words
        places = self._places(words, lambda w: bool(re.fullmatch(r"[$€]?\d[\d,.]*%?", w)))
        if not places:
            return None
        k = self.rng.choice(places)
        words[k] = re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), words[k], count=1)
        return self._case("change a number", " ".join(words), "altered")

    def name(self, s: Sentence) -> Case | None:
        """Another name."""
        words = s.words
        places = [k for k in self._places(words, lambda w: w.istitle() and w.isalpha()) if k]
        if not places:
            return None
        k = self.rng.choice(places)
        other = self.rng.choice(self.names).split()[-1]
        if other in words[k]:
            return None
        words[k] = re.sub(r"\w+", other, words[k], count=1)
        return self._case("change a name", " ".join(words), "altered")

    def negation(self, s: Sentence) -> Case | None:
        """Without its "not"."""
        words = s.words
        places = [
            k for k in self._places(words, lambda w: w.lower() in {"not", "never", "no"}) if k
        ]
        if not places or places[0] == len(words) - 1:
            return None
        del words[places[0]]
        return self._case("drop a not", " ".join(words), "altered")

    def contraction(self, s: Sentence) -> Case | None:
        """Without its "n't"."""
        text = re.sub(
            r"\b(is|are|was|were|do|does|did|have|has|could|should|would)n['’]t\b", r"\1", s.text
        )
        return self._case("drop an n't", text, "altered") if text != s.text else None

    def join(self, s: Sentence) -> Case | None:
        """Two sentences of different places as one quotation."""
        other = self.rng.choice(self.found)
        if other.block is s.block:
            return None
        return self._case("join two", f"{s.text} {other.text}", "stitched")

    def bracket(self, s: Sentence) -> Case | None:
        """A name in brackets in place of a pronoun."""
        words = s.words
        places = self._places(words, lambda w: w in {"he", "she", "they", "it", "we"})
        if not places:
            return None
        words[places[0]] = "⟦Smith⟧"
        return self._marked("bracket for a pronoun", " ".join(words), "edited")

    def ellipsis(self, s: Sentence) -> Case | None:
        """Some words left out, and marked."""
        words = s.words
        a = self.rng.randrange(2, len(words) - 4)
        b = a + self.rng.randrange(1, 3)
        if any(
            negates(re.sub(r"\W", "", w.replace("’", "'"))) or "n’t" in w or "n't" in w
            for w in words[a:b]
        ):
            return None
        return self._marked("ellipsis", " ".join([*words[:a], "...", *words[b:]]), "edited")

    def ellipsis_not(self, s: Sentence) -> Case | None:
        """A "not" left out behind an ellipsis."""
        words = s.words
        places = [
            k for k in self._places(words, lambda w: w.lower() == "not") if 2 < k < len(words) - 2
        ]
        if not places:
            return None
        k = places[0]
        return self._marked(
            "ellipsis drops a not", " ".join([*words[:k], "...", *words[k + 1 :]]), "altered"
        )

    def bracket_number(self, s: Sentence) -> Case | None:
        """Another number in brackets."""
        words = s.words
        places = [
            k
            for k in self._places(words, is_number)
            if 0 < k < len(words) - 1 and words[k].isdigit()
        ]
        if not places:
            return None
        changed = str(int(words[places[0]]) + 1)
        if " ".join([*words[: places[0]], changed, *words[places[0] + 1 :]]) in self.known:
            return None
        words[places[0]] = f"⟦{changed}⟧"
        return self._marked("bracket changes a number", " ".join(words), "altered")

    def _marked(self, kind: str, text: str, expected: str) -> Case:
        shown = quoted(text).replace("⟦", "\\[").replace("⟧", "\\]")
        return Case(kind, f"The post has this: {shown}", frozenset({expected}))

    def invented(self, s: Sentence) -> Case | None:
        """The words of a sentence in no order."""
        words = [w.strip(".,;:!?").lower() for w in s.words]
        self.rng.shuffle(words)
        return self._case("invented", " ".join(words), "absent", "altered")

    def right_citation(self, s: Sentence) -> Case:
        """With the citation of its line."""
        return Case(
            "right citation",
            f"It says {quoted(s.text)} ({s.document.handle}:{s.line}).",
            frozenset({"exact"}),
        )

    def wrong_citation(self, s: Sentence) -> Case | None:
        """With the citation of another document."""
        other = self.rng.choice(self.found).document
        if other is s.document:
            return None
        return Case(
            "wrong citation",
            f"It says {quoted(s.text)} ({other.handle}:3).",
            frozenset({"wrong_citation"}),
        )


# ------------------------------------------------------------------- speakers


def spoken(corpus: Corpus, verifier: Verifier) -> list[tuple[str, str]]:
    """Direct quotations with their speakers."""
    out: dict[str, str] = {}
    for document in corpus.documents:
        for quote in quotations(document, verifier.people):
            text = quote.text
            known = quote.speaker and quote.speaker.name in set(verifier.people.names)
            if (
                known
                and quote.speaker
                and _FEWEST <= len(text.split()) <= _MOST
                and "[" not in text
            ):
                out.setdefault(text, quote.speaker.name)
    return list(out.items())


def reported(corpus: Corpus, verifier: Verifier, limit: int) -> list[tuple[str, str]]:
    """Sentences in the document's words with the person whom they report."""
    out = []
    names = set(verifier.people.names)
    for document in corpus.documents:
        for passage in passages(document):
            for start, end in passage.block.sentences:
                text = passage.text[start:end]
                if not _FEWEST <= len(text.split()) <= _MOST or re.search(r"[\"“”\[]", text):
                    continue
                speaker = speaker_of(passage, start, end, verifier.people)
                if speaker and speaker.mode is SpeechMode.REPORTED and speaker.name in names:
                    out.append((text, speaker.name))
        if len(out) >= limit:
            break
    return out[:limit]


def speaker_cases(rng: random.Random, corpus: Corpus, verifier: Verifier, each: int) -> list[Case]:
    """Right and wrong speakers, and reported speech quoted as if it were direct."""
    said = spoken(corpus, verifier)
    rng.shuffle(said)
    names = list(verifier.people.names)
    out = []
    for text, name in said[:each]:
        other = rng.choice([n for n in names if n.split()[-1] != name.split()[-1]])
        end = "" if text.rstrip()[-1:] in "!?" else ","
        words = quoted(text.rstrip(" .,") + end)
        out.append(Case("right speaker", f"{words} said {name}.", frozenset({"exact"})))
        out.append(
            Case("another speaker", f"{other} said: {quoted(text)}", frozenset({"misattributed"}))
        )
    for text, name in reported(corpus, verifier, each):
        out.append(
            Case("reported as direct", f"{name} said: {quoted(text)}", frozenset({"misattributed"}))
        )
    return out


# --------------------------------------------------------------------- report


def run(verifier: Verifier, cases: Sequence[Case]) -> list[tuple[Case, Finding | None]]:
    """The finding on every case; None when the quotation was not even seen."""
    out: list[tuple[Case, Finding | None]] = []
    for at in range(0, len(cases), BATCH):
        batch = cases[at : at + BATCH]
        draft, lines, line = [], [], 1
        for case in batch:
            lines.append(line)
            draft += [case.paragraph, ""]
            line += 2
        findings: defaultdict[int, list[Finding]] = defaultdict(list)
        for finding in verifier.verify("\n".join(draft), Path("draft.md")):
            findings[finding.draft.line].append(finding)
        for case, number in zip(batch, lines, strict=True):
            found = findings[number]
            worst = next((f for f in found if f.kind.accuses), found[0] if found else None)
            out.append((case, worst))
    return out


def table(results: Sequence[tuple[Case, Finding | None]]) -> list[str]:
    """Lines of the report, a kind of edit each."""
    by_kind: defaultdict[str, Counter[str]] = defaultdict(Counter)
    right: Counter[str] = Counter()
    for case, finding in results:
        kind = finding.kind.value if finding else "not seen"
        by_kind[case.kind][kind] += 1
        right[case.kind] += kind in case.expected
    lines = [f"{'edit':28}{'cases':>7}{'right':>7}{'share':>9}  findings"]
    for kind, counts in by_kind.items():
        total = sum(counts.values())
        told = ", ".join(f"{name} {count}" for name, count in counts.most_common())
        lines.append(f"{kind:28}{total:7}{right[kind]:7}{right[kind] / total:9.4f}  {told}")
    return lines


def cases(
    corpus: Corpus, verifier: Verifier, *, untouched: int, each: int, seed: int
) -> list[Case]:
    """All cases: ``untouched`` sentences as they are, ``each`` of every edit."""
    rng = random.Random(seed)
    found = sentences(corpus)
    rng.shuffle(found)
    edits = Edits(rng, found, verifier.people.names)
    out = [case for k in range(untouched) if (case := edits.untouched(found[k % len(found)]))]
    makers: list[Callable[[Sentence], Case | None]] = [
        edits.typography, edits.swap, edits.drop, edits.insert, edits.number, edits.name,
        edits.negation, edits.contraction, edits.join, edits.bracket, edits.ellipsis,
        edits.ellipsis_not, edits.bracket_number, edits.invented, edits.right_citation,
        edits.wrong_citation,
    ]  # fmt: skip
    for make in makers:
        rng.shuffle(found)
        made = (case for sentence in found if (case := make(sentence)))
        out += [case for case, _ in zip(made, range(each), strict=False)]
    return out + speaker_cases(rng, corpus, verifier, each)


def main() -> int:
    """Print the table; 1 when the documents are not there."""
    parser = argparse.ArgumentParser(description="Reliability of verify.")
    parser.add_argument("--untouched", type=int, default=10000)
    parser.add_argument("--each", type=int, default=500)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--errors", action="store_true", help="list wrong findings")
    options = parser.parse_args()
    if not NEWS.exists():
        sys.stderr.write(f"the documents are not at {NEWS}\n")
        return 1
    corpus = load()
    began = time.perf_counter()
    verifier = Verifier(corpus)
    made = cases(
        corpus, verifier, untouched=options.untouched, each=options.each, seed=options.seed
    )
    prepared = time.perf_counter() - began
    began = time.perf_counter()
    results = run(verifier, made)
    took = time.perf_counter() - began
    sys.stdout.write("\n".join(table(results)) + "\n")
    sys.stdout.write(
        f"{len(corpus.documents)} documents, {len(made)} quotations: prepared in {prepared:.1f} s,"
        f" checked in {took:.1f} s ({BATCH * took / len(made):.2f} s for {BATCH})\n"
    )
    if options.errors:
        for case, finding in results:
            kind = finding.kind.value if finding else "not seen"
            if kind not in case.expected:
                note = finding.note if finding else ""
                sys.stdout.write(f"{case.kind}: {kind} {note}: {case.paragraph}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
