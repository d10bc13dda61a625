"""Rooted: from the record of a question to the roots of its answers."""

from __future__ import annotations

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.telling import RecordKind, Telling, meant
from soraleak_tui.navigation.known import has_answer
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.messages import OpenView
from soraleak_tui.ui.screens.house import HouseScreen


class Rooted(HouseScreen, inherit_bindings=False):
    """A screen with a record on it; of a question, r shows where the answers come from."""

    _dossier: Dossier
    _told: Telling

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Roots are those of the answers to a question."""
        if action == "roots" and self._told.kind is not RecordKind.QUESTIONS:
            return False
        return super().check_action(action, parameters)

    def action_roots(self) -> None:
        """The roots of the answer under the cursor; elsewhere, those of all answers."""
        source = self._dossier.source_of(meant(self.view.cursor or ""))
        answer = source if source is not None and has_answer(self._dossier, self._told.id, source) else None
        self.post_message(OpenView(View(Name.ORIGINS, self._told.id, answer=answer)))
