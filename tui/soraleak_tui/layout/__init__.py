"""Blocks and values -> Lines at a width; no Textual."""
