"""The bars from figures, and the page that is written anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bench.bars import bars
from bench.figures import bars_table
from bench.machine import described
from bench.measure import Measured
from bench.peers import peers_table
from bench.report import PAGE, filled
from bench.startup import start_table

OPENED = {"ready_s": 0.22, "held_mb": 40.0, "peak_mb": 50.0}
TURNED = {"turn_s": 0.012, "turn_bytes": 7000.0, "end_s": 0.05}
SWITCHED = {"pane_first_s": 0.014, "pane_s": 0.011}
FIGURES = {
    "bare": {"ready_s": 0.2, "held_mb": 33.0, "peak_mb": 34.0},
    "bare, full screen": {"repaint_s": 0.005},
    "own dossier": {**OPENED, **TURNED, **SWITCHED},
    "1 MB page": {**OPENED, **TURNED},
    "large dossier": {**OPENED, **SWITCHED},
    "own dossier, first start": OPENED,
    "1 MB page, first start": {**OPENED, "loading_mb": 102.0},
    "large dossier, first start": {"ready_s": 9.0, "loaded_s": 12.0},
    "bare, typed ahead": {"ahead_s": 0.2},
    "own dossier, typed ahead": {"ahead_s": 0.4},
    "python -c pass": {"whole_s": 0.01},
    "cite": {"whole_s": 0.06},
}
WAITS = {"bare": [0.002] * 100, "large dossier": [0.004] * 98 + [0.060] * 2}


def test_every_bar_of_the_program_is_there_and_held_or_not_by_its_figure() -> None:
    found = {bar.name: bar for bar in bars(Measured(FIGURES, WAITS, [0.01] * 100))}
    assert found["first page readable, own dossier"].value == pytest.approx(1.1)
    assert found["first page readable, own dossier"].limit == 1.3
    assert found["first screen of a 1 MB page"].limit == found["first screen of the large dossier"].limit == 1.6
    assert found["memory at rest, 1 MB page"].limit == found["memory at the highest, 1 MB page"].limit == 2
    assert found["`G` in the 1 MB page"].value == pytest.approx(0.05 / 0.012)
    assert found["page turn, 1 MB page"].value == pytest.approx(2.4)
    assert found["page turn, 1 MB page: bytes"].value == pytest.approx(7.0)
    assert found["pane switch, own dossier, first visit"].value == pytest.approx(2.8)
    assert found["a key's wait while 5 MB are loaded, p99"].value == pytest.approx(60)
    assert not found["a key's wait while 5 MB are loaded, p99"].held
    assert found["a letter of a search in the large dossier, p95"].value == pytest.approx(10)
    assert found["first screen of the large dossier, the very first start"].held, "told, and held to nothing"
    assert found["memory at the highest, 1 MB page, the very first start"].value == pytest.approx(3)


def test_what_was_not_measured_has_no_row() -> None:
    bare_figures = {name: {k: v for k, v in row.items() if not k.endswith("_mb")} for name, row in FIGURES.items()}
    names = [bar.name for bar in bars(Measured(bare_figures, {"bare": [], "large dossier": []}, []))]
    assert not [name for name in names if "memory" in name or "wait" in name or "search" in name]


def test_all_between_two_marks_is_replaced_and_nothing_else() -> None:
    text = "a\n<!-- x -->\nold\n\nolder\n<!-- /x -->\nb\n<!-- y -->\n<!-- /y -->\n"
    once = filled(text, {"x": r"new \1", "y": "| t |"})
    assert once == "a\n<!-- x -->\nnew \\1\n<!-- /x -->\nb\n<!-- y -->\n| t |\n<!-- /y -->\n"
    assert filled(once, {"x": r"new \1", "y": "| t |"}) == once


def test_a_page_without_the_marks_is_not_written_over() -> None:
    with pytest.raises(KeyError):
        filled("<!-- x -->\nno end", {"x": ""})


def test_the_page_has_the_marks_of_every_part() -> None:
    text = PAGE.read_text(encoding="utf-8")
    parts = dict.fromkeys(("machine", "bars", "start", "growth", "peers"), "…")
    assert filled(text, parts).count("\n…\n") == 5
    assert (PAGE.parent / "performance" / "growth.svg").is_file()


def test_the_machine_is_told_without_names_and_paths() -> None:
    told = described()
    assert "Python 3." in told
    assert "Textual 8" in told
    assert not re.search(r"(?<!\w)/", told)
    host = Path("/etc/hostname")
    assert not host.exists() or host.read_text(encoding="utf-8").strip() not in told


def test_a_text_that_needs_no_page_turn_says_so() -> None:
    own = {"ready_s": 0.3, "peak_mb": 41.0, "turn_s": 0.01, "turn_bytes": 6543.0}
    assert peers_table({"2KB": {"a": own, "b": {"ready_s": 2.0}}}).splitlines()[2:] == [
        "| 2KB | a | 300 ms | 41 MiB | 10 ms | 6.5 KB |",
        "| 2KB | b | 2,000 ms | not known | all on one screen |  |",
    ]


def test_the_steps_of_a_start_are_told_in_their_order() -> None:
    told = start_table({"interpreter": 0.01, "seen": 0.08, "bare": 0.2}).splitlines()
    assert told[2:] == [
        "| Python runs our first line | 10 ms | 0.05 |",
        "| the first words stand on the screen | 80 ms | 0.40 |",
        "| for comparison: the bare app's first text | 200 ms | 1.00 |",
    ]


def test_the_table_of_the_page_can_be_made_from_any_bars() -> None:
    assert "**no**" in bars_table(bars(Measured(FIGURES, WAITS, [])))
