"""Lists to choose from, and the table of keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import overload

from rich.cells import cell_len

from soraleak_tui.layout.galley import Galley
from soraleak_tui.layout.line import Line, Role, Span, filled
from soraleak_tui.layout.wrap import wrap

_BESIDE = 60
"""Cells from which the second column stands beside the first."""
_FEWEST = 16
"""Cells that a title has beside its sign; with fewer it stands below."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: what it is called, more about it, and a remark in quiet."""

    target: str
    sign: str
    """A short name before it: an id, a number."""
    title: str
    remark: str = ""


class Drawn(Sequence[Entry]):
    """Entries that are made when they are looked at."""

    def __init__(self, targets: Sequence[str], make: Callable[[str], Entry]) -> None:
        """``make`` gives the entry of a target; the sign of each is its target."""
        self.targets = targets
        self._make = make

    def __len__(self) -> int:
        """Number of targets."""
        return len(self.targets)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        """The entry of that number, or some of them."""
        if isinstance(index, slice):
            return Drawn(self.targets[index], self._make)
        return self._make(self.targets[index])


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading."""

    heading: str
    entries: Sequence[Entry]

    @property
    def targets(self) -> Sequence[str]:
        """What the entries stand for."""
        return self.entries.targets if isinstance(self.entries, Drawn) else [entry.target for entry in self.entries]

    @property
    def signs(self) -> Sequence[str]:
        """What stands before the entries."""
        return self.entries.targets if isinstance(self.entries, Drawn) else [entry.sign for entry in self.entries]


def listing(title: str, introduction: str, sections: Sequence[Section], width: int) -> tuple[Line, ...]:
    """A titled list; every entry is a target."""
    galley = Listing(title, introduction, sections, width).galley
    return tuple(line for item in range(len(galley)) for line in galley.lines(item))


class Listing:
    """A titled list whose entries are laid out where they are looked at."""

    def __init__(self, title: str, introduction: str, sections: Sequence[Section], width: int) -> None:
        self._width = width
        head = [*wrap([Span(title, Role.TITLE)], width)]
        if introduction:
            head += [*wrap([Span(introduction, Role.MUTED)], width)]
        self._pieces: list[Callable[[], Sequence[Line]]] = [partial(tuple, head)]
        guesses = [len(head)]
        self.items: dict[str, int] = {}
        """The targets in order, each with the number of its item in the galley."""
        for section in sections:
            sign = max(map(cell_len, section.signs), default=0)
            self.items |= {target: len(self._pieces) + 1 + at for at, target in enumerate(section.targets)}
            self._pieces.append(partial(_heading, section.heading, width))
            self._pieces += (partial(self._entry, section, at, sign) for at in range(len(section.entries)))
            guesses += [2 if section.heading else 1, *([1] * len(section.entries))]
        self.galley = Galley(guesses, lambda item: self._pieces[item]())
        """The rows."""

    def _entry(self, section: Section, at: int, sign: int) -> Sequence[Line]:
        entry = section.entries[at]
        return [filled(line, self._width, entry.target) for line in _entry(entry, sign, self._width)]


def _heading(heading: str, width: int) -> Sequence[Line]:
    return [Line(), *(wrap([Span(heading, Role.HEADING)], width) if heading else ())]


def _entry(entry: Entry, sign_width: int, width: int) -> tuple[Line, ...]:
    if entry.sign and width - sign_width - 2 < _FEWEST:
        # What stands in columns, such as hours by several clocks, needs none above.
        sign_alone = "  ".join(part.strip() for part in entry.sign.split("  ") if part.strip())
        above = wrap([Span(sign_alone, Role.KEY, target=entry.target)], width)
        return (*above, *_entry(replace(entry, sign=""), 0, width))
    blank = " " * (sign_width - cell_len(entry.sign) + 2)
    sign = [Span(entry.sign + blank, Role.KEY, target=entry.target)]
    indent = [Span(" " * (sign_width + 2), target=entry.target)]
    head = wrap([Span(entry.title, Role.TEXT, target=entry.target)], width, first=sign, rest=indent)
    if not entry.remark:
        return head
    remark = Span(entry.remark, Role.MUTED, target=entry.target)
    room = width - head[-1].width - 3
    if len(head) == 1 and cell_len(entry.remark) <= room:
        return (Line((*head[0].spans, Span("   ", target=entry.target, furniture=True), remark)),)
    return (*head, *wrap([remark], width, first=indent, rest=indent))


def key_table(sections: Sequence[Section], width: int) -> tuple[Line, ...]:
    """Keys and what they do, in sections; keys beside the sentences where there is room.

    The sign of an entry is its keys, the title its sentence; an entry with a target can be chosen.
    """
    keys = max((cell_len(entry.sign) for section in sections for entry in section.entries), default=0)
    beside = width >= _BESIDE or keys + 20 <= width
    lines: list[Line] = []
    for section in sections:
        lines += [*([Line()] if lines else []), *wrap([Span(section.heading, Role.HEADING)], width)]
        for entry in section.entries:
            rows = _key_beside(entry, keys, width) if beside else _key_above(entry, width)
            lines += (filled(row, width, entry.target) for row in rows) if entry.target else rows
    return tuple(lines)


def _key_beside(entry: Entry, keys: int, width: int) -> tuple[Line, ...]:
    target = entry.target or None
    first = [Span(entry.sign + " " * (keys - cell_len(entry.sign) + 3), Role.KEY, target=target)]
    rest = [Span(" " * (keys + 3), target=target)]
    return wrap([Span(entry.title, target=target)], width, first=first, rest=rest)


def _key_above(entry: Entry, width: int) -> tuple[Line, ...]:
    target = entry.target or None
    sentence = wrap([Span(entry.title, target=target)], width, first=[Span("  ", target=target)])
    return (*wrap([Span(entry.sign, Role.KEY, target=target)], width), *sentence)
