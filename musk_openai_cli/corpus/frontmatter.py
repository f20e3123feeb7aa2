"""Front matter: its metadata, and where the body begins.

The only module that imports python-frontmatter. The body is always sliced from
the raw text by the caller, never taken from the library, which strips it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from musk_openai_cli.corpus.decode import LINE_END
from musk_openai_cli.models import Problem, ProblemKind

_OPEN = re.compile(r"(?>(?:[ \t]*(?:\r\n?|\n)){0,20})---[ \t]*(?:\r\n?|\n)")
_CLOSE = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)")
_SIMPLE = re.compile(r"^([A-Za-z_][\w-]{0,40})[ \t]*:[ \t]+(\S.*?)[ \t]*$", re.MULTILINE)
_LONGEST = 100_000

Metadata = Mapping[str, Any]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the base is chosen at run time
    """Safe YAML that leaves dates as they are written.

    PyYAML turns ``2026-01-21T23:30:00-05:00`` into an instant of another day.
    """


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in _Loader.yaml_implicit_resolvers.items()
}


class _Handler(YAMLHandler):
    def load(self, fm: str, **kwargs: object) -> Any:  # noqa: ANN401 - as the library has it
        return super().load(fm, **{"Loader": _Loader, **kwargs})


def split(raw: str) -> tuple[Metadata, int, tuple[Problem, ...]]:
    """Metadata, offset where the body begins, and what was wrong.

    A rule ``---`` that opens the text but encloses no mapping is not front
    matter. Of broken YAML the plain ``key: value`` lines are saved.
    """
    opening = _OPEN.match(raw)
    closing = _CLOSE.search(raw, opening.end(), opening.end() + _LONGEST) if opening else None
    if not opening or not closing:
        return {}, 0, ()
    # Line ends are normalised: old Macintosh ones confuse the library's split.
    source = re.sub(r"\r\n?", "\n", raw[opening.end() : closing.start()])
    try:
        metadata, _ = frontmatter.parse(f"---\n{source}\n---\n", handler=_Handler())
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        saved = {m[1]: m[2].strip("\"'") for m in _SIMPLE.finditer(source)}
        if not saved:
            return {}, 0, ()
        above = len(LINE_END.findall(raw, 0, opening.end()))
        return saved, closing.end(), (_problem(error, above),)
    if not isinstance(metadata, dict) or not metadata:
        return {}, (closing.end() if not source.strip() else 0), ()
    return {str(key): value for key, value in metadata.items()}, closing.end(), ()


def _problem(error: Exception, above: int) -> Problem:
    """What is wrong, where ``above`` lines stand over the first line of YAML."""
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).partition("\n")[0]
    # The library hands over the line end of the opening rule too, so that its line is number 0.
    line = above + mark.line if mark is not None else above
    return Problem(ProblemKind.BAD_FRONT_MATTER, f"front matter is not valid YAML: {what}", line)
