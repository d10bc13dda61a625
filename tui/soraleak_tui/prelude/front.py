"""The front page as the rows of a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.domain.face import Face
from soraleak_tui.layout.bars import Label, key_line
from soraleak_tui.layout.front import PLACE, WIDEST, front
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.pointing import Pointer, pointed
from soraleak_tui.prelude.look import BAR, PAGE, plain
from soraleak_tui.prelude.picture import Row

KEYS: Sequence[Label] = (("space", "Read on"), ("⏎", "Open"), ("/", "Find"))
LAST: Sequence[Label] = (("?", "Help"), ("q", "Quit"))
"""What the key line shows; a test compares it with the bindings of the front page."""


def front_rows(face: Face, size: tuple[int, int]) -> Iterator[Row]:
    """The rows in a window of so many columns and rows; its first pane is under the cursor."""
    columns, rows = size
    width = min(WIDEST, columns - 2)
    lines = front(face, width)[: rows - 2]
    pointer = Pointer(face.panes[0].target, opens=False, closes=False) if face.panes else None
    for line in [*lines, *[Line()] * (rows - 2 - len(lines))]:
        yield pointed(line, (columns - width) // 2, pointer), PAGE
    yield plain((Span(f" {PLACE}", Role.MUTED),)), BAR
    yield plain(key_line(KEYS, LAST, columns).spans), BAR
