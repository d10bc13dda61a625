"""The lists of the evidence: questions, events, errors and so on; and the list of what there is more."""

from __future__ import annotations

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.records import TITLES, ids_of
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.edition.telling.lists import more_list, record_list
from soraleak_tui.layout.listing import Listing
from soraleak_tui.navigation.view import Name
from soraleak_tui.ui.messages import OpenEvidence, TargetChosen
from soraleak_tui.ui.screens.lists import ListScreen
from soraleak_tui.ui.widgets.bars import StatusLine


class RecordsScreen(ListScreen):
    """The records of one sort; Enter opens one."""

    def __init__(self, dossier: Dossier, name: Name) -> None:
        """List those of the sort that goes by the name."""
        super().__init__(dossier)
        self._sort = RecordKind(name.value)
        self.kind = name
        self.title_of_list = TITLES[self._sort]

    def listing(self, width: int) -> Listing:
        """The records under their headings."""
        introduction, sections = record_list(self._dossier, self._sort)
        return Listing(self.title_of_list, introduction, sections, width)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """The record."""
        event.stop()
        self.post_message(OpenEvidence(event.target))


class MoreScreen(ListScreen):
    """What has no key of its own; Enter opens a list, and of steps the first."""

    kind = Name.MORE
    title_of_list = "More"

    def listing(self, width: int) -> Listing:
        """The sorts, with a sentence on each."""
        return Listing("More", *more_list(self._dossier), width)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """The list, or the first step."""
        event.stop()
        steps = [*ids_of(self._dossier, RecordKind.STEPS)]
        if event.target == RecordKind.STEPS and steps:
            self.post_message(OpenEvidence(steps[0]))
        elif ids_of(self._dossier, RecordKind(event.target)):
            self.app.call_later(self.app.run_action, f"records({event.target!r})")
        else:
            self.query_one(StatusLine).said = "This dossier has none"
