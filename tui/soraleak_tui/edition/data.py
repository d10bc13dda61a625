"""What every object of the command line's JSON begins with."""

from __future__ import annotations

from typing import Any

from soraleak_tui.domain.dossier import Dossier

Data = dict[str, Any]
"""Plain values: what JSON has."""


def headed(form: int, dossier: Dossier) -> Data:
    """The version of an object's form, and of which dossier it is."""
    return {"form": form, "dossier": {"id": dossier.id, "version": dossier.version}}
