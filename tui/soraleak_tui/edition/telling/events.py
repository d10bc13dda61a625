"""One event: when it happened, by every clock, and how each source has it."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Account, Event
from soraleak_tui.domain.telling import Heading, Part, RecordKind, Telling, Told
from soraleak_tui.edition.telling.moments import clock, moment
from soraleak_tui.edition.telling.points import evidence, point


def event(dossier: Dossier, happened: Event) -> Telling:
    """What happened, then the accounts, with what is in conflict told as such."""
    parts = (*_what(dossier, happened), *_accounts(dossier, happened))
    above = f"Event · {moment(happened.when, dossier.zones)}"
    return Telling(happened.id, RecordKind.TIMELINE, above, happened.title, parts)


def _what(dossier: Dossier, happened: Event) -> Iterator[Part]:
    if happened.text:
        yield Told(happened.text)
    clocks = [clock(happened.when, zone) for zone in dossier.zones] if happened.timed else []
    yield Told("; ".join(clocks) or moment(happened.when, dossier.zones), "All through" if happened.lasting else "When")
    parties = [party.name for party in dossier.parties if party.id in happened.parties]
    if parties:
        yield Told(", ".join(parties), "Whose doing")
    yield from evidence(dossier, "What it rests on", happened.evidence)


def _accounts(dossier: Dossier, happened: Event) -> Iterator[Part]:
    yield Heading("As the sources have it")
    for account in happened.accounts:
        yield from _account(dossier, happened, account)


def _account(dossier: Dossier, happened: Event, account: Account) -> Iterator[Part]:
    wrong = " · cannot be true together with this" if account in happened.conflicting else ""
    yield Heading(f"{moment(account.when, dossier.zones)}{wrong}", minor=True)
    if account.printed:
        yield Told(f"“{account.printed}”", "As printed")
    if account.note:
        yield Told(account.note, "Our arithmetic and remarks")
    for key in account.evidence:
        yield point(dossier, key)
