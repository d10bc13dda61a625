"""The colours of the two themes of the house, as ``#rrggbb`` by theme and name.

Paper and ink, one accent for the cursor, one hue for each party. Every ink stands at 4.5:1 or better on its paper
(WCAG 2.2, success criterion 1.4.3), which a test measures. Cut and added words are told apart by ochre and blue, which
the colour-blind can tell, and by their signs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DARK = "ink"
LIGHT = "paper"

INKS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        DARK: MappingProxyType(
            {
                "quiet": "#9a958c",
                "lead": "#f2ede3",
                "heading": "#f2ede3",
                "quote": "#e6dcc3",
                "key": "#e0b36a",
                "cursor": "#e0b36a",
                "cursor-paper": "#332c20",
                "party-1": "#e8a87c",
                "party-2": "#8fb8de",
                "cut": "#d9a441",
                "added": "#7fb2e5",
                "settled": "#a8c5a0",
                "caution": "#e8a87c",
                "hairline": "#4a463f",
                "bar-paper": "#242220",
                "hit": "#fff3cf",
                "hit-paper": "#5c4413",
                "here": "#1a1917",
                "here-paper": "#e0b36a",
            }
        ),
        LIGHT: MappingProxyType(
            {
                "quiet": "#66615a",
                "lead": "#16140f",
                "heading": "#16140f",
                "quote": "#3d3425",
                "key": "#7a4a00",
                "cursor": "#7a4a00",
                "cursor-paper": "#f1e3c6",
                "party-1": "#8f3f12",
                "party-2": "#1f4f82",
                "cut": "#7d4e00",
                "added": "#1d4f91",
                "settled": "#2f5d2c",
                "caution": "#8f3f12",
                "hairline": "#cfc8ba",
                "bar-paper": "#efeae0",
                "hit": "#16140f",
                "hit-paper": "#f3d67a",
                "here": "#fbf8f2",
                "here-paper": "#7a4a00",
            }
        ),
    }
)
"""Colours of our own variables, by theme; ``…-paper`` and ``hairline`` are no inks; ``hit`` and ``here`` have
papers of their own."""

PAPERS: Mapping[str, str] = MappingProxyType({DARK: "#1a1917", LIGHT: "#fbf8f2"})
BODY: Mapping[str, str] = MappingProxyType({DARK: "#d8d2c6", LIGHT: "#2a2722"})
