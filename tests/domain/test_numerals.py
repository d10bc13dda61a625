"""Numbers in running text."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.numerals import numerals

TEXTS = {
    "nearly 600 and $6.6bn of 10,500": [600, 6_600_000_000, 10_500],
    "P1 and L7a and C21Media are names": [],
    "Sora 2, at 1080p": [2, 1080],
    "Three hundred and fifty, twenty-one, and two thousand": [350, 21, 2_000],
    "hundreds of artists, dozens": [100, 12],
    "someone, often, tenor, height, the third and first": [],
    "16–17 October 2025": [16, 17, 2025],
    "3 million and a million": [3_000_000, 1_000_000],
    "12:01 p.m.": [12, 1],
    "150.4bn": [150_400_000_000],
    "1.5 and 0.25": [1.5, 0.25],
    "5m away, 5mm": [5_000_000, 5],
    "five and six, three four, seven-eight": [5, 6, 3, 4, 7, 8],
    "two million three hundred thousand and five": [2_300_005],
    "one hundred and sixty-one thousand": [161_000],
    "": [],
}


@pytest.mark.parametrize("text", TEXTS)
def test_the_numbers_of_a_text_are_found_in_order(text: str) -> None:
    assert [numeral.value for numeral in numerals(text)] == TEXTS[text]


@given(st.text())
def test_numbers_stand_where_they_are_said_to(text: str) -> None:
    places = [place for numeral in numerals(text) for place in (numeral.start, numeral.end)]
    assert places == sorted(places)


@given(st.integers(0, 10**12))
def test_a_number_in_digits_is_read_with_and_without_commas(number: int) -> None:
    assert [numeral.value for numeral in numerals(f"of {number} things, {number:,} of them")] == [number, number]
