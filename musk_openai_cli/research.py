"""The use cases. Each takes values and gives values; nothing here draws or prints."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from musk_openai_cli import corpus as corpora
from musk_openai_cli.errors import LineError, OptionError
from musk_openai_cli.models import (
    Answer,
    Corpus,
    DatedMention,
    Document,
    Figures,
    Finding,
    Gold,
    Lines,
    Outcome,
    Passage,
    Quote,
    Recheck,
    Timeline,
    Verdict,
)

if TYPE_CHECKING:
    from musk_openai_cli.answering.answer import Researcher
    from musk_openai_cli.chronology.selection import Selection


@dataclass(frozen=True, slots=True)
class Shown:
    """A document, and the lines of it that were asked for."""

    document: Document
    lines: Lines | None = None
    """None for the whole document."""


def load(paths: Sequence[Path] | None = None) -> Corpus:
    """The documents at or under ``paths``, or the shipped ones.

    Raises CorpusNotFound and CorpusEmpty.
    """
    return corpora.load(paths)


def passages(document: Document) -> tuple[Passage, ...]:
    """The quotable passages of a document."""
    return corpora.passages(document)


@dataclass(frozen=True, slots=True)
class Options:
    """How a question is to be answered."""

    limit: int = 5
    """At most so many quotes."""
    choice: corpora.Choice = field(default_factory=corpora.Choice)
    """Documents are left out before anything is ranked."""
    speaker: str | None = None
    """Only what this person says, directly or as reported."""
    by_source: bool = False
    """Add the best quote of every document."""
    synonyms: tuple[Path, ...] = ()
    """Files in the synonyms format, read beside the shipped thesaurus."""


def ask(corpus: Corpus, question: str, options: Options | None = None) -> Answer:
    """Quote what the corpus says to ``question``.

    Raises QuestionError when the question has no word to look for, HandleUnknown or
    HandleAmbiguous for the documents chosen, and OptionError for a file of
    synonyms that cannot be read.
    """
    options = options or Options()
    began = time.perf_counter()
    chosen = corpora.choose(corpus, options.choice)
    if not chosen.documents:
        reason = "No document is left by the options that choose documents."
        return Answer(question, Verdict.UNANSWERED, reason=reason)
    answer = _researcher(chosen, options.synonyms).ask(
        question, limit=options.limit, speaker=options.speaker, by_source=options.by_source
    )
    return replace(answer, elapsed_ms=round((time.perf_counter() - began) * 1000))


def gold(path: Path) -> list[Gold]:
    """Read gold questions from a file, or from the folder of a public collection.

    Raises OptionError naming file and line.
    """
    from musk_openai_cli.answering.evaluate import load as read  # noqa: PLC0415 - brings in numpy

    return read(path)


def sample(questions: Sequence[Gold], size: int) -> list[Gold]:
    """The same ``size`` questions at every call, in their order."""
    chosen = set(random.Random(0).sample(range(len(questions)), min(size, len(questions))))  # noqa: S311 - a sample of questions need not be secret
    return [question for number, question in enumerate(questions) if number in chosen]


def evaluate(corpus: Corpus, questions: Sequence[Gold]) -> Iterator[Outcome]:
    """Ask every gold question and look its first quotes up among the gold answers."""
    from musk_openai_cli.answering.evaluate import DEPTH, run  # noqa: PLC0415 - brings in numpy

    researcher = _researcher(corpus)
    return run(lambda text: researcher.ask(text, limit=DEPTH), questions)


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The measures over some outcomes."""
    from musk_openai_cli.answering.evaluate import figures as measure  # noqa: PLC0415 - brings in numpy

    return measure(outcomes)


@lru_cache(maxsize=1)
def _researcher(corpus: Corpus, synonyms: tuple[Path, ...] = ()) -> Researcher:
    """Made once for all the questions of one run."""
    from musk_openai_cli.answering.answer import Researcher  # noqa: PLC0415 - brings in numpy
    from musk_openai_cli.language.thesaurus import shipped  # noqa: PLC0415 - only to ask

    thesaurus = shipped()
    for path in synonyms:
        try:
            thesaurus.add(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            raise OptionError(f"--synonyms: {path} cannot be read: {error}") from error
    return Researcher(corpus, words=thesaurus)


def timeline(
    corpus: Corpus,
    selection: Selection | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Timeline:
    """The chronology that the corpus tells, or the part of it that is selected.

    ``progress`` is told how many documents are read, of how many. Raises
    QuestionError when the selection is about nothing.
    """
    from musk_openai_cli.chronology.events import build  # noqa: PLC0415 - compiles many patterns
    from musk_openai_cli.chronology.selection import select  # noqa: PLC0415 - compiles many patterns

    whole = build(corpus, progress)
    return select(whole, corpus, selection) if selection else whole


def mentions(
    corpus: Corpus, *, progress: Callable[[int, int], None] | None = None
) -> tuple[DatedMention, ...]:
    """Every temporal expression of the corpus as it is read, unmerged."""
    from musk_openai_cli.chronology.mentions import mentions as read  # noqa: PLC0415 - compiles patterns

    return read(corpus, progress)


def show(corpus: Corpus, target: str) -> Shown:
    """The document, and the lines, that ``target`` (``003``, ``003:82``, ``003:82-84``) names.

    Raises HandleUnknown, HandleAmbiguous and LineError.
    """
    name, lines = corpora.parse_target(target)
    document = corpora.find(corpus, name)
    last = len(document.line_starts)
    for line in lines or ():
        if not 1 <= line <= last:
            raise LineError(f"{document.handle} has no line {line}", hint=f"it has {last} lines")
    return Shown(document, lines)


def quotations(document: Document) -> tuple[Quote, ...]:
    """The direct quotations of a document, with who says them."""
    from musk_openai_cli.speech import quotations as find  # noqa: PLC0415 - only when it is called

    return find(document)


def said(
    corpus: Corpus,
    target: str | None = None,
    *,
    speaker: str | None = None,
    about: str | None = None,
) -> tuple[Quote, ...]:
    """Who said what: the direct quotations of all documents, or of the one ``target`` names.

    ``speaker`` keeps those of one person, a surname will do; ``about`` those
    that share a word with a query, best first. Raises HandleUnknown,
    HandleAmbiguous, and QuestionError when the query has no word to look for.
    """
    from musk_openai_cli.retrieval.said import about as related  # noqa: PLC0415 - brings in numpy
    from musk_openai_cli.speech import People, spoken_by  # noqa: PLC0415 - read only when asked for
    from musk_openai_cli.speech import quotations as find  # noqa: PLC0415 - only when it is called

    chosen = (show(corpus, target).document,) if target else corpus.independent
    people = People.learn(corpus.documents)
    found = [quote for document in chosen for quote in find(document, people)]
    if speaker is not None:
        found = spoken_by(found, speaker, people)
    return tuple(related(found, about) if about is not None else found)


def verify(corpus: Corpus, draft: str, path: Path) -> tuple[Finding, ...]:
    """A finding for every quotation of the draft, in its order; ``path`` is what it is called."""
    from musk_openai_cli.verification import verify as check  # noqa: PLC0415 - only when it is called

    return check(corpus, draft, path)


def verify_quote(corpus: Corpus, text: str) -> tuple[Finding, ...]:
    """The finding on one quotation that stands in no draft.

    Raises QuestionError when it has no word to look for.
    """
    from musk_openai_cli.verification import verify_quote as check  # noqa: PLC0415 - only when it is called

    return check(corpus, text)


def recheck(corpus: Corpus, saved: object) -> tuple[Recheck, ...]:
    """What has become of quotes that ``--json`` printed; ``saved`` is the parsed JSON.

    Raises OptionError when there is no quote in it.
    """
    from musk_openai_cli.verification import parse_saved  # noqa: PLC0415 - only when it is called
    from musk_openai_cli.verification import recheck as find_again  # noqa: PLC0415 - only when it is called

    return find_again(corpus, parse_saved(saved))
