"""``timeline``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import AsJson, CorpusPaths, Handles, end, load
from musk_openai_cli.errors import OptionError
from musk_openai_cli.render import output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.chronology.selection import Selection
    from musk_openai_cli.models import Corpus


@app.command()
def timeline(  # noqa: PLR0913 - one parameter an option
    *,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only what happened from DATE on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Only what happened by DATE.")
    ] = None,
    doc: Handles = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only this kind of event; may be repeated."),
    ] = None,
    about: Annotated[
        str, typer.Option("--about", metavar="WORDS", help="Only what bears on these words.")
    ] = "",
    explicit_only: Annotated[
        bool, typer.Option("--explicit-only", help="Only dates that stand in the text as they are.")
    ] = False,
    no_publications: Annotated[
        bool, typer.Option("--no-publications", help="Leave out when documents were published.")
    ] = False,
    top: Annotated[
        int | None,
        typer.Option("--top", metavar="N", min=1, help="Only the N events that matter most."),
    ] = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="List every temporal expression instead.")
    ] = False,
    chart: Annotated[bool, typer.Option("--chart", help="Draw a bar a year instead.")] = False,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="Export: json, csv, markdown, ics, timelinejs, markwhen or html.",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the export to FILE."),
    ] = None,
    as_json: AsJson = False,
    corpus: CorpusPaths = None,
) -> None:
    """Draw the dispute as a line of time, each entry a quotation.

    Dates are 2018, 2018-02 or 2018-02-20. Kinds are founding, joining,
    departure, payment, lawsuit, ruling, deal, launch, structure, statement,
    reply, publication and other.

    \b
    Examples:
      musk-openai timeline
      musk-openai timeline --kind lawsuit --since 2018
      musk-openai timeline --format html -o timeline.html
      musk-openai timeline --json | jq '.events[].headline'
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from musk_openai_cli import research
    from musk_openai_cli.chronology.selection import Selection, kind_names
    from musk_openai_cli.corpus import moment
    from musk_openai_cli.render.progress import progress

    form = _format(form, as_json=as_json, out=out)
    if chart and (form or mentions):
        other = "--mentions" if mentions else "--json" if as_json else f"--format {form}"
        raise OptionError(f"--chart and {other} exclude each other")
    wanted = Selection(
        since=moment("--since", since) if since else None,
        until=moment("--until", until) if until else None,
        kinds=kind_names(kind or ()),
        about=about,
        explicit_only=explicit_only,
        publications=not no_publications,
        top=top,
    )
    documents = load(corpus)
    if mentions:
        _mentions(documents, doc or (), form)
        return
    wanted = _of(wanted, documents, doc or ())
    selected = wanted != Selection()
    with progress("Reading", len(documents.documents)) as told:
        events = research.timeline(documents, wanted, progress=told)
    if form == "json":
        from musk_openai_cli.render.objects import dump, timeline_object

        _store(dump(timeline_object(events, documents)) + "\n", out)
    elif form:
        from musk_openai_cli.render.exports import export

        _store(export(events, documents, form), out)
    else:
        place = output.place_of(sys.stdout)
        if chart:
            from musk_openai_cli.render.chart import chart_screen

            output.show(place, chart_screen(events, place))
        else:
            from musk_openai_cli.render.timeline import timeline_screen

            output.show(place, timeline_screen(events, documents, place, selected=selected))
    end(found=bool(events.events))


def _format(form: str | None, *, as_json: bool, out: Path | None) -> str | None:
    """The format to write; None for a screen. Raises OptionError."""
    from musk_openai_cli.render.exports import FORMATS

    if form is not None and form != "json" and form not in FORMATS:
        raise OptionError(
            f"--format: “{form}” is no format", hint=f"json, {', '.join(sorted(FORMATS))}"
        )
    if as_json and form not in {None, "json"}:
        raise OptionError(f"--json and --format {form} exclude each other")
    form = "json" if as_json else form
    if out is not None and form is None:
        raise OptionError("--output needs --format", hint="--format html -o timeline.html")
    return form


def _of(wanted: Selection, documents: Corpus, handles: Sequence[str]) -> Selection:
    """The selection with the documents that handles name."""
    from dataclasses import replace

    from musk_openai_cli.corpus import find

    return replace(wanted, documents=frozenset(find(documents, handle).id for handle in handles))


def _mentions(documents: Corpus, handles: Sequence[str], form: str | None) -> None:
    from musk_openai_cli import research
    from musk_openai_cli.corpus import Choice, choose
    from musk_openai_cli.render.progress import progress

    if form not in {None, "json"}:
        raise OptionError("--mentions has no format but json")
    chosen = choose(documents, Choice(handles=tuple(handles)))
    with progress("Reading", len(chosen.documents)) as told:
        found = research.mentions(chosen, progress=told)
    if form == "json":
        from musk_openai_cli.render.objects import dump, mentions_object

        output.write(dump(mentions_object(found, documents)) + "\n")
    else:
        from musk_openai_cli.render.mentions import mentions_screen

        place = output.place_of(sys.stdout)
        output.show(place, mentions_screen(found, documents, place))
    end(found=bool(found))


def _store(text: str, path: Path | None) -> None:
    """Write to a file, or else to standard output."""
    if path is None:
        output.write(text)
        return
    try:
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OptionError(f"--output: {path} cannot be written: {reason}") from error
