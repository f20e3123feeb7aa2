"""The screens and objects of ``verify`` and ``quotations``, as files and by their keys."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli import research
from musk_openai_cli.corpus.loader import parse
from musk_openai_cli.models import Answer, Corpus, FindingKind, Verdict
from musk_openai_cli.render.findings import quotations_object, recheck_object, verify_object
from musk_openai_cli.render.markdown import answer_markdown, escaped
from musk_openai_cli.render.objects import answer_object, dump
from musk_openai_cli.render.picture import PLACE, picture
from musk_openai_cli.render.quotations import quotations_screen
from musk_openai_cli.render.theme import Place, draw
from musk_openai_cli.render.verification import recheck_screen, verification_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    Golden = Callable[[str, str], None]

TESTS = Path(__file__).parents[1]
SEEDS = TESTS.parent / "seeds"
DRAFT = TESTS / "fixtures" / "draft.md"
PLACES = {
    "80": Place(terminal=True, width=80, height=24),
    "120": Place(terminal=True, width=120, height=50),
    "pipe": Place(),
}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The shipped documents."""
    return research.load([SEEDS])


def verified(corpus: Corpus, place: Place) -> list[RenderableType]:
    """What ``verify draft.md`` draws."""
    findings = research.verify(corpus, DRAFT.read_text(encoding="utf-8"), Path("draft.md"))
    return verification_screen(findings, "draft.md", corpus, place)


@pytest.mark.parametrize("name", PLACES)
def test_the_screen_of_verify(name: str, corpus: Corpus, golden: Golden) -> None:
    """A line for every quotation, at two widths and in a pipe."""
    place = PLACES[name]
    golden(f"verify-draft.{name}.txt", draw(place, *verified(corpus, place)))


def test_the_picture_of_verify(corpus: Corpus, golden: Golden) -> None:
    """A draft with a misquotation that is caught."""
    command = shlex.join(["musk-openai", "verify", "draft.md"])
    golden("verify-draft.svg", picture(command, verified(corpus, PLACE), name="mo-verify"))


@pytest.mark.parametrize("name", PLACES)
def test_the_screen_of_quotations(name: str, corpus: Corpus, golden: Golden) -> None:
    """Who said what, when and where."""
    place = PLACES[name]
    drawn = draw(place, *quotations_screen(research.said(corpus), corpus, place))
    golden(f"quotations.{name}.txt", drawn)


def test_answer_as_markdown(corpus: Corpus, golden: Golden) -> None:
    """Block quotations with footnotes."""
    quotes = research.said(corpus)
    answer = Answer("What did *Altman* say?", Verdict.ANSWERED, quotes)
    golden("ask-answered.md", answer_markdown(answer, corpus))


def test_unanswered_as_markdown(corpus: Corpus) -> None:
    """No quotation is offered for what is not answered."""
    nearest = research.said(corpus)
    answer = Answer("How tall?", Verdict.UNANSWERED, nearest=nearest, reason="Nothing tells.")
    assert answer_markdown(answer, corpus) == "**How tall?**\n\nNothing tells.\n"


@pytest.mark.parametrize(
    "text",
    ["*a*", "[b](c)", "# d", "1. e", "- f", "<i>", "a_b_c", "`x`", "a | b", "[[w]]", "~~y~~"],
)
def test_escaped_text_is_read_as_it_stands(text: str) -> None:
    """No text of a document acts as markup."""
    document = parse(f"Word.\n\n> {escaped(text)}\n", path=Path("x.md"))
    assert document.blocks[-1].text == text


def test_keys_of_verify(corpus: Corpus) -> None:
    """The keys are a contract."""
    findings = research.verify(corpus, DRAFT.read_text(encoding="utf-8"), Path("draft.md"))
    value = json.loads(dump(verify_object(findings, corpus)))
    assert set(value) == {"schema_version", "findings"}
    kinds = {one["finding"] for one in value["findings"]}
    assert kinds <= {kind.value for kind in FindingKind}
    assert len(kinds) == len(FindingKind)
    for one in value["findings"]:
        assert set(one) == {"finding", "note", "draft", "source", "others", "diff"}
        assert set(one["draft"]) == {"text", "line", "column", "span", "speaker", "citation"}
        assert all(set(part) == {"op", "source", "draft", "marked"} for part in one["diff"])
        if one["source"]:
            assert set(one["source"]["selector"]) == {"exact", "prefix", "suffix"}


def test_keys_of_quotations(corpus: Corpus) -> None:
    """The same for who said what."""
    value = json.loads(dump(quotations_object(research.said(corpus), corpus)))
    assert set(value) == {"schema_version", "quotations"}
    for one in value["quotations"]:
        assert {"text", "document", "lines", "span", "speaker", "link", "moment"} <= set(one)


def test_saved_answers_are_rechecked(corpus: Corpus) -> None:
    """What ``ask --json`` prints is found unchanged."""
    answer = research.ask(corpus, "Why did Elon Musk leave OpenAI?")
    saved = json.loads(dump(answer_object(answer, corpus)))
    found = research.recheck(corpus, saved)
    assert [one.kind.value for one in found] == ["unchanged"] * len(answer.quotes)
    value = json.loads(dump(recheck_object(found, corpus)))
    assert set(value["citations"][0]) == {"finding", "saved", "source", "diff"}
    drawn = draw(Place(), *recheck_screen(found, "saved.json", corpus, Place()))
    assert drawn.startswith("saved.json:1: unchanged: ")


def test_nothing_a_draft_holds_acts_as_markup(corpus: Corpus) -> None:
    """Neither Rich's markup nor escapes of a draft reach the terminal."""
    draft = "Altman said: “[bold]He \x1b[31mwanted total red control[/bold] of it.”"
    findings = research.verify(corpus, draft, Path("draft.md"))
    drawn = draw(Place(), *verification_screen(findings, "dr[b]aft\x1b.md", corpus, Place()))
    assert "\x1b" not in drawn
    assert "[bold]" in drawn
    assert drawn.startswith("dr[b]aft")
