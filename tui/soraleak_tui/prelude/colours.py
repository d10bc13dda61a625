"""Colours as a terminal is told them: of sixteen million, of 256, of sixteen, or none at all.

What a terminal can do is guessed, and a colour that it has not is replaced, as Rich does both for Textual: what takes
the first picture's place must look the same. Tests compare with Rich.
"""

from __future__ import annotations

from collections.abc import Mapping

NONE, SIXTEEN, MANY, ALL = 0, 16, 256, 1 << 24
"""How many colours a terminal has; ``MANY`` are those of xterm, ``SIXTEEN`` those of its own palette."""

_PALETTE = (
    *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)),
    *((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255)),
    (255, 255, 255),
)
"""The sixteen colours as most terminals show them."""
_GREY = 0.15
"""Saturation below which a colour is taken for a grey."""


def colours_of(environment: Mapping[str, str]) -> int:
    """How many colours the terminal has that the environment describes; none where the reader wants none."""
    if "NO_COLOR" in environment:
        return NONE
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return ALL
    kind = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return MANY if kind in {"256color", "kitty"} else SIXTEEN


def code(colour: str, colours: int, *, paper: bool = False) -> str:
    """The parameters that select a colour ``#rrggbb``, or the nearest there is, for ink or for paper."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    if colours == ALL:
        return f"{48 if paper else 38};2;{red};{green};{blue}"
    if colours == MANY:
        return f"{48 if paper else 38};5;{_of_many(red, green, blue)}"
    number = _of_sixteen(red, green, blue)
    return str((40 if paper else 30) + number if number < 8 else (92 if paper else 82) + number)


def _of_many(red: int, green: int, blue: int) -> int:
    from colorsys import rgb_to_hls

    _, lightness, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    if saturation < _GREY:
        grey = round(lightness * 25)
        return {0: 16, 25: 231}.get(grey, 231 + grey)
    steps = (value / 95 if value < 95 else 1 + (value - 95) / 40 for value in (red, green, blue))
    return 16 + sum(weight * round(step) for weight, step in zip((36, 6, 1), steps, strict=True))


def _of_sixteen(red: int, green: int, blue: int) -> int:
    return min(range(len(_PALETTE)), key=lambda number: _distance((red, green, blue), _PALETTE[number]))


def _distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    """The square of how unlike two colours look: the eye tells more greens apart than blues or reds."""
    mean = (one[0] + other[0]) // 2
    red, green, blue = (mine - its for mine, its in zip(one, other, strict=True))
    return (((512 + mean) * red * red) >> 8) + 4 * green * green + (((767 - mean) * blue * blue) >> 8)
