"""What is painted on a screen: every cell that shows something, with its two colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.color import Color
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.strip import Strip
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of cells of one style on one row."""

    row: int
    column: int
    """The cell in which it begins."""
    text: str
    style: Style

    @property
    def ink(self) -> str:
        """The colour of the characters as painted, ``#rrggbb``; ``default`` for the terminal's own."""
        return _named(self.style.bgcolor if self.style.reverse else self.style.color)

    @property
    def paper(self) -> str:
        """The colour behind them."""
        return _named(self.style.color if self.style.reverse else self.style.bgcolor)


def strips(app: App[None]) -> list[Strip]:
    """The rows of the screen as they go to the terminal, after every filter."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    return [Strip.join(row) for row in update.strips]


def pieces(app: App[None]) -> Iterator[Piece]:
    """Every run of cells on the screen, blanks too."""
    for row, strip in enumerate(strips(app)):
        column = 0
        for segment in strip:
            if segment.text and not segment.control:
                yield Piece(row, column, segment.text, segment.style or Style())
                column += segment.cell_length


def in_front(app: App[None]) -> Iterator[Piece]:
    """What belongs to the screen or window on top, and not to one that it covers."""
    regions = [widget.region for widget in app.screen.walk_children(Widget) if widget.display]
    return (piece for piece in pieces(app) if any(region.contains(piece.column, piece.row) for region in regions))


def _named(color: Color | None) -> str:
    if color is None or color.is_default:
        return "default"
    return color.triplet.hex if color.triplet is not None else color.name
