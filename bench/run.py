"""``python bench/run.py`` does what ``python -m bench`` does, from any directory."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

if __name__ == "__main__":
    sys.path[:1] = [str(ROOT), str(ROOT / "tui")]
    runpy.run_module("bench", run_name="__main__", alter_sys=True)
