"""An offline research assistant for the dispute between Elon Musk and OpenAI."""

from __future__ import annotations

__version__ = "0.1.0"
