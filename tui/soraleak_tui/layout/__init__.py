"""Blocks and values -> Lines at a width; no Textual.

Importing the package imports none of it: the first screen needs a fraction, and asks the modules themselves.
"""
