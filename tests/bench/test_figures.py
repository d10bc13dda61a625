"""Medians, percentiles, bars and tables."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.figures import Bar, bars_table, in_ms, interleaved, medians, percentile, ratio, save, table
from hypothesis import given, strategies

values = strategies.lists(strategies.floats(0, 1e6), min_size=1, max_size=50)


@pytest.mark.parametrize(
    ("share", "found"), [(0.0, 1), (0.5, 50), (0.95, 95), (0.99, 99), (0.991, 100), (1.0, 100)], ids=str
)
def test_a_percentile_is_the_least_value_that_so_many_do_not_exceed(share: float, found: int) -> None:
    assert percentile(range(100, 0, -1), share) == found


@given(values, strategies.floats(0, 1))
def test_a_percentile_is_one_of_the_values_and_enough_do_not_exceed_it(some: list[float], share: float) -> None:
    found = percentile(some, share)
    assert found in some
    assert sum(value <= found for value in some) >= share * len(some) - 1e-9


def test_there_is_no_percentile_of_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 0.5)


def test_tasks_take_turns_and_the_first_round_is_thrown_away() -> None:
    order: list[str] = []

    def task(name: str) -> int:
        order.append(name)
        return len(order)

    found = interleaved({"a": lambda: task("a"), "b": lambda: task("b")}, 2)
    assert order == ["a", "b"] * 3
    assert found == {"a": [3, 5], "b": [4, 6]}


def test_without_a_round_to_warm_up_every_round_counts() -> None:
    assert interleaved({"a": lambda: 1}, 2, warm=False) == {"a": [1, 1]}


def test_medians_are_of_the_figures_that_all_samples_have() -> None:
    assert medians([{"a": 1, "b": 5}, {"a": 3}, {"a": 2, "b": 7}]) == {"a": 2}


def test_a_bar_is_held_up_to_its_limit_and_always_without_one() -> None:
    assert Bar("a", "", 1.3, "x", 1.3).held
    assert not Bar("a", "", 1.31, "x", 1.3).held
    assert Bar("a", "", 99, "x").held


def test_the_table_of_bars_says_which_are_not_held() -> None:
    bars = [ratio("start", 0.3, 0.2, "× bare", 1.3), Bar("size", "6 bytes", 0.006, "KB", 8), Bar("told", "", 2, "x")]
    assert bars_table(bars).splitlines() == [
        "| what | measured | figure | at most | held |",
        "| --- | --- | --- | --- | --- |",
        "| start | 300 ms against 200 ms | 1.50 × bare | 1.3 | **no** |",
        "| size | 6 bytes | 0.01 KB | 8 | yes |",
        "| told |  | 2.00 x |  |  |",
    ]


def test_a_table_has_a_rule_below_its_heads() -> None:
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


@pytest.mark.parametrize(("seconds", "told"), [(0.0021, "2.1 ms"), (0.0333, "33 ms"), (74.2, "74,200 ms")])
def test_milliseconds_have_as_many_digits_as_they_deserve(seconds: float, told: str) -> None:
    assert in_ms(seconds) == told


def test_figures_are_saved_as_json_to_four_places(tmp_path: Path) -> None:
    save(tmp_path / "f.json", {"a": {"ready_s": 0.123456}, "b": [1.0, 2], "c": None})
    text = (tmp_path / "f.json").read_text(encoding="utf-8")
    assert json.loads(text) == {"a": {"ready_s": 0.1235}, "b": [1.0, 2], "c": None}
