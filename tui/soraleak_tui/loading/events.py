"""events.yaml: what happened when, by each account, and the clocks by which its hours are told."""

from __future__ import annotations

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.event import Account, Event, Zone
from soraleak_tui.domain.moments import time_of_day
from soraleak_tui.loading.faults import Faults, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node, Table
from soraleak_tui.loading.records import Records, Told
from soraleak_tui.loading.references import Target
from soraleak_tui.loading.values import moment

FILE = "events.yaml"
_NAMES = ("zones", "events")
_ZONE = ("name", "offset")
_ACCOUNT = ("when", "printed", "evidence", "note")
_EVENT = ("id", "title", "text", "when", "printed", "evidence", "note", "lasting", "parties", "accounts")
_WHEN = "such as 2024-11, 2024-11-26 or 2024-11-26T08:30-05:00"
_NEVER = Edtf("", Point(0))


def read_events(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of events.yaml."""
    if not isinstance(node, Table):
        faults.add_unread(node.place, "the file is to have fields", f"the fields are {', '.join(_NAMES)}")
        return
    fields = Fields(node, _NAMES, faults)
    fields.require("events")
    found.zones = tuple(_zone(each, faults) for each in fields.tables("zones", _ZONE))
    for each in fields.tables("events", _EVENT):
        event = _event(each, found, faults)
        found.events.setdefault(event.id, event)


def _zone(fields: Fields, faults: Faults) -> Zone:
    written = fields.text("offset", "such as -05:00 or Z")
    try:
        offset = time_of_day(f"T00{written}", written)[3] if written else 0
    except ValueError:
        faults.add(fields.place_of("offset"), f"{shown(written)} is not the offset of a zone", "write -05:00 or Z")
        offset = 0
    return Zone(fields.text("name"), offset)


def _event(fields: Fields, found: Records, faults: Faults) -> Event:
    event_id = found.new_id(fields, "event", faults)
    when = _when(fields, faults)
    evidence = found.required_evidence(fields, "an event", faults)
    return Event(
        id=event_id,
        title=fields.text("title"),
        when=when,
        evidence=evidence,
        accounts=_accounts(fields, when, evidence, found, faults),
        text=fields.words("text"),
        lasting=fields.flag("lasting"),
        parties=found.refer(fields, "parties", Target.PARTY),
    )


def _when(fields: Fields, faults: Faults) -> Edtf:
    when = moment(fields, "when", faults)
    fields.require("when", _WHEN)
    return when or _NEVER


def _accounts(
    fields: Fields, when: Edtf, evidence: tuple[str, ...], found: Records, faults: Faults
) -> tuple[Account, ...]:
    """The accounts that are listed, or the one that the event itself is."""
    if "accounts" not in fields:
        return (_account(fields, when, evidence, found),)
    for name in ("printed", "note"):
        if name in fields:
            faults.add(fields.place_of(name), f"a field {shown(name)} beside accounts", "give it to one of them")
    accounts = []
    for each in fields.tables("accounts", _ACCOUNT):
        named = found.required_evidence(each, "an account", faults)
        accounts.append(_account(each, _when(each, faults), named, found))
    _check_against(when, accounts, fields, faults)
    return tuple(accounts)


def _account(fields: Fields, when: Edtf, evidence: tuple[str, ...], found: Records) -> Account:
    account = Account(when, fields.words("printed"), evidence, fields.words("note"))
    if when is not _NEVER:
        found.told.append(Told(fields.place_of("when"), fields.place_of("printed"), account))
    return account


def _check_against(when: Edtf, accounts: list[Account], fields: Fields, faults: Faults) -> None:
    """Note an event that no account bears out, or none so precisely."""
    known = [account.when for account in accounts if account.when is not _NEVER]
    if not known or when is _NEVER:
        return
    agreeing = [each for each in known if not each.disagrees(when)]
    if not agreeing:
        wrong = f"a time with which no account agrees: {shown(when.text)}"
        faults.add(fields.place_of("when"), wrong, "take that of an account, or an interval that holds it")
    elif when.precision > (finest := max(each.precision for each in agreeing)):
        wrong = f"an event more precise than its accounts: {when.precision.in_words}"
        faults.add(fields.place_of("when"), wrong, f"give it {finest.in_words}")
