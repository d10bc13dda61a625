"""Rows: the segments of each witness laid beside the phrases of the base."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from soraleak_tui.collation.align import Alignment
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import CUT_MARK, Sort, Token, Tokens, is_ideograph, joined
from soraleak_tui.domain.comparison import GAP, Cell, Change, Locus, Stretch

_BASE_ONLY = frozenset({Change.CUT, Change.LEFT})
"""What shows words of the base, which the witness does not have there."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """One quotation of a witness beside the base: aligned word by word, or whole where that would be noise."""

    text: str
    alignment: Alignment | None = None
    told: str = ""
    """What there is to say of it besides its differences, for example that it is in the source's own words."""

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
    apart: bool = True
    """Whether a blank stands before it in the base; asked of what is cut."""
    place: int | None = None


def base_cells(base: Tokens, starts: Sequence[int]) -> tuple[Cell, ...]:
    """The base, phrase by phrase."""
    bounds = [*starts, len(base)]
    return tuple(
        tuple(_stretches([_Piece(0, Change.SAME, token) for token in base[start:end]]))
        for start, end in pairwise(bounds)
    )


def witness_cells(
    fragments: Iterable[Fragment], starts: Sequence[int], places: Sequence[Locus] = ()
) -> tuple[Cell, ...]:
    """A witness in as many cells as the base has phrases; what differs knows its place, if there is an apparatus.

    Fragments stand in the order of the base, with ``GAP`` before each but the first. One that is not aligned stands
    where the fragment before it ends, or in the first row.
    """
    cells: list[list[Stretch]] = [[] for _ in starts]
    row = 0
    for number, fragment in enumerate(_in_order_of_base(fragments)):
        placed = _placed(fragment, starts, row, places)
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


def _placed(fragment: Fragment, starts: Sequence[int], row: int, places: Sequence[Locus]) -> list[Cell]:
    cells: list[Cell] = [()] * len(starts)
    if fragment.alignment is None:
        cells[row] = (Stretch(fragment.text, Change.OWN),)
        return cells
    pieces = list(_forward(_pieces(fragment.alignment.segments, starts, places)))
    for index in range(len(starts)):
        cells[index] = tuple(_stretches([piece for piece in pieces if piece.row == index]))
    return cells


def _forward(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """The same with the witness's own tokens never in a row before that of one before them."""
    least = 0
    for piece in pieces:
        if piece.change in _BASE_ONLY or piece.row >= least:
            yield piece
        else:
            yield replace(piece, row=least)
        if piece.change not in _BASE_ONLY:
            least = max(least, piece.row)


def _pieces(segments: Iterable[Segment], starts: Sequence[int], places: Sequence[Locus]) -> Iterator[_Piece]:
    """Every token of the witness and every one that it cuts, with the row of the base beside it."""
    glued = apart = False
    begins = [place.start for place in places]
    for part in segments:
        if part.same:
            yield from (
                _Piece(_row(starts, part.start + step), Change.SAME, token) for step, token in enumerate(part.witness)
            )
        elif part.quoted:
            found = (
                _moved(part, starts, apart=apart) if part.moved else _differing(part, starts, glued=glued, apart=apart)
            )
            number = bisect_right(begins, 2 * part.start + bool(part.base)) - 1
            yield from (replace(piece, place=number if number >= 0 else None) for piece in found)
        glued = not part.witness[-1].blank if part.witness else glued
        apart = bool(part.base[-1].blank) if part.base else apart


def _moved(part: Segment, starts: Sequence[int], *, apart: bool) -> Iterator[_Piece]:
    """Words that stand elsewhere in the witness, at the place where the base has them or where they stand now."""
    for step, token in enumerate(part.base):
        behind = bool(part.base[step - 1].blank) if step else apart
        yield _Piece(_row(starts, part.start + step), Change.LEFT, token, behind)
    yield from (_Piece(_row(starts, max(0, part.start - 1)), Change.MOVED, token) for token in part.witness)


def _differing(part: Segment, starts: Sequence[int], *, glued: bool, apart: bool) -> Iterator[_Piece]:
    """What is cut in the first row, then what is added, then what is cut in the rows below.

    A mark of a cut stands behind all that it stands for, and without a sign: it is no word that is added.
    """
    first = _row(starts, part.start)
    marks = part.only_marks_cut
    cut = [
        _Piece(_row(starts, part.start + step), Change.CUT, token, bool(part.base[step - 1].blank) if step else apart)
        for step, token in enumerate(part.base)
    ]
    early = [piece for piece in cut if marks or piece.row == first]
    last = early[-1].row if early else first
    yield from early
    for token in part.witness:
        glued = glued and token.sort is Sort.MARK and not part.base
        row = _row(starts, max(0, part.start - 1)) if glued else last
        yield _Piece(row, Change.SAME if marks and token.key == CUT_MARK else Change.ADDED, token)
        glued = glued and not token.blank
    yield from cut[len(early) :]


def _row(starts: Sequence[int], place: int) -> int:
    return bisect_right(starts, place) - 1


def _stretches(pieces: Sequence[_Piece]) -> Iterator[Stretch]:
    """The pieces of one cell as stretches; a cut gets the blanks that keep it apart from its neighbours."""
    groups = [(kind, list(group)) for kind, group in groupby(pieces, key=_kind)]
    before = ""
    for number, ((change, place), group) in enumerate(groups):
        text = joined(piece.token for piece in group)
        if change in _BASE_ONLY:
            follows = number + 1 < len(groups) and _replaces(groups[number + 1][1][0])
            text = _set_apart(text, before, group, follows=follows)
        if change is Change.GAP:
            yield GAP
        elif change not in _BASE_ONLY or text.strip():
            yield Stretch(text, change, place)
        before = text


def _replaces(piece: _Piece) -> bool:
    return piece.change in {Change.ADDED, Change.MOVED} or piece.token.key == CUT_MARK


def _kind(piece: _Piece) -> tuple[Change, int | None]:
    """What parts one stretch from the next."""
    if piece.token.sort is Sort.GAP:
        return Change.GAP, None
    if piece.change is Change.SAME or (piece.token.sort is Sort.BLANK and piece.change is Change.ADDED):
        return Change.SAME, None
    return piece.change, piece.place


def _set_apart(text: str, before: str, group: Sequence[_Piece], *, follows: bool) -> str:
    """A cut with a blank before it where the base has one and the witness none, and one before what replaces it."""
    if before and not before[-1].isspace() and group[0].apart:
        text = " " + text.strip()
    if follows and not text[-1:].isspace() and not is_ideograph(group[-1].token.text):
        text += " "
    return text
