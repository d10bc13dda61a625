"""Walks through the interface as a reader does, and notes what can be reached: by the keys, from what is shown.

A key may be pressed, or what it is bound to where the reader is be done at once: Textual's pilot waits after each press
until the machine is idle, which over some hundred keys is most of a minute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from tests.cli.reached import Reached, id_of
from textual.pilot import Pilot

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import SPEAKING, parts_of
from soraleak_tui.domain.prose import Mark
from soraleak_tui.domain.telling import meant
from soraleak_tui.layout.ledger import SIGNS
from soraleak_tui.layout.line import Line, Role, unwrap
from soraleak_tui.ui.app import ExplainerApp
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.front import FrontScreen
from soraleak_tui.ui.screens.ledger import LedgerScreen
from soraleak_tui.ui.screens.listed import MoreScreen, RecordsScreen
from soraleak_tui.ui.screens.lists import SourcesScreen, StatementsScreen
from soraleak_tui.ui.screens.origins import StemmaScreen, WeightScreen
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.screens.record import RecordScreen
from soraleak_tui.ui.screens.source import SourceScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

REMOTE = {"SSH_CONNECTION": "here there", "TERM": "xterm-256color"}
_HOPS = 4
"""Times that a message may set another one going, from a view to its screen, to the app and to a new screen."""
_PATIENCE = 500
"""Steps after which a way through has no end."""


class Walker:
    """A reader with a keyboard."""

    def __init__(self, pilot: Pilot[None], *, swift: bool) -> None:
        self.pilot = pilot
        self.app = pilot.app
        self._swift = swift

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all that they set going is done."""
        for key in keys:
            if self._swift:
                bound = self.app.screen.active_bindings[key]
                assert bound.enabled
                self.app.call_later(self.app.run_action, bound.binding.action, bound.node)
                for _ in range(_HOPS):
                    await self.pilot.pause(0)
            else:
                await self.pilot.press(key)


async def walked(dossier: Dossier, *, swift: bool = False) -> Reached:
    """All that can be reached on the screens; ``swift`` does what the keys are bound to instead of pressing them."""
    found = Reached()
    app = ExplainerApp(dossier, environment=REMOTE)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        walker = Walker(pilot, swift=swift)
        for part in (_front, _read, _look_behind, _compare, _sources, _origins, _evidence):
            await part(walker, found)
    return found


async def _front(walker: Walker, found: Reached) -> None:
    screen = walker.app.screen
    assert isinstance(screen, FrontScreen)
    panes = [target for target in screen.view.sheet.targets if target.startswith("page:")]
    found.pages += [_text(_lines(screen.view), target, Role.LABEL) for target in panes]


async def _read(walker: Walker, found: Reached) -> None:
    """By Space from the front page to the end of the last page; the rows in sight are what counts."""
    await walker.press("space")
    rows: dict[tuple[str, int], Line] = {}
    for _ in range(_PATIENCE):
        screen = walker.app.screen
        assert isinstance(screen, ReadingScreen)
        text = screen.text
        for row in range(text.top, min(text.top + text.rows_in_sight, text.sheet.height)):
            rows[text.page.id, row] = text.sheet.line(row)
        if screen.query_one(StatusLine).said.startswith("The end"):
            break
        await walker.press("space")
    spans = [span for line in rows.values() for span in line.spans]
    found.passages |= {span.target for span in spans if span.target is not None and "#" in span.target}
    found.links |= {span.link for span in spans if span.link is not None}
    for target, group in groupby((line for line in rows.values() if line.spans), key=_target):
        if target is not None and "#" not in target:
            found.embedded.append((target, tuple(map(id_of, _labels(group)))))


def _target(line: Line) -> str | None:
    """What the first words of a row stand for."""
    return next((span.target for span in line.spans if span.target is not None), None)


def _labels(lines: Iterator[Line]) -> list[str]:
    spans = (span for line in lines for span in line.spans)
    return [span.text for span in spans if span.role is Role.LABEL and span.marks & Mark.STRONG]


async def _look_behind(walker: Walker, found: Reached) -> None:
    """By Tab from passage to passage, on every page; beside it stands what it rests on."""
    for number, _ in enumerate(found.pages, 1):
        await walker.press(str(number), "g")
        screen = walker.app.screen
        assert isinstance(screen, ReadingScreen)
        before = None
        while screen.text.cursor != before:
            before = screen.text.cursor
            found.evidence |= {(before or "", key) for key in screen.reading.evidence.sheet.targets}
            await walker.press("tab")


async def _compare(walker: Walker, found: Reached) -> None:
    """From the list to the first comparison, one under the other, then from each to the next."""
    await walker.press("5")
    screen = walker.app.screen
    assert isinstance(screen, StatementsScreen)
    found.statements += screen.view.sheet.targets
    await walker.press("enter", "vertical_line")
    for _ in found.statements:
        comparing = walker.app.screen
        assert isinstance(comparing, ComparingScreen)
        _comparison(found, comparing.state.statement, _lines(comparing.view))
        await walker.press("a")
        _readings(found, comparing.state.statement, _lines(comparing.view))
        await walker.press("a", "right_square_bracket")


def _comparison(found: Reached, statement: str, lines: list[Line]) -> None:
    sources = dict.fromkeys(span.target for line in lines for span in line.spans if span.target is not None)
    found.comparisons[statement] = {source: _text(lines, source, Role.MUTED).partition(":")[0] for source in sources}
    found.settled[statement] = _text(lines, None, Role.SETTLED).replace(" · ", ", ")
    for start, where in (("Says nothing of it: ", found.silent), ("Not read in full: ", found.unread)):
        for said in re.findall(rf"^{start}(.*)$", unwrap(lines), re.MULTILINE):
            where[statement] = {id_of(each) for each in said.split("; ")}


def _readings(found: Reached, statement: str, lines: list[Line]) -> None:
    told = re.findall(r"^(.*) · (\d+ sources?, \d+ origins?): (.*)$", unwrap(lines), re.MULTILINE)
    found.readings[statement] = [
        (re.sub(r"^“(\W+)”$", r"\1", words), count, tuple(map(id_of, sources.split("; "))))
        for words, count, sources in told
    ]


async def _sources(walker: Walker, found: Reached) -> None:
    """From the list to every record, and with c its citation."""
    await walker.press("8")
    listing = walker.app.screen
    assert isinstance(listing, SourcesScreen)
    found.sources += listing.view.sheet.targets
    for source in found.sources:
        assert listing.view.cursor == source
        await walker.press("enter", "c")
        screen = walker.app.screen
        assert isinstance(screen, SourceScreen)
        while not screen.query_one(StatusLine).said:
            await walker.pilot.pause(0)
        found.citations[source] = walker.app.clipboard
        _record(found, source, _lines(screen.view))
        await walker.press("escape", "down")


async def _origins(walker: Walker, found: Reached) -> None:
    """From the list of sources to who rests on whom, and from there to what hangs on each."""
    await walker.press("8", "vertical_line", "g")
    screen = walker.app.screen
    assert isinstance(screen, StemmaScreen)
    lines, targets = _lines(screen.view), screen.view.sheet.targets
    path: list[str] = []
    for source in targets:
        strokes = next(line.spans[0].text for line in lines if _target(line) == source)
        del path[(len(strokes) - 2) // 3 :]
        others = re.findall(r"also on (\S+): ", _text(lines, source, Role.MUTED))
        found.stemma.append((source, (*path[-1:], *others)))
        path.append(source)
    await walker.press("w")
    weighed = walker.app.screen
    assert isinstance(weighed, WeightScreen)
    for source in targets:
        assert weighed.of == source
        found.weights[source] = _parts(_lines(weighed.view), weighed.view.sheet.targets)
        await walker.press("right")


def _record(found: Reached, source: str, lines: list[Line]) -> None:
    targets = dict.fromkeys(span.target for line in lines for span in line.spans if span.target is not None)
    found.rests_on[source] = {target for target in targets if ":" not in target} - {source}
    found.links |= {span.link for line in lines for span in line.spans if span.link is not None}
    for key in targets:
        if ":" in key:
            found.quotations[key] = _text(lines, key, Role.QUOTE)


async def _evidence(walker: Walker, found: Reached) -> None:
    """Every question, every event, and all that there is more: from a list to its first record, then to each next."""
    for key in ("6", "7"):
        await walker.press(key)
        await _records(walker, found)
    await walker.press("9")
    more = walker.app.screen
    assert isinstance(more, MoreScreen)
    view = more.view
    for target in view.sheet.targets:
        assert view.cursor == target
        await walker.press("enter")
        await _records(walker, found)
        while walker.app.screen is not more:
            await walker.press("escape")
        await walker.press("down")


async def _records(walker: Walker, found: Reached) -> None:
    screen = walker.app.screen
    if isinstance(screen, LedgerScreen):
        await _ledger(walker, screen, found)
        screen = walker.app.screen
    if isinstance(screen, RecordsScreen):
        assert {*screen.view.sheet.targets}.isdisjoint(found.records)
        await walker.press("enter")
        screen = walker.app.screen
    assert isinstance(screen, RecordScreen)
    while not screen.query_one(StatusLine).said:
        _of_record(found, screen.of, _lines(screen.view), screen.view.sheet.targets)
        await walker.press("right")


async def _ledger(walker: Walker, screen: LedgerScreen, found: Reached) -> None:
    """By Right from source to source, to the last one; what counts is the first sign of a cell; then the first row."""
    signs = {f"{sign} ": standing for standing, sign in SIGNS.items() if standing in SPEAKING and sign.strip()}
    while not screen.query_one(StatusLine).said:
        for line in _lines(screen.view):
            for span in line.spans:
                question, source = parts_of(span.target or "")
                if source is not None and span.text in signs:
                    found.standings.setdefault((question, source), signs[span.text].value)
        await walker.press("right")
    await walker.press("g", "enter")


def _of_record(found: Reached, record: str, lines: list[Line], targets: tuple[str, ...]) -> None:
    found.records[record] = _only(_ours(lines), Role.TITLE)[0]
    found.headings[record], found.told[record], found.points[record] = _parts(lines, targets)


def _parts(lines: list[Line], targets: tuple[str, ...]) -> tuple[list[str], list[str], list[tuple[str, str, str]]]:
    """Headings, sentences, and what can be opened: the key, the exact words, and ours."""
    headings = [text.replace(" · ", ", ") for text in _only(_ours(lines), Role.HEADING, Role.SUBHEADING)]
    told = _only(_ours(lines), Role.TEXT, Role.LABEL, Role.SETTLED)
    texts = [(meant(target), _text(lines, target, Role.QUOTE), _text(lines, target, Role.TEXT)) for target in targets]
    return headings, told, texts


def _ours(lines: list[Line]) -> list[Line]:
    """Rows with nothing in them that can be opened."""
    return [line for line in lines if not any(span.furniture or span.target for span in line.spans)]


def _only(lines: list[Line], *roles: Role) -> list[str]:
    """The words of some roles, by paragraph."""
    kept = [line for line in lines if line.spans and all(span.role in roles for span in line.spans)]
    return unwrap(kept).split("\n") if kept else []


def _lines(view: LinesView) -> list[Line]:
    """Every row that can be scrolled to."""
    sheet = view.sheet
    while sheet.correct(0):
        pass
    return [sheet.line(row) for row in range(sheet.height)]


def _text(lines: list[Line], target: str | None, role: Role) -> str:
    """The words of one role that stand for a target, as they were before they were broken."""
    kept = [
        replace(line, spans=spans)
        for line in lines
        if (
            spans := tuple(
                span for span in line.spans if span.target == target and span.role is role and not span.furniture
            )
        )
    ]
    return unwrap(kept)
