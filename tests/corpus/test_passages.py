"""Passages, and quotes with their citations."""

from __future__ import annotations

from pathlib import Path

from musk_openai_cli.corpus import passages, quote, stamp_of
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Document, Passage, Quote, Speaker, SpeechMode

TEXT = """\
---
title: The talk
url: https://example.org/talk
videoId: jvqFAi7vkBc
---

## What he said

He wanted control <a class="yt-timestamp" data-t="00:27:50">[00:27:50]</a>. They did not.
It was [so](x).

> "I respect him. I do." – Sam Altman <a class="yt-timestamp" data-t="00:34:00">[00:34:00]</a>

```
code
```

Q: Why?

A: Because.
"""


def document(text: str = TEXT) -> Document:
    """``text`` as a document."""
    return parse(text, path=Path("talk.md"))


def passage_with(words: str) -> Passage:
    """The passage that holds ``words``."""
    return next(p for p in passages(document()) if words in p.text)


def quote_of(words: str) -> Quote:
    """``words`` as a quote."""
    passage = passage_with(words)
    start = passage.text.index(words)
    return quote(passage, start, start + len(words))


def test_passages_are_what_may_be_evidence() -> None:
    """Headings, questions and code are none; each knows its place."""
    found = passages(document())
    assert [p.text.split()[0] for p in found] == ["He", '"I', "Because."]
    assert all(p.document.blocks[p.index] is p.block for p in found)


def test_passage_has_letters() -> None:
    """A row of figures answers nothing."""
    assert passages(document("# T\n\n2018 2019 2020\n\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n")) == ()


def test_quote_carries_its_citation() -> None:
    """Words, lines, span, headings and surroundings are those of the file."""
    it = quote_of("It was so.")
    assert str(it.citation) == "talk:10"
    assert it.citation.lines == (10, 10)
    assert it.citation.heading == ("What he said",)
    assert it.exact == "It was [so](x)."
    assert (it.prefix[-4:], it.suffix[:3]) == ("ot.\n", "\n\n>")
    assert len(it.prefix) <= 32
    assert it.passage_lines == (9, 10)


def test_quote_keeps_speaker_and_score() -> None:
    """What the caller knows about it travels with it."""
    speaker = Speaker("Sam Altman", SpeechMode.DIRECT)
    it = quote(passage_with("respect"), 0, 15, speaker=speaker, score=2.5)
    assert (it.speaker, it.score) == (speaker, 2.5)


def test_stamp_links_to_the_sentence_that_it_follows() -> None:
    """The moment belongs to the sentence before it and to no other."""
    timed = quote_of("He wanted control.")
    assert timed.citation.moment == "00:27:50"
    assert timed.citation.link == "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=1670s"
    other = quote_of("They did not.")
    assert (other.citation.moment, other.citation.link) == (None, "https://example.org/talk")


def test_stamp_of_a_block_quotation_times_all_of_it() -> None:
    """Each sentence of the quotation links to its moment."""
    for words in ('"I respect him.', 'I do."', '"I respect him. I do." – Sam Altman'):
        assert quote_of(words).citation.moment == "00:34:00"


def test_stamp_without_a_video_is_a_moment_without_a_link() -> None:
    """A moment is shown even where no recording is known."""
    found = document(TEXT.replace("videoId: jvqFAi7vkBc\n", "").replace("url:", "x:"))
    first = passages(found)[0]
    stamp = stamp_of(first, 0, 18)
    assert stamp is not None
    assert stamp.seconds == 1670
    assert quote(first, 0, 18).citation.link is None
