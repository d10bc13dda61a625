"""The machine that figures were taken on, in so many words as help to judge them: no names, no paths."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

from textual import __version__ as textual_version


def described() -> str:
    """Processors, memory, system and versions, in a sentence."""
    return (
        f"{os.cpu_count() or 1} processors ({platform.machine()}{_model()}{_memory()}), {_system()}, "
        f"Python {platform.python_version()}, Textual {textual_version}, a terminal of 100 columns and 30 rows."
    )


def _model() -> str:
    found = re.search(r"^model name\s*:\s*(.+)$", _text("/proc/cpuinfo"), re.MULTILINE)
    return f", {' '.join(found[1].split())}" if found else ""


def _memory() -> str:
    found = re.search(r"^MemTotal:\s*(\d+) kB", _text("/proc/meminfo"), re.MULTILINE)
    return f", {int(found[1]) / 2**20:.0f} GiB of memory" if found else ""


def _system() -> str:
    found = re.search(r'^PRETTY_NAME="?([^"\n]+)', _text("/etc/os-release"), re.MULTILINE)
    return found[1] if found else platform.system()


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
