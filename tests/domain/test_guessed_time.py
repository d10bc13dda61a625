"""Guessed times: which words are read, and which dates they fit."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.guessed_time import GuessedTime
from soraleak_tui.domain.moments import days, weekday

EASTERN, BEIJING = Zone("Eastern", -300), Zone("Beijing", 480)
DAY = "2024-11-26"
START = "2024-11-26T08:30-05:00~"
EVENING = "2024-11-26T18-05:00/2024-11-27T00-05:00"


def fits(guess: str, when: str) -> bool | None:
    read = GuessedTime.read(guess, (EASTERN, BEIJING))
    assert read is not None, guess
    return read.fits(Edtf.parse(when, times=True), EASTERN.offset)


@pytest.mark.parametrize(
    "guess",
    [
        "26 November 2024",
        "26 November",
        "26 nov.",
        "Nov 26",
        "November 26th, 2024",
        "the 26th of November",
        "on Tuesday",
        "Tue",
        "Tuesday, 26 November",
        "2024-11-26",
        "November 2024",
        "2024",
        "“26 November”",
    ],
)
def test_a_day_is_read_in_many_ways_and_has_its_hours(guess: str) -> None:
    assert fits(guess, DAY) is True
    assert fits(guess, START) is True
    assert fits(guess, EVENING) is True


@pytest.mark.parametrize("guess", ["27 November", "26 October", "Monday", "2023", "26 November 2023", "2024-11-25"])
def test_another_day_does_not_fit(guess: str) -> None:
    assert fits(guess, DAY) is False
    assert fits(guess, START) is False
    assert fits(guess, EVENING) is False


@pytest.mark.parametrize(
    ("guess", "when", "expected"),
    [
        ("26 Nov 2024, ~08:30", START, True),
        ("8:30 am", START, True),
        ("8.45 a.m. Eastern", START, True),
        ("8:30 p.m.", START, False),
        ("7 pm on 26 November", EVENING, True),
        ("noon", EVENING, False),
        ("27 November Beijing", EVENING, True),
        ("26 November, 9:30 pm Beijing", START, True),
        ("9:30 pm Beijing", START, True),
        ("8:30", DAY, None),
        ("26 November, 8:30", DAY, True),
        ("26 November", "2024-11", True),
        ("26 November", "2024", True),
        ("December", "2024-11", False),
        ("Tuesday", "2024-11", None),
        ("Tuesday", "2024", None),
        ("29 February", "2023/2025", True),
        ("29 February 2023", "2023/2025", False),
        ("2024", "0001/9999", True),
        ("Friday 29 February", "0001/9999", True),
    ],
)
def test_hours_clocks_and_longer_times(guess: str, when: str, *, expected: bool | None) -> None:
    assert fits(guess, when) is expected


@pytest.mark.parametrize(
    "guess",
    [
        *("", "26", "the 26th", "soon", "early on Tuesday", "26 27 November", "November December", "32 November"),
        *("25:00", "13 pm", "2024-13", "Eastern", "3 hours", "may be", "3.5 h", "several hours"),
    ],
)
def test_what_is_no_time_is_left_unread(guess: str) -> None:
    assert GuessedTime.read(guess, (EASTERN,)) is None


@given(st.text(max_size=40))
def test_anything_can_be_typed(guess: str) -> None:
    read = GuessedTime.read(guess, (EASTERN, BEIJING))
    if read is not None:
        assert read.fits(Edtf.parse(START, times=True)) in {True, False}


@given(st.dates())
def test_a_day_fits_itself_by_its_name_and_its_weekday(day: date) -> None:
    assert weekday(days(day.year, day.month, day.day)) == day.weekday()
    when = Edtf.parse(f"{day.year:04d}-{day.month:02d}-{day.day:02d}")
    for guess in (f"{day:%A}", f"{day.day} {day:%B}", f"{day:%b} {day.day}"):
        read = GuessedTime.read(guess)
        assert read is not None
        assert read.fits(when) is True
