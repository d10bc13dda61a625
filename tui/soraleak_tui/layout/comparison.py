"""Comparisons -> Lines: witnesses in columns beside the base, or one under the other.

What differs is told by sign, role and mark: ``{-cut-}`` struck, ``{+added+}`` strong; of what was moved ``{>words<}``
where it stands now, and ``{<words>}`` where the base has it. What is not compared stands
between ``{~`` and ``~}``, emphasised, so that what has no sign is always the same as the base. The signs stay where
there is no colour and no style.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby, zip_longest

from rich.cells import cell_len

from soraleak_tui.domain.comparison import Cell, Change, Column, Comparison, Fidelity, Stretch, places
from soraleak_tui.domain.prose import Mark
from soraleak_tui.layout.excerpt import excerpt
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap

NARROWEST = 16
"""Cells below which a column is of no use."""
COLUMNS_FROM = 100
"""Cells from which columns read better than one text under the other."""
MEASURE = 92
"""Cells that a line of sentences about a comparison has at most."""
_BETWEEN = 2
_INDENT = Span("  ", furniture=True)
_LOOKS = {
    Change.SAME: (Role.QUOTE, Mark.NONE, "", ""),
    Change.CUT: (Role.CUT, Mark.STRUCK, "{-", "-}"),
    Change.ADDED: (Role.ADDED, Mark.STRONG, "{+", "+}"),
    Change.MOVED: (Role.ADDED, Mark.STRONG, "{>", "<}"),
    Change.LEFT: (Role.CUT, Mark.STRUCK, "{<", ">}"),
    Change.OWN: (Role.TEXT, Mark.EMPHASIS, "{~", "~}"),
    Change.GAP: (Role.MUTED, Mark.NONE, "", ""),
    Change.FOLD: (Role.MUTED, Mark.NONE, "", ""),
}


def fitting(width: int) -> int:
    """How many columns, the base among them, can stand side by side in ``width`` cells."""
    return (width + _BETWEEN) // (NARROWEST + _BETWEEN)


def introduced(comparison: Comparison, width: int) -> tuple[Line, ...]:
    """Which statement it is, and what is settled about its words: no comparison is shown without."""
    title = Span(f"{comparison.statement} · {comparison.title}", Role.TITLE)
    return (*wrap([title], min(width, MEASURE)), *_settled(comparison, width))


def captioned(comparison: Comparison, width: int, here: str = "") -> Line:
    """What is settled and what stands behind it, in one row of at most ``width`` cells, for where the rest is not.

    With the statement and its title as far as they fit. ``here`` is what stands behind the readings of the difference
    that the reader has come to; it is told instead of what stands behind the whole.
    """
    settled, behind = comparison.caption.settled, here or comparison.caption.behind
    told = _beside(settled, f"here {here}" if here else behind)
    forms = (
        _beside(comparison.statement, comparison.title, told),
        _beside(comparison.statement, told),
        told,
        _beside(settled, behind),
    )
    text = next((form for form in forms if cell_len(form) <= width), None) or _cut(settled, behind, width)
    return Line((Span(text, Role.PINNED),))


def _beside(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _cut(settled: str, behind: str, width: int) -> str:
    """Both in a row that is too narrow for them; the longer one is cut."""
    room = width - cell_len(_beside("", behind)) - len(" · ")
    if cell_len(settled) > width // 2 and room > 0:
        return _beside(excerpt(settled, 0, 0, room), behind)
    return excerpt(_beside(settled, behind), 0, 0, width)


def inside_page(comparison: Comparison, width: int, labels: Mapping[str, str]) -> tuple[Line, ...]:
    """As it stands in the text of a page: what is settled, then the words one under the other."""
    return (*_settled(comparison, width), Line(), *stacked(comparison, width, labels))


def _settled(comparison: Comparison, width: int) -> tuple[Line, ...]:
    return wrap([Span(comparison.settled, Role.SETTLED)], min(width, MEASURE))


def columns(comparison: Comparison, width: int, labels: Mapping[str, str], here: int | None = None) -> tuple[Line, ...]:
    """The base and its witnesses side by side: a head for each, then the rows, each at one height.

    ``labels`` names the sources; an id without a label stands for itself. No line is wider than ``width``. Columns are
    at least 16 cells wide: where they do not fit they are stacked. Padding is furniture; what stands in a column
    carries its source as the target. A line reads across the columns, so each ends the words. ``here`` is the place of
    the apparatus that the reader has come to.
    """
    count = len(comparison.columns)
    if not 0 < count <= fitting(width):
        return stacked(comparison, width, labels, here)
    cells = (width - _BETWEEN * (count - 1)) // count
    rows = [
        [wrap(_spans(cell, column.source, here), cells) for cell, column in zip(row, comparison.columns, strict=True)]
        for row in comparison.rows
    ]
    return (*_heads(comparison, cells, labels), *chain.from_iterable(_side_by_side(row, cells) for row in rows))


def loose(
    comparison: Comparison, width: int, labels: Mapping[str, str], shifts: Mapping[str, int], here: int | None = None
) -> tuple[Line, ...]:
    """The same columns, each running on by itself: ``shifts`` says how many of its first rows are gone beyond the top.

    Where columns do not fit they are stacked, and nothing is gone.
    """
    count = len(comparison.columns)
    if not 0 < count <= fitting(width):
        return stacked(comparison, width, labels, here)
    cells = (width - _BETWEEN * (count - 1)) // count
    texts = [
        wrap(_spans(_joined(row[index] for row in comparison.rows), column.source, here), cells)
        for index, column in enumerate(comparison.columns)
    ]
    shown = [
        text[min(shifts.get(column.source, 0), len(text) - 1) :]
        for column, text in zip(comparison.columns, texts, strict=True)
    ]
    return (*_heads(comparison, cells, labels), *_side_by_side(shown, cells))


def heights(comparison: Comparison, width: int) -> dict[str, int]:
    """Rows that each text takes in such columns, by its source; none where columns do not fit."""
    count = len(comparison.columns)
    if not 0 < count <= fitting(width):
        return {}
    cells = (width - _BETWEEN * (count - 1)) // count
    return {
        column.source: len(wrap(_spans(_joined(row[index] for row in comparison.rows), column.source, None), cells))
        for index, column in enumerate(comparison.columns)
    }


def _heads(comparison: Comparison, cells: int, labels: Mapping[str, str]) -> tuple[Line, ...]:
    names = [_name(column, cells, labels) for column in comparison.columns]
    told = [_told(comparison, index, cells) for index in range(len(comparison.columns))]
    return (*_side_by_side(names, cells), *_side_by_side(told, cells), Line())


def stacked(comparison: Comparison, width: int, labels: Mapping[str, str], here: int | None = None) -> tuple[Line, ...]:
    """The base and then each witness: its head, and below it all its words with what differs marked."""
    blocks = [
        (*_name(column, width, labels), *_told(comparison, index, width), *_body(comparison, index, width, here))
        for index, column in enumerate(comparison.columns)
    ]
    return tuple(chain.from_iterable((Line(), *block) if number else block for number, block in enumerate(blocks)))


def _body(comparison: Comparison, index: int, width: int, here: int | None) -> tuple[Line, ...]:
    spans = _spans(_joined(row[index] for row in comparison.rows), comparison.columns[index].source, here)
    return wrap(spans, width, first=[_INDENT], rest=[_INDENT]) if spans else ()


def _name(column: Column, width: int, labels: Mapping[str, str]) -> tuple[Line, ...]:
    return wrap([Span(labels.get(column.source, column.source), Role.LABEL, Mark.STRONG, column.source)], width)


def _told(comparison: Comparison, index: int, width: int) -> tuple[Line, ...]:
    """The class of a column and what differs in it: the class only where both are told against the same words."""
    column = comparison.columns[index]
    differs = _counted(row[index] for row in comparison.rows) or column.summary
    if column.fidelity is Fidelity.PRIMARY and index:
        parts = [column.fidelity.value]  # what the base has otherwise is no fault of it
    else:
        parts = [column.fidelity.value, differs] if comparison.one_measure else [differs]
    said = ": ".join(part for part in dict.fromkeys(parts) if part)
    return wrap([Span(said, Role.MUTED, target=column.source)], width)


def _counted(cells: Iterable[Cell]) -> str:
    """How much differs, for example ``1 cut, 2 changed``; empty where nothing does."""
    found = places(cells)
    counts = {
        "cut": found.count(frozenset({Change.CUT})),
        "added": found.count(frozenset({Change.ADDED})),
        "moved": sum(Change.MOVED in each for each in found),
        "changed": found.count(frozenset({Change.CUT, Change.ADDED})),
    }
    return ", ".join(f"{count} {word}" for word, count in counts.items() if count)


def _joined(cells: Iterable[Cell]) -> Cell:
    """The cells of one column as one, with neighbours of one kind together."""
    grouped = groupby(chain.from_iterable(cells), key=lambda stretch: (stretch.change, stretch.place))
    return tuple(Stretch("".join(stretch.text for stretch in group), *kind) for kind, group in grouped)


def _spans(cell: Cell, source: str, here: int | None) -> list[Span]:
    """The stretches as spans; blanks stand outside the signs, and none at the end."""
    spans = [span for stretch in cell for span in _of_stretch(stretch, source, here)]
    while spans and not spans[-1].text.strip():
        spans.pop()
    if spans:
        last = spans[-1]
        spans[-1] = Span(last.text.rstrip(), last.role, last.marks, source, furniture=last.furniture)
    return spans


def _of_stretch(stretch: Stretch, source: str, here: int | None) -> list[Span]:
    role, marks, opens, closes = _LOOKS[stretch.change]
    if here is not None and stretch.place == here:
        role = Role.REACHED
    text = stretch.text
    if not opens or not text.strip():
        return [Span(text, role, marks, source, furniture=stretch.change in {Change.GAP, Change.FOLD})]
    bare = text.strip()
    start = text.index(bare)
    before = Span(text[:start], Role.QUOTE, target=source)
    after = Span(text[start + len(bare) :], Role.QUOTE, target=source)
    if stretch.change is Change.OWN:
        # Nothing is between these words and the source's, so that who copies them gets them as they are.
        inner = [Span(opens, Role.MUTED, target=source, furniture=True), Span(bare, role, marks, source)]
        inner.append(Span(closes, Role.MUTED, target=source, furniture=True))
    else:
        inner = [Span(f"{opens}{bare}{closes}", role, marks, source)]
    return [span for span in (before, *inner, after) if span.text]


def _side_by_side(cells: Sequence[Sequence[Line]], width: int) -> list[Line]:
    return [Line(tuple(_across(row, width))) for row in zip_longest(*cells, fillvalue=Line())]


def _across(row: Sequence[Line], width: int) -> Iterable[Span]:
    """One line of every column, with the room up to the next column filled."""
    last = max((place for place, line in enumerate(row) if line.spans), default=-1)
    for place, line in enumerate(row[: last + 1]):
        yield from line.spans
        if place < last:
            yield Span(" " * (width - line.width + _BETWEEN), furniture=True)
