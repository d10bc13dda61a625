"""Linear: a dossier as a stream of text that needs no screen: numbered, headed, with all evidence in its place.

Every module yields rows of text that are not broken to any width yet; an empty row parts two paragraphs. Nothing is
collected on the way but ids, so that a large dossier begins at once and takes no more room than a small one.
"""
