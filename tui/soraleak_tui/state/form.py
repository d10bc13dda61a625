"""The form of the file in which a reader's data are kept: JSON, with a number for its version."""

from __future__ import annotations

import json
from collections.abc import Mapping

from soraleak_tui.state.kept import Kept

FORMAT = 1
"""The form of the file; a higher one was written by a later version of the program."""
MOST = 500
"""Entries of a kind that are kept; more were not written by a reader."""
LONGEST = 4_000
"""Characters of a text."""


def encoded(dossier: str, kept: Kept) -> bytes:
    """The file of a dossier."""
    value = {"format": FORMAT, "dossier": dossier, "places": dict(kept.places), "marks": dict(kept.marks)}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def decoded(dossier: str, data: bytes) -> Kept:
    """What a file holds; ValueError, in a few words, where it was not written for this dossier in this form."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ValueError("it is damaged") from error
    if not isinstance(value, dict):
        raise ValueError("it is damaged")  # noqa: TRY004 - of the file, all that is wrong is a wrong value
    if isinstance(value.get("format"), int) and value["format"] > FORMAT:
        raise ValueError("a later version wrote it")
    if value.get("format") != FORMAT or value.get("dossier") != dossier:
        raise ValueError("it is of something else")
    return Kept(_texts(value.get("places")), _texts(value.get("marks")))


def _texts(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or len(value) > MOST:
        raise ValueError("it is damaged")
    if not all(isinstance(text, str) and len(text) <= LONGEST for text in value.values()):
        raise ValueError("it is damaged")
    return value
