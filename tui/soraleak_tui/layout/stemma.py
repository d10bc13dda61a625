"""Stemmata -> Lines: a tree in text, each source once, with the words that show what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from rich.cells import cell_len

from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.source import Source
from soraleak_tui.domain.stemma import Drawing, Node
from soraleak_tui.layout import strokes
from soraleak_tui.layout.galley import Galley
from soraleak_tui.layout.line import Line, Role, Span, filled
from soraleak_tui.layout.wrap import wrap

BESIDE = 90
"""Cells from which the credit lines stand beside the tree."""
_GAP = 2
_LEVEL = 3
"""Cells of a level of the tree."""


class Tree:
    """A stemma whose sources are laid out where they are looked at."""

    def __init__(self, drawn: Drawing, sources: Mapping[str, Source], width: int) -> None:
        self._drawn = drawn
        self._sources = sources
        self._width = width
        self._left = width * 48 // 100 if width >= BESIDE else width
        self._numbers = {node.source: number for number, node in enumerate(drawn.stemma.nodes)}
        self._rails = _rails(drawn.stemma.nodes)
        self._pieces: list[Callable[[], Iterable[Line]]] = [self._head]
        guesses = [5]
        self.items: dict[str, int] = {}
        """The sources in order, each with the number of its item in the galley."""
        alone = () if drawn.lit else drawn.stemma.alone
        first = next(iter(alone), None)
        single = frozenset(alone)
        for number, node in enumerate(drawn.stemma.nodes):
            if node.source == first:
                self._pieces.append(partial(self._alone, len(alone)))
                guesses.append(2)
            self.items[node.source] = len(self._pieces)
            self._pieces.append(partial(self._place, number))
            guesses.append(1 if width >= BESIDE or node.source in single else 2)
        self.galley = Galley(guesses, lambda item: tuple(self._pieces[item]()))
        """The rows."""

    def _head(self) -> tuple[Line, ...]:
        signs = (f"{strokes.OWN} brings something of its own", f"{strokes.RETOLD} retells or comments on others")
        told = "   ".join(signs)
        words = (*self._drawn.introduction, *((told,) if cell_len(told) <= self._width else signs))
        rows = (line for text in words for line in wrap([Span(text, Role.MUTED)], self._width))
        return (*wrap([Span(self._drawn.title, Role.TITLE)], self._width), *rows)

    def _alone(self, count: int) -> tuple[Line, ...]:
        told = f"Standing alone · {counted(count, 'source')}"
        return (Line(), *wrap([Span(told, Role.HEADING)], self._width))

    def _place(self, number: int) -> Iterator[Line]:
        """The name behind the strokes that lead to it, and its credit lines beside or below."""
        node = self._drawn.stemma.nodes[number]
        if node.depth == 0 and self._drawn.stemma.below.get(node.source):
            yield Line()
        first, rest = (self._stroke(text, node.source) for text in self._strokes_of(number))
        names = wrap(self._name(node), self._left, first=[first], rest=[rest])
        told = self._credits(node)
        if self._width >= BESIDE:
            rows = self._side_by_side(names, told, rest)
        else:
            rows = (*names, *(wrap(told, self._width, first=[rest], rest=[rest]) if told else ()))
        yield from (filled(row, self._width, node.source) for row in rows)

    def _side_by_side(self, names: Sequence[Line], told: Sequence[Span], rest: Span) -> tuple[Line, ...]:
        beside = wrap(told, self._width - self._left - _GAP) if told else ()
        rows = []
        for number in range(max(len(names), len(beside))):
            left = names[number].spans if number < len(names) else (rest,)
            blank = " " * (self._left + _GAP - sum(cell_len(span.text) for span in left))
            right = beside[number] if number < len(beside) else Line()
            rows.append(Line((*left, Span(blank, target=rest.target, furniture=True), *right.spans), right.join))
        return tuple(rows)

    def _stroke(self, text: str, target: str) -> Span:
        return Span(text, Role.MARKER, target=target, furniture=True)

    def _name(self, node: Node) -> list[Span]:
        source, lit = self._sources[node.source], self._drawn.lit.get(node.source)
        quiet = bool(self._drawn.lit) and lit is None
        found = [
            Span(source.label_with_id, Role.MUTED if quiet else Role.LABEL, target=source.id),
            Span("  ", target=source.id, furniture=True),
            Span(source.kind, Role.MUTED, target=source.id),
        ]
        return [*found, Span(f"  {strokes.BEFORE} {lit}", Role.SETTLED, target=source.id)] if lit else found

    def _credits(self, node: Node) -> list[Span]:
        """The words that show what it rests on; and what rests on it and is drawn elsewhere."""
        told = [edge.credit for edge in node.rests_on[:1]]
        told += [f"also on {edge.source}: {edge.credit}" for edge in node.rests_on[1:]]
        told += [f"in a circle with {edge.source}: {edge.credit}" for edge in node.circle]
        below = self._drawn.stemma.below.get(node.source, ())
        elsewhere = [one for one in below if self._drawn.stemma.nodes[self._numbers[one]].under != node.source]
        if elsewhere:
            told.append(f"on it too, further down: {', '.join(elsewhere)}")
        return [Span("; ".join(told), Role.MUTED, target=node.source)] if told else []

    def _strokes_of(self, number: int) -> tuple[str, str]:
        """What stands before the name, and before the rows that go on below it."""
        node = self._drawn.stemma.nodes[number]
        rails = self._rails[number]
        before = "".join(f"{strokes.DOWN}  " if rail else "   " for rail in rails[:-1])
        own = goes_on = ""
        if node.depth:
            own = f"{strokes.BRANCH if rails[-1] else strokes.LAST}{strokes.ACROSS} "
            goes_on = f"{strokes.DOWN}  " if rails[-1] else "   "
        if len(before) + _LEVEL > self._left // 2:
            before = f"({node.depth}) "
        has_children = number + 1 < len(self._rails) and len(self._rails[number + 1]) > len(rails)
        sign = strokes.OWN if node.own else strokes.RETOLD
        return f"{before}{own}{sign} ", f"{before}{goes_on}{strokes.DOWN if has_children else ' '} "


def tree(drawn: Drawing, sources: Mapping[str, Source], width: int) -> tuple[Line, ...]:
    """All of the stemma, laid out."""
    galley = Tree(drawn, sources, width).galley
    return tuple(line for item in range(len(galley)) for line in galley.lines(item))


def _rails(nodes: Sequence[Node]) -> list[tuple[bool, ...]]:
    """For each source and each level down to its own, whether something more is drawn on that level below it."""
    found: list[tuple[bool, ...]] = []
    open_: list[bool] = []
    for node in reversed(nodes):
        del open_[node.depth + 1 :]
        open_ += [False] * (node.depth + 1 - len(open_))
        found.append(tuple(open_[1 : node.depth + 1]))
        open_[node.depth] = True
    return found[::-1]
