"""ASCII: the signs that the program itself draws, for terminals and readers that have no others.

Every sign is replaced by one of the same width, so that what was aligned stays so. Words are never changed.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from soraleak_tui.layout.line import Line

FALLBACKS = MappingProxyType(
    {
        **dict.fromkeys("▏│┃▌▐", "|"),
        **dict.fromkeys("─━╺╸–—", "-"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╯", "+"),
        **dict.fromkeys("•●⁰¹²³⁴⁵⁶⁷⁸⁹", "*"),  # a plain digit behind words would change the number that they end in
        **dict.fromkeys("“”«»", '"'),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("▸▶→›", ">"),
        **dict.fromkeys("◂◀←‹↵", "<"),
        **dict.fromkeys("▲↑▴", "^"),
        **dict.fromkeys("▼↓▾", "v"),
        **dict.fromkeys("█▓", "#"),
        **dict.fromkeys("░▒", ":"),
        "═": "=",
        "▪": "+",
        "╰": "\\",
        "·": ".",
        "…": "~",
        "≈": "~",
        "≠": "!",
        "○": "o",
        "✓": "+",
        "×": "x",
        "\u00a0": " ",
    }
)
"""What stands for each sign of one cell."""

_TABLE = MappingProxyType({ord(sign): fallback for sign, fallback in FALLBACKS.items()})


def ascii_text(text: str) -> str:
    """A text of the program's own with every sign that has a fallback replaced."""
    return text.translate(_TABLE)


def to_ascii(line: Line) -> Line:
    """The line with its furniture in ASCII and its words as they are."""
    return replace(
        line, spans=tuple(replace(span, text=ascii_text(span.text)) if span.furniture else span for span in line.spans)
    )
