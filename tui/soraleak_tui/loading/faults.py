"""Gathering faults: places in files, and a list that grows while a dossier is read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from soraleak_tui.domain.fault import Fault

_LONGEST_SHOWN = 60
_MANY = 1_000
_ENDS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file of the dossier; line and column from 1, the column in characters."""

    file: str
    line: int = 1
    column: int = 1


class Faults:
    """What was found wrong so far."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._found: set[Fault] = set()
        self.unread = False
        """Whether a whole file could not be read, so that ids may only seem to be unknown."""

    def add(self, place: Place, wrong: str, right: str) -> None:
        """Note what is wrong at a place, and what would be right."""
        self._found.add(Fault(place.file, place.line, place.column, wrong, right))

    def add_unread(self, place: Place, wrong: str, right: str) -> None:
        """Note what kept a whole file from being read."""
        self.unread = True
        self.add(place, wrong, right)

    def in_order(self) -> tuple[Fault, ...]:
        """All of them, by file and place."""
        return tuple(sorted(self._found))


def shown(text: str) -> str:
    """A value as a fault names it: on one line, between quotation marks, cut where it is very long."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= _LONGEST_SHOWN else f"'{line[: _LONGEST_SHOWN - 1]}…'"


def nearest(wrong: str, known: Collection[str]) -> str:
    """A hint that names the known word nearest to a wrong one, whatever its case; empty where none is near."""
    from difflib import get_close_matches

    by_letters = {word.casefold(): word for word in known}
    sought = wrong.casefold()
    near = [sought] if sought in by_letters else get_close_matches(sought, sorted(_likely(sought, by_letters)), 1, 0.5)
    return f"did you mean {shown(by_letters[near[0]])}?" if near else ""


def _likely(wrong: str, known: Collection[str]) -> Collection[str]:
    """Of many words only those that begin or end as the wrong one does: to compare with each takes half a second."""
    if len(known) <= _MANY:
        return known
    head, tail = wrong[:_ENDS], wrong[-_ENDS:]
    return [word for word in known if word.startswith(head) or word.endswith(tail)]
