"""Finding words again in a file of a dossier, to say where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from soraleak_tui.loading.faults import Faults, Place
from soraleak_tui.loading.files import read_text

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def locate(root: Traversable, file: str, words: str, line: int = 1, nth: int = 0) -> Place:
    """The place of the ``nth`` time, from 0, that words stand in a file from a line on; the line where they do not.

    What belongs to a longer word, to a citation or to an address does not count.
    """
    text = read_text(root, file, Faults()) or ""
    start = sum(map(len, text.splitlines(keepends=True)[: line - 1]))
    pattern = re.compile(rf"(?<![\w@:/.#-]){re.escape(words)}(?![^\W_])")
    for number, match in enumerate(pattern.finditer(text, start)):
        if number == nth:
            before = text[: match.start()]
            return Place(file, before.count("\n") + 1, match.start() - before.rfind("\n"))
    return Place(file, line)
