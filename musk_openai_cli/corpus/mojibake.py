"""UTF-8 that was once read as Windows-1252, put right character by character."""

from __future__ import annotations

_MOST_TIMES = 3
"""Text may have been garbled more than once."""


def repair(garbled: str) -> list[tuple[str, int]]:
    """Each repaired character with how many of ``garbled`` it takes.

    Empty when nothing is wrong, or when it is unclear which takes which.
    """
    from ftfy import fix_encoding  # noqa: PLC0415 - 50 ms that few documents need

    repaired = fix_encoding(garbled)
    if repaired == garbled:
        return []
    forms = list(repaired)
    for _ in range(_MOST_TIMES):
        try:
            # A codec that ftfy registers: Windows-1252 with its five gaps filled.
            forms = [form.encode().decode("sloppy-windows-1252") for form in forms]
        except UnicodeError:
            return []
        widths = [len(form) for form in forms]
        if sum(widths) == len(garbled):
            return list(zip(repaired, widths, strict=True))
    return []
