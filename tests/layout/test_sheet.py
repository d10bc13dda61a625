"""Sheets: every row once, every target found, and a place that outlives a change of width."""

from __future__ import annotations

from hypothesis import given, strategies as st

from soraleak_tui.layout.line import Line, Span, unwrap
from soraleak_tui.layout.opened_sheet import OpenedSheet
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.layout.wrap import wrap

WORDS = st.lists(st.text("abc ", min_size=1, max_size=30), min_size=1, max_size=8)


def sheet_of(texts: list[str], width: int) -> StaticSheet:
    """One target for each text, wrapped at a width."""
    return StaticSheet(
        [line for number, text in enumerate(texts) for line in wrap([Span(text, target=str(number))], width)]
    )


@given(WORDS, st.integers(5, 40))
def test_every_target_is_found_on_its_rows(texts, width):
    sheet = sheet_of(texts, width)
    for target in sheet.targets:
        rows = sheet.rows_of(target)
        assert any(span.target == target for span in sheet.line(rows.start).spans)
        assert any(span.target == target for span in sheet.line(rows.stop - 1).spans)


@given(WORDS, WORDS, st.integers(5, 40), st.data())
def test_evidence_slips_in_below_its_passage_and_nothing_is_lost(texts, cards, width, data):
    base = sheet_of(texts, width)
    target = data.draw(st.sampled_from(base.targets or ("none",)))
    slip = [Line((Span(card.strip() or "x", target=f"card {number}"),)) for number, card in enumerate(cards)]
    opened = OpenedSheet(base, target, slip)
    rows = [opened.line(row) for row in range(opened.height)]
    cut = base.rows_of(target).stop
    assert rows == [
        *(base.line(row) for row in range(cut)),
        *slip,
        *(base.line(row) for row in range(cut, base.height)),
    ]
    for each in opened.targets:
        first = opened.rows_of(each).start
        assert any(span.target == each for span in rows[first].spans)


@given(WORDS, st.integers(5, 40), st.data())
def test_the_place_of_a_row_leads_back_to_it_with_and_without_evidence(texts, width, data):
    base = sheet_of(texts, width)
    row = data.draw(st.integers(0, base.height - 1))
    assert base.row_at(base.anchor_at(row)) == row
    target = data.draw(st.sampled_from(base.targets or ("none",)))
    opened = OpenedSheet(base, target, [Line(), Line()])
    cut = base.rows_of(target).stop
    moved = row if row < cut else row + 2
    assert opened.row_at(base.anchor_at(row)) == moved
    assert base.row_at(opened.anchor_at(moved)) == row


def test_an_empty_sheet_has_nothing_to_point_at():
    sheet = StaticSheet(())
    assert (sheet.height, sheet.targets, list(sheet.rows_of("x"))) == (0, (), [])
    assert sheet.row_at((3, 2)) == 0


def test_unwrapping_a_sheet_gives_its_words_back():
    sheet = sheet_of(["one two three four", "five"], 8)
    assert unwrap(sheet.line(row) for row in range(sheet.height)) == "one two three four\nfive"
