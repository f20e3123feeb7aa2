"""Standard streams that can always be written to, and what they are.

A quotation is full of characters that legacy encodings lack. Output that goes
into a file or a pipe is UTF-8 whatever the locale says, as other programs
expect; a terminal keeps its encoding, and what that cannot take is written
with the nearest ASCII characters instead of raising UnicodeEncodeError.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from pathlib import Path

#: Name of the codec error handler that writes the nearest ASCII characters.
NEAREST = "musk-openai-nearest"

_ASCII = {
    "‘": "'", "’": "'", "‚": ",", "‛": "'", "“": '"', "”": '"', "„": '"', "′": "'", "″": '"',
    "‹": "<", "›": ">", "«": "<<", "»": ">>", "‐": "-", "‑": "-", "‒": "-", "–": "-",
    "—": "-", "―": "-", "−": "-", "…": "...", "•": "*", "·": "-", "▌": "|", "│": "|",
    "─": "-", "└": "`", "●": "*", "○": "o", "◌": ".", "▶": ">", "→": "->", "×": "x",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "⋮": ":",
    "≠": "#", "├": "|", "┤": "|", "◂": "<", "▸": ">",
}  # fmt: skip


def nearest(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: typographic characters as ASCII, letters without accents."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_nearest, error.object[error.start : error.end])), error.end


def _nearest(character: str) -> str:
    known = _ASCII.get(character)
    if known is not None:
        return known
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return plain or "?"


codecs.register_error(NEAREST, nearest)


def prepare() -> None:
    """Set up the three standard streams of the process."""
    # A stream is None when its descriptor was closed before the start.
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - lives as long as we do
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - lives as long as we do
    chosen = bool(os.environ.get("PYTHONIOENCODING"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            keep = chosen or stream.isatty()
            stream.reconfigure(encoding=None if keep else "utf-8", errors=NEAREST)
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        # PowerShell writes a byte order mark into pipes.
        sys.stdin.reconfigure(encoding=None if chosen else "utf-8-sig", errors="replace")
