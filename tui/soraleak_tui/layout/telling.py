"""Tellings -> Lines: a record with its sentences, its points, which can be pointed at, and its picture."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from soraleak_tui.domain.telling import Heading, Picture, Point, Telling, Told, Weighing
from soraleak_tui.layout.inline import furniture, titled
from soraleak_tui.layout.line import Line, Role, Span, filled
from soraleak_tui.layout.picture import picture
from soraleak_tui.layout.wrap import wrap

_BESIDE = 76
"""Cells from which what a source says stands beside its name."""
_NAMES = 26
"""Cells of the column of names."""
_MEASURE = 92
"""Cells that a sentence has at most in a row."""


def told(record: Telling | Weighing, width: int) -> tuple[Line, ...]:
    """The record at a width in cells; its points are targets, called as the record calls them."""
    targets = iter(record.targets)
    lines = [
        *wrap([Span(record.above, Role.MUTED)], width),
        *wrap([Span(record.title, Role.TITLE)], min(width, _MEASURE)),
    ]
    before: object = None
    for part in record.parts:
        lines += [Line()] if _is_apart(before, part, width) else []
        match part:
            case Heading():
                role = Role.SUBHEADING if part.minor else Role.HEADING
                lines += wrap([Span(part.text, role)], width)
            case Told():
                lines += _told(part, min(width, _MEASURE))
            case Point():
                target = next(targets)
                lines += (filled(line, width, target) for line in _point(part, target, width))
            case Picture():
                lines += picture(part, width)
        before = part
    return tuple(lines)


def _is_apart(before: object, part: object, width: int) -> bool:
    """Whether a blank row parts two parts: not a heading from what is below it, nor points that stand in columns."""
    if isinstance(before, Heading):
        return False
    return not (isinstance(before, Point) and isinstance(part, Point) and width >= _BESIDE)


def _told(part: Told, width: int) -> tuple[Line, ...]:
    role = Role.SETTLED if part.settled and part.name else Role.LABEL
    name = [Span(f"{part.name}: ", role)] if part.name else []
    return wrap([*name, Span(part.text)], width)


def _point(part: Point, target: str, width: int) -> Iterator[Line]:
    words = _words(part, target)
    name = Span(part.name, Role.LABEL, target=target)
    if width < _BESIDE:
        indent = furniture("  ")
        yield from wrap([name], width)
        yield from (line for piece in words for line in wrap(piece, width, first=[indent], rest=[indent]))
        return
    rows = [line for piece in words for line in wrap(piece, min(width, _MEASURE) - _NAMES - 2)]
    names = wrap([name], _NAMES)
    for number in range(max(len(rows), len(names))):
        left = names[number].spans if number < len(names) else ()
        # What goes on in the next row are the words; a name that needs more rows than one stands beside them.
        right = rows[number] if number < len(rows) else Line()
        blank = " " * (_NAMES + 2 - sum(cell_len(span.text) for span in left))
        yield Line((*left, Span(blank, target=target, furniture=True), *right.spans), right.join)


def _words(part: Point, target: str) -> Iterator[list[Span]]:
    """The exact words between quotation marks or the title, then ours, then what is quiet."""
    if part.exact:
        opening, closing = (Span(mark, Role.QUOTE, target=target, furniture=True) for mark in "“”")
        yield [opening, Span(part.exact, Role.QUOTE, target=target), closing]
    if part.title:
        yield titled(part.title, target)
    if part.told:
        yield [Span(part.told, target=target)]
    if part.quiet:
        yield [Span(part.quiet, Role.MUTED, target=target)]
