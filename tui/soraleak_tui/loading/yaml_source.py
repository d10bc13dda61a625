"""YAML with positions: every value is text, a list or a table, and knows its line and column.

Nothing is guessed from how a value looks: ``000``, ``NO`` and ``1.10`` stay as written. Keys given twice, anchors,
aliases and tags are faults. Read are the parser's events, never its objects: nothing in a file can make an object, grow
by aliases or nest without end.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.nodes import Items, Node, Table, Text
from soraleak_tui.loading.sanitise import sanitise

DEEPEST = 16
"""Lists and tables inside each other."""


class _RefusedError(Exception):
    """The file has something in it that is not read; the fault is noted already."""


def read(text: str, file: str, faults: Faults, first_line: int = 1) -> Node | None:
    """The one document in a sanitised text that begins at ``first_line`` of its file; None where that is a fault."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Builder(file, faults, first_line - 1).document(yaml.parse(text, Loader=loader))
    except _RefusedError:
        faults.unread = True
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + first_line, mark.column + 1) if mark else Place(file, first_line)
        faults.add_unread(place, *_plainly(error.problem or ""))
    except yaml.YAMLError:
        faults.add_unread(Place(file, first_line), "this is not YAML", "look at the signs that nobody sees")
    return None


def _plainly(problem: str) -> tuple[str, str]:
    quoting = "put the value between quotation marks"
    if "mapping values are not allowed" in problem:
        return "a colon and a blank inside a value", quoting
    if "cannot start any token" in problem:
        return "a character that cannot begin a value", quoting
    if "tab" in problem:
        return "a tab at the start of a line", "indent with blanks"
    detail = f": {problem}" if problem else ""
    return f"this is not YAML{detail}", "look at the quotation marks and the indent near here"


class _Builder:
    """Builds one tree of values from a stream of events."""

    def __init__(self, file: str, faults: Faults, lines_before: int) -> None:
        self._file = file
        self._faults = faults
        self._lines_before = lines_before

    def document(self, events: Iterator[yaml.Event]) -> Node:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._refuse(event, "a second document in one file", "leave out the line ---")
                root = self._node(next(events), events, 0)
        if root is None:
            self._faults.add(Place(self._file, self._lines_before + 1), "the file is empty", "write its fields")
            raise _RefusedError
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            self._refuse(
                event, "anchors and aliases (& and *) are not read", "write the value out, or between quotation marks"
            )
        if getattr(event, "tag", None) is not None:
            self._refuse(event, "tags (!) are not read", "put the value between quotation marks")
        if isinstance(event, yaml.ScalarEvent):
            return Text(self._place(event), sanitise(event.value))
        if depth == DEEPEST:
            self._refuse(event, f"lists and tables nested more than {DEEPEST} deep", "end some of them")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, events, depth + 1)
        return self._table(event, events, depth + 1)

    def _items(self, start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Items:
        items = Items(self._place(start))
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.items.append(self._node(event, events, depth))
        return items

    def _table(self, start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Table:
        table = Table(self._place(start))
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth)
            value = self._node(next(events), events, depth)
            if not isinstance(key, Text):
                self._faults.add(key.place, "the name of a field is not a word", "write name: value")
            elif key.value in table.values:
                first = table.keys[key.value].line
                self._faults.add(
                    key.place,
                    f"the field {shown(key.value)} is given twice",
                    f"take one out: the first is in line {first}",
                )
            else:
                table.values[key.value] = value
                table.keys[key.value] = key.place
        return table

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        if mark is None:
            return Place(self._file, self._lines_before + 1)
        return Place(self._file, mark.line + 1 + self._lines_before, mark.column + 1)

    def _refuse(self, event: yaml.Event, wrong: str, right: str) -> None:
        self._faults.add(self._place(event), wrong, right)
        raise _RefusedError
