"""Plain: Lines -> plain text."""

from __future__ import annotations

from collections.abc import Iterable

from soraleak_tui.layout.line import Line


def plain(lines: Iterable[Line]) -> str:
    """The rows as text, a newline between two and none at the end; roles and marks are not shown.

    Blanks at the end of a row are dropped where they are furniture; those that belong to the words stay.
    """
    return "\n".join(map(_row, lines))


def printed(lines: Iterable[Line]) -> str:
    """The rows as ``plain`` has them, none with a blank at its end, for a standard output."""
    return "\n".join(row.rstrip(" ") for row in plain(lines).split("\n"))


def _row(line: Line) -> str:
    count = len(line.spans)
    while count and line.spans[count - 1].furniture and not line.spans[count - 1].text.strip(" "):
        count -= 1
    text = "".join(span.text for span in line.spans[:count])
    return text.rstrip(" ") if count and line.spans[count - 1].furniture else text
