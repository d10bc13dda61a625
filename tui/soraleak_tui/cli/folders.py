"""Folders of the reader's own machine, as each system wants them.

Sources: XDG Base Directory Specification 0.8; Apple, File System Programming Guide; Microsoft, KNOWNFOLDERID.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_NAME = "soraleak-tui"


def cache_folder(environment: Mapping[str, str], platform: str) -> Path | None:
    """Where to keep what can be made again at any time; None where the reader has no home. Makes no folder.

    ``platform`` is a value of ``sys.platform``.
    """
    return _folder(environment, platform, ("Library/Caches", "Cache", "XDG_CACHE_HOME", ".cache"))


def state_folder(environment: Mapping[str, str], platform: str) -> Path | None:
    """Where to keep what a reader leaves and finds again; None where the reader has no home. Makes no folder.

    ``platform`` is a value of ``sys.platform``.
    """
    return _folder(environment, platform, ("Library/Application Support", "State", "XDG_STATE_HOME", ".local/state"))


def _folder(environment: Mapping[str, str], platform: str, places: tuple[str, str, str, str]) -> Path | None:
    """The folder for one purpose. ``places``: on macOS, on Windows, and elsewhere a variable and what holds without."""
    macos, windows, variable, default = places
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if platform == "darwin":
        return home / macos / _NAME
    if platform == "win32":
        return _given(environment, "LOCALAPPDATA", home / "AppData" / "Local") / _NAME / windows
    return _given(environment, variable, home / default) / _NAME


def _given(environment: Mapping[str, str], name: str, default: Path) -> Path:
    """The folder that a variable names; the default where it names none, or a relative one, which does not count."""
    folder = Path(environment.get(name, ""))
    return folder if folder.is_absolute() else default
