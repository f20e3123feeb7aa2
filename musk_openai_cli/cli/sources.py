"""``sources``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import AsJson, CorpusPaths, load
from musk_openai_cli.render import output


@app.command()
def sources(*, as_json: AsJson = False, corpus: CorpusPaths = None) -> None:
    """List the documents, and what is wrong with them.

    \b
    Examples:
      musk-openai sources
      musk-openai sources --corpus ~/clippings
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from musk_openai_cli import research

    documents = load(corpus, warn=as_json)  # the screen itself lists the unreadable
    passages = {d.id: len(research.passages(d)) for d in documents.documents}
    if as_json:
        from musk_openai_cli.render.objects import dump, sources_object

        output.write(dump(sources_object(documents, passages)) + "\n")
    else:
        from musk_openai_cli.render.sources import sources_screen

        place = output.place_of(sys.stdout)
        output.show(place, sources_screen(documents, passages, place))
