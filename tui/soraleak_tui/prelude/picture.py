"""The picture: the screen of the front page as what is written to a terminal, the same that Textual will paint.

Every cell is written, blanks with their paper, so that nothing depends on how a terminal erases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.domain.face import Face
from soraleak_tui.domain.inline import Mark
from soraleak_tui.layout.bars import Label, key_line
from soraleak_tui.layout.front import PLACE, WIDEST, front
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.prelude.colours import code
from soraleak_tui.prelude.inks import BODY, INKS, PAPERS

KEYS: Sequence[Label] = (("space", "Read on"), ("⏎", "Open"), ("/", "Find"))
LAST: Sequence[Label] = (("?", "Help"), ("q", "Quit"))
"""What the key line shows; a test compares it with the bindings of the front page."""

_BOLD, _ITALIC, _REVERSE, _STRUCK = "1", "3", "7", "9"
_MARKS = ((Mark.STRONG, _BOLD), (Mark.EMPHASIS, _ITALIC), (Mark.STRUCK, _STRUCK))
_INKS = {
    Role.TITLE: ("heading", _BOLD),
    Role.LABEL: ("heading", _BOLD),
    Role.LEAD: ("lead", ""),
    Role.MUTED: ("quiet", ""),
    Role.KEY: ("key", ""),
}
"""How the roles of the front page look; ``TEXT`` has the ink of the body."""
Piece = tuple[str, str, str]
"""A text, and the parameters of its paper and of its ink."""


def picture(face: Face, size: tuple[int, int], theme: str, colours: int) -> str:
    """The whole screen, in so many columns and rows, and the cursor at its top.

    ``theme`` is one of the house, ``colours`` how many the terminal has.
    """
    rows = _rows(face, size, _Look(theme, colours))
    return "".join(f"\x1b[{number}H{_written(row)}" for number, row in enumerate(rows, 1)) + "\x1b[0m\x1b[H"


class _Look:
    """The parameters that give a span its look."""

    def __init__(self, theme: str, colours: int) -> None:
        self._inks = {**INKS[theme], "body": BODY[theme], "": PAPERS[theme]}
        self._colours = colours
        self._codes: dict[tuple[str, bool], str] = {}

    def ink(self, span: Span) -> str:
        """Of the words: styles and colour."""
        name, style = _INKS.get(span.role, ("body", ""))
        styles = {style, *(its for mark, its in _MARKS if span.marks & mark)} - {""}
        return ";".join([*sorted(styles), *self._code(name, paper=False)])

    def paper(self, name: str) -> str:
        """Of what lies under them: the page's own paper, one of our variables; without colour the cursor is turned."""
        turned = [_REVERSE] if not self._colours and name == "cursor-paper" else []
        return ";".join([*turned, *self._code(name, paper=True)])

    def _code(self, name: str, *, paper: bool) -> list[str]:
        if not self._colours:
            return []
        if (name, paper) not in self._codes:
            self._codes[name, paper] = code(self._inks[name], self._colours, paper=paper)
        return [self._codes[name, paper]]


def _rows(face: Face, size: tuple[int, int], look: _Look) -> Iterator[list[Piece]]:
    columns, rows = size
    width = min(WIDEST, columns - 2)
    margin = " " * ((columns - width) // 2)
    lines = front(face, width)[: rows - 2]
    for line in [*lines, *[Line()] * (rows - 2 - len(lines))]:
        spans = (Span(margin), *line.spans)
        yield _pieces(spans, columns, look, target=face.panes[0].target if face.panes else None)
    yield _pieces((Span(f" {PLACE}", Role.MUTED),), columns, look, paper="bar-paper")
    yield _pieces(key_line(KEYS, LAST, columns).spans, columns, look, paper="bar-paper")


def _pieces(
    spans: Sequence[Span], columns: int, look: _Look, *, target: str | None = None, paper: str = ""
) -> list[Piece]:
    """One row to the edge of the window; what stands for the target is under the cursor."""
    papers = ("cursor-paper" if target and span.target == target else paper for span in spans)
    pieces = [(span.text, look.paper(under), look.ink(span)) for span, under in zip(spans, papers, strict=True)]
    blank = " " * (columns - Line(tuple(spans)).width)
    return [*pieces, (blank, look.paper(paper), "")]


def _written(pieces: Sequence[Piece]) -> str:
    """The row with a new look only where the last one does not do: a blank shows no ink."""
    text, look = "", ("", "never")
    for words, paper, ink in pieces:
        if look[0] != paper or (look[1] != ink and words.strip(" ")):
            look = paper, ink
            text += f"\x1b[{';'.join(filter(None, ('0', *look)))}m"
        text += words
    return text
