"""What a table of a data file has: which fields are given, where they stand, and their words."""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.loading.faults import Faults, Place, nearest, shown
from soraleak_tui.loading.nodes import Items, Table, Text


class Given:
    """The fields of one table as they are given, of which only those in ``names`` are known."""

    def __init__(self, table: Table, names: Sequence[str], faults: Faults) -> None:
        """Note at once every field that is not known."""
        self._table = table
        self._faults = faults
        for key, place in table.keys.items():
            if key not in names:
                hint = nearest(key, names) or f"the fields are {', '.join(names)}"
                faults.add(place, f"the field {shown(key)} is not known here", hint)

    @property
    def place(self) -> Place:
        """Where the table begins."""
        return self._table.place

    def place_of(self, name: str) -> Place:
        """Where the value of a field begins, or the table where the field is missing."""
        node = self._table.values.get(name)
        return node.place if node else self.place

    def __contains__(self, name: str) -> bool:
        """Whether the field is given, be it empty."""
        return name in self._table.values

    def has(self, name: str) -> bool:
        """Whether the field is given and not empty."""
        node = self._table.values.get(name)
        return node is not None and not (isinstance(node, Text) and not node.value.strip())

    def is_empty_list(self, name: str) -> bool:
        """Whether the field is given as a list with nothing in it."""
        node = self._table.values.get(name)
        return isinstance(node, Items) and not node.items

    def require(self, name: str, values: str = "") -> bool:
        """Whether the field is there; a fault if it is not, or is empty, which tells the ``values`` it may have."""
        right = f"write {name}: …{', ' if values else ''}{values}"
        if name not in self._table.values:
            self._faults.add(self.place, f"the field {shown(name)} is missing", right)
        elif not self.has(name):
            self._faults.add(self.place_of(name), f"the field {shown(name)} is empty", right)
        return self.has(name)

    def text(self, name: str, values: str = "") -> str:
        """A text that must be there; ``values`` tells which it may be."""
        return self.words(name) if self.require(name, values) else ""

    def maybe(self, name: str) -> str | None:
        """A text that may be missing."""
        return self.words(name) if self.has(name) else None

    def words(self, name: str) -> str:
        """A text as written, blanks at its ends included; empty where it is missing."""
        node = self._table.values.get(name)
        if node is None:
            return ""
        if not isinstance(node, Text):
            self._faults.add(node.place, f"the field {shown(name)} is to be a text", "put it between quotation marks")
            return ""
        return node.value
