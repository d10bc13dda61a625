"""The two themes of the house, dark and light, as Textual takes them, and the variables that every theme must have."""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from soraleak_tui.prelude.inks import BODY, DARK, INKS, LIGHT, PAPERS


def _theme(name: str, *, dark: bool) -> Theme:
    inks = INKS[name]
    return Theme(
        name=name,
        primary=inks["party-1"],
        secondary=inks["party-2"],
        accent=inks["cursor"],
        warning=inks["cut"],
        error=inks["caution"],
        success=inks["settled"],
        foreground=BODY[name],
        background=PAPERS[name],
        surface=PAPERS[name],
        panel=inks["bar-paper"],
        dark=dark,
        variables=dict(inks),
    )


THEMES = (_theme(DARK, dark=True), _theme(LIGHT, dark=False))


def names() -> tuple[str, ...]:
    """Every theme there is: ours first, then Textual's."""
    return (DARK, LIGHT, *BUILTIN_THEMES)


def variable_defaults(generated: Mapping[str, str]) -> dict[str, str]:
    """Our variables for a theme that is not ours, from the colours that Textual generates for every theme."""
    return {
        "quiet": generated["text-muted"],
        "lead": generated["foreground"],
        "heading": generated["foreground"],
        "quote": generated["foreground"],
        "key": generated["text-accent"],
        "cursor": generated["text-accent"],
        "cursor-paper": generated["accent-muted"],
        "party-1": generated["text-primary"],
        "party-2": generated["text-secondary"],
        "cut": generated["text-warning"],
        "added": generated["text-primary"],
        "settled": generated["text-success"],
        "caution": generated["text-error"],
        "hairline": generated["panel"],
        "bar-paper": generated["panel"],
        "hit": _on(generated["warning"]),
        "hit-paper": generated["warning"],
        "here": _on(generated["accent"]),
        "here-paper": generated["accent"],
    }


def _on(paper: str) -> str:
    """An ink that can be read on a paper."""
    return "ansi_black" if paper.startswith("ansi") else Color.parse(paper).get_contrast_text(1.0).hex
