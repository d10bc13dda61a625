"""Plots as SVG: well formed, everything inside, logarithmic."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from bench.growth import growth_table, picture
from bench.plot import Panel, Series, plot
from hypothesis import given, strategies

SVG = "{http://www.w3.org/2000/svg}"
positive = strategies.floats(1e-3, 1e9)
points = strategies.lists(strategies.tuples(positive, positive), min_size=1, max_size=6)


def circles(svg: str) -> list[tuple[float, float]]:
    root = ET.fromstring(svg)
    return [(float(each.attrib["cx"]), float(each.attrib["cy"])) for each in root.iter(f"{SVG}circle")]


@given(strategies.lists(points, min_size=1, max_size=3))
def test_every_point_is_drawn_inside_its_panel(lines: list[list[tuple[float, float]]]) -> None:
    panel = Panel("A", "across", "up", [Series(f"line {number}", each) for number, each in enumerate(lines)])
    found = circles(plot("All", [panel]))
    assert len(found) == sum(map(len, lines))
    assert all(50 < x < 320 and 50 < y < 300 for x, y in found)


def test_ten_times_as_much_is_as_far_everywhere() -> None:
    (x1, y1), (x2, y2), (x3, y3) = circles(plot("", [Panel("", "", "", [Series("", [(1, 1), (10, 10), (100, 100)])])]))
    assert round(x2 - x1, 3) == round(x3 - x2, 3) > 0
    assert round(y2 - y1, 3) == round(y3 - y2, 3) < 0


def test_words_are_words_and_never_markup() -> None:
    svg = plot('<All> & "more"', [Panel("<b>", "a & b", "'", [Series("<i>", [(1, 2)])])])
    texts = [each.text for each in ET.fromstring(svg).iter(f"{SVG}text")]
    assert {"<b>", "a & b", "'", "<i>"} <= set(texts)


def test_a_plot_says_what_it_shows_and_loads_nothing() -> None:
    svg = plot("What it shows", [Panel("", "", "", [Series("", [(1, 1)])])])
    assert "<title>What it shows</title>" in svg
    assert not re.search(r"href|url\(|@import|<script", svg)


def test_lines_differ_in_more_than_their_colour() -> None:
    svg = plot("", [Panel("", "", "", [Series("a", [(1, 1), (2, 2)]), Series("b", [(1, 2), (2, 1)])])])
    assert svg.count("stroke-dasharray") == 2


GROWTH = {
    "bare": {"ready_s": 0.2, "held_mb": 33.0},
    "10KB": {"ready_s": 0.21, "first_s": 0.3, "held_mb": 36.0, "peak_mb": 38.0, "letter_s": 0.004},
    "10MB": {"ready_s": 0.25, "first_s": 2.0, "held_mb": 50.0, "peak_mb": 80.0, "letter_s": 0.02},
}


def test_growth_is_told_by_size() -> None:
    assert growth_table(GROWTH).splitlines()[2:] == [
        "| bare | 200 ms |  | 33 MiB |  |  |",
        "| 10KB | 210 ms | 300 ms | 36 MiB | 38 MiB | 4.0 ms |",
        "| 10MB | 250 ms | 2,000 ms | 50 MiB | 80 MiB | 20 ms |",
    ]


def test_growth_is_drawn_with_the_bare_app_beside_it_and_without_what_was_not_measured() -> None:
    assert len(circles(picture(GROWTH))) == 2 + 2 + 2 + 2 + 2
    silent = {name: {"ready_s": figures["ready_s"]} for name, figures in GROWTH.items()}
    assert len(circles(picture(silent))) == 4
