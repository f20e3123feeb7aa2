"""``ask``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import (
    NAME,
    AsJson,
    CorpusPaths,
    Handles,
    end,
    load,
    reopening,
)
from musk_openai_cli.errors import OptionError, ResearchError
from musk_openai_cli.render import output

if TYPE_CHECKING:
    from musk_openai_cli.research import Options


class Form(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    MARKDOWN = "markdown"


@app.command()
def ask(  # noqa: PLR0913 - one parameter an option
    ctx: typer.Context,
    question: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUESTION", hidden=True),  # its help would show Python types
    ] = None,
    *,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=1, help="At most N quotations.")
    ] = 5,
    by_source: Annotated[
        bool,
        typer.Option("--by-source", help="Show what each document says, if anything."),
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the terms looked for.")] = False,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Only what this person says.")
    ] = None,
    doc: Handles = None,
    publisher: Annotated[
        list[str] | None,
        typer.Option("--publisher", metavar="NAME", help="Only this publisher; may be repeated."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Only what was published from DATE on."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            "--as-of",
            metavar="DATE",
            help="Only what was published by DATE. Undated documents are in no range of dates.",
        ),
    ] = None,
    synonyms: Annotated[
        list[Path] | None,
        typer.Option(
            "--synonyms",
            metavar="FILE",
            envvar="MUSK_OPENAI_SYNONYMS",
            help="Words for the same thing: lines of 'a, b' or 'a => b'; may be repeated.",
        ),
    ] = None,
    form: Annotated[
        Form,
        typer.Option("--format", help="Markdown has footnotes and can be pasted into a draft."),
    ] = Form.TEXT,
    as_json: AsJson = False,
    corpus: CorpusPaths = None,
) -> None:
    """Answer a question with quotations from the documents.

    QUESTION is in plain words. Without it, each line of standard input is a
    question, answered by one line of JSON.

    \b
    Examples:
      musk-openai ask "What did Altman say about respect?"
      musk-openai ask -n 1 --json "What is Grok?"
      musk-openai ask --format markdown "What is Grok?" >> draft.md
      musk-openai ask < questions.txt > answers.jsonl
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from musk_openai_cli import research
    from musk_openai_cli.corpus import Choice, moment
    from musk_openai_cli.research import Options

    choice = Choice(
        since=moment("--since", since) if since else None,
        until=moment("--until", until) if until else None,
        handles=tuple(doc or ()),
        publishers=tuple(publisher or ()),
    )
    options = Options(
        limit=limit,
        choice=choice,
        speaker=speaker,
        by_source=by_source,
        synonyms=tuple(synonyms or ()),
    )
    if form is Form.MARKDOWN and (as_json or not question):
        other = "--json" if as_json else "questions on standard input, which JSON answers,"
        raise OptionError(f"--format markdown and {other} exclude each other")
    if not question:
        _ask_lines(corpus, options)
        return
    documents = load(corpus)
    answer = research.ask(documents, " ".join(question), options)
    if as_json:
        from musk_openai_cli.render.objects import answer_object, dump

        output.write(dump(answer_object(answer, documents)) + "\n")
    elif form is Form.MARKDOWN:
        from musk_openai_cli.render.markdown import answer_markdown

        output.write(answer_markdown(answer, documents))
    else:
        from musk_openai_cli.render.answer import answer_screen

        place = output.place_of(sys.stdout)
        again = reopening(ctx, corpus)
        output.show(place, answer_screen(answer, documents, place, explain=explain, options=again))
    end(found=bool(answer.quotes))


def _ask_lines(corpus: list[Path] | None, options: Options) -> None:
    """Answer each line of standard input with one line of JSON, at once."""
    if sys.stdin is None or sys.stdin.isatty():
        raise ResearchError("no question", hint=f'{NAME} ask "Why did Elon Musk leave OpenAI?"')
    from musk_openai_cli import research
    from musk_openai_cli.errors import QuestionError
    from musk_openai_cli.models import Answer, Verdict
    from musk_openai_cli.render.objects import answer_object, dump
    from musk_openai_cli.render.problems import warning_screen

    documents = load(corpus)
    asked = found = 0
    for written in sys.stdin:
        question = written.strip()
        if not question:
            continue
        asked += 1
        try:
            answer = research.ask(documents, question, options)
        except QuestionError as error:
            # One line in, one line out: the lines below must not move up.
            answer = Answer(question, Verdict.UNANSWERED, reason=str(error))
            output.tell([warning_screen(f"question {asked}: {error}")])
        output.write(dump(answer_object(answer, documents), indent=None) + "\n")
        output.flush()
        found += bool(answer.quotes)
    if not asked:
        raise ResearchError("no question on standard input")
    end(found=found > 0)
