"""An answer is plain at a glance and quotes to the word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.render.answer import answer_screen, sources_said
from musk_openai_cli.render.theme import Place, draw

if TYPE_CHECKING:
    from musk_openai_cli.models import Answer, Corpus, Document

PIPE = Place()
TERMINAL = Place(terminal=True, width=80, height=40)
LINKED = Place(terminal=True, colour="truecolor", width=80, height=40, links=True)


def test_every_quote_of_a_piped_answer_is_the_source_s_own_string(
    answered: Answer, corpus: Corpus
) -> None:
    """The best quote is a line of its own, and the others stand whole in one."""
    drawn = draw(PIPE, *answer_screen(answered, corpus, PIPE)).splitlines()
    best, *further = answered.quotes
    assert best.text in drawn
    assert all(any(line.endswith(quote.text) for line in drawn) for quote in further)


def test_an_answer_in_a_pipe(answered: Answer, corpus: Corpus) -> None:
    """Question, correction, quote, citation, further passages, and how many speak to it."""
    assert draw(PIPE, *answer_screen(answered, corpus, PIPE)) == (
        "Why did Elon Msuk leave OpenAI?\n"
        "showing results for “Musk” (you typed “Msuk”)\n"
        "\n"
        "Musk resigned from the OpenAI board in 2018.\n"
        "  003:7  Why does Elon Musk not like OpenAI? · undated"
        "  › Why did Elon Musk leave OpenAI?\n"
        "\n"
        "Further passages\n"
        "001:5  Altman Hits Back · 19 March 2024 · rewritten"
        " · Sam Altman, direct speech, 00:34:00  “I really respect Elon."
        " And I hope that years in the future, we have an amicable relationship”\n"
        "001:3  Altman Hits Back · 19 March 2024 · rewritten"
        " · Elon Musk, reported                  Since then, he has launched his own AI venture,"
        " xAI, and introduced the Grok assistant to compete directly in the marketplace.\n"
        "\n"
        "2 of 2 documents speak to this.\n"
    )


def test_the_terminal_is_told_how_to_read_on(answered: Answer, corpus: Corpus) -> None:
    """The command can be copied, the options for another corpus in it."""
    screen = answer_screen(answered, corpus, TERMINAL, options=" --corpus x")
    assert "Read on: musk-openai show --corpus x 003:7" in draw(TERMINAL, *screen)


def test_a_rewritten_document_says_so_where_it_is_quoted_first(
    answered: Answer, corpus: Corpus
) -> None:
    """The citation line warns, and names publisher, speaker and moment."""
    first = replace(answered, quotes=answered.quotes[1:2])
    drawn = draw(PIPE, *answer_screen(first, corpus, PIPE))
    assert "— Sam Altman, direct speech, 00:34:00\n" in drawn
    assert "Altman Hits Back · 19 March 2024 · Decrypt · rewritten by a program" in drawn


def test_one_document_speaks(answered: Answer, corpus: Corpus) -> None:
    """The sentence agrees with its number."""
    drawn = draw(PIPE, *answer_screen(replace(answered, documents=1), corpus, PIPE))
    assert "1 of 2 documents speaks to this." in drawn


def test_what_is_said_elsewhere_too_is_cited(answered: Answer, corpus: Corpus) -> None:
    """Other places of the same words stand in the citation line."""
    best, other = answered.quotes[:2]
    best = replace(best, also=(other.citation,))
    drawn = draw(PIPE, *answer_screen(replace(answered, quotes=(best,)), corpus, PIPE))
    assert "undated · also 001:5" in drawn


def test_no_answer_is_plainly_none(unanswered: Answer, corpus: Corpus) -> None:
    """The reason, the missing words, and the nearest passages called what they are."""
    assert draw(PIPE, *answer_screen(unanswered, corpus, PIPE)) == (
        "Which court heard it?\n"
        "\n"
        "The corpus does not answer this.\n"
        "No document contains “court”.\n"
        "In no document in these words: heard\n"
        "\n"
        "Nearest passages (not an answer)\n"
        "003:3  Why does Elon Musk not like OpenAI? · undated  OpenAI started in 2015 as a "
        "nonprofit organization committed to building safe, open-source artificial general "
        "intelligence for everyone.\n"
    )


def test_the_terms_are_explained_on_demand(answered: Answer, corpus: Corpus) -> None:
    """What was looked for, where it came from, and how much it counts."""
    drawn = draw(PIPE, *answer_screen(answered, corpus, PIPE, explain=True))
    assert "resign      leave (related word)    0.50    3.12         2" in drawn
    assert "Terms" not in draw(PIPE, *answer_screen(answered, corpus, PIPE))


@pytest.mark.parametrize("width", [20, 34, 80, 120])
def test_an_answer_fits_the_terminal(answered: Answer, corpus: Corpus, width: int) -> None:
    """No line is wider than the terminal, and no word is lost in a narrow one."""
    place = Place(terminal=True, width=width, height=40)
    drawn = draw(place, *answer_screen(answered, corpus, place, explain=True))
    assert max(map(len, drawn.splitlines())) <= width
    assert "…" not in drawn


def test_links_lead_to_the_line_and_to_the_second(answered: Answer, corpus: Corpus) -> None:
    """Where the terminal takes them, and nowhere else."""
    drawn = draw(LINKED, *answer_screen(answered, corpus, LINKED))
    assert "seeds/003_0123456789abcdef.txt#L7" in drawn
    assert "https://www.youtube.com/watch?v=jvqFAi7vkBc&t=2040s" in drawn
    assert "\x1b]8" not in draw(TERMINAL, *answer_screen(answered, corpus, TERMINAL))


def test_sources_in_order_of_publication(
    answered: Answer, article: Document, undated: Document
) -> None:
    """Each document has its best quote or is silent; the undated come last."""
    said = [(undated, None), (article, answered.quotes[2])]
    drawn = draw(PIPE, *sources_said(said, PIPE)).splitlines()
    assert drawn[0].startswith("19 March 2024  001:3  Altman Hits Back · rewritten")
    assert drawn[1].startswith("undated        003    Why does")
    assert drawn[1].endswith("silent")


def test_one_document_of_one(answered: Answer, corpus: Corpus) -> None:
    """So does the noun."""
    alone = replace(answered, documents=1, corpus_size=1)
    assert "1 of 1 document speaks to this." in draw(PIPE, *answer_screen(alone, corpus, PIPE))
