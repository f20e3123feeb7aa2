"""Values in, text out: terminal screens, JSON objects and pictures.

Nothing here reads a document or decides anything about one. Rich is imported
in the modules that draw and nowhere else; :mod:`objects <.objects>`, which
makes the JSON, does without it.
"""
