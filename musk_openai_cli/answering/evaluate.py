"""How good the answers are: gold questions in, figures out.

The measures are those of the open-domain answering literature: success@1 and
MRR@10 over quotes (Voorhees 1999), and for refusals the share of each kind that
was refused rightly and wrongly.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from musk_openai_cli.errors import OptionError
from musk_openai_cli.models import Answer, Figures, Gold, Outcome, Quote

DEPTH = 10
"""Quotes that are looked at (the 10 of MRR@10)."""
_LONG_ENOUGH = 20
_COLUMNS = ("question", "document", "words")
_STRAIGHT = {ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"'}


def load(path: Path) -> list[Gold]:
    """Read gold questions: a ``.jsonl`` file, or a folder of a public collection.

    A line holds ``id``, ``text``, ``answerable`` and, where they are not in an
    ``answers.tsv`` beside it (question, document, words), ``gold`` as a list of
    ``{"doc", "quote"}``. Raises OptionError naming file and line.
    """
    source = path / "queries.jsonl" if path.is_dir() else path
    beside = _answers(source.parent / "answers.tsv")
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        what = getattr(error, "strerror", None) or "it is not UTF-8"
        raise OptionError(f"{source} cannot be read: {what.lower()}") from error
    return [
        _gold(line, f"{source.name}:{number}", beside)
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def _gold(line: str, where: str, beside: dict[str, list[tuple[str, str]]]) -> Gold:
    try:
        row = json.loads(line)
        text = row["text"]
        if not isinstance(text, str):
            raise OptionError(f"{where}: the text is no string")
        name = str(row.get("id", where))
        quotes = [(str(g["doc"]), str(g["quote"])) for g in row.get("gold", ())]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise OptionError(f"{where}: not a gold question ({error})") from error
    quotes += beside.get(name, [])
    return Gold(
        id=name,
        text=text,
        answerable=bool(row.get("answerable", bool(quotes))),
        kind=str(row.get("kind", "")),
        split=str(row.get("split", "")),
        quotes=tuple(quotes),
    )


def _answers(path: Path) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(
                csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1
            ):
                if len(row) != len(_COLUMNS):
                    raise OptionError(f"{path.name}:{number}: not {', '.join(_COLUMNS)}")
                question, document, words = row
                found.setdefault(question, []).append((document, words))
    return found


def run(ask: Callable[[str], Answer], golds: Iterable[Gold]) -> Iterator[Outcome]:
    """Ask every question; ``ask`` gives at least ``DEPTH`` quotes where there are any."""
    for gold in golds:
        answer = ask(gold.text)
        rank = next((k for k, q in enumerate(answer.quotes[:DEPTH], 1) if right(q, gold)), None)
        yield Outcome(gold, answer, rank)


def right(quote: Quote, gold: Gold) -> bool:
    """Whether a quote holds a gold answer, or is a long enough part of one."""
    said = _fold(quote.text)
    places = [quote.citation, *quote.also]
    for document, words in gold.quotes:
        if any(place.document_id.startswith(document) for place in places):
            wanted = _fold(words)
            if wanted in said or (len(said) > _LONG_ENOUGH and said in wanted):
                return True
    return False


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The measures over some outcomes."""
    good = [o for o in outcomes if o.gold.answerable]
    bad = [o for o in outcomes if not o.gold.answerable]
    lengths = [len(o.answer.quotes[0].text.split()) for o in good if o.answer.quotes]
    return Figures(
        answerable=len(good),
        unanswerable=len(bad),
        success=_mean([o.rank == 1 for o in good]),
        mrr=_mean([1 / o.rank if o.rank else 0.0 for o in good]),
        refused_rightly=_mean([o.refused for o in bad]),
        refused_wrongly=_mean([o.refused for o in good]),
        length=_mean(lengths),
    )


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _fold(text: str) -> str:
    plain = text.translate(_STRAIGHT)
    return re.sub(r"\s+", " ", plain).strip().casefold()
