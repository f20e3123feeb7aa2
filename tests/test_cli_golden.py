"""The screens of the shipped documents, and the README's pictures, as files.

`pytest --update-golden` writes them anew; the difference is then to be read.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli import research
from musk_openai_cli.render.answer import answer_screen
from musk_openai_cli.render.document import document_screen
from musk_openai_cli.render.picture import PLACE, picture
from musk_openai_cli.render.sources import sources_screen
from musk_openai_cli.render.streams import NEAREST
from musk_openai_cli.render.theme import Place, draw
from musk_openai_cli.render.timeline import timeline_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from musk_openai_cli.models import Corpus

    Golden = Callable[[str, str], None]

SEEDS = Path(__file__).parent.parent / "seeds"

PLACES = {
    "80": Place(terminal=True, width=80, height=24),
    "120": Place(terminal=True, width=120, height=50),
    "pipe": Place(),
}

COMMANDS = {
    "ask-why": ["ask", "Why did Elon Musk leave OpenAI?"],
    "ask-respect": ["ask", "What did Altman say about respect?"],
    "ask-typo": ["ask", "What is Nueralink?"],
    "ask-explain": ["ask", "-n", "1", "--explain", "What is Grok?"],
    "ask-unanswered": ["ask", "How tall is the Eiffel Tower?"],
    "ask-refused": ["ask", "How many billions did Microsoft invest in OpenAI?"],
    "ask-by-source": ["ask", "--by-source", "What are Musk's concerns about AI safety?"],
    "show-004": ["show", "004"],
    "show-003-73": ["show", "003:73"],
    "show-001-4": ["show", "001:4"],
    "sources": ["sources"],
    "timeline": ["timeline"],
}

PICTURES = (
    "ask-why",
    "ask-explain",
    "ask-refused",
    "ask-by-source",
    "show-003-73",
    "sources",
    "timeline",
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The shipped documents."""
    return research.load([SEEDS])


def screen(corpus: Corpus, command: list[str], place: Place) -> list[RenderableType]:
    """What a command draws."""
    match command:
        case ["ask", "-n", limit, "--explain", question]:
            answer = research.ask(corpus, question, research.Options(limit=int(limit)))
            return answer_screen(answer, corpus, place, explain=True)
        case ["ask", "--by-source", question]:
            answer = research.ask(corpus, question, research.Options(by_source=True))
            return answer_screen(answer, corpus, place)
        case ["ask", question]:
            return answer_screen(research.ask(corpus, question), corpus, place)
        case ["show", target]:
            shown = research.show(corpus, target)
            return document_screen(shown.document, place, lines=shown.lines)
        case ["sources"]:
            passages = {d.id: len(research.passages(d)) for d in corpus.documents}
            return sources_screen(corpus, passages, place)
        case ["timeline"]:
            return timeline_screen(research.timeline(corpus), corpus, place)
    raise AssertionError(command)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_screen(name: str, place: str, corpus: Corpus, golden: Golden) -> None:
    """As text, without colour, at two widths and in a pipe."""
    where = PLACES[place]
    golden(f"{name}.{place}.txt", draw(where, *screen(corpus, COMMANDS[name], where)))


@pytest.mark.parametrize("name", PICTURES)
def test_a_screen_in_ascii(name: str, corpus: Corpus, golden: Golden) -> None:
    """Where the encoding takes nothing else."""
    place = PLACES["80"]
    drawn = draw(place, *screen(corpus, COMMANDS[name], place))
    golden(f"{name}.ascii.txt", drawn.encode("ascii", NEAREST).decode())


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture(name: str, corpus: Corpus, golden: Golden) -> None:
    """The README shows these files."""
    command = shlex.join(["musk-openai", *COMMANDS[name]])
    drawn = picture(command, screen(corpus, COMMANDS[name], PLACE), name=f"mo-{name}")
    golden(f"{name}.svg", drawn)


def test_no_place_of_this_machine_is_in_any_file() -> None:
    """Screens must be the same everywhere."""
    for path in (Path(__file__).parent / "golden").iterdir():
        assert str(SEEDS.parent) not in path.read_text(encoding="utf-8"), path.name
