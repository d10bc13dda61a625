"""Copies of the sample dossier with one thing changed, to see what the change leads to."""

from __future__ import annotations

import shutil
from pathlib import Path

from soraleak_tui.loading import check

SAMPLE = Path(__file__).parents[1] / "fixtures" / "sample"
CARET = "‸"


def copied(folder: Path) -> Path:
    """A copy of the sample below a folder."""
    return shutil.copytree(SAMPLE, folder / "dossier")


def faults_after(folder: Path, file: str, old: str, new: str) -> tuple[str, list[str]]:
    """What is wrong with a copy in which ``old``, which must be there, is ``new`` where it comes first.

    Before it comes the place of the caret in ``new``, which is taken out, as ``file:line:column``.
    """
    root = copied(folder)
    text = (root / file).read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}"
    marked = text.replace(old, new, 1)
    before = marked.partition(CARET)[0].split("\n")
    (root / file).write_text(marked.replace(CARET, ""), encoding="utf-8")
    return f"{file}:{len(before)}:{len(before[-1]) + 1}", [str(fault) for fault in check(root)]
