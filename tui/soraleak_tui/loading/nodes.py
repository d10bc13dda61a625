"""Values of a data file with their places: texts, lists and tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from soraleak_tui.loading.faults import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written, sanitised."""

    place: Place
    value: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    place: Place
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; ``keys`` has the place of each key."""

    place: Place
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


Node = Text | Items | Table
