"""figures.yaml: numbers with what they count, who says so, and the day of which they are true."""

from __future__ import annotations

from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.value import Measure, Value
from soraleak_tui.loading.faults import Faults, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.records import Records, entries
from soraleak_tui.loading.sayings import SAID, Sayings
from soraleak_tui.loading.values import moment, read_value

FILE = "figures.yaml"
_FIGURE = ("id", "value", "scope", *SAID, "day", "series", "reckoning", "note")
_SAYING = tuple(name for name in SAID if name != "evidence")
_NUMBER = "write value: {count: 19, unit: names}, say"


def read_figures(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of figures.yaml."""
    for fields in entries(node, _FIGURE, "figures", faults):
        figure = _figure(fields, found, faults)
        found.figures.setdefault(figure.id, figure)


def _figure(fields: Fields, found: Records, faults: Faults) -> Figure:
    figure_id = found.new_id(fields, "figure", faults)
    reckoning = fields.words("reckoning")
    value = _value(fields, faults)
    if reckoning:
        for name in (name for name in _SAYING if name in fields):
            faults.add(fields.place_of(name), f"a field {shown(name)} beside a reckoning", "take out one of the two")
    else:
        fields.require("day", "the day of which it is true")
    return Figure(
        id=figure_id,
        value=value,
        scope=fields.text("scope", "what is counted, exactly"),
        saying=None if reckoning else Sayings(figure_id, "a figure", found, faults).read(fields, value),
        day=moment(fields, "day", faults),
        series=fields.words("series"),
        reckoning=reckoning,
        evidence=found.required_evidence(fields, "a reckoning", faults) if reckoning else (),
        note=fields.words("note"),
    )


def _value(fields: Fields, faults: Faults) -> Value:
    value = read_value(fields, faults)
    if fields.require("value", "a number with its unit") and value and value.measure in {Measure.TERM, Measure.INSTANT}:
        faults.add(fields.place_of("value"), f"a figure that is a {value.measure} and no number", _NUMBER)
    return value or Value(Measure.TERM, "")
