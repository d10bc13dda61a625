"""The shell command that opens a view."""

from __future__ import annotations

import re
import shlex

from soraleak_tui.navigation.text import written
from soraleak_tui.navigation.view import View

PROGRAM = "soraleak-tui"
_PLAIN = re.compile(r"[A-Za-z0-9_@+=:./\\-]+", re.ASCII)


def command_for(view: View, dossier: str | None = None, theme: str | None = None, platform: str = "linux") -> str:
    """The command that opens exactly this view.

    ``dossier`` is the folder to name, None for the dossier that comes with the program; ``theme`` likewise.
    ``platform`` is a value of ``sys.platform``: the shells of Windows quote otherwise.
    """
    words = [PROGRAM]
    words += ["--dossier", dossier] if dossier is not None else []
    words += ["--theme", theme] if theme is not None else []
    words += ["--view", written(view)]
    return " ".join(_quoted(word, platform) for word in words)


def _quoted(word: str, platform: str) -> str:
    """A word as both shells of a system take it whole; a comma alone would part it in PowerShell."""
    if platform == "win32":
        return word if _PLAIN.fullmatch(word) else f'"{word}"'
    return shlex.quote(word)
