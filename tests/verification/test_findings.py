"""Each finding comes out where it should, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Corpus, DiffOp, Finding, FindingKind
from musk_openai_cli.verification import Verifier

Verify = Callable[[str], tuple[Finding, ...]]


def kinds(findings: tuple[Finding, ...]) -> list[str]:
    """The findings by name."""
    return [finding.kind.value for finding in findings]


@pytest.mark.parametrize(
    "draft",
    [
        "Smith said: “We did not sell the 40 machines to anyone.”",
        'Smith said: "We did not sell the 40 machines to anyone."',
        "Smith said: “we did not sell the 40 machines to anyone”.",
        "“We did not sell the 40 machines to anyone,” said Anna Smith.",
        "Smith said: “We did not sell\nthe 40 machines to anyone.”",
        "Smith said: “We did not sell the **40** machines to anyone.”",
        "> We did not sell the 40 machines to anyone. – Anna Smith",
        "The minutes have “the machines stayed where they were”.",
        "“We did not sell the 40 machines to anyone. They will never leave this house.”",
        "Jones said: “Every house has a door that nobody opens.”",
        "“Nothing that she did was ever wrong ...” said Jones.",
    ],
)
def test_exact(verify: Verify, draft: str) -> None:
    """The same words are exact, however they are set."""
    assert kinds(verify(draft)) == ["exact"]


@pytest.mark.parametrize(
    "draft",
    [
        "Smith said: “We did not sell the 40 machines ... They will never leave this house.”",
        "Smith said: “We did not sell … machines to anyone.”",
        "Smith said: “We did not sell [...] machines to anyone.”",
        "Smith said: “[The machines] will never leave this house.”",
        "Smith said: “[w]e did not sell the 40 machines to anyone.”",
        "Smith said: “We did not sell the 40 machines [sic] to anyone.”",
        "Jones said: “Nothing that [Smith] did was ever wrong.”",
    ],
)
def test_edited(verify: Verify, draft: str) -> None:
    """Edits that the draft marks are accepted and shown."""
    assert kinds(verify(draft)) == ["edited"]


@pytest.mark.parametrize(
    "quoted",
    [
        "We did sell the 40 machines to anyone.",
        "We did not sell the 41 machines to anyone.",
        "We did not sell the forty machines to anyone.",
        "We did not sell the machines to anyone.",
        "We did not ever sell the 40 machines to anyone.",
        "We didn't sell the 40 machines to anyone.",
        "They will leave this house, and we did not sell the 40 machines to anyone.",
        "the machines were sold two years ago for 55 million dollars",
        "the machines were sold two years ago for 5.5 billion dollars",
        "The board met in May, and the machines stayed where they were.",
        "the board met in may and the machines stayed where they were",
    ],
)
def test_altered(verify: Verify, quoted: str) -> None:
    """Any other word, number, sign or capital inside is an alteration, and shown."""
    (finding,) = verify(f"It says “{quoted}”")
    assert finding.kind is FindingKind.ALTERED
    assert any(part.op is not DiffOp.SAME for part in finding.diff)
    assert finding.source is not None


@pytest.mark.parametrize(
    ("quoted", "why"),
    [
        ("We did ... sell the 40 machines to anyone.", "not"),
        ("We did not sell the [50] machines to anyone.", "number"),
        ("We did [indeed] sell the 40 machines to anyone.", "negation"),
        ("I have always respected [Beatrice].", "name"),
        ("They will [not] leave this house.", "negation"),
        ("They will never leave this [2] house.", "number"),
    ],
)
def test_marks_that_turn_the_sense(verify: Verify, quoted: str, why: str) -> None:
    """No bracket and no ellipsis may touch a negation, a number or a name."""
    (finding,) = verify(f"It says “{quoted}”")
    assert finding.kind is FindingKind.ALTERED
    assert why in finding.note


def test_note_markers_that_came_along(verify: Verify) -> None:
    """A marker that the source has at this place is no edit."""
    assert kinds(verify("It says “The house was sold in May.[7] Nobody knew of it.”")) == ["exact"]
    assert kinds(verify("It says “The house was sold in May.[8] Nobody knew of it.”")) != ["exact"]


def test_a_question_is_no_statement(verify: Verify) -> None:
    """A full stop in place of a question mark is an alteration; no sign at all is none."""
    (finding,) = verify("It says “Was anybody there that day.”")
    assert finding.kind is FindingKind.ALTERED
    assert kinds(verify("It says “Was anybody there that day?”")) == ["exact"]
    assert kinds(verify("“Was anybody there that day,” it says.")) == ["exact"]


def test_what_stands_right_before_is_told(verify: Verify) -> None:
    """Words cut off right after a negation are exact, with a warning."""
    (finding,) = verify("It says they did “sell the 40 machines to anyone”.")
    assert finding.kind is FindingKind.EXACT
    assert "not" in finding.note


def test_an_ellipsis_may_leave_out_a_whole_sentence(verify: Verify) -> None:
    """A negation in a sentence that is left out as a whole changes nothing."""
    draft = "It says “wrote to Peter Jones on Monday. ... Smith said”"
    assert "altered" not in kinds(verify(draft))


def test_stitched(verify: Verify) -> None:
    """Pieces of two passages are not one quotation."""
    (finding,) = verify("“The board met in May and the answer came late, and it came by mail.”")
    assert finding.kind is FindingKind.STITCHED
    assert len(finding.others) == 1


def test_stitched_by_an_ellipsis(verify: Verify) -> None:
    """Neither are they if an ellipsis stands between passages of different documents."""
    (finding,) = verify("“We did not sell the 40 machines ... it came by mail.”")
    assert finding.kind is FindingKind.STITCHED
    assert "distant" in finding.note


def test_misattributed(verify: Verify) -> None:
    """The words are there, but somebody else says them."""
    (finding,) = verify("Jones said: “They will never leave this house.”")
    assert finding.kind is FindingKind.MISATTRIBUTED
    assert finding.note == "Anna Smith says it"


def test_reported_as_direct(verify: Verify) -> None:
    """What a document reports in its own words is no quotation of the person."""
    (finding,) = verify("Jones said: “the machines were sold two years ago”.")
    assert finding.kind is FindingKind.MISATTRIBUTED
    assert "reported" in finding.note


def test_the_documents_own_words(verify: Verify) -> None:
    """Nor is what the document says itself."""
    (finding,) = verify("Smith said: “The answer came late, and it came by mail.”")
    assert finding.kind is FindingKind.MISATTRIBUTED


def test_an_unknown_author_is_not_accused(verify: Verify) -> None:
    """A name that no document has may be the author's."""
    assert kinds(verify("Rosa Tremblay wrote: “The answer came late, and it came by mail.”")) == [
        "exact"
    ]


def test_absent(verify: Verify) -> None:
    """Words of nobody are absent."""
    assert kinds(verify("Smith said: “Elephants cannot dance on frozen ponds in winter.”")) == [
        "absent"
    ]


@pytest.mark.parametrize("citation", ["first:5", "first:5-6"])
def test_right_citation(verify: Verify, citation: str) -> None:
    """A citation that names the line is right."""
    findings = verify(f"Smith said: “They will never leave this house.” ({citation})")
    assert kinds(findings) == ["exact"]
    assert findings[0].draft.citation == citation


@pytest.mark.parametrize("citation", ["first:9", "second:3", "third:5"])
def test_wrong_citation(verify: Verify, citation: str) -> None:
    """A citation of another line, another document or none is wrong."""
    (finding,) = verify(f"Smith said: “They will never leave this house.” ({citation})")
    assert finding.kind is FindingKind.WRONG_CITATION


def test_citation_in_a_footnote(verify: Verify) -> None:
    """A citation may stand in the footnote behind the quotation."""
    draft = "“They will never leave this house.”[^1]\n\n[^1]: The letter, first:9.\n"
    assert kinds(verify(draft)) == ["wrong_citation"]


def test_times_are_no_citations(verify: Verify) -> None:
    """A time of day next to a quotation cites nothing."""
    (finding,) = verify("At 12:30 Smith said “They will never leave this house.” by 14:05.")
    assert finding.draft.citation is None
    assert finding.kind is FindingKind.EXACT


@pytest.mark.parametrize(
    "draft",
    ["The “machine question”.", "He read “The Long Way Home Again”.", "A so-called “house”."],
)
def test_not_checked(verify: Verify, draft: str) -> None:
    """Titles, coined names and scare quotes are listed, not judged."""
    assert kinds(verify(draft)) == ["not_checked"]


def test_short_but_attributed(verify: Verify) -> None:
    """Few words are checked when somebody is said to have said them."""
    assert kinds(verify("Smith said: “Never again.”")) == ["absent"]


def test_places(verify: Verify) -> None:
    """Line and column are those of the draft, front matter, markup and all."""
    draft = "---\ntitle: A\n---\n# One\n\nTwo *three* “never leave this house” four.\n"
    (finding,) = verify(draft)
    quote = finding.draft
    assert (quote.line, quote.column) == (6, 14)
    assert draft[quote.span[0] : quote.span[1]] == "never leave this house"


def test_source_is_verbatim(verify: Verify, corpus: Corpus) -> None:
    """The source of a finding is the document's own text."""
    for finding in verify("“We did sell the 40 machines to anyone.” “They will never leave this”"):
        assert finding.source is not None
        citation = finding.source.citation
        document = corpus.document(citation.document_id)
        start, end = citation.span
        assert document.raw[start:end] == finding.source.exact


def test_empty_draft(verify: Verify) -> None:
    """A draft without quotations has no findings."""
    assert verify("") == ()
    assert verify("Nothing is quoted here.") == ()


def test_over_paragraphs_of_the_source(verify: Verify) -> None:
    """A quotation may run over the end of a paragraph."""
    before = "The board met in May and the machines stayed where they were."
    after = "It was the end of a long dispute between the two of them."
    assert kinds(verify(f"“{before} {after}”")) == ["exact"]


def test_the_nearest_words_are_whole_sentences() -> None:
    """What is shown of a long passage does not break off in a sentence, or in a word."""
    long = "The house was old and its door was never opened by anyone. " * 6
    text = f"{long}The lab began as a charity committed to building safe, open-source tools.\n"
    verifier = Verifier(Corpus((parse(text, path=Path("a.md")),)))
    draft = 'It reads "The lab began as a charity that nobody on this street ever heard of."\n'
    (finding,) = verifier.verify(draft, Path("draft.md"))
    assert finding.kind is FindingKind.ABSENT
    assert finding.source
    assert finding.source.text.endswith("open-source tools.")


def test_a_citation_of_several_lines(verify: Verify) -> None:
    """It is right when the words stand on any of them."""
    words = "The board met in May and the machines stayed where they were."
    assert verify(f'"{words}" (first:7-9)')[0].kind is FindingKind.EXACT
    assert verify(f'"{words}" (first:3-5)')[0].kind is FindingKind.WRONG_CITATION
