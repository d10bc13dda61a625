"""Small windows over a screen: choosing a citation style or a link, and showing a text that could not be copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from soraleak_tui.citation import STYLES, title_of_style
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.listing import Entry, Section, listing
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.navigation.view import Over
from soraleak_tui.ui.keys import CHOOSING, LINKS, SHOWING
from soraleak_tui.ui.messages import CopyText, OpenLink, TargetChosen
from soraleak_tui.ui.screens.moving import Moving
from soraleak_tui.ui.widgets.bars import KeyLine
from soraleak_tui.ui.widgets.lines import LinesView

Result = TypeVar("Result")


class Chooser(Moving, ModalScreen[Result], inherit_bindings=False):
    """A list in a window; Enter takes what the cursor stands on, Esc takes nothing."""

    AUTO_FOCUS = "LinesView"
    BINDINGS: ClassVar[list[BindingType]] = [*CHOOSING]
    CSS_PATH = "choosing.tcss"

    @property
    def view(self) -> LinesView:
        """The list."""
        return self.query_one(LinesView)

    def compose(self) -> ComposeResult:
        """The list, and the keys below it."""
        view = LinesView("choices", cursor_moves=True)
        view.show(lambda width: StaticSheet(self.rows(width)))
        yield view
        yield KeyLine()

    def rows(self, width: int) -> Sequence[Line]:
        """The lines of the window."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Point at the first entry, or at the one that holds now."""
        self.view.cursor = self.first()

    def first(self) -> str | None:
        """Where the cursor begins."""
        return next(iter(self.view.sheet.targets), None)

    def action_back(self) -> None:
        """Take nothing."""
        self.dismiss(None)


class StyleScreen(Chooser[str]):
    """Chooses the citation style."""

    over = Over.STYLE

    def __init__(self, style: str) -> None:
        """``style``: the one that holds now."""
        super().__init__()
        self._style = style

    def rows(self, width: int) -> Sequence[Line]:
        """The styles by number."""
        entries = [Entry(style, str(number), title_of_style(style)) for number, style in enumerate(STYLES, 1)]
        return listing("Citation style", "Holds for every copy until the program ends.", [Section("", entries)], width)

    def first(self) -> str | None:
        """The style that holds now."""
        return self._style

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Take it."""
        event.stop()
        self.dismiss(event.target)

    def on_key(self, event: object) -> None:
        """A digit takes the style of that number."""
        character = getattr(event, "character", None)
        if character is not None and character.isdigit() and 0 < int(character) <= len(STYLES):
            self.dismiss(STYLES[int(character) - 1])


class LinksScreen(Chooser[OpenLink | CopyText], inherit_bindings=False):
    """Lists links with their addresses; Enter asks to open one, y to copy its address."""

    BINDINGS: ClassVar[list[BindingType]] = [*LINKS]
    over = Over.LINKS

    def __init__(self, links: Sequence[tuple[str, str]], *, browser: bool = True) -> None:
        """``links``: what each is called, and its address; ``browser``: whether there is one to open them in."""
        super().__init__()
        self._links = tuple(links)
        self._told = "Enter opens an address in the browser, y copies it."
        if not browser:
            self._told = "There is no browser here: Enter and y copy an address."

    def rows(self, width: int) -> Sequence[Line]:
        """The links by number; the printed addresses are links themselves."""
        entries = [Entry(address, str(number), name, address) for number, (name, address) in enumerate(self._links, 1)]
        return [_linked(line) for line in listing("Links", self._told, [Section("", entries)], width)]

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Open it."""
        event.stop()
        self.dismiss(OpenLink(event.target))

    def on_open_link(self, event: OpenLink) -> None:
        """A click on an address."""
        event.stop()
        self.dismiss(event)

    def action_copy_address(self) -> None:
        """Copy it."""
        if self.view.cursor is not None:
            self.dismiss(CopyText(self.view.cursor, "address"))


def _linked(line: Line) -> Line:
    """The line with its address as a link."""
    return replace(line, spans=tuple(replace(one, link=one.target) if _is_address(one) else one for one in line.spans))


def _is_address(span: Span) -> bool:
    return span.role is Role.MUTED and span.target is not None and bool(span.text.strip())


class ShownScreen(Chooser[None], inherit_bindings=False):
    """Shows a text to be selected with the mouse where no way out was open."""

    BINDINGS: ClassVar[list[BindingType]] = [*SHOWING]

    def __init__(self, why: str, text: str) -> None:
        """``why`` it is shown, and the text itself."""
        super().__init__()
        self._why = why
        self._text = text

    def rows(self, width: int) -> Sequence[Line]:
        """Why, then the text as it is."""
        return (*wrap([Span(self._why, Role.WARNING)], width), Line(), *wrap([Span(self._text, Role.QUOTE)], width))
