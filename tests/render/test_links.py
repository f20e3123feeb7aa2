"""Links are made only for terminals that take them, and only to where they may lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from musk_openai_cli.render import links


@pytest.mark.parametrize(
    ("environ", "taken"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"VTE_VERSION": "4902"}, False),
        ({"VTE_VERSION": "6800"}, True),
        ({"VTE_VERSION": "new"}, False),
        ({"WT_SESSION": "1"}, True),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "TERM": "xterm-kitty"}, False),
    ],
)
def test_which_terminals_take_links(environ: dict[str, str], *, taken: bool) -> None:
    """Terminals that are known to take links get them, and the user has the last word."""
    assert links.understood(environ) is taken


def test_a_link_to_a_line_of_a_file() -> None:
    """It is a file URI with the line as its fragment, whatever the file is called."""
    address = links.to_line(Path("a folder") / "ü#.txt", 82)
    assert address.startswith("file:///")
    assert address.endswith("/a%20folder/%C3%BC%23.txt#L82")


@pytest.mark.parametrize(
    "address", [None, "", "javascript:alert(1)", "file:///etc/passwd", "https:", "http://[", "x"]
)
def test_addresses_that_are_no_links(address: str | None) -> None:
    """Only web addresses become links."""
    assert links.to_web(address) is None


def test_an_address_cannot_end_the_link_that_it_stands_in() -> None:
    """Control characters are encoded; what is ordinary in an address stays."""
    address = links.to_web("https://example.org/\x1b\\\x07?v=a&t=10s#x")
    assert address == "https://example.org/%1B%5C%07?v=a&t=10s#x"
