"""Ranked passages become an Answer here."""

from __future__ import annotations
