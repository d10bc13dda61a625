"""Front matter: the fields at the head of a page, between two lines of three hyphens."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.loading.faults import Faults, Place
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Table
from soraleak_tui.loading.yaml_source import read

_FENCE = "---"
_NAMES = ("title", "standfirst", "document")


@dataclass(frozen=True, slots=True)
class Front:
    """The fields of a page, and how many lines of its file they take, fences included."""

    fields: Fields
    lines: int


def read_front(text: str, file: str, faults: Faults) -> Front:
    """The front matter of a page; where it is missing or broken, that is a fault and the fields are empty."""
    lines = text.split("\n")
    start = Place(file)
    if lines[0].rstrip() != _FENCE:
        faults.add(start, "the page does not begin with its title", "begin with ---, title: …, standfirst: …, ---")
        return Front(_nothing(start), 0)
    ends = (number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE)
    end = next(ends, None)
    if end is None:
        faults.add(start, "the head of the page is not closed", "put a line --- behind its last field")
        return Front(_nothing(start), len(lines))
    node = read("\n".join(lines[1:end]), file, faults, first_line=2)
    if isinstance(node, Table):
        return Front(Fields(node, _NAMES, faults), end + 1)
    if node is not None:
        faults.add(node.place, "the head of the page is to have fields", f"the fields are {', '.join(_NAMES)}")
    return Front(_nothing(start), end + 1)


def _nothing(place: Place) -> Fields:
    return Fields(Table(place), (), Faults())
