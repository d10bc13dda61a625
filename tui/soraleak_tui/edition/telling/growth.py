"""Growth: the series of figures that count one thing at different times, none less than the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.numerals import Number
from soraleak_tui.domain.timeline import Count, Growth
from soraleak_tui.domain.value import Measure
from soraleak_tui.edition.telling.others import figure_in_words
from soraleak_tui.edition.telling.points import label
from soraleak_tui.layout.dates_in_words import date_in_words

_FEWEST = 3
"""Points that a growth has at least."""


def growths(dossier: Dossier, lasting: int = 0) -> Iterator[Growth]:
    """The series that grow, of those that took at least so many seconds, in the order of the dossier.

    A series grows that has at least three counts in one unit, each of a day, the last of them more than the first, and
    none that is certainly less than the one before. Counts in other units stand beside them. Those of one day are in
    the order of the dossier.
    """
    series: dict[str, list[Figure]] = {}
    for figure in dossier.figures.values():
        if figure.series and figure.day is not None and figure.value.measure is Measure.COUNT:
            series.setdefault(figure.series, []).append(figure)
    for name, figures in series.items():
        ordered = sorted(figures, key=lambda figure: _bounds(figure)[0])
        (unit, _), *_ = Counter(figure.value.unit for figure in ordered).most_common(1)
        took = _bounds(ordered[-1])[1] - _bounds(ordered[0])[0]
        if took >= lasting and _grows([figure for figure in ordered if figure.value.unit == unit]):
            yield Growth(_title(dossier, name, ordered, unit), tuple(_count(dossier, each, unit) for each in ordered))


def _grows(figures: Sequence[Figure]) -> bool:
    bounds = [figure.value.bounds for figure in figures]
    never_less = all(before <= after for (before, _), (_, after) in pairwise(bounds))
    return len(figures) >= _FEWEST and never_less and _number(figures[0]) < _number(figures[-1])


def _bounds(figure: Figure) -> tuple[int, int]:
    return figure.day.within() if figure.day is not None else (0, 0)


def _number(figure: Figure) -> Number:
    """The number itself, or the bound that there is."""
    low, high = figure.value.low, figure.value.high
    return low if low is not None else high if high is not None else 0


def _title(dossier: Dossier, name: str, figures: Sequence[Figure], unit: str) -> str:
    first, *_, last = (figure_in_words(dossier, figure) for figure in figures if figure.value.unit == unit)
    return f"{name[:1].upper()}{name[1:]}: from {first} to {last}"


def _count(dossier: Dossier, figure: Figure, unit: str) -> Count:
    low, high = _number(figure), figure.value.high
    return Count(
        figure.id,
        date_in_words(figure.day, short=True) if figure.day is not None else "",
        figure_in_words(dossier, figure),
        label(dossier, figure.saying.source) if figure.saying is not None else "reckoned",
        figure.scope,
        low,
        low if high is None else high,
        open=high is None,
        counted=figure.value.unit == unit,
    )
