"""What a terminal shows after some bytes: its cells, with what of their look can be seen."""

from __future__ import annotations

from tests.e2e.emulator import Emulator

Cell = tuple[str, tuple[object, ...], tuple[object, ...]]
"""A character, what is seen of its paper, and what is seen of its ink; a blank shows no ink."""


def cells(emulator: Emulator) -> list[list[Cell]]:
    """Every cell, row by row."""
    screen = emulator.screen
    rows: list[list[Cell]] = []
    for y in range(screen.lines):
        row: list[Cell] = []
        for x in range(screen.columns):
            char = screen.buffer[y][x]
            paper = (char.bg, char.reverse, char.underscore, char.strikethrough)
            row.append((char.data, paper, (char.fg, char.bold, char.italics) if char.data.strip(" ") else ()))
        rows.append(row)
    return rows


def painted(data: bytes | str, size: tuple[int, int]) -> Emulator:
    """A terminal of so many columns and rows that has been sent the data."""
    emulator = Emulator(*size)
    emulator.feed(data.encode() if isinstance(data, str) else data)
    return emulator
