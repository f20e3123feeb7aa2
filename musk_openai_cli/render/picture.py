"""Screens as SVG pictures for the README."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.text import Text

from musk_openai_cli.render.theme import Place, console

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

#: Columns of every picture.
WIDTH = 100

# The picture must not fetch a font from anywhere.
_FORMAT = re.sub(r"    @font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)

PLACE = Place(terminal=True, colour="truecolor", width=WIDTH, height=50)


def picture(command: str, screen: Iterable[RenderableType], *, name: str) -> str:
    """The screen under the command that draws it; the same input gives the same bytes.

    ``name`` makes the picture's class names unique where several stand on a page.
    """
    drawing = console(PLACE, record=True)
    drawing.print(Text.assemble(("$ ", "dim"), command))
    drawing.print()
    for part in screen:
        drawing.print(part)
    return drawing.export_svg(title="musk-openai", code_format=_FORMAT, unique_id=name)
