"""``verify``."""
# ruff: noqa: PLC0415 - a command imports only what it uses, --help next to nothing

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from musk_openai_cli.cli.app import app
from musk_openai_cli.cli.shared import NAME, AsJson, CorpusPaths, end, load
from musk_openai_cli.errors import OptionError
from musk_openai_cli.render import output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musk_openai_cli.models import Corpus, Finding

STDIN = "-"


@app.command()
def verify(
    draft: Annotated[
        str | None,
        typer.Argument(metavar="DRAFT", hidden=True),  # its help would show Python types
    ] = None,
    *,
    quote: Annotated[
        str | None, typer.Option("--quote", metavar="TEXT", help="Check this quotation alone.")
    ] = None,
    citations: Annotated[
        Path | None,
        typer.Option(
            "--citations", metavar="FILE", help="Find the quotes again that --json has saved."
        ),
    ] = None,
    as_json: AsJson = False,
    corpus: CorpusPaths = None,
) -> None:
    """Check the quotations of a draft against the documents.

    DRAFT is a file of Markdown or plain text, or - for standard input. Each of
    its quotations is exact, edited (the edit is marked), altered, stitched,
    misattributed, absent, or cited wrongly; a citation such as 003:73 next to
    it is checked as well.

    Exit status: 0 all is well, 1 something has to be put right, 2 unusable input.

    \b
    Examples:
      musk-openai verify draft.md
      musk-openai verify --quote "He wanted total control"
      musk-openai verify --citations answers.json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    given = [option for option in (draft, quote, citations) if option is not None]
    if len(given) != 1:
        raise OptionError(
            "name one thing to check: a draft, --quote or --citations",
            hint=f"{NAME} verify draft.md",
        )
    from musk_openai_cli import research

    if citations is not None:
        _recheck(citations, corpus, as_json=as_json)
    elif quote is not None:
        documents = load(corpus)
        _report(research.verify_quote(documents, quote), "quote", documents, as_json=as_json)
    elif draft is not None:
        text = _read(draft)
        documents = load(corpus)
        findings = research.verify(documents, text, Path("stdin" if draft == STDIN else draft))
        name = "<stdin>" if draft == STDIN else Path(draft)
        _report(findings, name, documents, as_json=as_json)


def _report(
    findings: Sequence[Finding], name: Path | str, documents: Corpus, *, as_json: bool
) -> None:
    if as_json:
        from musk_openai_cli.render.findings import verify_object
        from musk_openai_cli.render.objects import dump

        output.write(dump(verify_object(findings, documents)) + "\n")
    else:
        from musk_openai_cli.render.verification import verification_screen

        place = output.place_of(sys.stdout)
        output.show(place, verification_screen(findings, name, documents, place))
    end(found=not any(finding.kind.accuses for finding in findings))


def _recheck(path: Path, paths: list[Path] | None, *, as_json: bool) -> None:
    import json

    from musk_openai_cli import research
    from musk_openai_cli.models import RecheckKind

    try:
        saved = _parsed(_read(str(path)))
    except json.JSONDecodeError as error:
        raise OptionError(f"{path} is no JSON (line {error.lineno}: {error.msg})") from error
    documents = load(paths)
    found = research.recheck(documents, saved)
    if as_json:
        from musk_openai_cli.render.findings import recheck_object
        from musk_openai_cli.render.objects import dump

        output.write(dump(recheck_object(found, documents)) + "\n")
    else:
        from musk_openai_cli.render.verification import recheck_screen

        place = output.place_of(sys.stdout)
        output.show(place, recheck_screen(found, path, documents, place))
    lost = {RecheckKind.CHANGED, RecheckKind.GONE}
    end(found=not any(one.kind in lost for one in found))


def _parsed(text: str) -> object:
    """One JSON value, or one a line as ``ask`` prints for several questions."""
    import json

    try:
        return json.loads(text)
    except json.JSONDecodeError:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2:  # a single line is no list of lines
            raise
        return [json.loads(line) for line in lines]


def _read(name: str) -> str:
    """The text of a file, or of standard input; OptionError when there is none."""
    from musk_openai_cli.corpus.decode import decode

    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OptionError(f"{name} cannot be read: {reason}") from error
    text, problems = decode(data)
    if text is None:
        raise OptionError(f"{name} cannot be read: {problems[0].message}")
    return text
