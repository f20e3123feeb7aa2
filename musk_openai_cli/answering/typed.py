"""What somebody typed -> the question in it.

People greet a program and thank it, put a question in Title Case or in capitals, and
say that it is these documents that they ask. None of that is what they ask about.
"""

from __future__ import annotations

import re

from musk_openai_cli.language.tokens import is_stop, tokens

_NOUNS = (
    r"(?:documents?|sources?|articles?|texts?|corpus|files?|records?|materials?|collection|pieces?)"
)
_START = r"^\W*"
_GREETING = (
    r"(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening|day))(?: there| all| everyone"
    r"| everybody| team)?\s*[,.!:;–—-]+"
)
_ANNOUNCED = (
    r"(?:(?:i(?:['’]ve| have)(?: got)?|just|here(?:['’]s| is)|one|another|a|my|this is)\s+)*"
    r"(?:(?:quick|short|small|simple|dumb|stupid|silly|brief)\s+)?question(?:\s+for you)?"
    r"\s*[,.!:;–—-]+"
)
_COURTESY = re.compile(
    rf"{_START}(?:(?:{_GREETING}|{_ANNOUNCED}|(?:so|ok|okay|well|um|sorry|excuse me)\s*[,.!:;–—-]+"
    rf"|please,?|pls|plz)\s+)+",
    re.IGNORECASE,
)
# With a colon; "Tell me when he left" needs no colon, and is read as it stands.
_REQUEST = re.compile(
    rf"{_START}(?:(?:can|could|would|will) (?:you|anyone|someone) )?(?:please |kindly )?"
    r"(?:tell|answer|help)(?: (?:me|us|with))*(?: (?:this|please))*\s*[:–—]\s+",
    re.IGNORECASE,
)
# "Could you tell me when ..." asks when.
_INDIRECT = re.compile(
    r"\W*(?:(?:and|so|but|ok(?:ay)?|well|hi|hey|hello|please|sorry)\W+)*(?:"
    r"(?:can|could|would|will) (?:you|anyone|anybody|someone) (?:please |kindly )?"
    r"(?:tell|say|explain|show|remind|clarify|find out|confirm)(?: (?:to )?(?:me|us))?"
    r"|(?:do|does) (?:you|we|anyone|anybody|(?:the|any|these|your|our) "
    rf"{_NOUNS})(?: \w+)? "
    r"(?:know|say|tell|mention|state|explain|reveal|specify)(?: (?:me|us))?"
    r"|i(?:['’]d| would)? (?:want|like|need|have|am trying|['’]m trying|am looking)"
    r" to (?:know|find out|learn|understand|check|see|ask)"
    r"|(?:i|we)(?: am|['’]m)? (?:wonder(?:ing)?|(?:do not|don['’]?t) (?:know|get|see|understand))"
    r"|(?:any|no) idea|is it (?:known|clear|said|stated|reported)|is there any word on"
    r"|(?:please )?(?:tell|remind|show) (?:me|us)"
    r")\W+(?P<asked>(?:(?:in|on|at|by|to|for|from|with|under|of|about|through|since|until)\s+)?"
    r"(?:when|where|why|how|who|whom|whose|what|which|whether|if)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_IF = re.compile(r"^if\b", re.IGNORECASE)
_THANKS = re.compile(
    r"(?<=[?.!,\w])\s+(?:many )?(?:thanks|thank you|thx|cheers|tia|ta)\b[\w ]{0,20}[.!]*\s*$",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"[\s,]+(?:please|pls|plz)\s*(?=[?.!]*\s*$)", re.IGNORECASE)
_SOURCES = (
    r"(?:(?:all|any|some) of )?(?:the|these|those|this|that|your|our|my)\s+(?:\w+\s+)?" + _NOUNS
)
_BY_SOURCES = re.compile(
    rf",?\s*\b(?:according to|based on|judging by|going by|as per|per) {_SOURCES}\b(?! of\b)"
    rf"|,\s*\bin {_SOURCES}(?=\s*[?.!]*\s*$)",
    re.IGNORECASE,
)
# How people write when they chat, as far as it is no other word.
_CHAT = {
    "wat": "what", "wot": "what", "wht": "what", "wen": "when", "wher": "where", "wich": "which",
    "abt": "about", "cuz": "because", "coz": "because",
    "bcuz": "because", "bcoz": "because", "becuz": "because", "hav": "have", "dat": "that",
    "dey": "they", "teh": "the", "ur": "your", "thru": "through", "tho": "though",
    "w": "with", "w/": "with", "n": "and", "tryna": "trying to", "wanna": "want to",
    "gonna": "going to", "gotta": "have to", "dunno": "do not know", "lemme": "let me",
    "gimme": "give me", "kinda": "kind of", "sorta": "sort of", "pls": "please", "plz": "please",
    "ppl": "people", "smth": "something", "sb": "somebody", "bc": "because", "vs": "versus",
}  # fmt: skip
_CHATTED = re.compile(rf"(?<![\w'’/-])(?:{'|'.join(map(re.escape, _CHAT))})(?![\w'’/-])")
_SHOUTED = 4
"""Letters from which capitals throughout are taken for shouting, not for an acronym."""


def question_in(text: str) -> str:
    """``text`` without courtesies, without the mention of the sources, and in running case.

    It comes back as it is where nothing would be left.
    """
    found = _CHATTED.sub(lambda match: _CHAT[match.group()], text)
    for pattern in (_COURTESY, _REQUEST, _THANKS, _PLEASE, _BY_SOURCES):
        found = pattern.sub("", found)
    if indirect := _INDIRECT.match(found):
        found = _IF.sub("whether", indirect["asked"])
    found = found.strip(" ,;:")
    if not any(c.isalnum() for c in found):
        return text
    return found.lower() if _is_capitalised(found) else found


def _is_capitalised(text: str) -> bool:
    """Whether capitals tell nothing: "Why Did Musk Leave?", "WHY DID MUSK LEAVE?"."""
    if text.isupper():
        return sum(c.isalpha() for c in text) > _SHOUTED and " " in text
    words = tokens(text)
    small = [word for word in words[1:] if is_stop(word.folded) and len(word.text) > 1]
    capital = sum(word.text[0].isupper() for word in small)
    return capital > len(small) / 2 and all(
        word.text[0].isupper() or is_stop(word.folded) for word in words
    )
