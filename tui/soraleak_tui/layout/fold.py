"""Folding: a comparison without the rows in which nothing differs, with how many words were left away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from soraleak_tui.domain.comparison import Cell, Change, Comparison, Stretch
from soraleak_tui.domain.numbers import counted

_PLAIN = frozenset({Change.SAME})


def folded(comparison: Comparison, *, across: bool) -> Comparison:
    """The comparison with rows that are alike folded into one, neighbours together.

    ``across``: a row is folded only where it is alike in all texts, so that what stands side by side stays so; else in
    each text for itself, as suits texts that stand one under the other. The base is folded where nobody differs.
    """
    rows = comparison.rows
    alike = [all(_is_plain(cell) for cell in row) for row in rows]
    if across:
        return replace(comparison, rows=tuple(_across(rows, alike)))
    columns = [
        _down([row[index] for row in rows], alike if index == 0 else [_is_plain(row[index]) for row in rows])
        for index in range(len(comparison.columns))
    ]
    return replace(comparison, rows=tuple(zip(*columns, strict=True)))


def _is_plain(cell: Cell) -> bool:
    return all(stretch.change in _PLAIN for stretch in cell)


def _across(rows: Sequence[tuple[Cell, ...]], alike: Sequence[bool]) -> Iterator[tuple[Cell, ...]]:
    for fold, group in groupby(zip(rows, alike, strict=True), key=lambda pair: pair[1]):
        same = [row for row, _ in group]
        if fold:
            yield tuple(_fold(row[index] for row in same) for index in range(len(same[0])))
        else:
            yield from same


def _down(cells: Sequence[Cell], alike: Sequence[bool]) -> list[Cell]:
    """As many cells as before, what was folded in the first of them."""
    result: list[Cell] = []
    for fold, group in groupby(zip(cells, alike, strict=True), key=lambda pair: pair[1]):
        same = [cell for cell, _ in group]
        result += [_fold(same), *[()] * (len(same) - 1)] if fold else same
    return result


def _fold(cells: Iterable[Cell]) -> Cell:
    words = sum(len(stretch.text.split()) for stretch in chain.from_iterable(cells))
    return (Stretch(f"({counted(words, 'word')} alike) ", Change.FOLD),) if words else ()
