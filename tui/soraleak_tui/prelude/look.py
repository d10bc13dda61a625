"""The look of rows before Textual is there: what a terminal is told so that it shows them as Textual will.

The style sheet says the same once more for Textual; tests compare the two, cell for cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from soraleak_tui.domain.inline import Mark
from soraleak_tui.layout.line import Role, Span
from soraleak_tui.layout.pointing import Piece
from soraleak_tui.prelude.colours import code
from soraleak_tui.prelude.inks import BODY, INKS, PAPERS

PAGE, BAR = "", "bar-paper"
"""Papers by name: that of a page, that of the rows around it."""
_LIT = "cursor-paper"
_BOLD, _ITALIC, _UNDERLINE, _REVERSE, _STRUCK = "1", "3", "4", "7", "9"
_MARKS = ((Mark.STRONG, _BOLD), (Mark.EMPHASIS, _ITALIC), (Mark.STRUCK, _STRUCK))
_INKS = {
    Role.TITLE: ("heading", _BOLD),
    Role.HEADING: ("heading", _BOLD),
    Role.SUBHEADING: ("heading", _ITALIC),
    Role.LEAD: ("lead", ""),
    Role.LABEL: ("heading", _BOLD),
    Role.MUTED: ("quiet", ""),
    Role.QUOTE: ("quote", ""),
    Role.CODE: ("key", ""),
    Role.MARKER: ("quiet", ""),
    Role.RULE: ("hairline", ""),
    Role.KEY: ("key", ""),
    Role.SETTLED: ("settled", ""),
    Role.CUT: ("cut", _STRUCK),
    Role.ADDED: ("added", _BOLD),
    Role.WARNING: ("caution", ""),
    Role.PARTY_1: ("party-1", ""),
    Role.PARTY_2: ("party-2", ""),
}
"""How the roles look; ``TEXT`` has the ink of the body."""
_BAR_INK = ("cursor", _BOLD)
"""How the bars beside what is under the cursor look."""
_Styled = tuple[str, str, str]
"""A text, and the parameters of its paper and of its ink; what a blank shows belongs to the paper."""


class Look:
    """How pieces look under one of the house's themes, in so many colours."""

    def __init__(self, theme: str, colours: int) -> None:
        """``colours``: how many the terminal has."""
        self._inks = {**INKS[theme], "body": BODY[theme], PAGE: PAPERS[theme]}
        self._colours = colours
        self._codes: dict[tuple[str, bool], str] = {}

    def written(self, pieces: Sequence[Piece], width: int, paper: str = PAGE) -> str:
        """A row of so many cells on that paper, blanks to the edge; a new look only where the last one does not do."""
        return _written([*(self._styled(piece, paper) for piece in pieces), self._blank(pieces, width, paper)])

    def _styled(self, piece: Piece, paper: str) -> _Styled:
        span = piece.span
        name, style = _INKS.get(Role.CODE if span.marks & Mark.CODE else span.role, ("body", ""))
        if piece.bar:
            name, style = _BAR_INK
        styles = {style, *(its for mark, its in _MARKS if span.marks & mark), _UNDERLINE if span.link else ""}
        seen = styles & {_UNDERLINE, _STRUCK}
        under = self._joined(
            seen, [*self._turned(lit=piece.lit), *self._code(_LIT if piece.lit else paper, paper=True)]
        )
        return span.text, under, self._joined(styles - seen, self._code(name, paper=False))

    def _blank(self, pieces: Sequence[Piece], width: int, paper: str) -> _Styled:
        used = sum(piece.span.width for piece in pieces)
        return " " * (width - used), self._joined((), self._code(paper, paper=True)), ""

    def _turned(self, *, lit: bool) -> list[str]:
        """Without colour, what is under the cursor is turned."""
        return [_REVERSE] if lit and not self._colours else []

    def _joined(self, styles: Iterable[str], codes: Sequence[str]) -> str:
        return ";".join(filter(None, [*sorted(styles), *codes]))

    def _code(self, name: str, *, paper: bool) -> list[str]:
        if not self._colours:
            return []
        if (name, paper) not in self._codes:
            self._codes[name, paper] = code(self._inks[name], self._colours, paper=paper)
        return [self._codes[name, paper]]


def _written(pieces: Iterable[_Styled]) -> str:
    text, look = "", ("", "never")
    for words, paper, ink in pieces:
        if look[0] != paper or (look[1] != ink and words.strip(" ")):
            look = paper, ink
            text += f"\x1b[{';'.join(filter(None, ('0', *look)))}m"
        text += words
    return text


def plain(spans: Iterable[Span]) -> list[Piece]:
    """Spans of which none is under the cursor."""
    return [Piece(span) for span in spans]
