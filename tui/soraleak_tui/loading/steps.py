"""steps.yaml: how something worked, as stations and the steps between them."""

from __future__ import annotations

from soraleak_tui.domain.mechanism import Mechanism, Station, Step
from soraleak_tui.loading.faults import Faults, nearest, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.records import Records, entries

FILE = "steps.yaml"
_MECHANISM = ("id", "title", "text", "stations", "steps")
_STATION = ("id", "name", "text")
_STEP = ("id", "title", "from", "to", "text", "proves", "evidence")


def read_steps(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of steps.yaml."""
    for fields in entries(node, _MECHANISM, "figures of steps", faults):
        mechanism = _mechanism(fields, found, faults)
        found.mechanisms.setdefault(mechanism.id, mechanism)


def _mechanism(fields: Fields, found: Records, faults: Faults) -> Mechanism:
    for name in ("stations", "steps"):
        fields.require(name)
    stations = tuple(_station(each) for each in fields.tables("stations", _STATION))
    known = {station.id: station for station in stations}
    if len(known) < len(stations):
        faults.add(fields.place_of("stations"), "two stations of one id", "give each another")
    return Mechanism(
        id=found.new_id(fields, "figure of steps", faults),
        title=fields.text("title"),
        text=fields.words("text"),
        stations=stations,
        steps=tuple(_step(each, known, found, faults) for each in fields.tables("steps", _STEP)),
    )


def _station(fields: Fields) -> Station:
    return Station(fields.id("id"), fields.text("name"), fields.words("text"))


def _step(fields: Fields, stations: dict[str, Station], found: Records, faults: Faults) -> Step:
    start, end = fields.text("from", "the id of a station"), fields.maybe("to")
    for name, station in (("from", start), ("to", end)):
        if station and station not in stations:
            right = nearest(station, stations) or f"the stations are {', '.join(stations)}"
            faults.add(fields.place_of(name), f"there is no station of the id {shown(station)}", right)
    return Step(
        id=found.new_id(fields, "step", faults),
        title=fields.text("title"),
        start=start,
        end=end or start,
        text=fields.text("text"),
        proves=fields.words("proves"),
        evidence=found.required_evidence(fields, "a step", faults),
    )
