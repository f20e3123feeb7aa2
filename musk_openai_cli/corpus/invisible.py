"""What a file holds beside its text: front matter, comments, scripts, shortcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from musk_openai_cli.models import Span

_OPENING = re.compile(
    r"<!--|<(?P<element>script|style)\b[^<>]{0,500}+>|\{\{[<%]|\{%", re.IGNORECASE
)
_CLOSING = {
    "<!--": re.compile(r"-->"),
    "script": re.compile(r"</script\s{0,20}+>", re.IGNORECASE),
    "style": re.compile(r"</style\s{0,20}+>", re.IGNORECASE),
    # Hugo's {{< figure >}} and {{% note %}}, Jekyll's and Liquid's {% include %}: what
    # stands between an opening and a closing one is text and stays.
    "{{<": re.compile(r">\}\}"),
    "{{%": re.compile(r"%\}\}"),
    "{%": re.compile(r"%\}"),
}
_LONGEST_SHORTCODE = 2000
_NOT_LINE_END = re.compile(r"[^\r\n]")


def blank(raw: str, start: int) -> str:
    """``raw`` with everything invisible made spaces, offset by offset.

    Invisible are the first ``start`` characters (front matter), HTML comments,
    scripts, styles and shortcodes. Line ends stay.
    """
    parts = []
    at = 0
    for left, right in ((0, start), *_invisible(raw, start)):
        parts += [raw[at:left], _NOT_LINE_END.sub(" ", raw[left:right])]
        at = right
    # markdown-it would turn NUL into U+FFFD, and lines would no longer be found.
    return "".join([*parts, raw[at:]]).replace("\0", " ")


def _invisible(raw: str, start: int) -> Iterator[Span]:
    ends: dict[str, re.Match[str] | None] = {}
    at = start
    while opening := _OPENING.search(raw, at):
        at = opening.end()
        kind = (opening["element"] or opening.group()).lower()
        # Looked for once for all openings before it, so that unclosed ones stay linear.
        end = ends.get(kind)
        if kind not in ends or (end and end.start() < at):
            end = ends[kind] = _CLOSING[kind].search(raw, at)
        if end and (kind[0] != "{" or end.end() - at <= _LONGEST_SHORTCODE):
            at = end.end()
            yield opening.start(), at
