"""Inline constructs of Markdown and HTML, each found by the character that it opens with.

Every pattern here costs linear time on any text: what repeats cannot run past
the character that opens the construct, or it is bounded.
"""

from __future__ import annotations

import re

_TAGS = (
    "a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|"
    "col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|"
    "form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|mark|"
    "meta|nav|noscript|object|ol|option|p|param|picture|pre|q|ref|s|samp|script|section|select|"
    "small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|"
    "thead|time|title|tr|tt|u|ul|var|video|wbr"
)
# What browsers draw as a box of its own: words on either side of it do not touch.
BOXES = frozenset(
    """address article aside blockquote body br caption center dd div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img li main nav ol option p pre
    section summary table tbody td tfoot th thead title tr ul video audio""".split()
)
_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_GARBLED = "ÂÃâðÅÄ"

START = re.compile(rf"[<\[\\`&!*_~{_GARBLED}]")
"""Where a construct may open."""

# (target), with or without a title, or [label]. Spaces are allowed after a scheme: people err.
_TARGET = r"""(?:
    \(\s*+
        (?: <[^<>\n]{0,2000}+> | (?:mailto:|https?:)[^()\n"]{0,2000}+
          | (?=["']) | [^()\s]{0,2000}+ )
        (?> (?: \([^()\s]{0,200}+\)[^()\s]{0,200}+ ){0,3} )
        \s*+ (?> (?: "[^"]{0,300}+" | '[^']{0,300}+' )? ) \s*+
    \)
    | \[[^\[\]\n]{0,100}+\] )"""
# Atomic groups, and not possessive repeats of groups, which Python up to 3.11.2 gets wrong.
_ATTRIBUTES = r"""(?> (?: [^<>"']++ | "[^"<]{0,2000}+" | '[^'<]{0,2000}+' ){0,60} )"""

_ANGLE = rf"""<(?:
    (?P<stamp>
        a\b[^<>]{{0,200}}?\bdata-t="(?P<t>[\d:]{{1,12}})"[^<>]{{0,200}}+>[^<>]{{0,40}}+</a> )
    | (?P<address>
        (?: (?:https?://|mailto:)[^\s<>]{{1,2000}}+ | [\w.+-]{{1,64}}+@[\w.-]{{1,255}}+ )(?=>) )>
    | (?P<tag> /?(?P<name>(?:{_TAGS}))\b{_ATTRIBUTES}> )
    )"""
_SQUARE = rf"""\[(?:
    (?P<moment> (?P<t2>\d{{1,2}}:\d\d(?::\d\d)?)\](?!\() )
    | (?P<image> \[(?:File|Image):[^\[\]\n]{{1,1000}}+\]\] )
    | (?P<wiki> \[
        (?P<wikitarget>[^\[\]|\n]{{1,400}}+) (?:\|(?P<wikitext>[^\[\]\n]{{1,400}}+))?
        \]\] )
    | (?P<note>
        (?:\^(?P<footnote>[^\[\]\s]{{1,40}}+)|(?P<number>\d{{1,3}}))\](?![(:])
        | (?P<remark>
            (?:note|nb|n)\s\d{{1,3}}
            | (?:[a-z]{{3,15}}\s)?(?:needed|update)
            | (?:who|when|where|which|by\swhom|according\sto\swhom)\?
          )\](?!\() )
    | (?P<alert> !(?i:
        include\s?\[[^\[\]]{{0,300}}+\]{_TARGET} | note | tip | important | warning | caution
        )\] )
    | (?P<link>
        (?P<text>(?>(?:
            [^\[\]\\]++ | \\. | !?\[[^\[\]\n]{{0,300}}+\](?>(?:\([^()\s]{{0,1000}}+\))?)
        ){{1,200}}))
        \]{_TARGET} )
    )"""
_BANG = rf"!(?P<image>\[[^\[\]]{{0,2000}}+\]{_TARGET} | \[\[[^\[\]\n]{{1,400}}+\]\])"

_ESCAPE = r"\\(?:(?P<break>\n)|(?P<escape>[!-/:-@\[-`{-~]))"
_CODE = r"""(?P<code>(?P<ticks>`++)
    (?P<codetext>[^`]{1,1000}+(?>(?:(?!(?P=ticks)(?!`))`++[^`]{1,200}+){0,3}))(?P=ticks)(?!`))"""
_ENTITY = r"(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
_MOJIBAKE = rf"(?P<mojibake>(?:[{_GARBLED}][\u0080-\u00bf{_CP1252}]{{1,3}}){{1,40}})"

CONSTRUCTS = {
    character: re.compile(pattern, re.VERBOSE | re.DOTALL)
    for characters, pattern in (
        ("<", _ANGLE),
        ("[", _SQUARE),
        ("!", _BANG),
        ("\\", _ESCAPE),
        ("`", _CODE),
        ("&", _ENTITY),
        ("*", r"(?P<mark>\*++)"),
        ("_", r"(?P<mark>_++)"),
        ("~", r"(?P<mark>~~(?!~))"),
        (_GARBLED, _MOJIBAKE),
    )
    for character in characters
}
"""For each character of START, what may open with it; the group tells which."""
