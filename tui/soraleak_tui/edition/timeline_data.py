"""The timeline as plain data, for the JSON of the command line (docs/timeline-json.md)."""

from __future__ import annotations

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Account, Event
from soraleak_tui.domain.timeline import Growth
from soraleak_tui.edition.data import Data, headed
from soraleak_tui.edition.telling.growth import growths
from soraleak_tui.edition.telling.timeline import zooms

FORM = 1
"""The version of the form."""


def timeline_data(dossier: Dossier) -> Data:
    """Every event with its accounts, and what grew."""
    return {
        **headed(FORM, dossier),
        "zones": [{"name": zone.name, "offset": zone.offset} for zone in dossier.zones],
        "zooms": list(zooms(dossier)),
        "events": [_event(event) for event in dossier.events.values()],
        "growths": [_growth(dossier, growth) for growth in growths(dossier)],
    }


def _event(event: Event) -> Data:
    return {
        "id": event.id,
        "title": event.title,
        "when": event.when.text,
        "lasting": event.lasting,
        "parties": list(event.parties),
        "evidence": list(event.evidence),
        "accounts": [_account(account, conflicts=account in event.conflicting) for account in event.accounts],
    }


def _account(account: Account, *, conflicts: bool) -> Data:
    return {
        "when": account.when.text,
        "printed": account.printed,
        "evidence": list(account.evidence),
        "conflicts": conflicts,
        "note": account.note,
    }


def _growth(dossier: Dossier, growth: Growth) -> Data:
    figures = [dossier.figures[count.target] for count in growth.counts]
    return {
        "title": growth.title,
        "counts": [
            {
                "id": count.target,
                "day": figure.day.text if figure.day else None,
                "value": figure.value.text,
                "unit": figure.value.unit,
                "source": figure.saying.source if figure.saying else None,
                "scope": figure.scope,
                "counted": count.counted,
            }
            for count, figure in zip(growth.counts, figures, strict=True)
        ],
    }
