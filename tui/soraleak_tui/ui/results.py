"""Results: what was found, as a sheet of which nothing is read or laid out before it is looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from rich.cells import cell_len

from soraleak_tui.layout.excerpt import excerpt
from soraleak_tui.layout.galley import Galley
from soraleak_tui.layout.line import Line, Role, Span, filled
from soraleak_tui.layout.sheet import Anchor, GalleySheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.search.found import Found
from soraleak_tui.search.marking import densest, occurrences
from soraleak_tui.search.place import Place, PlaceKind

_INDENT = "  "
_MOST_GROUPS = 60
"""Groups that are told of in one row; a thousand of them would take longer to paint than all places in sight."""
_BY_ID = frozenset({PlaceKind.STATEMENT, PlaceKind.RECORD})
"""Places that are told by their ids."""


class ResultSheet(GalleySheet):
    """A row for each place under a heading for each group; the target of a place is its position, from 0."""

    targets: tuple[str, ...] = ()
    """Not listed here: there may be very many."""

    def __init__(self, found: Found, place: Callable[[int], Place], width: int) -> None:
        """``place`` reads the place of a number."""
        self._found = found
        self._place = place
        self._width = width
        self._headings = [tally.first + number for number, tally in enumerate(found.tallies)]
        heights = [1] * (len(found.numbers) + len(found.tallies))
        for heading in self._headings[1:]:
            heights[heading] = 2
        super().__init__(Galley(heights, self._typeset))

    def rows_of(self, target: str) -> range:
        """The row of a place."""
        position = int(target)
        if not 0 <= position < len(self._found.numbers):
            return range(0)
        group = bisect_right(self._found.tallies, position, key=lambda tally: tally.first)
        row = self._galley.start(position + group)
        return range(row, row + 1)

    def anchor_at(self, row: int) -> Anchor:
        """The heading or the place, and the row in it."""
        return self._galley.hold(row)

    def row_at(self, anchor: Anchor) -> int:
        """The row of it, at every width."""
        return self._galley.row_of(anchor)

    def correct(self, row: int) -> bool:
        """Nothing is a guess: a place takes one row."""
        del row
        return False

    def _typeset(self, item: int) -> Sequence[Line]:
        group = bisect_right(self._headings, item) - 1
        if self._headings[group] == item:
            tally = self._found.tallies[group]
            title = excerpt(tally.group.title, 0, 0, max(1, self._width - 8))
            count = Span(f"  {tally.count}", Role.MUTED, furniture=True)
            head = Line((Span(title, Role.HEADING, furniture=True), count))
            return [Line(), head] if group else [head]
        position = item - group - 1
        return [self._row(self._place(self._found.numbers[position]), str(position))]

    def _row(self, place: Place, target: str) -> Line:
        start, end = densest(occurrences(self._found.query, place.text), self._width // 2)
        sign = _sign(place)
        room = self._width - len(_INDENT) - cell_len(sign)
        words = excerpt(place.text, start, end, max(1, room))
        if place.kind in _BY_ID and words.startswith(place.id):
            sign, words = "", excerpt(place.text, start, end, max(1, self._width - len(_INDENT)))
        role = Role.QUOTE if place.kind is PlaceKind.QUOTATION else Role.TEXT
        before = (Span(_INDENT, target=target, furniture=True), Span(sign, Role.KEY, target=target, furniture=True))
        return filled(Line((*before, Span(words, role, target=target))), self._width, target)


def _sign(place: Place) -> str:
    """A short name before the words, where a place has one."""
    if place.kind in _BY_ID:
        return f"{place.id}  "
    if place.kind is PlaceKind.QUOTATION:
        return f"{place.id.partition(':')[2]}  "
    return ""


def tally_in_words(found: Found) -> str:
    """How much was found, and where: ``14 places: The leak 5, The letter 3``; of groups as many as a row may hold."""
    count = len(found.numbers)
    groups = ", ".join(f"{tally.group.title} {tally.count}" for tally in found.tallies[:_MOST_GROUPS])
    groups += ", …" if len(found.tallies) > _MOST_GROUPS else ""
    return f"{count:,} {'place' if count == 1 else 'places'}: {groups}"


def nothing_found(found: Found, width: int) -> tuple[Line, ...]:
    """That nothing was found, and what could be tried."""
    tips = [
        *(["Small letters find capitals too"] if any(term.capitals for term in found.query.terms) else []),
        *(
            ["Without quotation marks the words need not stand side by side"]
            if any(len(term.words) > 1 and not term.together for term in found.query.terms)
            else []
        ),
        *(["Fewer words find more: a place must have all of them"] if len(found.query.terms) > 1 else []),
        *(["source: takes an id, the beginning of a name, or initials"] if found.query.sources else []),
        "The beginning of a word is enough",
    ]
    said = f"Nothing found for {found.query.typed.strip()}"
    return _told(said, tips, width)


def how_to_search(example: str, width: int) -> tuple[Line, ...]:
    """What can be typed; ``example``: the id of a source."""
    ways = [
        "Words: each is the beginning of a word, and a place has all of them",
        "A capital letter counts, small letters do not mind",
        "“Words in quotation marks” stand side by side",
        f"source:{example} keeps to what a source says and what rests on it; its name or initials will do",
    ]
    return _told("Search the pages, statements, sources and quotations", ways, width)


def _told(said: str, points: Sequence[str], width: int) -> tuple[Line, ...]:
    bullet, indent = [Span("· ", Role.MARKER)], [Span("  ")]
    lines = [line for point in points for line in wrap([Span(point, Role.MUTED)], width, first=bullet, rest=indent)]
    return (*wrap([Span(said, Role.LABEL)], width), Line(), *lines)
