"""The name of an edition: the same for the same bytes of a dossier read by the same code, and for nothing else."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.domain.digest import blake2b
from soraleak_tui.loading.hashing import digest

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ENDING = ".edition"
"""How the name of its file ends."""
_PACKAGE = Path(__file__).resolve().parents[1]
_PACKAGES = ("collation", "domain", "edition", "layout", "loading", "search")
"""Those whose code decides what an edition holds."""


def key_of(root: Traversable) -> str:
    """32 hexadecimal digits; OSError where a file of the dossier cannot be read."""
    state = [sys.version, digest(root), *_code()]
    return blake2b("\n".join(state).encode(), digest_size=16).hexdigest()


def _code() -> list[str]:
    """Name, size and time of every module; reading them all would take longer than reading the dossier."""
    found = []
    for package in _PACKAGES:
        try:
            entries = sorted(os.scandir(_PACKAGE / package), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.name.endswith(".py"):
                stat = entry.stat()
                found.append(f"{package}/{entry.name} {stat.st_size} {stat.st_mtime_ns}")
    return found
