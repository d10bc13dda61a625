"""Rows: the segments of each witness laid beside the phrases of the base."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from soraleak_tui.collation.align import Alignment, Segment
from soraleak_tui.collation.tokens import Sort, Token, Tokens, joined
from soraleak_tui.domain.comparison import GAP, Cell, Change, Stretch


@dataclass(frozen=True, slots=True)
class Fragment:
    """One quotation of a witness beside the base: aligned word by word, or whole where that would be noise."""

    text: str
    alignment: Alignment | None = None

    @property
    def start(self) -> int | None:
        """Place in the base with which the words begin; None where they are not aligned."""
        if self.alignment is None:
            return None
        return next((part.start for part in self.alignment.segments if part.witness), 0)


@dataclass(frozen=True, slots=True)
class _Piece:
    row: int
    change: Change
    token: Token


def base_cells(base: Tokens, starts: Sequence[int]) -> tuple[Cell, ...]:
    """The base, phrase by phrase."""
    bounds = [*starts, len(base)]
    return tuple(
        tuple(_stretches([_Piece(0, Change.SAME, token) for token in base[start:end]]))
        for start, end in pairwise(bounds)
    )


def witness_cells(fragments: Iterable[Fragment], starts: Sequence[int]) -> tuple[Cell, ...]:
    """A witness in as many cells as the base has phrases.

    Fragments stand in the order of the base, with ``GAP`` before each but the first. One that is not aligned stands
    where the fragment before it ends, or in the first row.
    """
    cells: list[list[Stretch]] = [[] for _ in starts]
    row = 0
    for number, fragment in enumerate(_in_order_of_base(fragments)):
        placed = _placed(fragment, starts, row)
        if number:
            first = next((index for index, cell in enumerate(placed) if cell), row)
            placed[first] = (GAP, *placed[first])
        for index, cell in enumerate(placed):
            cells[index] += cell
        row = max((index for index, cell in enumerate(placed) if cell), default=row)
    return tuple(map(tuple, cells))


def _in_order_of_base(fragments: Iterable[Fragment]) -> list[Fragment]:
    keyed: list[tuple[int, Fragment]] = []
    place = 0
    for fragment in fragments:
        place = place if fragment.start is None else fragment.start
        keyed.append((place, fragment))
    return [fragment for _, fragment in sorted(keyed, key=lambda pair: pair[0])]


def _placed(fragment: Fragment, starts: Sequence[int], row: int) -> list[Cell]:
    cells: list[Cell] = [()] * len(starts)
    if fragment.alignment is None:
        cells[row] = (Stretch(fragment.text),)
        return cells
    pieces = list(_pieces(fragment.alignment.segments, starts))
    for index in range(len(starts)):
        cells[index] = tuple(_stretches([piece for piece in pieces if piece.row == index]))
    return cells


def _pieces(segments: Iterable[Segment], starts: Sequence[int]) -> Iterator[_Piece]:
    """Every token of the witness and every one that it cuts, with its row; rows never go back for the witness."""
    glued = False
    for part in segments:
        if not part.quoted:
            continue
        if part.same:
            yield from (
                _Piece(_row(starts, part.start + step), Change.SAME, token) for step, token in enumerate(part.witness)
            )
        else:
            yield from _differing(part, starts, glued=glued)
        if part.witness:
            glued = not part.witness[-1].blank


def _differing(part: Segment, starts: Sequence[int], *, glued: bool) -> Iterator[_Piece]:
    rows = [_row(starts, part.start + step) for step in range(len(part.base))]
    first = _row(starts, part.start)
    yield from (_Piece(row, Change.CUT, token) for row, token in zip(rows, part.base, strict=True) if row == first)
    for token in part.witness:
        glued = glued and token.sort is Sort.MARK and not part.base
        row = _row(starts, max(0, part.start - 1)) if glued else first
        yield _Piece(row, Change.ADDED, token)
        glued = glued and not token.blank
    yield from (_Piece(row, Change.CUT, token) for row, token in zip(rows, part.base, strict=True) if row != first)


def _row(starts: Sequence[int], place: int) -> int:
    return bisect_right(starts, place) - 1


def _stretches(pieces: Sequence[_Piece]) -> Iterator[Stretch]:
    """The pieces of one cell as stretches; a cut gets the blanks that keep it apart from its neighbours."""
    groups = _groups(pieces)
    before = ""
    for number, (change, group) in enumerate(groups):
        if change is Change.GAP:
            yield GAP
            before = ""
            continue
        text = joined(group)
        if change is Change.CUT:
            after = groups[number + 1] if number + 1 < len(groups) else None
            text = _set_apart(text, before, after)
            if not text.strip():
                continue
        yield Stretch(text, change)
        before = text


def _groups(pieces: Sequence[_Piece]) -> list[tuple[Change, list[Token]]]:
    groups: list[tuple[Change, list[Token]]] = []
    for piece in pieces:
        change = Change.GAP if piece.token.sort is Sort.GAP else piece.change
        blank = piece.token.sort is Sort.BLANK and change is Change.ADDED
        change = Change.SAME if blank else change
        if groups and groups[-1][0] is change:
            groups[-1][1].append(piece.token)
        else:
            groups.append((change, [piece.token]))
    return groups


def _set_apart(text: str, before: str, after: tuple[Change, list[Token]] | None) -> str:
    apart = bool(before) and not before[-1].isspace()
    if apart:
        text = " " + text.strip()
    if after is not None and after[0] is Change.ADDED and not text[-1:].isspace():
        text += " "
    return text
