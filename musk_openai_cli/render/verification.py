"""Findings on a draft as compilers write theirs: file, line, column, what is wrong.

::

    draft.md:12:5: altered: “fail” has become “succeed”  004:18
        He thought OpenAI was gonna [-fail-] {+succeed+}. He wanted total control …

The brackets are those of ``wdiff``: ``[-only in the source-]``,
``{+only in the draft+}``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from musk_openai_cli.models import DiffOp, FindingKind, RecheckKind
from musk_openai_cli.render.cite import mark
from musk_openai_cli.render.layout import Hanging, paragraph, words
from musk_openai_cli.render.links import to_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rich.console import RenderableType

    from musk_openai_cli.models import Corpus, DiffPart, Document, Finding, Quote, Recheck
    from musk_openai_cli.render.theme import Place

_INDENT = "    "
_AROUND = 6
"""Words of agreement that are shown on either side of a difference."""
_SHOWN = 14
"""Words of a quotation that are shown to tell which one is meant."""

_STYLES = {
    FindingKind.EXACT: "quiet",
    FindingKind.EDITED: "quiet",
    FindingKind.NOT_CHECKED: "quiet",
}


def verification_screen(
    findings: Sequence[Finding], name: Path | str, corpus: Corpus, place: Place
) -> list[RenderableType]:
    """A line for every quotation of the draft ``name``, what differs under it, and a summary."""
    documents = {document.id: document for document in corpus.documents}
    parts: list[RenderableType] = []
    for finding in findings:
        parts.append(_headline(finding, name, documents, place))
        parts.extend(_below(finding, documents, place))
    parts.append(paragraph(Text(_summary(findings)), place))
    return parts


def _headline(
    finding: Finding, name: Path | str, documents: dict[str, Document], place: Place
) -> Hanging:
    draft = finding.draft
    where = words(f"{name}:{draft.line}:{draft.column}:", "cite")
    address = to_line(name, draft.line) if place.links and not isinstance(name, str) else None
    if address:
        where.stylize(f"link {address}")
    style = _STYLES.get(finding.kind, "mark")
    line = Text.assemble((f"{finding.kind.value.replace('_', ' ')}:", style), " ")
    line.append_text(_message(finding))
    cited = [q for q in (finding.source, *finding.others) if q is not None]
    if finding.kind is FindingKind.ABSENT and cited:
        line.append("  nearest", "quiet")
    for quote in cited:
        line.append("  ").append_text(
            mark(quote.citation, documents[quote.citation.document_id], place)
        )
    return Hanging(Text.assemble(where, " ", line), "", _INDENT)


def _message(finding: Finding) -> Text:
    note = finding.note or _changes(finding.diff) if finding.kind.accuses else finding.note
    short = words(f"“{_short(finding.draft.text)}”")
    if not note:
        return short
    return Text.assemble(short, " – ", words(note))


def _short(text: str) -> str:
    found = text.split()
    return text if len(found) <= _SHOWN else " ".join(found[:_SHOWN]) + " …"


def _changes(parts: Sequence[DiffPart]) -> str:
    """What differs, in words, when it is little."""
    edits = [part for part in parts if part.op is not DiffOp.SAME and not part.marked]
    if len(edits) != 1:
        return f"{len(edits)} differences" if edits else ""
    part = edits[0]
    match part.op:
        case DiffOp.MISSING:
            return f"“{_short(part.source)}” is missing"
        case DiffOp.ADDED:
            return f"“{_short(part.draft)}” is added"
        case _:
            return f"“{_short(part.source)}” has become “{_short(part.draft)}”"


def _below(
    finding: Finding, documents: dict[str, Document], place: Place
) -> Iterator[RenderableType]:
    if finding.diff and any(part.op is not DiffOp.SAME for part in finding.diff):
        yield Hanging(_difference(finding.diff), _INDENT, _INDENT)
    elif finding.kind is FindingKind.ABSENT and finding.source:
        yield Hanging(_source(finding.source), _INDENT, _INDENT)
    elif finding.kind is FindingKind.STITCHED:
        for quote in filter(None, (finding.source, *finding.others)):
            cited = mark(quote.citation, documents[quote.citation.document_id], place)
            yield Hanging(Text.assemble(cited, "  ", words(quote.text)), _INDENT, _INDENT)


def _source(quote: Quote) -> Text:
    return words(quote.passage if len(quote.passage) < 300 else quote.text, "meta")


def _difference(parts: Sequence[DiffPart]) -> Text:
    """The comparison as wdiff writes it, agreement shortened."""
    out = []
    for number, part in enumerate(parts):
        if part.op is DiffOp.SAME:
            out.append(words(_agreement(part.draft, number == 0, number == len(parts) - 1)))
            continue
        change = Text()
        if part.source:
            change.append_text(words(f"[-{part.source}-]", "mark"))
        if part.source and part.draft:
            change.append(" ")
        if part.draft:
            change.append_text(words(f"{{+{part.draft}+}}", "mark"))
        out.append(change)
    whole = Text()
    for piece in out:
        if whole.plain and piece.plain[:1] not in {*".,;:!?)"}:
            whole.append(" ")
        whole.append_text(piece)
    return whole


def _agreement(text: str, first: bool, last: bool) -> str:  # noqa: FBT001 - both ends of a list
    found = text.split()
    if len(found) <= 2 * _AROUND:
        return text
    head = [] if first else found[:_AROUND]
    tail = [] if last else found[-_AROUND:]
    return " ".join([*head, "…", *tail])


def _summary(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.kind for finding in findings)
    told = ", ".join(
        f"{counts[kind]} {kind.value.replace('_', ' ')}" for kind in FindingKind if counts[kind]
    )
    number = len(findings)
    noun = "quotation" if number == 1 else "quotations"
    return f"{number} {noun}: {told}." if number else "No quotation to check."


def recheck_screen(
    rechecks: Sequence[Recheck], name: Path | str, corpus: Corpus, place: Place
) -> list[RenderableType]:
    """A line for every saved quote of the file ``name``, and a summary."""
    documents = {document.id: document for document in corpus.documents}
    parts: list[RenderableType] = []
    for number, one in enumerate(rechecks, 1):
        style = "mark" if one.kind in {RecheckKind.CHANGED, RecheckKind.GONE} else "quiet"
        saved = one.saved
        line = Text.assemble(
            words(f"{name}:{number}:", "cite"), " ", (f"{one.kind.value}:", style), " ",
            words(f"“{_short(saved.text)}”"), " ", words(f"{saved.document_id}:{saved.lines[0]}"),
        )  # fmt: skip
        if one.source and one.kind is not RecheckKind.UNCHANGED:
            cited = mark(one.source.citation, documents[one.source.citation.document_id], place)
            line.append(" is now ").append_text(cited)
        parts.append(Hanging(line, "", _INDENT))
        if one.diff:
            parts.append(Hanging(_difference(one.diff), _INDENT, _INDENT))
    counts = Counter(one.kind for one in rechecks)
    told = ", ".join(f"{counts[kind]} {kind.value}" for kind in RecheckKind if counts[kind])
    noun = "quotation" if len(rechecks) == 1 else "quotations"
    parts.append(paragraph(Text(f"{len(rechecks)} saved {noun}: {told}."), place))
    return parts
