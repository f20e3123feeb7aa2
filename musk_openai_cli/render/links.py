"""Hyperlinks of the terminal (OSC 8): to a line of a file, to a second of a video."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

_PROGRAMS = frozenset(
    {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "WarpTerminal", "Tabby", "rio"}
)

_TERMINALS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")

#: First release of VTE (GNOME Terminal and others) whose links do not crash it.
_VTE = 5000


def understood(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is known to take links.

    There is no way to ask a terminal. ``FORCE_HYPERLINK`` (``1`` or ``0``)
    settles it, the convention of the ``supports-hyperlinks`` library.
    """
    forced = environ.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced not in ("", "0", "false")
    if environ.get("TERM_PROGRAM") in _PROGRAMS:
        return True
    if environ.get("TERM", "").startswith(_TERMINALS):
        return True
    version = environ.get("VTE_VERSION", "")
    if version.isdecimal() and int(version) >= _VTE:
        return True
    return any(environ.get(name) for name in ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM"))


def to_line(path: Path, line: int) -> str:
    """URI of a line of a file."""
    # The absolute path is made without touching the disk.
    return f"{Path(path).absolute().as_uri()}#L{line}"


def to_web(address: str | None) -> str | None:
    """The address if it may be made a link, with nothing in it that a terminal obeys."""
    if not address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(address.encode("utf-8", "replace"), safe="!#$%&'()*+,/:;=?@[]~-._")
