"""Times of day: what is read with its zone, how precise it is, and when two times exclude each other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.moments import DAY, Precision, calendar_day, days

OFFSETS = st.integers(-14 * 60, 14 * 60)


def time(text: str) -> Edtf:
    return Edtf.parse(text, times=True)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("2024-11-26T08:30-05:00", Point(2024, 11, 26, hour=8, minute=30, offset=-300)),
        ("2024-11-26T08:30-05", Point(2024, 11, 26, hour=8, minute=30, offset=-300)),
        ("2024-11-26T17Z", Point(2024, 11, 26, hour=17, offset=0)),
        ("2024-11-26T08:30:15+05:30~", Point(2024, 11, 26, approximate=True, hour=8, minute=30, second=15, offset=330)),
    ],
)
def test_a_time_is_read_as_precisely_as_it_is_written(text: str, point: Point) -> None:
    assert time(text) == Edtf(text, point)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2024-11-26T08:30", "a time without its zone"),
        ("2024-11T08:30Z", "a time of a day that it does not give"),
        ("2024-11-XXT08:30Z", "a time of a day that it does not give"),
        ("2024-11-26T24:00Z", "a time that no clock shows"),
        ("2024-11-26T08:60Z", "a time that no clock shows"),
        ("2024-11-26T08:30+14:01", "a zone that is nowhere"),
        ("2024-11-26T08:30+01:60", "a zone that is nowhere"),
        ("2024-11-26T8:30Z", "no time that can be read"),
        ("2024-11-26T08:30-05:00/2024-11-26T08:30Z", "ends before it begins"),
    ],
)
def test_what_is_no_time_is_refused_with_the_reason(text: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        time(text)


def test_a_time_is_no_date() -> None:
    with pytest.raises(ValueError, match="is not a date"):
        Edtf.parse("2024-11-26T08:30-05:00")


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2024", Precision.YEAR),
        ("2024-XX", Precision.YEAR),
        ("2024-11-XX", Precision.MONTH),
        ("2024/2024-11-26", Precision.DAY),
        ("2024-11-26T17Z", Precision.HOUR),
        ("2024-11-26T17:01Z", Precision.MINUTE),
        ("2024-11-26T17:01:59Z", Precision.SECOND),
    ],
)
def test_the_precision_is_that_of_the_finest_part(text: str, precision: Precision) -> None:
    assert time(text).precision is precision


@given(st.datetimes(datetime(1, 3, 2), datetime(9999, 12, 30)), OFFSETS, OFFSETS)  # noqa: DTZ001  zones come below
def test_a_time_is_the_same_moment_on_every_clock(moment: datetime, offset: int, other: int) -> None:
    there = moment.replace(second=0, microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    here = there.astimezone(timezone(timedelta(minutes=other)))
    shown = _point(there, offset).at(other)
    assert shown == _point(here, other)
    assert _edtf(_point(there, offset)).span == _edtf(shown).span


@given(st.datetimes(datetime(1, 3, 2), datetime(9999, 12, 30)))  # noqa: DTZ001  a day has no zone
def test_days_are_counted_as_the_calendar_does(moment: datetime) -> None:
    counted = days(moment.year, moment.month, moment.day)
    assert counted - days(2000, 1, 1) == (moment - datetime(2000, 1, 1)).days  # noqa: DTZ001
    assert calendar_day(counted) == (moment.year, moment.month, moment.day)


def test_an_hour_alone_stays_an_hour_on_a_clock_of_whole_hours_and_not_on_others() -> None:
    hour = time("2024-11-26T17Z").start
    assert (hour.at(-300).hour, hour.at(-300).minute) == (12, None)
    assert (hour.at(330).hour, hour.at(330).minute) == (22, 30)


def test_a_date_has_no_clock_to_be_moved_on() -> None:
    assert time("2024-11-26").start.at(60) == time("2024-11-26").start


@pytest.mark.parametrize(
    ("one", "other", "disagrees"),
    [
        ("2024-11-26T12:01-05:00", "2024-11-26T17:01Z", False),
        ("2024-11-26T12:01-05:00", "2024-11-27T01:01+08:00", False),
        ("2024-11-26T12:01-05:00", "2024-11-27T01:01Z", True),
        ("2024-11-26T08:30-05:00", "2024-11-26T08:55-05:00", True),
        ("2024-11-26T08:30-05:00~", "2024-11-26T08:55-05:00", False),
        ("2024-11-26T08:30-05:00~", "2024-11-26T09:01-05:00", True),
        ("2024-11-26T17Z", "2024-11-26T17:59Z", False),
        ("2024-11-26T17Z", "2024-11-26T18:00Z", True),
        ("2024-11-26", "2024-11-27", False),
        ("2024-11-26", "2024-11-28", True),
        ("2024-11-26", "2024-11-27T01:01+08:00", False),
        ("2024-11", "2024", False),
        ("2023", "2024-11", True),
        ("2024-11-20/2024-11-22", "2024-11-26", True),
    ],
)
def test_two_times_disagree_where_no_moment_fits_both(one: str, other: str, disagrees: bool) -> None:  # noqa: FBT001
    assert time(one).disagrees(time(other)) is disagrees
    assert time(other).disagrees(time(one)) is disagrees


def test_a_day_reaches_over_the_zones_of_the_earth() -> None:
    start, end = time("2024-11-26").span
    assert end - start == 2 * DAY


def _point(moment: datetime, offset: int) -> Point:
    parts = (moment.year, moment.month, moment.day)
    return Point(*parts, hour=moment.hour, minute=moment.minute, offset=offset)


def _edtf(point: Point) -> Edtf:
    return Edtf("", point)


def test_the_seconds_are_those_of_utc() -> None:
    first, then = time("1970-01-01T00:00:00Z"), time("2024-11-26T08:30:00-05:00")
    assert then.span[0] - first.span[0] == datetime(2024, 11, 26, 13, 30, tzinfo=UTC).timestamp()
