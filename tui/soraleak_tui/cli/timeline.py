"""``timeline``: what happened when, drawn at a zoom, and what grew."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from soraleak_tui.cli import common, drawing

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.event import Event
    from soraleak_tui.domain.timeline import Growth, Timeline

FORM = 1
"""The version of the form of the JSON, in docs/timeline-json.md."""
ZOOMS = ("years", "months", "days", "hours")
"""The zooms as the help names them: written out, so that no command waits for what draws them."""
_WIDTH = 100
"""Cells of a line where there is no terminal."""
_DESCRIPTION = """\
Draw what happened when, as stretches of time, with accounts that conflict one under the other, and counts that grew.
Below 60 cells the events are told as a list."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("timeline", help="draw what happened when", description=_DESCRIPTION)
    parser.add_argument("--zoom", choices=ZOOMS, help="how close to look (the furthest that there is)")
    drawing.add_options(parser, "timeline")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print it and leave with 0; with 2 where the dossier has no events."""
    from soraleak_tui.domain.telling import RecordKind
    from soraleak_tui.domain.timeline import Zoom
    from soraleak_tui.edition.telling.lists import record_list
    from soraleak_tui.edition.telling.timeline import timeline
    from soraleak_tui.layout.listing import listing
    from soraleak_tui.layout.timeline import CHART_FROM, TITLE, chart

    dossier = common.opened(arguments)
    if not dossier.events:
        return common.fail("soraleak-tui: this dossier has no events")
    shown = timeline(dossier, Zoom(arguments.zoom) if arguments.zoom else None)
    if arguments.json:
        return drawing.print_json(_json(dossier, shown))
    width, strokes = drawing.options(arguments, _WIDTH)
    if width < CHART_FROM:
        return drawing.print_lines(listing(TITLE, *record_list(dossier, RecordKind.TIMELINE), width))
    return drawing.print_lines(chart(shown, width, strokes))


def _json(dossier: Dossier, shown: Timeline) -> dict[str, Any]:
    return {
        **drawing.form(FORM, dossier),
        "zones": [{"name": zone.name, "offset": zone.offset} for zone in dossier.zones],
        "zooms": list(shown.zooms),
        "events": [_event(event) for event in dossier.events.values()],
        "growths": [_growth(dossier, growth) for growth in shown.growths],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "title": event.title,
        "when": event.when.text,
        "lasting": event.lasting,
        "parties": list(event.parties),
        "evidence": list(event.evidence),
        "accounts": [
            {
                "when": account.when.text,
                "printed": account.printed,
                "evidence": list(account.evidence),
                "conflicts": account in event.conflicting,
                "note": account.note,
            }
            for account in event.accounts
        ],
    }


def _growth(dossier: Dossier, growth: Growth) -> dict[str, Any]:
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
