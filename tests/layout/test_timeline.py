"""The timeline in text: each event once, the words say what the bars do, nothing wider than its room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.timeline import Axis, Bar, Count, Growth, Part, Period, Row, Timeline, Zoom
from soraleak_tui.edition.telling.timeline import timeline
from soraleak_tui.layout.line import Line, unwrap
from soraleak_tui.layout.plain import plain
from soraleak_tui.layout.timeline import CHART_FROM, Chart, chart

WIDTHS = (CHART_FROM, 80, 120, 160)
DAY = 86_400


def shown() -> Timeline:
    when = Bar("1–3 Jan", "It lasted", Period(0, 3 * DAY, 0, 3 * DAY, lasting=True))
    other = Bar("5–7 Jan", "It was then", Period(4 * DAY, 7 * DAY, 4 * DAY, 8 * DAY))
    part = Part("Year 0", Axis(0, 10 * DAY), [Row("one", when), Row("two", other, conflicts=2)])
    counts = tuple(Count(f"f{low}", f"{low} Jan", f"{low} names", "The Echo", "names", low, low) for low in (1, 5, 9))
    return Timeline(Zoom.YEARS, (Zoom.YEARS,), "Two events.", (part,), (Growth("Names", counts),))


def test_a_timeline_as_it_is_drawn() -> None:
    assert plain(chart(shown(), 60)).split("\n") == [
        "Timeline  all years on one scale",
        "Two events.",
        "━ all through  ╌ at some time within  ◆ too short to draw",
        "· may reach as far",
        "",
        "Year 0                              Mar",
        "1–3 Jan  It lasted                  ━━━━━━━━",
        "5–7 Jan  It was then  ≠ 2 accounts           ╌╌╌╌╌╌╌╌···",
        "         in conflict",
        "",
        "What grew",
        "",
        "Names",
        "1 Jan  1 names, The Echo               ●",
        "5 Jan  5 names, The Echo               └─────────┐",
        "9 Jan  9 names, The Echo                         └─────────●",
    ]


def words(lines: tuple[Line, ...], target: str) -> str:
    kept = [line for line in lines if any(span.target == target for span in line.spans)]
    return " ".join(unwrap(kept).split())


@pytest.mark.parametrize("zoom", Zoom)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_event_and_every_count_is_a_target_within_the_width(
    builtin_dossier: Dossier, zoom: Zoom, width: int
) -> None:
    made = timeline(builtin_dossier, zoom)
    lines = chart(made, width)
    assert all(line.width <= width for line in lines)
    events = [row.target for part in made.parts for row in part.rows]
    figures = [count.target for growth in made.growths for count in growth.counts]
    assert [*Chart(made, width).items] == [*events, *figures]
    if zoom in {Zoom.YEARS, Zoom.MONTHS}:
        assert events == [*builtin_dossier.events]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_words_say_what_the_bars_do(builtin_dossier: Dossier, width: int) -> None:
    lines = chart(timeline(builtin_dossier, Zoom.DAYS), width)
    told = words(lines, "page-dead")
    assert "26 Nov, 12:01 Eastern · 17:01 UTC · 27 Nov, 01:01 Beijing" in told
    assert "“by 12:01 PM ET” 26 Nov, 12:01 Eastern" in told
    assert "“1:01 a.m. GMT on Nov. 27” in conflict: 26 Nov, 20:01 Eastern" in told
    assert told.count("in conflict") == 2
    far = chart(timeline(builtin_dossier, Zoom.MONTHS), width)
    assert "≠ 2 accounts in conflict" in words(far, "page-dead")
    assert "2 names" not in words(far, "names-7")
    assert "7 names, P2" in words(far, "names-7")


def test_conflicting_accounts_stand_one_under_the_other_at_their_own_times(builtin_dossier: Dossier) -> None:
    rows = plain(chart(timeline(builtin_dossier, Zoom.DAYS), 158)).split("\n")
    first = next(number for number, row in enumerate(rows) if row.startswith("The front end is found dead"))
    block = rows[first : first + 5]
    places = [row.index(sign) for row, sign in zip([block[0], *block[2:]], "◆◆◆╌", strict=True)]
    assert places[0] == places[1] < places[2] < places[3]
    assert [row[0] for row in block[2:]] == [" ", "≠", "≠"]


def test_words_that_are_too_long_run_on_where_the_bar_leaves_cells_blank() -> None:
    late = Period(8 * DAY, 9 * DAY, 8 * DAY, 9 * DAY)
    title = "It was then that it came to its end"
    rows = {}
    for period in (late, replace(late, start=0, earliest=0)):
        part = Part("Year 0", Axis(0, 10 * DAY), [Row("one", Bar("1 Jan", title, period))])
        drawn = chart(Timeline(Zoom.MONTHS, (Zoom.MONTHS,), "One event.", (part,), ()), 60)
        rows[period.start] = [row for row in plain(drawn).split("\n") if "It was" in row or "its end" in row]
    assert len(rows[8 * DAY]) == 1
    assert title in rows[8 * DAY][0]
    assert rows[8 * DAY][0].index("╌") == 34 + 2 + 8 * 24 // 10
    assert len(rows[0]) == 2


@pytest.mark.parametrize("zoom", Zoom)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_ruler_of_the_part_in_sight_is_at_hand_once_its_own_is_not(
    builtin_dossier: Dossier, zoom: Zoom, width: int
) -> None:
    made = timeline(builtin_dossier, zoom)
    drawn = Chart(made, width)
    assert all(drawn.ruler_above((0, row)) is None for row in range(len(drawn.galley.lines(0))))
    for part in made.parts:
        first = drawn.items[part.rows[0].target]
        heading = drawn.galley.lines(first - 1)
        at = len(heading) - max(1, len(part.axis.zones))
        assert all(drawn.ruler_above((first - 1, row)) is None for row in range(at + 1))
        below = [(first - 1, row) for row in range(at + 1, len(heading))]
        below += [(item, row) for item in range(first, first + len(part.rows)) for row in (0, 1)]
        assert {drawn.ruler_above(hold) for hold in below} == {heading[at]}
        name = part.axis.zones[0].name + ", from " if part.axis.zones else part.heading
        assert heading[at].text.startswith(name)
    behind = range(1 + drawn.items[made.parts[-1].rows[-1].target], len(drawn.galley))
    assert all(drawn.ruler_above((item, 0)) is None for item in behind)


def test_a_timeline_without_events_has_no_ruler() -> None:
    assert Chart(replace(shown(), parts=()), 80).ruler_above((1, 0)) is None


def test_rows_hold_still_whatever_their_words() -> None:
    rows = plain(chart(shown(), 80)).split("\n")
    starts = [row.index("━") for row in rows if "It lasted" in row]
    assert starts == [cell_len("1–3 Jan  It lasted".ljust(54)) + 2]
