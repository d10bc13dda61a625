"""Whatever a dossier says stands on the screen as it is: nothing is markup, nothing is dropped, nothing is obeyed.

Each look at a screen is itself tested: where words are taken for markup on their way, it must fail.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator

import pytest
from rich.segment import Segment
from rich.style import Style
from tests.ui.painted import strips
from tests.ui.shown import press, settle
from textual.app import App
from textual.content import Content
from textual.markup import MarkupError
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import BlockQuote, CodeBlock, Heading, ListBlock, Paragraph, Table
from soraleak_tui.layout.walk import links_of
from soraleak_tui.search.index import in_memory
from soraleak_tui.search.marking import densest, occurrences
from soraleak_tui.search.places import places
from soraleak_tui.search.query import parse
from soraleak_tui.ui import paint
from soraleak_tui.ui.messages import OpenPage, OpenSource, OpenStatement
from soraleak_tui.ui.screens.choosing import LinksScreen, ShownScreen
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.widgets.bars import PaneBar, StatusLine
from soraleak_tui.ui.widgets.evidence_view import EvidenceView
from soraleak_tui.ui.widgets.lines import LinesView
from soraleak_tui.ui.widgets.outline import Outline
from soraleak_tui.ui.widgets.page_view import PageView
from soraleak_tui.ui.widgets.query_line import QueryInput

TALL = (200, 140)
"""So much room that a whole page is in sight."""
FURNITURE = dict.fromkeys(map(ord, "┃▏•▸"))
"""What the program sets between the words of a dossier."""
SOME = (
    "[sic]",
    "[The artists]",
    "[/",
    "[red]x[/red]",
    "[@click=app.quit]x[/]",
    "16<sup>1</sup>",
    "[^1]",
    "┌∩┐(◣_◢)┌∩┐",
    "[̲̅$̲̅(̲̅ )̲̅$̲̅]",
    "☠️",
    "我们不是你们的免费测试员、公关傀儡、训练数据、验证代币。",
    "نحن لسنا مختبرين مجانيين",
    "क्\u200dष",
    "👩\u200d🎨",
    "<U+202E>",
    "<U+001B>",
)
"""What must be met somewhere on the way."""


def squeezed(text: str) -> str:
    """The words without blanks, and without what the program sets between them."""
    return "".join(text.split()).translate(FURNITURE)


class Look:
    """Looks for words of a dossier on the screens of one run of the program."""

    def __init__(self, pilot: Pilot[None], dossier: Dossier) -> None:
        self.pilot = pilot
        self.dossier = dossier
        self.met = ""

    async def open(self, message: Message) -> None:
        """Ask for a screen, and wait until it stands."""
        self.pilot.app.screen.post_message(message)
        await settle(self.pilot)

    def on(self, kind: type[Widget], *words: str) -> None:
        """All these words are painted where the widget of that kind stands."""
        region = self.pilot.app.screen.query_one(kind).region
        rows = strips(self.pilot.app)[region.y : region.bottom]
        painted = squeezed("".join(row.crop(region.x, region.right).text for row in rows))
        assert [one for one in words if squeezed(one) not in painted] == [], painted
        self.met += painted


async def look_at_the_front(look: Look) -> None:
    dossier = look.dossier
    await settle(look.pilot)
    look.on(LinesView, dossier.title.upper(), dossier.subtitle, dossier.pages[0].passages[0].text)
    for page in dossier.pages:
        look.on(LinesView, page.title, page.standfirst)


async def look_at_the_lists(look: Look) -> None:
    dossier = look.dossier
    await press(look.pilot, "5")
    look.on(LinesView, *(document.title for document in dossier.documents))
    look.on(LinesView, *(statement.title for statement in dossier.statements.values()))
    await press(look.pilot, "8")
    look.on(LinesView, *(source.label for source in dossier.sources.values()))


async def look_at_the_sources(look: Look) -> None:
    for source in look.dossier.sources.values():
        await look.open(OpenSource(source.id))
        look.on(StatusLine, source.label)
        fields = (source.title, source.container_title, source.publisher, source.genre, source.url, source.remark)
        look.on(LinesView, source.label, source.reading, *(one for one in fields if one))
        look.on(LinesView, *(one for name in source.author for one in (name.family, name.suffix, name.literal)))
        look.on(LinesView, *(one.credit for one in source.rests_on))
        own = [one for one in look.dossier.quotations.values() if one.source == source.id]
        look.on(LinesView, *(one.exact for one in own), *(one.note for one in own))


async def look_at_the_comparison(look: Look) -> None:
    statement = look.dossier.statements["L1"]
    await look.open(OpenStatement(statement.id))
    for _ in range(2):
        look.on(LinesView, statement.title, statement.note, "{+[sic]+}", "的的", "العربية")
        look.on(LinesView, "{+[@click=app.quit]+}", "{+[/]+}", "{-[free]-}")
        look.on(LinesView, *(look.dossier.sources[name].label for name in ("P1", "001")))
        await press(look.pilot, "|")
    await press(look.pilot, "tab", "c")
    await look.pilot.pause(0.2)
    look.on(StatusLine, "sent to the terminal", look.dossier.sources["P1"].label)


def texts(blocks: object) -> Iterator[str]:
    """Every text of the blocks of a page, in pieces that stand on one line or wrap as one."""
    for block in blocks if isinstance(blocks, tuple) else ():
        if isinstance(block, Heading | Paragraph):
            yield from (run.text for run in block.inline)
        elif isinstance(block, CodeBlock):
            yield from block.text.splitlines()
        elif isinstance(block, BlockQuote):
            yield from texts(block.blocks)
        elif isinstance(block, ListBlock):
            yield from (text for item in block.items for text in texts(item))
        elif isinstance(block, Table):
            yield from (run.text for row in (block.header, *block.rows) for cell in row for run in cell)


async def look_at_the_pages(look: Look) -> None:
    app = look.pilot.app
    numbered = [f"{number} {page.title}" for number, page in enumerate(look.dossier.pages, 1)]
    for page in look.dossier.pages:
        await look.open(OpenPage(page.id))
        look.on(PaneBar, *numbered, look.dossier.title)
        look.on(StatusLine, page.title)
        look.on(PageView, page.title, *texts(page.blocks))
        look.on(Outline, *("".join(run.text for run in one.inline) for one in page.blocks if isinstance(one, Heading)))
        assert isinstance(app.screen, ReadingScreen)
        for passage in page.passages:
            app.screen.text.point(passage.id)
            await look.pilot.pause()
            for key in passage.evidence:
                quotation = look.dossier.quotation_of(key)
                assert quotation is not None
                look.on(EvidenceView, quotation.exact, look.dossier.sources[quotation.source].label, quotation.note)


async def look_at_the_search(look: Look) -> None:
    index = in_memory(places(look.dossier))
    for words in ("sic", "red", "click", "免费", "العربية", "U+202E", "sup", "source:001"):
        await press(look.pilot, "/", *words)
        look.on(QueryInput, words)
        found = index.find(parse(words))
        assert found.numbers
        for place in map(index.place, found.numbers[:20]):
            first, last = densest(occurrences(found.query, place.text), 50)
            look.on(LinesView, place.text[first:last], place.group.title)
        await press(look.pilot, "escape")


async def look_at_the_windows(look: Look) -> None:
    app: App[None] = look.pilot.app
    links = links_of(look.dossier.pages[0].blocks)
    app.push_screen(LinksScreen(links))
    await settle(look.pilot)
    look.on(LinesView, *(part for link in links for part in link))
    app.pop_screen()
    app.push_screen(ShownScreen(look.dossier.title, "\n".join(SOME)))
    await settle(look.pilot)
    look.on(LinesView, look.dossier.title, *SOME)


Way = Callable[[Look], Awaitable[None]]
WAYS: dict[str, Way] = {
    "front": look_at_the_front,
    "lists": look_at_the_lists,
    "sources": look_at_the_sources,
    "comparison": look_at_the_comparison,
    "pages": look_at_the_pages,
    "search": look_at_the_search,
    "windows": look_at_the_windows,
}


async def looked(app: App[None], dossier: Dossier, way: Way) -> str:
    """Everything met on a way through the program."""
    async with app.run_test(size=TALL) as pilot:
        look = Look(pilot, dossier)
        await way(look)
        return look.met


@pytest.mark.parametrize("way", WAYS)
async def test_the_words_of_a_hostile_dossier_are_shown_as_they_are(hostile_explainer, hostile, way):
    assert await looked(hostile_explainer(), hostile, WAYS[way])


async def test_the_pages_and_sources_hold_every_kind_of_awkward_words(hostile_explainer, hostile):
    async def through(look: Look) -> None:
        await look_at_the_pages(look)
        await look_at_the_sources(look)

    met = await looked(hostile_explainer(), hostile, through)
    assert [one for one in SOME if squeezed(one) not in met] == []


@pytest.mark.parametrize(("bar", "way"), [(PaneBar, "pages"), (StatusLine, "sources"), (StatusLine, "comparison")])
async def test_a_bar_that_hands_over_a_plain_string_is_found_out(hostile_explainer, hostile, monkeypatch, bar, way):
    rendered = bar.render
    monkeypatch.setattr(bar, "render", lambda self: rendered(self).plain)
    with pytest.raises((AssertionError, MarkupError)):
        await looked(hostile_explainer(), hostile, WAYS[way])


class Parsed(Segment):
    """A segment whose text is taken for markup, as a plain string would be."""

    def __new__(cls, text: str, style: Style | None = None) -> Segment:  # type: ignore[misc]
        """The segment without what looks like a tag."""
        try:
            return Segment(Content.from_markup(text).plain, style)
        except MarkupError:
            return Segment(text, style)


@pytest.mark.parametrize("way", WAYS)
async def test_a_view_that_takes_words_for_markup_is_found_out(hostile_explainer, hostile, monkeypatch, way):
    monkeypatch.setattr(paint, "Segment", Parsed)
    with pytest.raises(AssertionError):
        await looked(hostile_explainer(), hostile, WAYS[way])
