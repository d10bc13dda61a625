"""Bars and rulers: within their width, ordered as instants are, the same instant on every clock."""

from __future__ import annotations

from hypothesis import given, strategies as st

from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.moments import DAY, days
from soraleak_tui.domain.timeline import Axis, Period
from soraleak_tui.layout import strokes
from soraleak_tui.layout.axis import bar, cell_of, ruler, step_of

HOUR = 3_600
CELLS = st.integers(1, 120)
ZONES = st.sampled_from([0, -300, 60, 480, 330, 345, -210, 840])


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    start = draw(st.integers(0, 10**11 // HOUR)) * HOUR
    zones = tuple(Zone(f"Z{offset}", offset) for offset in draw(st.lists(ZONES, min_size=1, max_size=3)))
    return Axis(start, start + draw(st.integers(1, 80)) * HOUR, zones)


@st.composite
def periods(draw: st.DrawFn, axis: Axis) -> Period:
    room = axis.end - axis.start
    points = st.integers(axis.start - room, axis.end + room)
    earliest, start, end, latest = sorted(draw(st.lists(points, min_size=4, max_size=4)))
    return Period(
        earliest=earliest,
        start=start,
        end=max(end, start + 1),
        latest=max(latest, start + 1, end),
        lasting=draw(st.booleans()),
    )


@given(st.data(), axes(), CELLS)
def test_a_bar_has_its_width_and_shows_whatever_there_is(data: st.DataObject, axis: Axis, cells: int) -> None:
    period = data.draw(periods(axis))
    drawn = bar(axis, period, cells)
    assert len(drawn) == cells
    assert drawn.strip()
    assert (drawn[0] == strokes.BEFORE) == (period.start < axis.start) or (cells == 1 and period.end > axis.end)
    assert (drawn[-1] == strokes.AFTER) == (period.end > axis.end)
    signs = {strokes.LASTING, strokes.WITHIN, strokes.REACH, strokes.SHORT, strokes.BEFORE, strokes.AFTER, " "}
    assert set(drawn) <= signs


@given(st.data(), axes(), CELLS)
def test_bars_are_ordered_as_instants_are(data: st.DataObject, axis: Axis, cells: int) -> None:
    one, other = sorted(data.draw(st.lists(st.integers(axis.start, axis.end - 1), min_size=2, max_size=2)))
    assert 0 <= cell_of(axis, one, cells) <= cell_of(axis, other, cells) < cells
    first, second = (bar(axis, Period(at, at + 1, at, at + 1), cells) for at in (one, other))
    assert first.index(strokes.SHORT) <= second.index(strokes.SHORT)


@given(st.data(), axes(), CELLS)
def test_what_is_certain_lies_within_what_is_possible(data: st.DataObject, axis: Axis, cells: int) -> None:
    period = data.draw(periods(axis))
    sure = Period(period.start, period.end, period.start, period.end, period.lasting)
    for drawn, alone in zip(bar(axis, period, cells), bar(axis, sure, cells), strict=True):
        assert drawn == alone or (alone == " " and drawn == strokes.REACH)


@given(axes(), st.integers(20, 120))
def test_the_clocks_name_the_same_instants(axis: Axis, cells: int) -> None:
    rows = [ruler(axis, cells, zone) for zone in axis.zones]
    assert all(len(row) == cells for row in rows)
    step = step_of(axis, cells)
    for zone, row in zip(axis.zones, rows, strict=True):
        for at in (
            number for number, sign in enumerate(row) if sign != " " and (number == 0 or row[number - 1] == " ")
        ):
            name = row[at:].split(" ", 1)[0]
            hour, _, minute = name.partition(":")
            told = 60 * int(hour) + int(minute or 0)
            named = [
                instant
                for instant in range(axis.start, axis.end, 900)
                if cell_of(axis, instant, cells) == at and (instant // 60 + zone.offset) % (DAY // 60) == told
            ]
            assert any((instant + 60 * axis.zones[0].offset) % step == 0 for instant in named), (name, at)


@given(axes(), st.integers(20, 120))
def test_no_two_hours_run_into_each_other(axis: Axis, cells: int) -> None:
    wide = all(zone.offset % 60 == 0 for zone in axis.zones) and step_of(axis, cells) % HOUR == 0
    for zone in axis.zones:
        names = ruler(axis, cells, zone).split()
        assert all(len(name) == (2 if wide else 5) for name in names)


def test_three_clocks_by_the_hour() -> None:
    start = days(2024, 11, 26) * DAY + 13 * HOUR
    eastern, utc, beijing = Zone("Eastern", -300), Zone("UTC", 0), Zone("Beijing", 480)
    axis = Axis(start, start + 5 * HOUR, (eastern, utc, beijing))
    assert ruler(axis, 25, eastern) == "08   09   10   11   12   "
    assert ruler(axis, 25, utc) == "13   14   15   16   17   "
    assert ruler(axis, 25, beijing) == "21   22   23   00   01   "


def test_years_and_months_have_their_names() -> None:
    years = Axis(days(2023, 10, 1) * DAY, days(2026, 7, 1) * DAY)
    assert ruler(years, 33).split() == ["2024", "2025", "2026"]
    assert ruler(years, 33).index("2024") == 3
    assert ruler(Axis(days(2023, 2, 1) * DAY, days(2025, 1, 1) * DAY), 46).split() == ["2023", "2024"]
    year = Axis(days(2024, 1, 1) * DAY, days(2025, 1, 1) * DAY)
    assert ruler(year, 56).split() == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    assert ruler(year, 31).split() == [*"JFMAMJJASOND"]
    assert ruler(year, 24).split() == ["Jan", "Apr", "Jul", "Oct"]


def test_what_lasted_what_was_within_and_what_may_reach_further_look_different() -> None:
    axis = Axis(0, 10 * HOUR)
    assert bar(axis, Period(2 * HOUR, 5 * HOUR, 2 * HOUR, 5 * HOUR, lasting=True), 10) == "  ━━━     "
    assert bar(axis, Period(2 * HOUR, 5 * HOUR, 0, 6 * HOUR), 10) == "··╌╌╌·    "
    assert bar(axis, Period(2 * HOUR, 2 * HOUR + 60, 2 * HOUR, 2 * HOUR + 60), 10) == "  ◆       "
    assert bar(axis, Period(-HOUR, 2 * HOUR, -HOUR, 2 * HOUR), 10) == "◂╌        "
    assert bar(axis, Period(20 * HOUR, 21 * HOUR, 20 * HOUR, 21 * HOUR), 10) == "         ▸"
