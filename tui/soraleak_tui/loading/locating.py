"""Finding a number of the prose again in its file, to say where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from soraleak_tui.domain.numerals import numerals
from soraleak_tui.loading.faults import Faults, Place
from soraleak_tui.loading.files import read_text

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_UNSEEN = re.compile(
    r"^(?:document:|:::).*$|^[ \t>]*\d+[.)](?=[ \t])"
    r"|\[@[^\]]*\]|(?<=\])\([^)\s]*\)|<https?:[^>\s]*>|(`+)[^`]+\1|&#?\w+;",
    re.MULTILINE,
)
"""What stands in a file of prose and is not read as its words: citations, addresses, code, the numbers of a list."""


def locate(root: Traversable, file: str, number: str, line: int = 1, nth: int = 0) -> Place:
    """The place of the ``nth`` time, from 0, that a number is written so from a line on; the line where it is not.

    Numbers are found as in the text that readers see, so that the 3 of a name such as Gen-3 is one of them.
    """
    text = _UNSEEN.sub(lambda found: " " * len(found[0]), read_text(root, file, Faults()) or "")
    start = sum(map(len, text.splitlines(keepends=True)[: line - 1]))
    alike = (each for each in numerals(text[start:]) if _written(text, start + each.start, start + each.end) == number)
    for count, each in enumerate(alike):
        if count == nth:
            before = text[: start + each.start]
            return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Place(file, line)


def _written(text: str, start: int, end: int) -> str:
    """The words of a number, which may go on in the next line."""
    return " ".join(text[start:end].split())
