"""Normalised values: what is read, what is refused, and when two of them can both be true."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.value import Measure, Value

COUNT, DURATION, MONEY, SIZE = Measure.COUNT, Measure.DURATION, Measure.MONEY, Measure.SIZE


@pytest.mark.parametrize(
    ("measure", "text", "bounds"),
    [
        (DURATION, "10 s", (10, 10, "s")),
        (DURATION, "3 h..3 h 30 min", (10_800, 12_600, "s")),
        (DURATION, "3.5 h", (12_600, 12_600, "s")),
        (DURATION, "13 d", (13 * 86_400, 13 * 86_400, "s")),
        (DURATION, "9 mo", (9, 9, "months")),
        (DURATION, "2 y", (24, 24, "months")),
        (DURATION, "<=10 s", (None, 10, "s")),
        (COUNT, "19", (19, 19, "names")),
        (COUNT, "~300", (300, 300, "names")),
        (COUNT, ">=630", (630, None, "names")),
        (COUNT, "100..999", (100, 999, "names")),
        (COUNT, "10,500", (10_500, 10_500, "names")),
        (MONEY, "6.6bn", (6_600_000_000, 6_600_000_000, "names")),
        (MONEY, ">150bn", (150_000_000_000, None, "names")),
        (MONEY, "$", None),
        (SIZE, "0.5", (0.5, 0.5, "names")),
        (COUNT, "many", None),
        (COUNT, "3..2", None),
        (COUNT, "1 zillion", None),
        (DURATION, "3", None),
        (DURATION, "3 h 2 mo", None),
        (DURATION, "1 d..2 mo", None),
        (DURATION, "", None),
    ],
)
def test_a_number_is_read_with_its_bounds_or_refused(
    measure: Measure, text: str, bounds: tuple[float | None, float | None, str] | None
) -> None:
    unit = "" if measure is DURATION else "names"
    if bounds is None:
        with pytest.raises(ValueError, match=r"\S"):
            Value.parse(measure, text, unit)
    else:
        value = Value.parse(measure, text, unit)
        assert (value.low, value.high, value.unit) == bounds


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ((DURATION, "~1 h", ""), (DURATION, "3 h..3 h 30 min", ""), False),
        ((DURATION, "3 h", ""), (DURATION, "3 h..3 h 30 min", ""), True),
        ((DURATION, "60 min", ""), (DURATION, "1 h", ""), True),
        ((DURATION, "1 mo", ""), (DURATION, "30 d", ""), None),
        ((COUNT, "19", "names"), (COUNT, "~600", "supporters"), None),
        ((COUNT, "~600", "names"), (COUNT, "630", "names"), True),
        ((COUNT, "600", "names"), (COUNT, ">=630", "names"), False),
        ((MONEY, ">150bn", "USD"), (MONEY, "157bn", "USD"), True),
        ((MONEY, "150bn", "USD"), (MONEY, "157bn", "USD"), False),
        ((Measure.TERM, "yes", ""), (Measure.TERM, "no", ""), False),
        ((Measure.TERM, "yes", ""), (Measure.TERM, "yes", ""), True),
        ((Measure.INSTANT, "2024-11-26T12:01-05:00", ""), (Measure.INSTANT, "2024-11-26T17:01Z", ""), True),
        ((Measure.INSTANT, "2024-11-26", ""), (Measure.INSTANT, "2024-11-28", ""), False),
        ((Measure.INSTANT, "2024", ""), (COUNT, "2024", "names"), None),
    ],
)
def test_values_agree_where_both_can_be_true(
    one: tuple[Measure, str, str],
    other: tuple[Measure, str, str],
    agrees: bool | None,  # noqa: FBT001
) -> None:
    first, second = Value.parse(*one), Value.parse(*other)
    assert first.agrees(second) is agrees
    assert second.agrees(first) is agrees


def test_a_value_in_words_says_about_and_at_least() -> None:
    assert Value.parse(COUNT, "~300", "artists").in_words == "about 300 artists"
    assert Value.parse(MONEY, ">150bn", "USD").in_words == "more than 150bn USD"
    assert Value.parse(DURATION, "3 h..3 h 30 min").in_words == "3 h to 3 h 30 min"
    assert Value.parse(DURATION, "<=10 s").in_words == "at most 10 s"
    assert Value.parse(Measure.TERM, "yes").in_words == "yes"
    assert Value.parse(Measure.INSTANT, "2024-11-26~").in_words == "2024-11-26~"


def test_the_numbers_of_a_value_are_those_that_can_stand_in_a_text() -> None:
    assert Value.parse(MONEY, "6.6bn", "USD").numbers == {6_600_000_000}
    assert Value.parse(DURATION, "3 h 30 min").numbers == {3, 30}
    assert Value.parse(Measure.TERM, "19").numbers == frozenset()


@given(st.sampled_from([COUNT, MONEY, SIZE, DURATION]), st.text(max_size=12))
def test_any_text_is_a_value_or_refused_and_nothing_else(measure: Measure, text: str) -> None:
    try:
        value = Value.parse(measure, text, "things")
    except ValueError:
        return
    assert value.low is not None or value.high is not None
    assert value.agrees(value)
