"""Dates: what is read, what is refused, and that nothing is lost in between."""

from __future__ import annotations

import calendar

import pytest
from hypothesis import assume, given, strategies as st

from soraleak_tui.domain.dates import Edtf, Point

years = st.integers(0, 9999)
marks = st.sampled_from(["", "?", "~", "%"])


@st.composite
def points(draw: st.DrawFn) -> tuple[str, Point]:
    """A date as text, and the point that it stands for."""
    year, mark = draw(years), draw(marks)
    month = draw(st.none() | st.integers(1, 12))
    # Python's calendar begins with the year 1; the year 0 is a leap year as 4 is.
    days = calendar.monthrange(year or 4, month)[1] if month else 0
    day = draw(st.none() | st.integers(1, days)) if month else None
    text = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "") + mark
    return text, Point(year, month, day, mark in {"?", "%"}, mark in {"~", "%"})


@given(points())
def test_a_date_is_read_as_it_is_written(written: tuple[str, Point]) -> None:
    text, point = written
    assert Edtf.parse(text) == Edtf(text, point)


@given(points(), points())
def test_an_interval_has_its_two_dates_and_never_ends_before_it_begins(
    first: tuple[str, Point], second: tuple[str, Point]
) -> None:
    text = f"{first[0]}/{second[0]}"
    begin = (first[1].year, first[1].month or 1, first[1].day or 1)
    end = (second[1].year, second[1].month or 12, second[1].day or 31)
    assume(begin <= end)
    assert Edtf.parse(text) == Edtf(text, first[1], second[1])


@given(points(), points())
def test_an_interval_that_runs_backwards_is_refused(first: tuple[str, Point], second: tuple[str, Point]) -> None:
    assume(first[1].year > second[1].year)
    with pytest.raises(ValueError, match="ends before it begins"):
        Edtf.parse(f"{first[0]}/{second[0]}")


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("2024", Point(2024)),
        ("2024-11~", Point(2024, 11, approximate=True)),
        ("2024-11-26?", Point(2024, 11, 26, uncertain=True)),
        ("2024-11-26%", Point(2024, 11, 26, uncertain=True, approximate=True)),
        ("2024-11-XX", Point(2024, 11)),
        ("2024-XX-XX", Point(2024)),
        ("2024-XX", Point(2024)),
        ("2024-02-29", Point(2024, 2, 29)),
    ],
)
def test_precision_and_doubt_are_kept(text: str, point: Point) -> None:
    assert Edtf.parse(text) == Edtf(text, point)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2024-13", "no month 13"),
        ("2024-00", "no month 0"),
        ("2024-11-31", "no day 31"),
        ("2023-02-29", "no day 29"),
        ("2024-11-00", "no day 0"),
        ("2024-XX-26", "a day of a month that it does not give"),
        ("26 November 2024", "is not a date"),
        ("2024-1", "is not a date"),
        ("2024-11-26T12:01", "is not a date"),
        ("24", "is not a date"),
        ("", "is not a date"),
        ("2024/", "is not a date"),
        ("/2024", "is not a date"),
        ("2024/2025/2026", "is not a date"),
        ("2024-11-28/2024-11-26", "ends before it begins"),
        ("٢٠٢٤", "is not a date"),
        ("2024\n", "is not a date"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        Edtf.parse(text)


@given(st.text(max_size=12) | st.from_regex(r"[0-9X?~%/-]{1,12}", fullmatch=True))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        date = Edtf.parse(text)
    except ValueError:
        return
    assert date.text == text
