"""interests.yaml: what the owners of outlets had to do with a party before the event."""

from __future__ import annotations

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.interest import Dealing, Interest
from soraleak_tui.loading.faults import Faults, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.records import Records, entries
from soraleak_tui.loading.references import Reference, Target

FILE = "interests.yaml"
_INTEREST = ("id", "outlet", "sources", "owner", "dealings", "looked", "evidence", "note")
_DEALING = ("party", "text", "date", "evidence")


def read_interests(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of interests.yaml."""
    for fields in entries(node, _INTEREST, "interests", faults):
        interest = _interest(fields, found, faults)
        found.interests.setdefault(interest.id, interest)


def _interest(fields: Fields, found: Records, faults: Faults) -> Interest:
    dealings = tuple(_dealing(each, found, faults) for each in fields.tables("dealings", _DEALING))
    looked = fields.maybe_date("looked")
    if ("looked" in fields) == bool(dealings):
        right = "give dealings, or looked: and the day on which none was found"
        wrong = "dealings, and a day on which none was found" if dealings else "neither dealings nor a day of looking"
        faults.add(fields.place_of("looked"), wrong, right)
    if fields.has("owner") and not fields.has("evidence"):
        faults.add(fields.place_of("owner"), "an owner without evidence", "name what it rests on: evidence: [P1]")
    return Interest(
        id=found.new_id(fields, "interest", faults),
        outlet=fields.text("outlet"),
        sources=found.refer(fields, "sources", Target.SOURCE),
        owner=fields.words("owner"),
        dealings=dealings,
        looked=looked,
        evidence=found.evidence(fields),
        note=fields.words("note"),
    )


def _dealing(fields: Fields, found: Records, faults: Faults) -> Dealing:
    party = fields.text("party", "the id of a party")
    if party:
        found.references.append(Reference(fields.place_of("party"), party, Target.PARTY))
    date = fields.date("date")
    evidence = found.required_evidence(fields, "a dealing", faults)
    _check_age(fields, date, evidence, found, faults)
    return Dealing(party, fields.text("text"), date, evidence)


def _check_age(fields: Fields, date: Edtf, evidence: tuple[str, ...], found: Records, faults: Faults) -> None:
    """Note a dealing, or all its sources, that are not older than the event: hindsight is no interest."""
    event = found.date
    if date.text and not _is_before(date, event):
        wrong = f"a dealing of {shown(date.text)}, which is not before the event"
        faults.add(fields.place_of("date"), wrong, "only what was public before it counts")
    sources = [found.sources.get(key.partition(":")[0]) for key in evidence]
    known = [source for source in sources if source is not None]
    if known and not any(source.issued and _is_before(source.issued, event) for source in known):
        wrong = "a dealing without a dated source that is older than the event"
        faults.add(fields.place_of("evidence"), wrong, "name one whose issued is before it")


def _is_before(date: Edtf, event: Edtf) -> bool:
    return _latest(date) < (event.start.year, event.start.month or 1, event.start.day or 1)


def _latest(date: Edtf) -> tuple[int, int, int]:
    end: Point = date.end or date.start
    return end.year, end.month or 12, end.day or 31
