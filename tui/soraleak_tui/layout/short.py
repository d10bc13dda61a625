"""Short: an answer in the fewest words, as it stands in a cell."""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.ledger import Cell, Entry, Standing
from soraleak_tui.domain.moments import Precision
from soraleak_tui.domain.value import Value
from soraleak_tui.layout.dates_in_words import date_in_words

_SHORTER = (("about ", "~"), ("at least ", "from "), ("at most ", "up to "), ("more than ", ">"), ("less than ", "<"))
BETWEEN = " / "
"""Between two answers of one source."""
_GRAVITY = tuple(Standing)


def cell_in_short(cell: Cell, zones: Sequence[Zone]) -> tuple[tuple[Standing, str], ...]:
    """What a source answers by how that stands, the gravest first: ``3 h``, ``yes / some``; empty where it does not."""
    by_standing: dict[Standing, dict[str, None]] = {}
    for entry in sorted(cell.entries, key=lambda each: _GRAVITY.index(each.standing)):
        if words := entry_in_short(entry, zones):
            by_standing.setdefault(entry.standing, {})[words] = None
    return tuple((standing, BETWEEN.join(words)) for standing, words in by_standing.items())


def entry_in_short(entry: Entry, zones: Sequence[Zone]) -> str:
    """The value; without one the exact words between quotation marks, else what is said in ours."""
    answer = entry.answer
    if answer.value is not None:
        return value_in_short(answer.value, zones)
    if entry.exact:
        return f"“{entry.exact}”"
    return answer.saying.gist if answer.saying else ""


def value_in_short(value: Value, zones: Sequence[Zone]) -> str:
    """``~1 h``, ``157bn USD``, ``26 Nov 2024, 08:30``."""
    if value.moment is not None:
        return _moment(value.moment, zones)
    words = value.in_words
    for long, sign in _SHORTER:
        if words.startswith(long):
            return sign + words.removeprefix(long)
    return words.replace(" to ", "–")


def _moment(when: Edtf, zones: Sequence[Zone]) -> str:
    if when.precision < Precision.HOUR or not zones:
        return date_in_words(when, short=True)
    ends = (when.start,) if when.end is None else (when.start, when.end)
    first, *rest = (each.at(zones[0].offset) for each in ends)
    day = date_in_words(Edtf("", Point(first.year, first.month, first.day)), short=True)
    return f"{day}, {'–'.join(map(_hour, (first, *rest)))}"


def _hour(point: Point) -> str:
    if point.hour is None:
        return date_in_words(Edtf("", point), short=True)
    about = "~" if point.approximate else ""
    return f"{about}{point.hour:02d}:{point.minute or 0:02d}"
