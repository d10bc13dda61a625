"""What a dossier has very many of costs no more each than what it has few of."""

from __future__ import annotations

import time

import pytest

from soraleak_tui.domain.prose import Heading
from soraleak_tui.loading.blocks import Blocks
from soraleak_tui.loading.faults import Faults, nearest
from soraleak_tui.loading.inline import Prose
from soraleak_tui.loading.markdown import parser

IDS = [f"S{source}:T{quotation}" for source in range(100, 900) for quotation in range(10)]


def slugs(headings: int) -> tuple[list[str], float]:
    tokens = parser().parse("## A day\n\n" * headings)
    start = time.perf_counter()
    blocks = Blocks("page.md", ["## A day", ""] * headings, Prose("page", Faults())).read(iter(tokens))
    return [block.slug for block in blocks if isinstance(block, Heading)], time.perf_counter() - start


def test_headings_of_the_same_words_are_numbered_through() -> None:
    assert slugs(4)[0] == ["a-day", "a-day-2", "a-day-3", "a-day-4"]


def test_the_number_of_a_slug_goes_past_one_that_is_written_out() -> None:
    text = "## A\n\n## A 2\n\n## A\n\n## A\n\n## A 2\n"
    blocks = Blocks("page.md", text.split("\n"), Prose("page", Faults())).read(iter(parser().parse(text)))
    assert [block.slug for block in blocks if isinstance(block, Heading)] == ["a", "a-2", "a-3", "a-4", "a-2-2"]


def test_the_thousandth_heading_of_the_same_words_costs_no_more_than_the_first() -> None:
    few, many = (min(slugs(count)[1] for _ in range(3)) for count in (1_000, 8_000))
    assert many / few < 30, "eight times as many take a time that grows with their square"


@pytest.mark.parametrize(
    ("wrong", "right"), [("S345:U7", "S345:T7"), ("T345:T7", "S345:T7"), ("S345T7", "S345:T7")], ids=str
)
def test_the_nearest_of_many_ids_is_found_where_its_beginning_or_its_end_is_right(wrong: str, right: str) -> None:
    assert nearest(wrong, IDS) == f"did you mean '{right}'?"


def test_of_many_ids_none_is_named_where_none_is_near() -> None:
    assert nearest("nothing-like-it", IDS) == ""


@pytest.mark.parametrize(
    ("wrong", "known", "right"),
    [
        ("l5", ["L5", "O5"], "L5"),
        ("q18", ["X18", "Q18"], "Q18"),
        ("s345:t7", IDS, "S345:T7"),
        ("q99", ["X99", "Q9"], "Q9"),
        ("STATION", ["stations", "STATE"], "stations"),
    ],
    ids=str,
)
def test_what_differs_in_case_alone_is_nearest(wrong: str, known: list[str], right: str) -> None:
    assert nearest(wrong, known) == f"did you mean '{right}'?"
