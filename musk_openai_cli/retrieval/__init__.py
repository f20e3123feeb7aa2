"""Passages are ranked here, by BM25."""

from __future__ import annotations
