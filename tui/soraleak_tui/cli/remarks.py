"""Remarks: what ``check`` asks a writer to look at, though the dossier can be opened with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from soraleak_tui.domain.fault import Fault

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from soraleak_tui.domain.dossier import Dossier

_RIGHT = "add a figure that has it and a source of this passage, or name it as an entity does"


def remarks(root: Traversable, dossier: Dossier) -> Iterator[Fault]:
    """The numbers of the pages that are tied to no figure, date or name, in order."""
    from soraleak_tui.collation.tied import untied
    from soraleak_tui.loading.faults import shown
    from soraleak_tui.loading.locating import locate

    for each in untied(dossier):
        place = locate(root, each.file, each.text, each.line or 1, each.nth)
        wrong = f"the number {shown(each.text)} is tied to no figure, date or name"
        yield Fault(place.file, place.line, place.column, wrong, _RIGHT)
