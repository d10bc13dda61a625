"""The timeline at a zoom: which events stand on which axis, with their accounts, and what grew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Account, Event, Zone
from soraleak_tui.domain.moments import DAY, Precision, calendar_day, days
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.domain.timeline import Axis, Bar, Part, Period, Row, Timeline, Zoom
from soraleak_tui.edition.telling.growth import growths
from soraleak_tui.edition.telling.lists import ABOUT, counts
from soraleak_tui.edition.telling.moments import UTC, clocks
from soraleak_tui.edition.telling.points import label
from soraleak_tui.layout.dates_in_words import date_in_words

_HOUR = 3_600
_YEAR = 366 * DAY
_APART = {Zoom.DAYS: 36 * _HOUR, Zoom.HOURS: 6 * _HOUR}
"""Seconds between two things with hours from which each has an axis of its own."""
_FINEST = {Zoom.DAYS: Precision.DAY, Zoom.HOURS: Precision.HOUR}
"""How precisely a date must be known for its event to stand on an axis with clocks."""
_CALENDAR = frozenset({Zoom.YEARS, Zoom.MONTHS})
Bounds = tuple[int, int]


def timeline(dossier: Dossier, zoom: Zoom | None = None, known: tuple[Zoom, ...] | None = None) -> Timeline:
    """The timeline at a zoom, by default the furthest; ``known`` are its ``zooms``, where they have been found.

    Where the dossier has nothing for it, it is the nearest further one that it has something for. What grew within a
    year is not drawn where one looks at years.
    """
    known = zooms(dossier) if known is None else known
    chosen = nearest_zoom(known, zoom)
    told = f"{ABOUT[RecordKind.TIMELINE]} {counts(dossier, RecordKind.TIMELINE)}"
    grown = growths(dossier, _YEAR if chosen is Zoom.YEARS else 0)
    return Timeline(chosen, known, told, tuple(_parts(dossier, chosen)), tuple(grown))


def nearest_zoom(known: Sequence[Zoom], zoom: Zoom | None) -> Zoom:
    """Of the zooms that there are, from far to near, the one that is wanted or else the next further one."""
    order = [*Zoom]
    further = [each for each in known if zoom is not None and order.index(each) <= order.index(zoom)]
    return further[-1] if further else known[0] if known else Zoom.YEARS


def zooms(dossier: Dossier) -> tuple[Zoom, ...]:
    """The zooms that the dossier has something for; none where it has no event."""
    events = [*dossier.events.values()]
    if not events:
        return ()
    far = [Zoom.YEARS] if len({year for each in events for year in _years(each.when)}) > 1 else []
    near = [Zoom.DAYS] if any(each.timed for each in events) else []
    days_, hours = (_clusters(dossier, events, zoom) for zoom in (Zoom.DAYS, Zoom.HOURS))
    return (*far, Zoom.MONTHS, *near, *([Zoom.HOURS] if hours != days_ else []))


def _parts(dossier: Dossier, zoom: Zoom) -> Iterator[Part]:
    events = [*dossier.events.values()]
    if zoom in _CALENDAR:
        yield from _by_year(events, zoom)
        return
    waiting = [each for each in events if each.when.precision >= _FINEST[zoom]]
    zones = _zones(dossier)
    for start, end in _clusters(dossier, events, zoom):
        here = [each for each in waiting if _overlaps(each.when.within(zones[0].offset), (start, end))]
        waiting = [each for each in waiting if each not in here]
        rows = [_clocked(dossier, each) for each in here]
        yield Part(_heading((start, end), zones), Axis(start, end, zones), rows)


def _by_year(events: Sequence[Event], zoom: Zoom) -> Iterator[Part]:
    spans = [each.when.within() for each in events]
    whole = _whole_months(min(start for start, _ in spans), max(end for _, end in spans)) if spans else (0, 0)
    by_year: dict[int, list[Event]] = {}
    for event in events:
        by_year.setdefault(event.when.start.year, []).append(event)
    for year, those in by_year.items():
        bounds = whole if zoom is Zoom.YEARS else (days(year, 1, 1) * DAY, days(year + 1, 1, 1) * DAY)
        yield Part(str(year), Axis(*bounds), [_dated(each) for each in those])


def _dated(event: Event) -> Row:
    when = date_in_words(_day_of(event.when), short=True)
    bar = Bar(when, event.title, _period(event.when, lasting=event.lasting))
    return Row(event.id, bar, (), len(event.conflicting))


def _day_of(when: Edtf) -> Edtf:
    """The date without its hours, by the clock that it was written with."""
    if when.precision < Precision.HOUR:
        return when
    ends = [f"{point.year:04d}-{point.month:02d}-{point.day:02d}" for point in (when.start, when.end or when.start)]
    return Edtf.parse("/".join(dict.fromkeys(ends)))


def _clocked(dossier: Dossier, event: Event) -> Row:
    zones = _zones(dossier)
    period = _period(event.when, zones[0], lasting=event.lasting)
    when = clocks(event.when, zones) if event.timed else f"{clocks(event.when, zones)}, hour not known"
    others = [each for each in event.accounts if each.when.text != event.when.text]
    drawn = event.accounts if others else ()
    accounts = tuple(_account(dossier, event, each) for each in drawn)
    return Row(event.id, Bar(when, event.title, period), accounts, len(event.conflicting))


def _account(dossier: Dossier, event: Event, account: Account) -> Bar:
    zones = _zones(dossier)
    sources = dict.fromkeys(dossier.source_of(key) or key for key in account.evidence)
    who = ", ".join(label(dossier, source) for source in sources)
    printed = f": “{account.printed}”" if account.printed else ""
    period = _period(account.when, zones[0], lasting=event.lasting)
    conflicting = account in event.conflicting
    return Bar(clocks(account.when, zones[:1]), f"{who}{printed}", period, conflicting)


def _period(when: Edtf, zone: Zone | None = None, *, lasting: bool) -> Period:
    """On a calendar days are nobody's in particular; on a clock they are those of the first, or may be another's."""
    start, end = when.within(zone.offset if zone else 0)
    earliest, latest = when.span if zone else when.within(about=True)
    return Period(start, end, min(start, earliest), max(end, latest), lasting)


def _clusters(dossier: Dossier, events: Iterable[Event], zoom: Zoom) -> list[Bounds]:
    """The periods of time in which there are hours, in whole hours of the first clock and in order."""
    offset = 60 * _zones(dossier)[0].offset
    found: list[Bounds] = []
    for start, end in sorted(_hours(events, zoom)):
        if found and start - found[-1][1] <= _APART[zoom]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return [(_floor(start, offset), -_floor(-end, -offset)) for start, end in found]


def _hours(events: Iterable[Event], zoom: Zoom) -> Iterator[Bounds]:
    """Where there is something with hours: by the settled times, or by all accounts too."""
    for event in events:
        accounts = event.accounts if zoom is Zoom.DAYS and event.timed else ()
        for when in (event.when, *(account.when for account in accounts)):
            if when.precision >= Precision.HOUR:
                yield when.within(about=True)


def _floor(second: int, offset: int) -> int:
    """The beginning of the hour, on a clock so many seconds ahead of UTC."""
    return (second + offset) // _HOUR * _HOUR - offset


def _overlaps(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _whole_months(start: int, end: int) -> Bounds:
    year, month, _ = calendar_day(start // DAY)
    last, behind, _ = calendar_day((end - 1) // DAY)
    return days(year, month, 1) * DAY, days(last + behind // 12, behind % 12 + 1, 1) * DAY


def _years(when: Edtf) -> Iterable[int]:
    return {when.start.year, (when.end or when.start).year}


def _heading(bounds: Bounds, zones: Sequence[Zone]) -> str:
    """The day or days by the first clock."""
    ends = [calendar_day((second + 60 * zones[0].offset) // DAY) for second in (bounds[0], bounds[1] - 1)]
    texts = dict.fromkeys("-".join(f"{part:02d}" for part in end).rjust(10, "0") for end in ends)
    return date_in_words(Edtf.parse("/".join(texts)))


def _zones(dossier: Dossier) -> tuple[Zone, ...]:
    return dossier.zones or (UTC,)
