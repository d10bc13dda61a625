"""unknowns.yaml: what nobody could establish."""

from __future__ import annotations

from soraleak_tui.domain.unknown import Unknown
from soraleak_tui.loading.faults import Faults
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.records import Records, entries

FILE = "unknowns.yaml"
_UNKNOWN = ("id", "title", "text", "evidence", "looked")


def read_unknowns(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of unknowns.yaml."""
    for fields in entries(node, _UNKNOWN, "what is not known", faults):
        unknown = _unknown(fields, found, faults)
        found.unknowns.setdefault(unknown.id, unknown)


def _unknown(fields: Fields, found: Records, faults: Faults) -> Unknown:
    looked = fields.maybe_date("looked")
    evidence = found.evidence(fields) if "looked" in fields else found.required_evidence(fields, "an unknown", faults)
    return Unknown(
        id=found.new_id(fields, "unknown", faults),
        title=fields.text("title"),
        text=fields.text("text", "how far the evidence goes"),
        evidence=evidence,
        looked=looked,
    )
