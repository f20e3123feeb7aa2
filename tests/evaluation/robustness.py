"""The same questions typed otherwise: ``python -m tests.evaluation.robustness``.

Development questions that are not about typing, each changed in one way at a time.
What changes nothing about the question should change nothing about the answer; what
makes it unanswerable (a place or a year that no document has, a stranger for Musk) should
be refused.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from musk_openai_cli import corpus as corpora
from musk_openai_cli.answering.answer import Researcher
from musk_openai_cli.answering.evaluate import load
from musk_openai_cli.models import Gold
from tests.evaluation.answers import HERE, measured

_TYPED = frozenset({"typo", "hasty"})
_SHORTEST = 5
"""Letters of a word from which it is misspelt."""

Change = Callable[[str, random.Random], str]


def misspelt(count: int) -> Change:
    """Misspell some words: two letters swapped, one left out, doubled or another."""

    def change(text: str, chance: random.Random) -> str:
        words = re.split(r"(\W+)", text)
        long = [k for k, word in enumerate(words) if len(word) >= _SHORTEST and word.isalpha()]
        for k in chance.sample(long, min(count, len(long))):
            word, at = words[k], chance.randrange(1, len(words[k]) - 1)
            words[k] = chance.choice(
                (
                    word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                    word[:at] + word[at + 1 :],
                    word[:at] + word[at] + word[at:],
                    word[:at] + chance.choice("aeiourtns") + word[at + 1 :],
                )
            )
        return "".join(words)

    return change


def _sub(pattern: str, other: str) -> Change:
    return lambda text, _: re.sub(pattern, other, text)


SAME: dict[str, Change] = {
    "as it is": lambda text, _: text,
    "lower case, no mark": lambda text, _: text.lower().rstrip("?. "),
    "Title Case": lambda text, _: text.title(),
    "CAPITALS": lambda text, _: text.upper(),
    "no apostrophes": _sub("['’]", ""),
    "no punctuation": _sub(r"[^\w\s]", ""),
    "greeting and thanks": lambda text, _: f"Hi, quick question. {text} Thanks!",
    "could you tell me": lambda text, _: f"Could you please tell me: {text}",
    "according to the sources": lambda text, _: f"According to these documents, {text}",
    "Open AI, Chat GPT": lambda text, _: text.replace("OpenAI", "Open AI").replace("tGPT", "t GPT"),
    "Elon for Musk": _sub(r"(?:Elon )?Musk", "Elon"),
    "Sam for Altman": _sub(r"(?:Sam )?Altman", "Sam"),
    "one word misspelt": misspelt(1),
    "two words misspelt": misspelt(2),
}
OTHER: dict[str, Change] = {
    "in 2009": lambda text, _: text.rstrip("?. ") + " in 2009?",
    "in Paris": lambda text, _: text.rstrip("?. ") + " in Paris?",
    "Zuckerberg for Musk": _sub(r"(?:Elon )?Musk|\bElon\b", "Zuckerberg"),
    "Google for OpenAI": _sub("OpenAI", "Google"),
    "tomato soup for AI": _sub(r"\bAI\b", "tomato soup"),
}


def changed(golds: Sequence[Gold], change: Change) -> list[Gold]:
    """The questions as changed, each in the same way whenever this runs."""
    return [replace(g, text=change(g.text, random.Random(g.id))) for g in golds]


def main() -> int:
    """Print both tables."""
    researcher = Researcher(corpora.load())
    golds = [
        g
        for g in load(HERE / "questions.jsonl")
        if g.answerable and g.split == "dev" and g.kind not in _TYPED
    ]
    print(f"{'still answered':<28} {'questions':>9} {'success@1':>9} {'ref wrong':>9}")
    for name, change in SAME.items():
        found = measured(researcher, changed(golds, change))
        print(f"{name:<28} {len(golds):>9} {found.success:9.3f} {found.refused_wrongly:9.3f}")
    print(f"\n{'now unanswerable':<28} {'questions':>9} {'refused':>9}")
    for name, change in OTHER.items():
        asked = [g for old, g in zip(golds, changed(golds, change), strict=True) if g != old]
        refused = sum(not researcher.ask(g.text).quotes for g in asked) / len(asked)
        print(f"{name:<28} {len(asked):>9} {refused:9.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
