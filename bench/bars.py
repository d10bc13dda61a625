"""The bars: how far each figure may go, as a ratio to the bare app of the same run where there is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bench.figures import Bar, in_ms, percentile, ratio
from bench.measure import AHEAD, BARE, CITE, COLD, FULL, LARGE, NOTHING, OWN, PAGE, Measured

APP, REPAINT = "× bare app", "× its repaint"
SHORTEST_SAMPLE = 20
"""Samples below which a percentile says nothing."""


def bars(measured: Measured) -> list[Bar]:
    """All figures that matter, in the order of a reader's way; memory only where the system tells it."""
    figures = measured.figures
    return [
        *_starts(figures),
        *_memory(figures),
        *_loading(figures),
        *_moves(figures),
        *_waits(measured.waits),
        *_search(measured.letters),
        ratio(
            "`cite` on the command line", figures[CITE]["whole_s"], figures[NOTHING]["whole_s"], "× python -c pass", 8
        ),
    ]


def _starts(figures: Mapping[str, Mapping[str, float]]) -> Iterator[Bar]:
    bare = figures[BARE]["ready_s"]
    for name, what, limit in (
        (OWN, "first page readable, own dossier", 1.3),
        (PAGE, "first screen of a 1 MB page", 1.6),
        (LARGE, "first screen of the large dossier", 1.6),
    ):
        yield ratio(what, figures[name]["ready_s"], bare, APP, limit)
        yield ratio(f"{what}, the very first start", figures[name + COLD]["ready_s"], bare, APP)
    loaded = figures[LARGE + COLD]["loaded_s"]
    yield ratio("the large dossier read whole and kept, the very first start", loaded, bare, APP)
    ahead = figures[OWN + AHEAD]["ahead_s"], figures[BARE + AHEAD]["ahead_s"]
    yield ratio("page 1 readable, its key typed before anything was shown", *ahead, APP)


def _memory(figures: Mapping[str, Mapping[str, float]]) -> Iterator[Bar]:
    for figure, when in (("held_mb", "at rest"), ("peak_mb", "at the highest")):
        if figure in figures[PAGE]:
            bare = figures[BARE][figure]
            for name, limit in ((PAGE, 2.0), (LARGE, None), (OWN, None)):
                value = figures[name][figure]
                told = f"{value:.0f} MiB against {bare:.0f}"
                yield Bar(f"memory {when}, {name}", told, value / bare, APP, limit)


def _loading(figures: Mapping[str, Mapping[str, float]]) -> Iterator[Bar]:
    for name in (PAGE, LARGE):
        if "loading_mb" in (first := figures[name + COLD]):
            bare = figures[BARE]["peak_mb"]
            told = f"{first['loading_mb']:.0f} MiB against {bare:.0f}, with what loads it"
            yield Bar(f"memory at the highest, {name}, the very first start", told, first["loading_mb"] / bare, APP)


def _moves(figures: Mapping[str, Mapping[str, float]]) -> Iterator[Bar]:
    page, repaint = figures[PAGE], figures[FULL]["repaint_s"]
    yield ratio("`G` in the 1 MB page", page["end_s"], page["turn_s"], "× a page turn", 10)
    for name in (PAGE, OWN):
        yield ratio(f"page turn, {name}", figures[name]["turn_s"], repaint, REPAINT, 3)
        size = figures[name]["turn_bytes"]
        yield Bar(f"page turn, {name}: bytes", f"{size:,.0f} bytes at most", size / 1000, "KB", 8)
    for name in (OWN, LARGE):
        yield ratio(f"pane switch, {name}, first visit", figures[name]["pane_first_s"], repaint, REPAINT, 3)
        yield ratio(f"pane switch, {name}, later", figures[name]["pane_s"], repaint, REPAINT, 3)


def _waits(waits: Mapping[str, list[float]]) -> Iterator[Bar]:
    if any(len(found) < SHORTEST_SAMPLE for found in waits.values()):
        return
    bare, loading = (percentile(waits[name], 0.99) for name in (BARE, LARGE))
    told = f"{len(waits[LARGE])} keys, half within {in_ms(percentile(waits[LARGE], 0.5))}, all within "
    told += in_ms(max(waits[LARGE]))
    yield Bar("a key's wait while 5 MB are loaded, p99", told, 1000 * loading, "ms", 50)
    yield ratio("the same, against a key in the bare app, p99", loading, bare, APP)


def _search(letters: list[float]) -> Iterator[Bar]:
    if len(letters) >= SHORTEST_SAMPLE:
        told = f"{len(letters)} letters, half within {in_ms(percentile(letters, 0.5))}"
        yield Bar("a letter of a search in the large dossier, p95", told, 1000 * percentile(letters, 0.95), "ms", 30)
