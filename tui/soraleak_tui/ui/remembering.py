"""Remembering: the place in each page and the marks, from one start to the next; mixed into the app."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from soraleak_tui.navigation.marks import LETTERS, NONE, marked
from soraleak_tui.navigation.view import Top, View
from soraleak_tui.ui.keeper import Session
from soraleak_tui.ui.screens.house import HouseScreen

if TYPE_CHECKING:
    from textual.app import App

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.state import Kept, Store

    _Base = App[None]
else:
    _Base = object

_BEGINNINGS = (None, Top(-1), Top(0))


class Remembering(_Base):
    """What the reader did since the start stands above what was kept before; only the former is ever written."""

    dossier: Dossier
    session: Session
    places: Mapping[str, View]
    """By page, those of this start."""
    new_marks: Mapping[str, View]
    """By letter, those of this start."""
    _store: Store | None
    _kept: Kept | None
    """What was kept by earlier starts; None until it is wanted."""

    def remember(self, session: Session) -> None:
        """Begin with nothing but how the program was started."""
        self.session = session
        self.places, self.new_marks = {}, NONE
        self._store, self._kept = None, None

    def tell(self, text: str) -> None:
        """Say something in the status line of the screen at hand."""
        if isinstance(self.screen, HouseScreen) and self.screen.is_mounted:
            self.screen.tell(text)

    def find(self) -> Kept:
        """What was kept by earlier starts, read once."""
        if self._kept is None:
            from soraleak_tui.state import NOTHING, Store

            folder = self.session.folder
            self._store = None if folder is None else Store(folder, self.dossier.id)
            self._kept = NOTHING if self._store is None else self._store.read()
        return self._kept

    def look_up(self) -> None:
        """Read what was kept while the reader still looks at the first screen, and say what was wrong with it."""
        self.find()
        self.tell_remark()

    def tell_remark(self) -> None:
        """Say what went wrong with keeping, once."""
        for remark in self._remarks():
            self.tell(remark)

    def place_in(self, page: str) -> View | None:
        """Where the reader left a page, now or at an earlier start; None where the reader never left its beginning."""
        return self.places.get(page) or self._understood(self.find().places.get(page))

    def left(self, page: str, view: View) -> None:
        """Take note of the place in a page; its beginning is one only where the reader had been elsewhere."""
        if view.top not in _BEGINNINGS or self.place_in(page) is not None:
            self.places = {**self.places, page: view}

    @property
    def marks(self) -> Mapping[str, View]:
        """Every mark, in the order of the letters."""
        marks = NONE
        for letter, text in self.find().marks.items():
            view = self._understood(text)
            marks = marks if view is None or letter not in LETTERS else marked(marks, letter, view)
        for letter, view in self.new_marks.items():
            marks = marked(marks, letter, view)
        return marks

    def _understood(self, text: str | None) -> View | None:
        """The view that a text means in this dossier, or the nearest that there is; None where it means none."""
        from soraleak_tui.navigation.nearest import nearest
        from soraleak_tui.navigation.text import ViewError, read

        try:
            return None if text is None else nearest(self.dossier, read(text))
        except ViewError:
            return None

    def keep(self) -> None:
        """Write what is new, if anything is. Does nothing to the screen, so that it can be done off the loop."""
        from soraleak_tui.navigation.text import written
        from soraleak_tui.state import Kept

        if self._store is None or self._kept is None:
            return
        places = {page: written(view) for page, view in self.places.items()}
        marks = {letter: written(view) for letter, view in self.new_marks.items()}
        self._store.write(Kept({**self._kept.places, **places}, {**self._kept.marks, **marks}))

    def keep_at_last(self) -> Iterator[str]:
        """Write what is new once the interface has closed; what the reader is still to know of it."""
        self.keep()
        yield from self._remarks()

    def _remarks(self) -> Iterator[str]:
        if self._store is not None and (remark := self._store.remark()):
            yield remark
