"""The HTML page needs nothing from elsewhere, obeys no document, and works in a browser."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from musk_openai_cli.render.exports import export

if TYPE_CHECKING:
    from pathlib import Path

    from musk_openai_cli.models import Corpus, Timeline

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)

VOID = frozenset({"meta", "input", "link", "img", "br"})


class Page(HTMLParser):
    """Checks nesting and collects what matters."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        found = dict(attrs)
        self.elements.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"] or "")
        if tag == "a":
            self.links.append(found["href"] or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that the innermost element ends."""
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def text(timeline: Timeline, shipped: Corpus) -> str:
    """The page of the shipped documents."""
    return export(timeline, shipped, "html")


def test_the_page_is_well_formed(text: str, timeline: Timeline) -> None:
    """Every element ends, ids are unique, each event is one list item."""
    page = Page(text)
    assert not page.open
    assert len(page.ids) == len(set(page.ids))
    items = [found for tag, found in page.elements if tag == "li" and "data-kind" in found]
    assert len(items) == len(timeline.events)


def test_nothing_comes_from_elsewhere(text: str) -> None:
    """No address is loaded: links are only followed, and the page's own policy forbids the rest."""
    page = Page(text)
    assert not [found for _, found in page.elements if "src" in found]
    assert not [tag for tag, _ in page.elements if tag in {"link", "iframe", "img", "object"}]
    assert "default-src 'none'" in text
    assert all(link.startswith(("file:///", "https://", "#e")) for link in page.links)


def test_links_open_at_the_cited_line(text: str) -> None:
    """The line is part of the address."""
    assert any(link.endswith("#L73") for link in Page(text).links)


def test_each_input_has_a_label_and_the_page_a_language(text: str) -> None:
    """What a screen reader needs."""
    page = Page(text)
    assert ("html", {"lang": "en"}) in page.elements
    fields = [found for tag, found in page.elements if tag == "input" and found["type"] == "search"]
    labels = [found["for"] for tag, found in page.elements if tag == "label" and "for" in found]
    assert [found["id"] for found in fields] == labels
    assert any(found.get("aria-live") == "polite" for _, found in page.elements)


def _browse(path: Path, folder: Path) -> str:
    """The document as it stands once the page has run."""
    if CHROMIUM is None:
        pytest.skip("no chromium on PATH: the page is not tried in a browser")
    shown = subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=3000",
            "--dump-dom",
            path.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return shown.stdout


DRIVER = """
<script>
(() => {
  const shown = () => document.querySelectorAll(".event:not([hidden])").length;
  const out = [shown()];
  const words = document.getElementById("words");
  words.value = "Resigned  board";
  words.dispatchEvent(new Event("input", { bubbles: true }));
  out.push(shown(), document.querySelectorAll("main section:not([hidden])").length);
  words.value = "";
  for (const box of document.querySelectorAll("input[name=kind]")) {
    box.checked = box.value === "publication";
  }
  words.dispatchEvent(new Event("input", { bubbles: true }));
  out.push(shown());
  document.title = "RESULT " + out.join(" ") + " " + document.getElementById("count").textContent;
})();
</script>
"""


def test_the_filters_work_in_a_browser(text: str, timeline: Timeline, tmp_path: Path) -> None:
    """By text, by kind, and the count follows."""
    path = tmp_path / "timeline.html"
    path.write_text(text.replace("</body>", f"{DRIVER}</body>"), encoding="utf-8")
    shown = _browse(path, tmp_path)
    number = len(timeline.events)
    assert f"<title>RESULT {number} 1 1 2 2 of {number} entries</title>" in shown


def test_a_document_runs_nothing_in_the_page(shipped: Corpus, timeline: Timeline) -> None:
    """Markup in a quote, a title or an address is shown, not obeyed."""
    event = timeline.events[0]
    bad = "<img src=x onerror=alert(1)>{{SCRIPT}}<b>"
    document = shipped.documents[3]
    titled = replace(document, meta=replace(document.meta, title=bad, url="javascript:alert(1)"))
    corpus = replace(shipped, documents=(*shipped.documents[:3], titled, shipped.documents[4]))
    nasty = replace(event, headline=replace(event.headline, text=bad), words=bad, kind="<i>")
    page = Page(export(replace(timeline, events=(nasty,)), corpus, "html"))
    assert not {tag for tag, _ in page.elements} & {"img", "b", "i"}
    assert not [link for link in page.links if link.startswith("javascript")]
