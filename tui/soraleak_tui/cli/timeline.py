"""``timeline``: what happened when, drawn at a zoom, and what grew."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from soraleak_tui.cli import common

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier

ZOOMS = ("years", "months", "days", "hours")
"""The zooms as the help names them: written out, so that no command waits for what draws them."""
_DESCRIPTION = """\
Draw what happened when, as stretches of time, with accounts that conflict one under the other, and counts that grew.
Below 60 cells the events are told as a list. Leave with 0 when an event was shown, 1 when there was none, 2 when
something is wrong in what was given or read."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("timeline", help="draw what happened when", description=_DESCRIPTION)
    parser.add_argument("--zoom", choices=ZOOMS, help="how close to look (the furthest that there is)")
    parser.add_argument("--json", action="store_true", help="print it as data (docs/timeline-json.md)")
    common.add_width(parser)
    common.add_dossier(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print it and leave with 0, with 1 where the dossier has no events."""
    common.write_legibly()
    dossier = common.opened(arguments)
    if arguments.json:
        from soraleak_tui.edition.timeline_data import timeline_data

        common.print_json(timeline_data(dossier))
    elif dossier.events:
        print(_drawn(dossier, arguments.zoom, common.width_of(arguments)))
    else:
        common.fail("soraleak-tui: this dossier has no events")
    return 0 if dossier.events else common.NOTHING


def _drawn(dossier: Dossier, zoom: str | None, width: int) -> str:
    from soraleak_tui.domain.telling import RecordKind
    from soraleak_tui.domain.timeline import Zoom
    from soraleak_tui.edition.telling.lists import record_list
    from soraleak_tui.edition.telling.timeline import timeline
    from soraleak_tui.layout.listing import listing
    from soraleak_tui.layout.plain import printed
    from soraleak_tui.layout.timeline import CHART_FROM, TITLE, chart

    if width < CHART_FROM:
        if zoom is not None:
            common.fail(f"soraleak-tui: below {CHART_FROM} cells the events are a list, whatever the zoom")
        return printed(listing(TITLE, *record_list(dossier, RecordKind.TIMELINE), width))
    return printed(chart(timeline(dossier, Zoom(zoom) if zoom else None), width))
