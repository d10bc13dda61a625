"""FrontScreen: the four panes at once, the story in short, and the ways on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.collation.counts import PageCounts, count
from soraleak_tui.collation.origins import origins
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout.dates_in_words import date_in_words
from soraleak_tui.layout.front import Front, Pane, Way, front, story_of
from soraleak_tui.ui.keys import FRONT
from soraleak_tui.ui.messages import OpenPage, TargetChosen, TargetPointed
from soraleak_tui.ui.numbers import counted
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.sheet import StaticSheet
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

WIDEST = 118


class FrontScreen(HouseScreen, inherit_bindings=False):
    """The first thing that a reader sees."""

    CSS_PATH = "front.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*FRONT]

    def __init__(self, dossier: Dossier) -> None:
        """Count what the panes rest on."""
        super().__init__()
        self._dossier = dossier
        self._page = face(dossier)

    def body(self) -> Iterable[Widget]:
        """One view for all of it."""
        view = LinesView("front", measure=WIDEST, cursor_moves=True)
        view.show(lambda width: StaticSheet(front(self._page, width)))
        yield view

    def on_mount(self) -> None:
        """Point at the first pane, without scrolling to it."""
        self.view.cursor = self._page.panes[0].target
        self.query_one(StatusLine).place = "Front page"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to go back to."""
        return action != "back" and super().check_action(action, parameters)

    def action_read_on(self) -> None:
        """Begin with the first page."""
        self.post_message(OpenPage(self._dossier.pages[0].id))

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Open a pane or one of the lists."""
        event.stop()
        kind, _, name = event.target.partition(":")
        if kind == "page":
            self.post_message(OpenPage(name))
        else:
            self.call_later(self.app.run_action, name)

    def on_target_pointed(self, event: TargetPointed) -> None:
        """The cursor of the front page concerns nobody else."""
        event.stop()


def face(dossier: Dossier) -> Front:
    """What the front page of a dossier says."""
    panes = [
        Pane(f"page:{page.id}", str(number), page.title, page.standfirst, _in_words(count(dossier, page)))
        for number, page in enumerate(dossier.pages, 1)
    ]
    roots = len(origins(dossier, dossier.sources))
    ways = [
        Way("way:statements", "5", "Compare", counted(len(dossier.statements), "statement")),
        Way("way:sources", "8", "Sources", f"{len(dossier.sources)}, {counted(roots, 'origin')}"),
    ]
    date = f"{date_in_words(dossier.date)} · dossier {dossier.version}"
    return Front(dossier.title, date, dossier.subtitle, story_of(dossier.pages[0].blocks), panes, ways)


def _in_words(counts: PageCounts) -> str:
    if counts.statements:
        told = f"{counted(counts.statements, 'statement')} · {counted(counts.witnesses, 'witness', 'witnesses')}"
        return f"{told} · {counts.verbatim} verbatim"
    return f"{counted(counts.passages, 'passage')} · {counted(counts.sources, 'source')}"
