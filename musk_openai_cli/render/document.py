"""The screen that shows one document, or the surroundings of one line of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Column
from rich.text import Text

from musk_openai_cli.models import BlockKind, ProblemKind
from musk_openai_cli.render import links
from musk_openai_cli.render.cite import linked, path_of, published
from musk_openai_cli.render.layout import inset, paragraph, sentence, table, words
from musk_openai_cli.render.reading import Numbered, RawLines
from musk_openai_cli.render.sanitise import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from musk_openai_cli.models import Block, Document, Lines
    from musk_openai_cli.render.theme import Place

_BLANK = Text()

#: How many blocks, or lines where there are no blocks, stand around a line.
_AROUND = 3

_TIGHT = frozenset({BlockKind.ITEM, BlockKind.NOTE, BlockKind.TABLE})


def document_screen(
    document: Document, place: Place, *, lines: Lines | None = None, options: str = ""
) -> list[RenderableType]:
    """What the document says about itself, and its text or the part around ``lines``."""
    screen: list[RenderableType] = [paragraph(words(document.meta.title, "title"), place)]
    if lines is not None:
        return [*screen, *_surroundings(document, place, lines, options)]
    screen += [_BLANK, _metadata(document, place)]
    told = [
        problem
        for problem in document.problems
        if problem.kind is not ProblemKind.NO_DATE  # the table has said so
    ]
    if told:
        screen.append(_BLANK)
    screen += [paragraph(sentence(problem.message, "caution"), place) for problem in told]
    return [*screen, *_blocks(document, document.blocks, place, None)]


def _metadata(document: Document, place: Place) -> RenderableType:
    meta = document.meta
    rows = table(place, Column(style="meta", no_wrap=True), Column(), wide=False)
    when = Text(published(document))
    if meta.published:
        when.append(f"  ({line(meta.published.found)})", "quiet")
    said = {
        "document": Text.assemble(
            (line(document.handle), "cite"), (f"  {line(document.id)}", "quiet")
        ),
        "published": when,
        "publisher": words(meta.publisher or ""),
        "language": words(meta.language or ""),
        "address": linked(words(meta.url or ""), links.to_web(meta.url), place),
        "tags": words(", ".join(meta.tags)),
        "words": Text(f"{document.words:,}"),
        "same text as": words(document.duplicate_of or ""),
    }
    for name, value in said.items():
        if value.plain:
            rows.add_row(name, value)
    return inset(rows, place)


def _blocks(
    document: Document, blocks: Sequence[Block], place: Place, marked: Lines | None
) -> Iterator[RenderableType]:
    before: Block | None = None
    for block in blocks:
        if not (before and block.kind in _TIGHT and before.kind is block.kind):
            yield _BLANK
        if block.kind is BlockKind.CODE:
            yield RawLines(document, block.lines, marked)
        else:
            yield Numbered(document, block, place, marked)
        before = block


def _surroundings(
    document: Document, place: Place, lines: Lines, options: str
) -> Iterator[RenderableType]:
    blocks = document.blocks
    hit = [i for i, block in enumerate(blocks) if _meet(block.lines, lines)]
    if hit:
        shown = blocks[max(0, hit[0] - _AROUND) : hit[-1] + 1 + _AROUND]
        if headings := blocks[hit[0]].headings:
            yield paragraph(path_of(headings), place)
        yield from _blocks(document, shown, place, lines)
    else:
        count = len(document.line_starts)
        yield _BLANK
        around = (max(1, lines[0] - _AROUND), min(count, lines[1] + _AROUND))
        yield RawLines(document, around, lines)
    if not place.terminal:
        return
    yield _BLANK
    whole = f"musk-openai show{options} {document.handle}"
    yield paragraph(Text.assemble(("The whole document: ", "quiet"), (line(whole), "hint")), place)


def _meet(a: Lines, b: Lines) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
