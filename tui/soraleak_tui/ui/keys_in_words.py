"""Keys in words: the bindings as entries for the help, and as the key table of the README."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from textual.binding import Binding

from soraleak_tui.layout.listing import Entry
from soraleak_tui.ui import keys

_NAMES = MappingProxyType(
    {
        "question_mark": "?",
        "left_square_bracket": "[",
        "right_square_bracket": "]",
        "vertical_line": "\\|",
        "plus": "+",
        "equals_sign": "=",
        "minus": "-",
        "space": "Space",
        "enter": "Enter",
        "escape": "Esc",
        "tab": "Tab",
        "shift+tab": "Shift+Tab",
        "pagedown": "PageDown",
        "pageup": "PageUp",
        "home": "Home",
        "end": "End",
        "left": "←",
        "right": "→",
        "alt+left": "Alt+←",
        "alt+right": "Alt+→",
        "apostrophe": "'",
        "up": "↑",
        "down": "↓",
        "f1": "F1",
        "slash": "/",
    }
)


def of_screen(bindings: Iterable[Binding], display: Callable[[Binding], str]) -> list[Entry]:
    """The bindings that are a screen's own, each once, its keys side by side; the target is the binding's id."""
    everywhere = {binding.id for binding in keys.PROGRAM}
    own = [binding for binding in bindings if binding.id and binding.id not in everywhere and binding.tooltip]
    ids = dict.fromkeys(binding.id for binding in own)
    return [_entry([binding for binding in own if binding.id == each], display) for each in ids]


def everywhere(display: Callable[[Binding], str]) -> list[Entry]:
    """The bindings that hold on every screen."""
    return [_entry(list(split(binding)), display) for binding in keys.PROGRAM]


def split(binding: Binding) -> Iterator[Binding]:
    """One binding for each of its keys."""
    return (replace(binding, key=key) for key in binding.key.split(","))


def _entry(bindings: Sequence[Binding], display: Callable[[Binding], str]) -> Entry:
    shown = " ".join(display(binding) for binding in bindings)
    return Entry(bindings[0].id or "", shown, bindings[0].tooltip)


def documented() -> str:
    """The key table of the README, as Markdown."""
    rows = [
        f"| {heading} | {_as_code(entry.sign)} | {entry.title} |"
        for heading, bindings in keys.SECTIONS
        for entry in (_entry(list(split(binding)), _readable) for binding in bindings)
    ]
    return "\n".join(["| where | keys | what they do |", "| --- | --- | --- |", *rows, ""])


def _as_code(shown: str) -> str:
    return " ".join(f"`{key}`" for key in shown.split())


def _readable(binding: Binding) -> str:
    control, plus, letter = binding.key.rpartition("ctrl+")
    return f"Ctrl+{letter.upper()}" if plus and not control else _NAMES.get(binding.key, binding.key)
