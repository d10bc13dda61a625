"""Proofreading the prose of a dossier: spelling, length of sentences, and words that pass a verdict."""
