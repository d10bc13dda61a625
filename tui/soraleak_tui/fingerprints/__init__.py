"""Proving that words stand in a text, from its fingerprint or from the text itself; pure."""
