"""errors.yaml: errors in the coverage that can be shown."""

from __future__ import annotations

from soraleak_tui.domain.erratum import Erratum
from soraleak_tui.loading.faults import Faults
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.records import Records, entries
from soraleak_tui.loading.sayings import SAID, Sayings

FILE = "errors.yaml"
_ERROR = ("id", "title", "words", "text", "evidence")


def read_errors(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of errors.yaml."""
    for fields in entries(node, _ERROR, "errors", faults):
        erratum = _erratum(fields, found, faults)
        found.errata.setdefault(erratum.id, erratum)


def _erratum(fields: Fields, found: Records, faults: Faults) -> Erratum:
    erratum_id = found.new_id(fields, "error", faults)
    if fields.is_empty_list("words"):
        faults.add(fields.place_of("words"), "an error without words", "give them: {quotation: source:id}")
    else:
        fields.require("words", "a list of what is wrong, each with its source and exact words")
    sayings = Sayings(erratum_id, "an error", found, faults)
    return Erratum(
        id=erratum_id,
        title=fields.text("title"),
        sayings=tuple(sayings.read(each) for each in fields.tables("words", SAID)),
        text=fields.text("text", "what is wrong, and what would be right"),
        evidence=found.required_evidence(fields, "an error", faults),
    )
