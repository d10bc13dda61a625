"""Run: open the interface and see it to its end, whatever that is."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from rich.console import Console

from soraleak_tui.ui.app import ExplainerApp
from soraleak_tui.ui.theme import DARK

if TYPE_CHECKING:
    from soraleak_tui.edition.opening import Opening


def run_app(opening: Opening, theme: str = DARK, *, debug: bool = False) -> int:
    """Open the interface; returns the exit code. A fault of the program is told in one line, with ``debug`` in full.

    DossierError where the dossier turns out to have faults.
    """
    app = ExplainerApp(opening.dossier(), theme, face=opening.face, coming=opening.coming)
    failure = io.StringIO()
    if not debug:
        app.error_console = Console(file=failure, width=200, no_color=True, markup=False)
    try:
        app.run()
    finally:
        if opening.coming is not None:
            opening.coming.stop()
    if app.faults is not None:
        raise app.faults
    said = failure.getvalue().strip().splitlines()
    if said:
        sys.stderr.write(f"soraleak-tui: stopped by a fault of its own: {said[-1]} (--debug shows where)\n")
    return app.return_code or 0
