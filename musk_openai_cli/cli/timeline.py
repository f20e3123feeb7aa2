"""``timeline``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import AsJson, CorpusPaths, end, load
from musk_openai_cli.render import output


@app.command()
def timeline(*, as_json: AsJson = False, corpus: CorpusPaths = None) -> None:
    """Draw the dispute as a line of time, each entry a quotation.

    \b
    Examples:
      musk-openai timeline
      musk-openai timeline --json | jq '.events[].headline'
    """  # noqa: D301 - likewise
    from musk_openai_cli import research

    documents = load(corpus)
    events = research.timeline(documents)
    if as_json:
        from musk_openai_cli.render.objects import dump, timeline_object

        output.write(dump(timeline_object(events, documents)) + "\n")
    else:
        from musk_openai_cli.render.timeline import timeline_screen

        place = output.place_of(sys.stdout)
        output.show(place, timeline_screen(events, documents, place))
    end(found=bool(events.events))
