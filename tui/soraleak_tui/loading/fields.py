"""Reading the fields of a table, one kind of value a method; what is wrong is noted, and something harmless comes back.

A dossier with a fault is never opened, so the harmless value is never seen: it only lets the reading go on to the next
fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.given import Given
from soraleak_tui.loading.nodes import Items, Node, Table, Text

ID = re.compile(r"[A-Za-z0-9_-]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_DATES = "such as 2024, 2024-11 or 2024-11-26"
_FLAGS = {"yes": True, "true": True, "no": False, "false": False}

Choice = TypeVar("Choice", bound=StrEnum)


class Fields(Given):
    """The fields of one table, each read as what it is to be."""

    def id(self, name: str) -> str:
        """An id that must be there."""
        value = self.text(name)
        self._check_id(value, self.place_of(name))
        return value

    def maybe_id(self, name: str) -> str | None:
        """An id that may be missing."""
        return self.id(name) if self.has(name) else None

    def language(self, name: str) -> str | None:
        """A language tag (BCP 47) that may be missing."""
        value = self.maybe(name)
        if value is not None and not _LANGUAGE.fullmatch(value):
            self._faults.add(self.place_of(name), f"{shown(value)} is not a language", "write en, fr or pt-BR, say")
        return value

    def address(self, name: str) -> str | None:
        """An address on the web that may be missing."""
        value = self.maybe(name)
        if value is not None and not is_address(value):
            self._faults.add(self.place_of(name), f"{shown(value)} is not an address on the web", "write https://…")
        return value

    def flag(self, name: str) -> bool:
        """Yes or no; no where it is missing."""
        value = self.maybe(name) or "no"
        if value.lower() not in _FLAGS:
            self._faults.add(self.place_of(name), f"the field {shown(name)} has {shown(value)}", "write yes or no")
        return _FLAGS.get(value.lower(), False)

    def date(self, name: str) -> Edtf:
        """A date that must be there."""
        self.require(name, _DATES)
        return self.maybe_date(name) or Edtf("", Point(0))

    def maybe_date(self, name: str) -> Edtf | None:
        """A date (EDTF) that may be missing."""
        value = self.maybe(name)
        if value is None:
            return None
        try:
            return Edtf.parse(value)
        except ValueError as error:
            self._faults.add(self.place_of(name), str(error), f"write {name}: …, {_DATES}")
            return None

    def choice(self, name: str, choices: Sequence[Choice]) -> Choice:
        """One of the values of a list, the field being required; the first where it is none of them."""
        return self.maybe_choice(name, choices) if self.require(name, f"one of: {', '.join(choices)}") else choices[0]

    def maybe_choice(self, name: str, choices: Sequence[Choice]) -> Choice:
        """One of the values of a list; the first where the field is missing."""
        value = self.maybe(name)
        for choice in choices:
            if choice.value == value:
                return choice
        if value is not None:
            right = "right are: " + ", ".join(choices)
            self._faults.add(self.place_of(name), f"the field {shown(name)} has {shown(value)}", right)
        return choices[0]

    def table(self, name: str, names: Sequence[str]) -> Fields:
        """The fields of a table inside this one, which must be there."""
        node = self._table.values.get(name)
        if isinstance(node, Table):
            return Fields(node, names, self._faults)
        right = f"with the fields {', '.join(names)}"
        if self.require(name, right):
            wrong = f"the field {shown(name)} is to have fields of its own"
            self._faults.add(self.place_of(name), wrong, f"write {name}: …, {right}")
        return Fields(Table(self.place_of(name)), (), Faults())

    def tables(self, name: str, names: Sequence[str]) -> Iterator[Fields]:
        """The tables of a list, one by one; none where it is missing."""
        yield from tables(self._items(name), names, self._faults)

    def texts(self, name: str) -> tuple[Text, ...]:
        """The texts of a list with their places; none where it is missing."""
        found: list[Text] = []
        for node in self._items(name):
            if isinstance(node, Text) and node.value.strip():
                found.append(node)
            else:
                wrong = f"the field {shown(name)} is to be a list of words"
                self._faults.add(node.place, wrong, f"write {name}: [one, two]")
        return tuple(found)

    def ids(self, name: str) -> tuple[Text, ...]:
        """The ids of a list with their places; a fault for what is no id or comes twice."""
        found: dict[str, Text] = {}
        for text in self.texts(name):
            if text.value in found:
                first = found[text.value].place.line
                right = f"take one out: the first is in line {first}"
                self._faults.add(text.place, f"{shown(text.value)} is listed twice", right)
            elif self._check_id(text.value, text.place):
                found[text.value] = text
        return tuple(found.values())

    def _items(self, name: str) -> list[Node]:
        node = self._table.values.get(name)
        if node is None or not self.has(name):
            return []
        if isinstance(node, Items):
            return node.items
        self._faults.add(node.place, f"the field {shown(name)} is to be a list", f"write {name}: [one, two]")
        return []

    def _check_id(self, value: str, place: Place) -> bool:
        right = bool(ID.fullmatch(value))
        if value and not right:
            self._faults.add(place, f"{shown(value)} is not an id", "letters (a to z), digits, hyphen and underscore")
        return right


def tables(items: Sequence[Node], names: Sequence[str], faults: Faults) -> Iterator[Fields]:
    """The tables among the values of a list; a fault for every other value."""
    for node in items:
        if isinstance(node, Table):
            yield Fields(node, names, faults)
        else:
            faults.add(node.place, "an entry of this list is to have fields", f"the fields are {', '.join(names)}")


def is_address(text: str) -> bool:
    """Whether a text is an http or https address with a host and no blanks."""
    return re.fullmatch(r"https?://[^\s/?#]\S*", text, re.IGNORECASE) is not None
