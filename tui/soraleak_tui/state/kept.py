"""Kept: the reader's own data of one dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in after.items() if before.get(name) != text}
