"""Names of keys and of movements of the mouse, and the bytes that a terminal sends for them."""

from __future__ import annotations

NAMED = {
    "space": " ", "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "delete": "\x1b[3~", "f1": "\x1bOP", "f2": "\x1bOQ",
}  # fmt: skip


def key(name: str) -> str:
    """The bytes of a key: a name, ``ctrl+`` and a letter, or a single character as it is typed."""
    if name in NAMED:
        return NAMED[name]
    control, plus, letter = name.rpartition("+")
    if control == "ctrl" and plus and letter.isalpha():
        return chr(ord(letter.upper()) - 64)
    if len(name) != 1:
        message = f"there is no key {name!r}"
        raise ValueError(message)
    return name


def mouse(button: int, column: int, row: int, *, pressed: bool = True) -> str:
    """One report in the SGR form; column and row from 0."""
    return f"\x1b[<{button};{column + 1};{row + 1}{'M' if pressed else 'm'}"


def click(column: int, row: int) -> str:
    """Press and release the left button."""
    return mouse(0, column, row) + mouse(0, column, row, pressed=False)


def wheel(column: int, row: int, turns: int) -> str:
    """Turn the wheel down, or up where ``turns`` is negative."""
    return mouse(65 if turns > 0 else 64, column, row) * abs(turns)


def drag(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Press at the start, move by way of the middle, release at the end; places are (column, row)."""
    middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
    return mouse(0, *start) + mouse(32, *middle) + mouse(32, *end) + mouse(0, *end, pressed=False)
