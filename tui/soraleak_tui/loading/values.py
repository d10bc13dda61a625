"""Normalised values and moments in the data of a dossier."""

from __future__ import annotations

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.value import WITH_UNIT, Measure, Value
from soraleak_tui.loading.faults import Faults
from soraleak_tui.loading.fields import Fields

MEASURES = tuple(Measure)
_NAMES = (*MEASURES, "unit")
_FORM = "write value: {duration: 3 h}, {count: 19, unit: artists} or {term: yes}, say"


def read_value(fields: Fields, faults: Faults) -> Value | None:
    """The field ``value``; None where it is missing or a fault."""
    if not fields.has("value"):
        return None
    inside = fields.table("value", _NAMES)
    given = [measure for measure in MEASURES if measure in inside]
    if len(given) != 1:
        wrong = "a value that measures nothing" if not given else "a value that measures several things"
        faults.add(inside.place, wrong, _FORM)
        return None
    measure = given[0]
    unit = inside.text("unit", "what is counted, or the currency") if measure in WITH_UNIT else ""
    if measure not in WITH_UNIT and "unit" in inside:
        faults.add(inside.place_of("unit"), f"a unit of its own beside a {measure}", "take it out")
    text = inside.text(measure).strip()
    if not text:
        return None
    try:
        return Value.parse(measure, text, unit)
    except ValueError as error:
        faults.add(inside.place_of(measure), *in_two(error))
        return None


def moment(fields: Fields, name: str, faults: Faults) -> Edtf | None:
    """A date that may have a time; None where it is missing or a fault."""
    value = fields.maybe(name)
    if value is None:
        return None
    try:
        return Edtf.parse(value, times=True)
    except ValueError as error:
        faults.add(fields.place_of(name), *in_two(error))
        return None


def in_two(error: ValueError) -> tuple[str, str]:
    """What an error says is wrong, and what it says between brackets would be right."""
    wrong, _, right = str(error).partition(" (")
    return wrong, right.removesuffix(")") or "write what the format has"
