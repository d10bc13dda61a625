"""Run: open the interface and see it to its end, whatever that is."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from soraleak_tui.prelude.inks import DARK

if TYPE_CHECKING:
    from textual.driver import Driver

    from soraleak_tui.edition.opening import Opening
    from soraleak_tui.prelude.curtain import Curtain
    from soraleak_tui.ui.keeper import Session


def run_app(
    opening: Opening,
    theme: str = DARK,
    *,
    debug: bool = False,
    curtain: Curtain | None = None,
    session: Session | None = None,
) -> int:
    """Open the interface, on the curtain if there is one; returns the exit code.

    A fault of the program is told in one line, with ``debug`` in full. DossierError where the dossier turns out to have
    faults.
    """
    failure = io.StringIO()
    if curtain is not None and opening.coming is not None:
        curtain.at_end = opening.coming.stop
    try:
        code = _run(opening, theme, None if debug else failure, curtain, session)
    except ImportError as error:
        if debug:
            raise
        code = 1
        failure.write(str(error))
    finally:
        if curtain is not None:
            curtain.drop()
        if opening.coming is not None:
            opening.coming.stop()
    if said := failure.getvalue().strip().splitlines():
        sys.stderr.write(f"soraleak-tui: stopped by a fault of its own: {said[-1]} (--debug shows where)\n")
    return code


def _run(
    opening: Opening, theme: str, failure: io.StringIO | None, curtain: Curtain | None, session: Session | None
) -> int:
    _make_no_connections()
    from rich.console import Console

    from soraleak_tui.ui.app import ExplainerApp

    app = ExplainerApp(
        opening.dossier(),
        theme,
        face=opening.face,
        coming=opening.coming,
        driver=_driver(curtain),
        session=session,
    )
    app.index = opening.index
    if failure is not None:
        app.error_console = Console(file=failure, width=200, no_color=True, markup=False)
    app.run()
    for remark in app.keep_at_last():
        sys.stderr.write(f"soraleak-tui: {remark}\n")
    if app.faults is not None:
        raise app.faults
    return app.return_code or 0


def _make_no_connections() -> None:
    """Let asyncio do without OpenSSL, as it does where Python was built without: 5 MB and 6 ms of a start.

    It would be for connections, and this program makes none. Where somebody else has imported it, it stays.
    """
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]  # None is how Python is told that there is none


def _driver(curtain: Curtain | None) -> type[Driver] | None:
    """Ours, that begins where the curtain stands; Textual's choice where it is told otherwise or ours cannot be."""
    if sys.platform == "win32" or "TEXTUAL_DRIVER" in os.environ:
        return None
    from soraleak_tui.ui.driver import driver_over

    return driver_over(curtain)
