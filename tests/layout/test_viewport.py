"""The viewport: however wrong the guesses of heights are, what the reader sees moves exactly as asked."""

from __future__ import annotations

from hypothesis import given, strategies as st

from soraleak_tui.layout.galley import Galley
from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.opened_sheet import OpenedSheet
from soraleak_tui.layout.sheet import CaptionedSheet, ListSheet, Sheet, StaticSheet
from soraleak_tui.layout.viewport import Viewport, turn_of

HEIGHTS = st.lists(st.integers(1, 6), min_size=1, max_size=10)
MOVES = st.lists(
    st.tuples(st.sampled_from(("by", "to", "end", "target", "correct", "fit")), st.integers(-25, 45)), max_size=15
)


def sheet_of(heights: list[int], guesses: list[int], opened: int | None, slip: int) -> Sheet:
    """Entries ``0``, ``1`` … behind guesses that may be wrong, with evidence under one of them if wanted."""

    def typeset(item: int) -> tuple[Line, ...]:
        return tuple(Line((Span(f"{item}.{row}", target=str(item)),)) for row in range(heights[item]))

    base = ListSheet(
        Galley([*guesses, *heights][: len(heights)], typeset), {str(item): item for item in range(len(heights))}
    )
    if opened is None:
        return base
    return OpenedSheet(base, str(opened), [Line((Span(f"slip.{row}", target="card"),)) for row in range(slip)])


def texts_of(heights: list[int], opened: int | None, slip: int) -> list[str]:
    """All rows, as they must be."""
    found = []
    for item, height in enumerate(heights):
        found += [f"{item}.{row}" for row in range(height)]
        found += [f"slip.{row}" for row in range(slip)] if item == opened else []
    return found


def seen(port: Viewport) -> list[str]:
    return [port.sheet.line(port.top + row).text for row in range(port.rows)]


def place(port: Viewport, texts: list[str]) -> int:
    """Where the rows in sight stand among all rows; they follow each other without a gap."""
    rows = seen(port)
    shown = [row for row in rows if row]
    start = texts.index(rows[0])
    assert texts[start : start + len(rows)] == shown
    assert len(shown) == min(port.rows, len(texts))
    return start


@given(HEIGHTS, HEIGHTS, st.integers(0, 9), st.integers(1, 5), st.integers(1, 8), MOVES)
def test_every_move_is_exact_with_and_without_evidence(heights, guesses, opened, slip, rows, moves):
    under = opened if opened < len(heights) else None
    texts = texts_of(heights, under, slip)
    port = Viewport()
    port.put(sheet_of(heights, guesses, under, slip))
    port.fit(rows)
    at = place(port, texts)
    assert at == 0
    for move, number in moves:
        last = max(0, len(texts) - port.rows)
        if move == "by":
            port.go_by(number)
            assert place(port, texts) == max(0, min(last, at + number))
        elif move == "end":
            port.go_to_end()
            assert place(port, texts) == last
            assert port.at_end
        elif move == "correct":
            port.sheet.correct(port.top)
            assert place(port, texts) == at
        elif move == "target":
            target = str(number % len(heights))
            port.show_rows(port.sheet.rows_of(target))
            shown = {text.partition(".")[0] for text in seen(port)}
            assert target in shown
        elif move == "to":
            port.go_to(number)
        else:
            port.fit(1 + abs(number) % 9)
        at = place(port, texts)
        assert port.at_end == (at + port.rows >= len(texts))


def test_a_target_comes_into_sight_with_a_row_to_spare():
    port = Viewport()
    port.put(sheet_of([1] * 30, [3] * 30, None, 0))
    port.fit(5)
    port.show_rows(port.sheet.rows_of("10"))
    assert seen(port) == ["7.0", "8.0", "9.0", "10.0", "11.0"]
    port.show_rows(port.sheet.rows_of("4"))
    assert seen(port)[:2] == ["3.0", "4.0"]
    port.show_rows(port.sheet.rows_of("5"))
    assert seen(port)[0] == "3.0"


def test_where_there_is_no_row_to_spare_the_target_itself_is_shown():
    port = Viewport()
    port.put(sheet_of([1, 1, 1], [1, 1, 1], 0, 1))
    port.fit(1)
    port.go_by(3)
    port.show_rows(port.sheet.rows_of("1"))
    assert seen(port) == ["1.0"]


@given(HEIGHTS, HEIGHTS, st.integers(0, 9), st.integers(1, 5), st.integers(1, 8), st.integers(0, 10))
def test_what_one_begins_with_stands_in_sight_whatever_was_laid_out_before(heights, guesses, opened, slip, rows, lit):
    under = opened if opened < len(heights) else None
    texts = texts_of(heights, under, slip)
    stands = []
    for looked in (False, True):
        port = Viewport()
        port.fit(rows)
        port.put(sheet_of(heights, guesses, under, slip))
        if looked:
            for row in range(len(texts)):
                port.go_to(row)
        target = port.sheet.targets[lit % len(port.sheet.targets)]
        port.begin(port.sheet.rows_of(target))
        first = place(port, texts)
        wanted = texts.index(port.sheet.line(port.sheet.rows_of(target).start).text)
        assert first <= wanted < first + rows
        stands.append(first)
    assert len({*stands}) == 1


def test_what_stands_on_the_first_screen_is_begun_with_from_the_top():
    port = Viewport()
    port.fit(6)
    port.put(sheet_of([3, 3, 3, 3], [1], None, 0))
    port.begin(port.sheet.rows_of("1"))
    assert port.top == 0
    port.begin(port.sheet.rows_of("2"))
    assert port.top == 4
    port.begin(range(0), ((1, 1), 1))
    assert port.top == 5
    port.begin(range(0))
    assert port.top == 0


CAPTION = Line((Span("in short"),))


def captioned(height: int, said_in: int) -> CaptionedSheet:
    return CaptionedSheet([Line((Span(str(row), target=str(row)),)) for row in range(height)], CAPTION, said_in)


def showing(sheet: Sheet, rows: int) -> Viewport:
    port = Viewport()
    port.put(sheet)
    port.fit(rows)
    return port


def in_view(port: Viewport) -> set[int]:
    """The rows that a reader sees: without the one behind the caption."""
    return {row for row in port.in_sight if row < port.sheet.height}


@given(st.integers(1, 60), st.integers(0, 5), st.integers(2, 12), st.lists(st.integers(-25, 45), max_size=8))
def test_what_must_not_go_out_of_sight_stands_in_full_or_in_short(height, said_in, rows, moves):
    sheet = captioned(height, min(said_in, height - 1))
    port = showing(sheet, rows)
    for move in (0, *moves):
        port.go_by(move)
        assert port.caption == (CAPTION if port.top > sheet.said_in else None)
        assert port.caption or sheet.said_in in in_view(port) or sheet.said_in >= port.top + rows


@given(st.integers(20, 60), st.integers(0, 5), st.integers(3, 12), st.integers(0, 59), st.sampled_from([1, -1]))
def test_a_turn_keeps_a_row_in_sight_though_there_be_a_caption(height, said_in, rows, start, by):
    plain = StaticSheet([Line((Span(str(row)),)) for row in range(height)])
    for sheet in (plain, captioned(height, said_in)):
        port = showing(sheet, rows)
        port.go_to(min(start, height - rows))
        top, before, is_captioned = port.top, in_view(port), port.caption is not None
        port.go_by(by * turn_of(port))
        if abs(port.top - top) == turn_of(port):
            both = is_captioned and port.caption is not None
            assert len(before & in_view(port)) in ({1} if both or sheet is plain else {1, 2})


@given(st.integers(1, 60), st.integers(0, 5), st.integers(2, 12))
def test_no_row_stays_behind_the_caption_for_who_reads_screen_by_screen(height, said_in, rows):
    port = showing(captioned(height, min(said_in, height - 1)), rows)
    read = in_view(port)
    while not port.at_end:
        port.go_by(max(1, rows - 1))
        read |= in_view(port)
    assert read == set(range(height))
    back = in_view(port)
    while port.top:
        port.go_by(-max(1, rows - 1))
        back |= in_view(port)
    assert back == set(range(height))


@given(
    st.integers(1, 60), st.integers(0, 5), st.integers(2, 12), st.integers(0, 59), st.integers(0, 59), st.integers(1, 9)
)
def test_what_is_brought_into_sight_does_not_stand_behind_the_caption(height, said_in, rows, start, first, count):
    port = showing(captioned(height, min(said_in, height - 1)), rows)
    port.go_to(start)
    wanted = range(min(first, height - 1), min(height, first + count))
    port.show_rows(wanted)
    shown = set(wanted) & in_view(port)
    assert len(shown) >= min(len(wanted), rows - 1)
    assert wanted.start in shown
