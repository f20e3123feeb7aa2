"""A draft -> findings."""

from __future__ import annotations

from pathlib import Path

from musk_openai_cli.errors import QuestionError
from musk_openai_cli.models import Corpus, DraftQuote, Finding
from musk_openai_cli.speech import People
from musk_openai_cli.verification.draft import Drafted, drafted, read
from musk_openai_cli.verification.index import Index
from musk_openai_cli.verification.judge import Judge

_OUTER = '"“”„«»'


class Verifier:
    """A corpus made ready for checking any number of drafts."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.index = Index(corpus.documents)
        self.handles = tuple(d.handle for d in corpus.documents)
        self._people: People | None = None

    def verify(self, text: str, path: Path) -> tuple[Finding, ...]:
        """A finding for every quotation of the draft ``text``, in its order.

        Lines and columns are those of the draft. ``path`` is what the draft is
        called.
        """
        draft = read(text, path)
        # The draft may give a full name that no document has.
        people = self.people.joined(draft)
        judge = Judge(self.corpus, self.index, self.people)
        return tuple(judge.judge(one) for one in drafted(draft, people, self.handles))

    @property
    def people(self) -> People:
        """The people of the corpus."""
        if self._people is None:
            self._people = People.learn(self.corpus.documents)
        return self._people


def verify(corpus: Corpus, draft_text: str, path: Path) -> tuple[Finding, ...]:
    """A finding for every quotation of ``draft_text``, in its order; see :class:`Verifier`."""
    return Verifier(corpus).verify(draft_text, path)


def verify_quote(corpus: Corpus, text: str) -> tuple[Finding, ...]:
    """The finding on one quotation that stands in no draft, with or without its marks.

    Raises QuestionError when it has neither word nor number.
    """
    if not any(character.isalnum() for character in text):
        shown = f"“{text.strip()}”" if text.strip() else "the quotation"
        raise QuestionError(f"{shown} has no word to look for")
    verifier = Verifier(corpus)
    plain = " ".join(text.split())
    if plain[:1] in _OUTER and plain[-1:] in _OUTER:
        plain = plain[1:-1]
    draft = DraftQuote(plain, (0, len(plain)), 1, 1)
    judge = Judge(corpus, verifier.index, verifier.people)
    return (judge.judge(Drafted(draft, statement=True), short=True),)
