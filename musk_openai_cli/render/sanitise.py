"""Text of documents made harmless for a terminal.

A title, a file name or a sentence is data. Whatever it contains, it must not
move the cursor, retitle the window, open a link or reverse the reading order
of what stands beside it (CVE-2021-42574). JSON does not go through here: it
escapes the same characters instead, see :mod:`.objects`.
"""

from __future__ import annotations

import re

#: Format characters (Unicode category Cf) that act on other text or are
#: nothing but invisible. U+200C and U+200D are not among them: see `_JOINERS`.
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
)

#: Characters that are escaped in JSON though JSON itself would take them.
UNSAFE = re.compile(f"[\x7f-\x9f\u2028\u2029{_INVISIBLE}]")

_DROPPED = re.compile(f"[{_INVISIBLE}]")

# Persian, Hindi and the like are misspelt without joiners; between Latin
# letters they only make two words look like one.
_JOINERS = re.compile("(?<![^\x00-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\x7f])")

_NEWLINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")

#: What UTF-8 cannot hold.
SURROGATE = re.compile("[\ud800-\udfff]")

_DELETE = "\x7f"


def line(text: str) -> str:
    """The text as a single harmless line; line breaks and tabs become spaces."""
    return _NEWLINE.sub(" ", _safe(text))


def lines(text: str) -> str:
    """The text made harmless, every kind of line break turned into a line feed."""
    return _safe(_NEWLINE.sub("\n", text))


def _safe(text: str) -> str:
    if text.isascii() and text.isprintable():  # nearly all text there is
        return text
    text = _CONTROL.sub(_picture, text.replace("\t", " "))
    text = _JOINERS.sub("", _DROPPED.sub("", text))
    return SURROGATE.sub("\ufffd", text)


def _picture(match: re.Match[str]) -> str:
    """The visible sign of a control character, so that it is seen that one was there."""
    character = match.group()
    if character == _DELETE:
        return "\u2421"
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"
