"""The timeline at its zooms: what stands on which axis, and which series grow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Account, Event, Zone
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.timeline import Zoom
from soraleak_tui.domain.value import Measure, Value
from soraleak_tui.edition.telling.growth import growths
from soraleak_tui.edition.telling.moments import clocks
from soraleak_tui.edition.telling.timeline import timeline, zooms

EASTERN, UTC, BEIJING = Zone("Eastern", -300), Zone("UTC", 0), Zone("Beijing", 480)


def event(name: str, when: str, *accounts: str, lasting: bool = False) -> Event:
    told = tuple(Account(Edtf.parse(each, times=True), "", ("P1",)) for each in (when, *accounts))
    return Event(name, name, Edtf.parse(when, times=True), ("P1",), told, lasting=lasting)


def with_events(sample: Dossier, *events: Event) -> Dossier:
    return replace(sample, events={each.id: each for each in events}, zones=(EASTERN, UTC, BEIJING), figures={})


def figures(*counts: tuple[str, str, str]) -> dict[str, Figure]:
    """Figures of one series: the day, the number, the unit."""
    return {
        f"f{number}": Figure(
            f"f{number}", Value.parse(Measure.COUNT, count, unit), "names", None, Edtf.parse(day), "names", "counted"
        )
        for number, (day, count, unit) in enumerate(counts)
    }


def test_there_are_as_many_zooms_as_the_dossier_has_something_for(sample: Dossier) -> None:
    assert zooms(with_events(sample)) == ()
    assert zooms(with_events(sample, event("a", "2024-05"))) == (Zoom.MONTHS,)
    assert zooms(with_events(sample, event("a", "2024-05"), event("b", "2025"))) == (Zoom.YEARS, Zoom.MONTHS)
    hours = event("a", "2024-05-01T08:00Z")
    assert zooms(with_events(sample, hours)) == (Zoom.MONTHS, Zoom.DAYS)
    wide = event("a", "2024-05-01T08:00Z", "2024-05-01T20:00Z")
    assert zooms(with_events(sample, wide)) == (Zoom.MONTHS, Zoom.DAYS, Zoom.HOURS)


def test_where_there_is_nothing_for_a_zoom_the_next_further_one_is_shown(sample: Dossier) -> None:
    dossier = with_events(sample, event("a", "2024-05"), event("b", "2025"))
    assert [timeline(dossier, zoom).zoom for zoom in (None, *Zoom)] == [
        Zoom.YEARS,
        Zoom.YEARS,
        Zoom.MONTHS,
        Zoom.MONTHS,
        Zoom.MONTHS,
    ]
    assert timeline(with_events(sample, event("a", "2024")), Zoom.YEARS).zoom is Zoom.MONTHS
    assert timeline(with_events(sample), Zoom.DAYS).parts == ()


def test_the_hours_have_an_axis_of_their_own_for_what_lies_far_apart(sample: Dossier) -> None:
    dossier = with_events(
        sample,
        event("early", "2024-05-01T08:30-05:00"),
        event("that-day", "2024-05-01"),
        event("that-month", "2024-05"),
        event("late", "2024-05-09T22:00-05:00", "2024-05-10T01:00-05:00"),
    )
    days = timeline(dossier, Zoom.DAYS)
    assert [part.heading for part in days.parts] == ["1 May 2024", "9–10 May 2024"]
    assert [[row.target for row in part.rows] for part in days.parts] == [["early", "that-day"], ["late"]]
    assert [(part.axis.end - part.axis.start) // 3600 for part in days.parts] == [1, 4]
    hours = timeline(dossier, Zoom.HOURS)
    assert [[row.target for row in part.rows] for part in hours.parts] == [["early"], ["late"]]
    assert [(part.axis.end - part.axis.start) // 3600 for part in hours.parts] == [1, 1]


def test_accounts_are_drawn_where_they_differ_and_counted_where_they_conflict(sample: Dossier) -> None:
    dossier = with_events(
        sample,
        event("agreed", "2024-05-01T08:30-05:00", "2024-05-01T08:30-05:00"),
        event("rough", "2024-05-01T08:30-05:00", "2024-05-01"),
        event("at-odds", "2024-05-01T08:30-05:00", "2024-05-01T18-05:00"),
    )
    rows = {row.target: row for part in timeline(dossier, Zoom.DAYS).parts for row in part.rows}
    assert [len(rows[name].accounts) for name in rows] == [0, 2, 2]
    assert [[bar.conflicting for bar in row.accounts] for row in rows.values()] == [[], [False] * 2, [False, True]]
    far = {row.target: row for part in timeline(dossier, Zoom.MONTHS).parts for row in part.rows}
    assert [(len(row.accounts), row.conflicts) for row in far.values()] == [(0, 0), (0, 0), (0, 1)]


def test_every_event_is_on_the_far_scales_once(builtin_dossier: Dossier) -> None:
    for zoom in (Zoom.YEARS, Zoom.MONTHS):
        rows = [row.target for part in timeline(builtin_dossier, zoom).parts for row in part.rows]
        assert rows == [*builtin_dossier.events]


def test_a_year_has_one_axis_in_whatever_order_its_events_are_written(sample: Dossier) -> None:
    dossier = with_events(sample, event("b", "2025"), event("c", "2024-07"), event("d", "2025-02"), event("a", "2024"))
    for zoom in (Zoom.YEARS, Zoom.MONTHS):
        parts = timeline(dossier, zoom).parts
        assert [part.heading for part in parts] == ["2025", "2024"]
        assert [[row.target for row in part.rows] for part in parts] == [["b", "d"], ["c", "a"]]


@pytest.mark.parametrize("zoom", Zoom)
def test_no_event_s_own_time_lies_wholly_off_its_axis(builtin_dossier: Dossier, zoom: Zoom) -> None:
    for part in timeline(builtin_dossier, zoom).parts:
        for row in part.rows:
            assert row.event.period.start < part.axis.end, row.target
            assert row.event.period.end > part.axis.start, row.target


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2024-11-26T12:01-05:00", "26 Nov, 12:01 Eastern · 17:01 UTC · 27 Nov, 01:01 Beijing"),
        (
            "2024-11-26T08:30-05:00~/2024-11-26T12:01-05:00",
            "26 Nov, about 08:30–12:01 Eastern · about 13:30–17:01 UTC · about 21:30 – 27 Nov, 01:01 Beijing",
        ),
        ("2024-11-27T01:01Z", "26 Nov, 20:01 Eastern · 27 Nov, 01:01 UTC · 27 Nov, 09:01 Beijing"),
        ("2024-11-26/2024-11-27", "26–27 Nov 2024"),
    ],
)
def test_a_time_is_told_by_every_clock_with_the_day_where_it_is_another(when: str, told: str) -> None:
    assert clocks(Edtf.parse(when, times=True), (EASTERN, UTC, BEIJING)) == told


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from([-300, 0, 330, 480, 840]))
def test_whatever_clock_a_time_is_written_by_it_is_told_by_all_alike(hour: int, minute: int, offset: int) -> None:
    sign, (ahead, rest) = "+" if offset >= 0 else "-", divmod(abs(offset), 60)
    written = Edtf.parse(f"2024-11-26T{hour:02d}:{minute:02d}{sign}{ahead:02d}:{rest:02d}", times=True)
    again = Edtf(written.text, written.start.at(0))
    assert again.within() == written.within()
    assert clocks(again, (EASTERN, BEIJING)) == clocks(written, (EASTERN, BEIJING))


@pytest.mark.parametrize(
    ("counts", "grows"),
    [
        ([("2024-11-01", "1", "a"), ("2024-11-02", "2", "a"), ("2024-11-03", "2", "a")], True),
        ([("2024-11-01", "1", "a"), ("2024-11-03", "9", "a"), ("2024-11-02", "5", "a")], True),
        ([("2024-11-01", "1", "a"), ("2024-11-02", "9", "a"), ("2024-11-03", "5", "a")], False),
        ([("2024-11-01", "1", "a"), ("2024-11-02", "~20", "a"), ("2024-11-03", "19", "a")], True),
        ([("2024-11-01", "5", "a"), ("2024-11-02", "5", "a"), ("2024-11-03", "5", "a")], False),
        ([("2024-11-01", "1", "a"), ("2024-11-02", "2", "a"), ("2024-11-03", "3", "b")], False),
        ([("2024-11-01", "1", "a"), ("2024-11-02", "2", "a"), ("2024-11-03", ">2", "a")], True),
        ([("2024-11-01", "1", "a"), ("2024-11-02", "2", "a"), ("2024-11-03", ">3", "a")], True),
    ],
)
def test_a_series_grows_that_never_certainly_becomes_less(
    sample: Dossier,
    counts: list[tuple[str, str, str]],
    grows: bool,  # noqa: FBT001 - a row of the table
) -> None:
    assert bool([*growths(replace(sample, figures=figures(*counts)))]) is grows


def test_what_counts_something_else_stands_beside(sample: Dossier) -> None:
    made = figures(
        ("2024-11-01", "1", "a"), ("2024-11-02", "7", "b"), ("2024-11-02", "2", "a"), ("2024-11-03", ">=3", "a")
    )
    (found,) = growths(replace(sample, figures=made))
    assert [(count.target, count.counted, count.open) for count in found.counts] == [
        ("f0", True, False),
        ("f1", False, False),
        ("f2", True, False),
        ("f3", True, True),
    ]
    assert found.title == "Names: from 1 a to at least 3 a"


def test_the_two_lists_of_the_built_in_dossier_grow(builtin_dossier: Dossier) -> None:
    found = {growth.title.partition(":")[0]: growth for growth in growths(builtin_dossier)}
    assert {"Names", "Supporters"} <= {*found}
    assert [count.low for count in found["Names"].counts][:5] == [0, 7, 9, 15, 16]
    assert all(count.who != "reckoned" for count in found["Supporters"].counts)


@pytest.mark.parametrize(("last", "is_drawn"), [("2024-12-31", False), ("2026-01-01", True)])
def test_what_grew_within_a_year_is_not_drawn_at_the_scale_of_years(sample: Dossier, last: str, is_drawn: bool) -> None:  # noqa: FBT001 - a row of the table
    made = replace(sample, figures=figures(("2024-11-01", "1", "a"), ("2024-11-02", "2", "a"), (last, "3", "a")))
    assert bool(timeline(made, Zoom.YEARS).growths) is is_drawn
    assert timeline(made, Zoom.MONTHS).growths
