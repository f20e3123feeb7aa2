"""What must hold for every document: nothing true is accused, no edit passes."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from musk_openai_cli.corpus import load, passages
from musk_openai_cli.models import Corpus, DiffOp, Finding, FindingKind
from musk_openai_cli.render.markdown import escaped
from musk_openai_cli.verification import Verifier
from musk_openai_cli.verification.diff import diff
from musk_openai_cli.verification.words import key, words

SEEDS = Path(__file__).parents[2] / "seeds"
MARKS = re.compile('["“”]')


@cache
def verifier() -> Verifier:
    """The shipped corpus, made ready once."""
    return Verifier(load([SEEDS]))


@cache
def sentences() -> tuple[str, ...]:
    """All sentences of the shipped documents that a draft may quote."""
    corpus: Corpus = verifier().corpus
    return tuple(
        text
        for document in corpus.documents
        for passage in passages(document)
        for start, end in passage.block.sentences
        if len((text := passage.text[start:end]).split()) >= 5 and text[0] not in "–—-"
    )


def check(text: str) -> Finding:
    """The finding on one quotation of a draft."""
    draft = f"It says this: “{escaped(MARKS.sub('', text))}”"
    (finding,) = verifier().verify(draft, Path("draft.md"))
    return finding


@settings(deadline=None)  # the first example reads the corpus
@given(st.sampled_from(sentences()))
def test_an_untouched_sentence_is_exact(text: str) -> None:
    """A sentence of any document is exact, and its source reads as the file does."""
    finding = check(text)
    assert finding.kind is FindingKind.EXACT
    assert finding.source is not None
    document = verifier().corpus.document(finding.source.citation.document_id)
    start, end = finding.source.citation.span
    assert document.raw[start:end] == finding.source.exact


@settings(deadline=None)  # the first example reads the corpus
@given(st.data())
def test_part_of_a_sentence_is_exact(data: st.DataObject) -> None:
    """So is any run of at least four of its words."""
    found = data.draw(st.sampled_from(sentences())).split()
    first = data.draw(st.integers(0, len(found) - 4))
    last = data.draw(st.integers(first + 4, len(found)))
    text = " ".join(found[first:last])
    assume(sum(word.counts for word in words(text)) >= 4)
    assert check(text).kind is FindingKind.EXACT


@settings(deadline=None)  # the first example reads the corpus
@given(st.data())
def test_an_edit_is_never_exact(data: st.DataObject) -> None:
    """A word dropped, doubled or replaced inside a sentence never passes."""
    found = data.draw(st.sampled_from(sentences())).split()
    at = data.draw(st.integers(1, len(found) - 2))
    how = data.draw(st.sampled_from(["drop", "double", "replace"]))
    assume(any(c.isalnum() for c in found[at]) and found[at] != found[at - 1])
    new = {"drop": [], "double": [found[at], found[at]], "replace": ["zebra"]}[how]
    edited = " ".join([*found[:at], *new, *found[at + 1 :]])
    assume(key(words(edited)) not in {key(words(s)) for s in sentences()})
    finding = check(edited)
    assert finding.kind.accuses
    if finding.kind is FindingKind.ALTERED:
        assert any(part.op is not DiffOp.SAME for part in finding.diff)


@settings(deadline=None)  # the first example reads the corpus
@given(st.sampled_from([s for s in sentences() if re.search(r"\d", s)]), st.integers(0, 9))
def test_a_changed_number_never_passes(text: str, digit: int) -> None:
    """Neither as it stands nor in brackets."""
    number = re.search(r"\d", text)
    assume(number is not None and number.group() != str(digit))
    assert number is not None
    edited = f"{text[: number.start()]}{digit}{text[number.end() :]}"
    assert check(edited).kind.accuses


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_a_draft(text: str) -> None:
    """No draft whatever makes it fail, and every span lies in the draft."""
    for finding in verifier().verify(text, Path("draft.md")):
        start, end = finding.draft.span
        assert 0 <= start <= end <= len(text)
        assert finding.draft.line >= 1
        assert finding.draft.column >= 1


@settings(deadline=None)  # the first example reads the corpus
@given(st.lists(st.sampled_from("a b c d".split())), st.lists(st.sampled_from("a b c d".split())))
def test_a_diff_has_both_texts(left: list[str], right: list[str]) -> None:
    """Source and draft can be read back from the comparison."""
    source, draft = " ".join(left), " ".join(right)
    parts = diff(source, words(source), draft, words(draft))
    assert " ".join(part.source for part in parts if part.source) == source
    assert " ".join(part.draft for part in parts if part.draft) == draft
    assert all(part.source == part.draft for part in parts if part.op is DiffOp.SAME)
