"""An answer as Markdown with footnoted citations, to be pasted into a draft.

Every quotation is a block quotation of its own with a footnote; what ``verify``
reads back are exactly the words of the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musk_openai_cli.models import SpeechMode, Verdict
from musk_openai_cli.render.cite import published
from musk_openai_cli.render.sanitise import line

if TYPE_CHECKING:
    from musk_openai_cli.models import Answer, Corpus, Document, Quote

_SPECIAL = re.compile(r"([\\`*_\[\]<>&~#|{}$])")
_OPENS_BLOCK = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=:])")


def escaped(text: str) -> str:
    """The text so that Markdown shows it as it is."""
    plain = _SPECIAL.sub(r"\\\1", line(text))
    return _OPENS_BLOCK.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", plain)


def answer_markdown(answer: Answer, corpus: Corpus) -> str:
    """The question, its quotations and their footnotes; the nearest passages are left out."""
    documents = {document.id: document for document in corpus.documents}
    parts = [f"**{escaped(answer.question)}**"]
    if answer.verdict is Verdict.UNANSWERED or not answer.quotes:
        parts.append(escaped(answer.reason or "No document answers this."))
        return "\n\n".join(parts) + "\n"
    parts += [_quotation(quote, number) for number, quote in enumerate(answer.quotes, 1)]
    parts += [
        f"[^{number}]: {_note(quote, documents[quote.citation.document_id])}"
        for number, quote in enumerate(answer.quotes, 1)
    ]
    return "\n\n".join(parts) + "\n"


def _quotation(quote: Quote, number: int) -> str:
    speaker = quote.speaker
    signed = ""
    if speaker is not None and speaker.mode is SpeechMode.DIRECT:
        signed = f" – {escaped(speaker.name)}"
    return f"> {escaped(_bare(quote.text))}{signed}[^{number}]"


def _bare(text: str) -> str:
    """Without quotation marks around the whole: a block quotation needs none."""
    if len(text) > 2 and text[0] in '"“' and not any(c in '"“”' for c in text[1:-1]):
        return text[1:].rstrip('"”')
    return text


def _note(quote: Quote, document: Document) -> str:
    """Title, publisher and date of a document, the citation, and its address."""
    meta = document.meta
    about = ", ".join(filter(None, (escaped(meta.publisher or ""), published(document))))
    moment = quote.citation.moment
    link = quote.citation.link
    parts = [
        f"{escaped(meta.title)} ({about})" if about else escaped(meta.title),
        f"{quote.citation}",
        escaped(moment) if moment else "",
        f"<{link}>" if link and re.fullmatch(r"https?://[^\s<>]+", link) else "",
    ]
    return ", ".join(filter(None, parts)) + "."
