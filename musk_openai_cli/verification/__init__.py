"""The quotations of a draft are checked here, and saved quotes found again.

:func:`verify` finds where the words of every quotation come from, compares
them word by word, and then asks who says them and whether the citation next to
them is right. :func:`recheck` finds quotes again that ``--json`` printed.
"""

from __future__ import annotations

from musk_openai_cli.verification.check import Verifier, verify, verify_quote
from musk_openai_cli.verification.saved import parse_saved, recheck

__all__ = ["Verifier", "parse_saved", "recheck", "verify", "verify_quote"]
