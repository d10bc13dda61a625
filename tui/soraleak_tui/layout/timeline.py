"""Timelines -> Lines: events and accounts beside their bars; the words say all that the bars do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from rich.cells import cell_len

from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.timeline import Axis, Bar, Count, Growth, Part, Row, Timeline, Zoom
from soraleak_tui.layout import strokes
from soraleak_tui.layout.axis import bar, ruler
from soraleak_tui.layout.dates_in_words import day_of
from soraleak_tui.layout.galley import Galley, Hold
from soraleak_tui.layout.line import Line, Role, Span, filled
from soraleak_tui.layout.sheet import Captioned, ListSheet
from soraleak_tui.layout.steps import steps
from soraleak_tui.layout.wrap import wrap

CHART_FROM = 60
"""Cells from which there is room for bars beside the words."""
TITLE = "Timeline"
GROWTH = "What grew"
_GAP = 2
_FEWEST = 24
"""Cells of a bar at least."""
_WIDE = 100
_WHEN = 18
"""Cells of the column of dates at most."""
_SCALES = {
    Zoom.YEARS: "all years on one scale",
    Zoom.MONTHS: "month by month",
    Zoom.DAYS: "by the hour, with every account",
    Zoom.HOURS: "by the hour, as close as the settled times",
}


class Chart:
    """A timeline whose rows are laid out where they are looked at; at least ``CHART_FROM`` cells wide."""

    def __init__(self, shown: Timeline, width: int) -> None:
        self._width = width
        self._cells = _cells(shown.zoom, width)
        self._left = width - self._cells - _GAP
        self.items: dict[str, int] = {}
        """The targets in order, events and figures, each with the number of its item in the galley."""
        self._pieces: list[Callable[[], Iterable[Line]]] = [partial(_head, shown, width)]
        guesses = [4]
        self._clocks: dict[int, int] = {}
        """By the item of a part's heading, how many rulers end it; none behind the last part."""
        when = _column(row.event.when for part in shown.parts for row in part.rows)
        for part in shown.parts:
            self._clocks[len(self._pieces)] = max(1, len(part.axis.zones))
            self._add(guesses, 1 + max(1, len(part.axis.zones)), partial(self._heading, part))
            for row in part.rows:
                self.items[row.target] = len(self._pieces)
                self._add(guesses, 2 + 2 * len(row.accounts), partial(self._row, row, part.axis, when))
        self._clocks[len(self._pieces)] = 0
        if shown.growths:
            self._add(guesses, 2, partial(_words_above, GROWTH, Role.TITLE, width))
        for growth in shown.growths:
            self._growth(guesses, growth)
        self.galley = Galley(guesses, lambda item: tuple(self._pieces[item]()))
        """The rows."""

    def ruler_above(self, hold: Hold) -> Line | None:
        """The first ruler of the part that a row is in, where it stands above that row; None where there is none."""
        item, within = hold
        heading = max((number for number in self._clocks if number <= item), default=0)
        rulers = self._clocks.get(heading, 0)
        rows = self.galley.lines(heading) if rulers else ()
        first = len(rows) - rulers
        return rows[first] if rulers and (item > heading or within > first) else None

    def _add(self, guesses: list[int], guess: int, piece: Callable[[], Iterable[Line]]) -> None:
        guesses.append(guess)
        self._pieces.append(piece)

    def _growth(self, guesses: list[int], growth: Growth) -> None:
        self._add(guesses, 2, partial(_words_above, growth.title, Role.HEADING, self._width))
        drawn = steps(growth.counts, self._cells)
        when = _column(count.when for count in growth.counts)
        for count, line in zip(growth.counts, drawn, strict=True):
            self.items[count.target] = len(self._pieces)
            self._add(guesses, 1, partial(self._count, count, line, when))

    def _heading(self, part: Part) -> Iterator[Line]:
        """The heading, with the axis in its row, or below it a row for each clock."""
        yield Line()
        zones = part.axis.zones
        if not zones:
            yield self._beside([Span(part.heading, Role.HEADING)], ruler(part.axis, self._cells))
            return
        yield from wrap([Span(part.heading, Role.HEADING)], self._width)
        for zone in zones:
            day = day_of(part.axis.start + 60 * zone.offset)
            name = [Span(f"{zone.name}, from {day} on", Role.MUTED)]
            yield self._beside(name, ruler(part.axis, self._cells, zone))

    def _beside(self, words: Sequence[Span], drawn: str) -> Line:
        """Words in the left column, in one row however long, and what is drawn beside them."""
        (line, *_) = wrap(words, self._left)
        blank = Span(" " * (max(self._left, line.width) - line.width + _GAP), furniture=True)
        return Line((*line.spans, blank, Span(drawn.rstrip(), Role.MUTED, furniture=True)))

    def _row(self, row: Row, axis: Axis, when: int) -> Iterator[Line]:
        if axis.zones:
            yield from self._told(row.target, row.event, axis, Role.LABEL)
            for account in row.accounts:
                yield from self._told(row.target, account, axis, Role.TEXT, indent=2)
            return
        words = [Span(row.event.title, target=row.target)]
        if row.conflicts:
            conflict = f"  {strokes.CONFLICT} {counted(row.conflicts, 'account')} in conflict"
            words.append(Span(conflict, Role.WARNING, target=row.target))
        drawn = bar(axis, row.event.period, self._cells)
        yield from self._dated(row.target, row.event.when, when, words, drawn)

    def _told(self, target: str, shown: Bar, axis: Axis, role: Role, indent: int = 0) -> Iterator[Line]:
        """What happened, or who has it how, and the time in words: behind it where all of that fits, else below."""
        sign = Span(f"{strokes.CONFLICT} " if shown.conflicting else " " * indent, Role.WARNING, target=target)
        rest = Span(" " * (indent + 2), target=target)
        title = Span(shown.title, role, target=target)
        told = f"{'in conflict: ' if shown.conflicting else ''}{shown.when}"
        when = Span(told, Role.WARNING if shown.conflicting else Role.MUTED, target=target)
        if indent + cell_len(shown.title) + 2 + cell_len(told) <= self._left:
            left = wrap([title, Span("  ", target=target), when], self._left, first=[sign], rest=[rest])
        else:
            words = wrap([title], self._left, first=[sign], rest=[rest])
            left = (*words, *wrap([when], self._left, first=[rest], rest=[rest]))
        drawn = bar(axis, shown.period, self._cells)
        yield from self._columns(target, left, drawn, Role.WARNING if shown.conflicting else role)

    def _dated(self, target: str, date: str, column: int, words: Sequence[Span], drawn: str) -> Iterator[Line]:
        """A date in a column of its own, then the words; a date too long for it stands above them."""
        indent = [Span(" " * (column + 2), target=target)]
        first = [Span(date + " " * max(1, column + 2 - cell_len(date)), Role.KEY, target=target)]
        # Where the words need no more than the cells that the bar leaves blank before it, they need one row.
        free = self._left + len(drawn) - len(drawn.lstrip())
        (begun, *more) = wrap(words, free, first=first, rest=indent)
        if cell_len(date) <= column and self._left < begun.width <= free and not more:
            yield from self._columns(target, [begun], drawn[begun.width - self._left :])
            return
        if cell_len(date) > column:
            above = wrap([Span(date, Role.KEY, target=target)], self._left)
            left = (*above, *wrap(words, self._left, first=indent, rest=indent))
        else:
            left = wrap(words, self._left, first=first, rest=indent)
        yield from self._columns(target, left, drawn)

    def _count(self, count: Count, drawn: str, when: int) -> Iterator[Line]:
        words = [
            Span(count.value, Role.LABEL, target=count.target),
            Span(f", {count.who}", Role.MUTED, target=count.target),
        ]
        yield from self._dated(count.target, count.when, when, words, drawn)

    def _columns(self, target: str, left: Sequence[Line], drawn: str, role: Role = Role.TEXT) -> Iterator[Line]:
        """The words, with the bar beside their first row."""
        for number, line in enumerate(left):
            if number == 0 and drawn.strip():
                blank = Span(" " * (max(self._left, line.width) - line.width + _GAP), target=target, furniture=True)
                drawing = Span(drawn, role, target=target, furniture=True)
                yield filled(Line((*line.spans, blank, drawing), line.join), self._width, target)
            else:
                yield filled(line, self._width, target)


class ChartSheet(Captioned, ListSheet):
    """A timeline, of which a ruler stays in sight."""

    def __init__(self, drawn: Chart) -> None:
        """Show the rows of the chart."""
        super().__init__(drawn.galley, drawn.items)
        self._drawn = drawn

    def caption(self, top: int) -> Line | None:
        """The first ruler of the part that the row is in, once that is out of sight."""
        return self._drawn.ruler_above(self.hold(top))


def chart(shown: Timeline, width: int) -> tuple[Line, ...]:
    """All of the timeline, laid out."""
    galley = Chart(shown, width).galley
    return tuple(line for item in range(len(galley)) for line in galley.lines(item))


def legend(shown: Timeline) -> list[str]:
    """What the signs mean that the bars are drawn with, in words."""
    drawn = [
        (each.period, part.axis) for part in shown.parts for row in part.rows for each in (row.event, *row.accounts)
    ]
    periods = [period for period, _ in drawn]
    beyond = any(period.start < axis.start or period.end > axis.end for period, axis in drawn)
    signs = (
        (strokes.LASTING, "all through", any(period.lasting for period in periods)),
        (strokes.WITHIN, "at some time within", not all(period.lasting for period in periods)),
        (strokes.SHORT, "too short to draw", bool(periods)),
        (strokes.REACH, "may reach as far", not all(period.sure for period in periods)),
        (f"{strokes.BEFORE} {strokes.AFTER}", "goes on", beyond),
    )
    return [f"{sign} {told}" for sign, told, is_used in signs if is_used]


def _in_rows(pieces: Iterable[str], width: int) -> Iterator[str]:
    """Pieces side by side, as many in a row as fit."""
    row = ""
    for piece in pieces:
        if row and cell_len(row) + 2 + cell_len(piece) > width:
            yield row
            row = ""
        row = f"{row}  {piece}" if row else piece
    yield from [row] if row else []


def _head(shown: Timeline, width: int) -> tuple[Line, ...]:
    title = [Span(TITLE, Role.TITLE), Span(f"  {_SCALES[shown.zoom]}", Role.MUTED)]
    told = [Span(shown.introduction, Role.MUTED)]
    signs = (Line((Span(row, Role.MUTED),)) for row in _in_rows(legend(shown), width))
    return (*wrap(title, width), *wrap(told, width), *signs)


def _words_above(words: str, role: Role, width: int) -> tuple[Line, ...]:
    return (Line(), *wrap([Span(words, role)], width))


def _cells(zoom: Zoom, width: int) -> int:
    """Cells of the bars: years need fewer than hours, and their events more words."""
    if width >= _WIDE:
        return width * 48 // 100
    return _FEWEST if zoom is Zoom.YEARS else max(_FEWEST, width * 40 // 100)


def _column(dates: Iterator[str]) -> int:
    return min(_WHEN, max(map(cell_len, dates), default=0))
