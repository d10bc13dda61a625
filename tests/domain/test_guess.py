"""Guesses read as values: number words, units, hedges, and what is left unread."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.guess import value_like
from soraleak_tui.domain.value import Measure, Value

HOURS = Value.parse(Measure.DURATION, "3 h")
PEOPLE = Value.parse(Measure.COUNT, "16", "people")
ARTISTS = Value.parse(Measure.COUNT, "~300", "artists")
WORTH = Value.parse(Measure.MONEY, "157bn", "USD after the new money")


def bounds(guess: str, like: Value) -> tuple[float | None, float | None, str, bool] | None:
    found = value_like(guess, like)
    return None if found is None else (found.low, found.high, found.unit, found.approximate)


@pytest.mark.parametrize(
    ("guess", "seconds"),
    [
        ("3h", 10_800),
        ("3 hours", 10_800),
        ("three hours", 10_800),
        ("“Three hours.”", 10_800),
        ("an hour", 3_600),
        ("one hr", 3_600),
        ("half an hour", 1_800),
        ("half a day", 43_200),
        ("a half hour", 1_800),
        ("half-hour", 1_800),
        ("a quarter of an hour", 900),
        ("an hour and a half", 5_400),
        ("three and a half hours", 12_600),
        ("3.5 hours", 12_600),
        ("3 hours and 30 minutes", 12_600),
        ("3 h 30 min", 12_600),
        ("twenty-five minutes", 1_500),
        ("two weeks", 14 * 86_400),
    ],
)
def test_times_are_read_in_words_and_figures(guess: str, seconds: int) -> None:
    assert bounds(guess, HOURS) == (seconds, seconds, "s", False)


@pytest.mark.parametrize(
    ("guess", "expected"),
    [
        ("about three hours", (10_800, 10_800, "s", True)),
        ("3 hours or so", (10_800, 10_800, "s", True)),
        ("at least an hour", (3_600, None, "s", False)),
        ("more than 3 hours", (10_800, None, "s", False)),
        ("less than a day", (None, 86_400, "s", False)),
        ("three to four hours", (10_800, 14_400, "s", False)),
        ("3–4 hours", (10_800, 14_400, "s", False)),
        ("from 3 to 4 h", (10_800, 14_400, "s", False)),
        ("between three hours and four hours", (10_800, 14_400, "s", False)),
        ("9 months", (9, 9, "months", False)),
    ],
)
def test_hedges_and_two_bounds_are_read(guess: str, expected: tuple[object, ...]) -> None:
    assert bounds(guess, HOURS) == expected


@pytest.mark.parametrize(
    ("guess", "like", "number"),
    [
        ("sixteen", PEOPLE, 16),
        ("sixteen people", PEOPLE, 16),
        ("a dozen people", PEOPLE, 12),
        ("300 artists", ARTISTS, 300),
        ("one artist", ARTISTS, 1),
        ("three hundred people", ARTISTS, 300),
        ("a hundred", ARTISTS, 100),
        ("1,000", ARTISTS, 1_000),
        ("$157bn", WORTH, 157 * 10**9),
        ("157 billion dollars", WORTH, 157 * 10**9),
        ("US$157 billion", WORTH, 157 * 10**9),
        ("157bn USD", WORTH, 157 * 10**9),
        ("157bn USD after the new money", WORTH, 157 * 10**9),
    ],
)
def test_counts_and_money_may_leave_out_their_unit(guess: str, like: Value, number: int) -> None:
    assert bounds(guess, like) == (number, number, like.unit, False)


def test_hundreds_are_anything_up_to_a_thousand() -> None:
    assert bounds("hundreds of artists", ARTISTS) == (100, 999, "artists", False)


@pytest.mark.parametrize(
    ("guess", "like"),
    [
        ("", HOURS),
        ("several hours", HOURS),
        ("a couple of hours", HOURS),
        ("hours", HOURS),
        ("3", HOURS),
        ("3 horses", HOURS),
        ("3 hours on Tuesday", HOURS),
        ("no idea", HOURS),
        ("16 clips", PEOPLE),
        ("£157bn", WORTH),
        ("157bn before the new money", WORTH),
        ("5 to 3 hours", HOURS),
        ("3 hours", Value(Measure.TERM, "yes")),
        ("2024", Value.parse(Measure.INSTANT, "2024")),
    ],
)
def test_what_is_no_such_number_is_left_unread(guess: str, like: Value) -> None:
    assert value_like(guess, like) is None


@given(st.text(max_size=40))
def test_anything_can_be_typed(guess: str) -> None:
    for like in (HOURS, PEOPLE, WORTH):
        found = value_like(guess, like)
        assert found is None or found.measure is like.measure


@given(st.integers(1, 10**6), st.sampled_from(["", "~", ">", "<", ">=", "<="]), st.sampled_from(["s", "min", "h"]))
def test_what_is_shown_of_a_value_is_read_as_that_value(number: int, sign: str, unit: str) -> None:
    value = Value.parse(Measure.DURATION, f"{sign}{number} {unit}")
    assert value_like(value.in_words, value) == value
