"""Kept: the reader's own data of one dossier, and its form in a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

FORMAT = 1
"""The form of the file; a higher one was written by a later version of the program."""
MOST = 500
"""Entries of a kind that are kept; more were not written by a reader."""
LONGEST = 4_000
"""Characters of a text."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Views as texts: by page where the reader left it, by letter what is marked."""

    places: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)

    def with_changes(self, before: Kept, after: Kept) -> Kept:
        """These data, with what changed from ``before`` to ``after`` taken over, entry by entry.

        So of two programs that write, each keeps what it alone changed, and the later one wins where both did.
        """
        return Kept(
            {**self.places, **_changed(before.places, after.places)},
            {**self.marks, **_changed(before.marks, after.marks)},
        )


NOTHING = Kept()


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


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in after.items() if before.get(name) != text}


def _texts(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or len(value) > MOST:
        raise ValueError("it is damaged")
    if not all(isinstance(text, str) and len(text) <= LONGEST for text in value.values()):
        raise ValueError("it is damaged")
    return value
