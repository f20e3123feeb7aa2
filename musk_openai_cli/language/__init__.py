"""Text becomes terms here: tokens, stems, compounds, thesaurus, spelling."""

from __future__ import annotations
