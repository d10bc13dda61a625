"""Plots as SVG: panels side by side, both axes logarithmic. Pure text, nothing loaded; readable on any background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import ceil, floor, log10

_WIDTH, _HEIGHT = 320, 330
"""Of a panel, with its margins."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 24, 62, 50
_PAPER, _INK, _FAINT, _GRID = "#ffffff", "#1f2328", "#59636e", "#d8dee4"
_COLOURS = ("#0969da", "#bc4c00", "#8250df", "#1a7f37")
_DASHES = ("", "6 3", "2 3", "8 3 2 3")
"""Lines differ in their dashes too: not everyone tells the colours apart."""


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name and its points, each more than 0 in both directions."""

    name: str
    points: Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Panel:
    """A plot: what it shows, the names of its axes, and its lines, of which at least one has a point."""

    title: str
    across: str
    up: str
    series: Sequence[Series]


@dataclass(frozen=True, slots=True)
class _Axis:
    """Maps values to places; from a power of ten to another."""

    low: int
    high: int
    start: float
    length: float

    def place(self, value: float) -> float:
        return self.start + self.length * (log10(value) - self.low) / (self.high - self.low)

    def marks(self) -> list[float]:
        """Powers of ten; twos and fives too, where there are few of those."""
        steps = (1, 2, 5) if self.high - self.low <= 2 else (1,)
        found = [step * 10.0**power for power in range(self.low, self.high) for step in steps]
        return [*found, 10.0**self.high]


def plot(title: str, panels: Sequence[Panel]) -> str:
    """The panels side by side as one SVG document; ``title`` is what it says to those who do not see it."""
    width = _WIDTH * len(panels)
    size = f'viewBox="0 0 {width} {_HEIGHT}" width="{width}" height="{_HEIGHT}"'
    look = f'font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="{escape(title)}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {look}>',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{_HEIGHT}" rx="8" fill="{_PAPER}" stroke="{_GRID}"/>',
    ]
    for number, panel in enumerate(panels):
        parts += [f'<g transform="translate({number * _WIDTH} 0)">', *_panel(panel), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(panel: Panel) -> Iterator[str]:
    points = [point for series in panel.series for point in series.points]
    across = _axis((x for x, _ in points), _LEFT, _WIDTH - _LEFT - _RIGHT)
    up = _axis((y for _, y in points), _HEIGHT - _BOTTOM, _TOP + _BOTTOM - _HEIGHT)
    yield _text(_LEFT, 24, panel.title, anchor="start", more=' font-size="14" font-weight="600"')
    yield from _grid(across, up)
    yield _text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 12, panel.across, fill=_FAINT)
    middle = (_TOP + _HEIGHT - _BOTTOM) / 2
    yield _text(17, middle, panel.up, fill=_FAINT, more=f' transform="rotate(-90 17 {middle:g})"')
    at = float(_LEFT)
    for number, series in enumerate(panel.series):
        yield from _line(series, across, up, number)
        yield _stroke((at, 44), (at + 18, 44), number)
        yield _text(at + 23, 48, series.name, anchor="start")
        at += 40 + 6.5 * len(series.name)


def _axis(values: Iterable[float], start: float, length: float) -> _Axis:
    found = [log10(value) for value in values]
    low = floor(min(found))
    return _Axis(low, max(low + 1, ceil(max(found))), start, length)


def _grid(across: _Axis, up: _Axis) -> Iterator[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    for value in across.marks():
        if log10(value) % 1 == 0:
            x = across.place(value)
            yield f'<path d="M{x:.1f} {_TOP}V{bottom}" stroke="{_GRID}"/>'
            yield _text(x, bottom + 16, _number(value))
    for value in up.marks():
        y = up.place(value)
        yield f'<path d="M{_LEFT} {y:.1f}H{right}" stroke="{_GRID}"/>'
        yield _text(_LEFT - 6, y + 4, _number(value), anchor="end")


def _line(series: Series, across: _Axis, up: _Axis, number: int) -> Iterator[str]:
    places = [(across.place(x), up.place(y)) for x, y in series.points]
    for start, end in pairwise(places):
        yield _stroke(start, end, number)
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{_COLOURS[number % len(_COLOURS)]}"/>'


def _stroke(start: tuple[float, float], end: tuple[float, float], number: int) -> str:
    colour, dashes = _COLOURS[number % len(_COLOURS)], _DASHES[number % len(_DASHES)]
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    way = f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
    return f'<path d="{way}" fill="none" stroke="{colour}" stroke-width="2"{dashed}/>'


def _text(x: float, y: float, words: str, *, anchor: str = "middle", fill: str = _INK, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}"{more}>{escape(words)}</text>'


def _number(value: float) -> str:
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if value >= unit:
            return f"{value / unit:g}{name}"
    return f"{value:g}"
