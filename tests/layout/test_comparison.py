"""Comparisons as lines: columns of one height, or one text under the other; nothing lost, nothing by colour alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.comparison import GAP, Caption, Cell, Change, Column, Comparison, Fidelity, Stretch
from soraleak_tui.domain.prose import Mark
from soraleak_tui.layout.comparison import NARROWEST, captioned, columns, fitting, stacked
from soraleak_tui.layout.line import Line, Role, unwrap
from soraleak_tui.layout.plain import plain

FREE = Stretch("free ", Change.CUT)
AND = Stretch("and ", Change.ADDED)
ROWS: tuple[tuple[Cell, ...], ...] = (
    ((Stretch("we are not your: "),), (), (Stretch("sie wollten nicht", Change.OWN),)),
    ((Stretch("free bug testers, "),), (FREE, Stretch("bug testers, ")), ()),
    ((Stretch("validation tokens"),), (AND, Stretch("validation tokens"), GAP, Stretch("[sic]")), ()),
)
COLUMNS = (
    Column("P", Fidelity.PRIMARY, (), ""),
    Column("A", Fidelity.ALTERED, (), "drops “free”; adds “and”"),
    Column("B", Fidelity.TRANSLATED, (), "in another language"),
)
COMPARISON = Comparison("L5", "The four roles", COLUMNS, ROWS, "Settled.", 2)
LABELS = {"P": "P · The file", "A": "A · The Track"}

words = st.text(st.sampled_from("ab c漢{-}[é\u0301☠️"), max_size=24)
stretches = st.one_of(
    st.builds(Stretch, words, st.sampled_from([change for change in Change if change is not Change.GAP])), st.just(GAP)
)
cells = st.lists(stretches, max_size=4).map(tuple)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    count = draw(st.integers(1, 4))
    rows = tuple(tuple(draw(cells) for _ in range(count)) for _ in range(draw(st.integers(0, 3))))
    heads = tuple(Column(f"S{number}", Fidelity.CUT, (), "words") for number in range(count))
    return Comparison("X", "Title", heads, rows, "", 0)


def test_columns_stand_side_by_side() -> None:
    assert plain(columns(COMPARISON, 64, LABELS)).splitlines() == [
        "P · The file          A · The Track         B",
        "primary wording       words altered: 1      translated: in",
        "                      cut, 1 added          another language",
        "",
        "we are not your:                            {~sie wollten",
        "                                            nicht~}",
        "free bug testers,     {-free-} bug",
        "                      testers,",
        "validation tokens     {+and+} validation",
        "                      tokens … [sic]",
    ]


def test_stacked_texts_stand_under_each_other() -> None:
    assert plain(stacked(COMPARISON, 40, LABELS)).splitlines() == [
        "P · The file",
        "primary wording",
        "  we are not your: free bug testers,",
        "  validation tokens",
        "",
        "A · The Track",
        "words altered: 1 cut, 1 added",
        "  {-free-} bug testers, {+and+}",
        "  validation tokens … [sic]",
        "",
        "B",
        "translated: in another language",
        "  {~sie wollten nicht~}",
    ]


def test_differences_are_told_by_sign_role_and_mark() -> None:
    spans = [span for line in stacked(COMPARISON, 80, LABELS) for span in line.spans]
    assert [(span.role, span.marks) for span in spans if span.text == "{-free-}"] == [(Role.CUT, Mark.STRUCK)]
    assert [(span.role, span.marks) for span in spans if span.text == "{+and+}"] == [(Role.ADDED, Mark.STRONG)]
    assert all(span.role is Role.QUOTE for span in spans if "tokens" in span.text)


def test_the_sign_between_fragments_is_furniture() -> None:
    spans = [span for line in stacked(COMPARISON, 80, LABELS) for span in line.spans]
    assert [span.furniture for span in spans if "…" in span.text] == [True]


def test_signs_around_words_that_are_not_compared_are_furniture() -> None:
    lines = stacked(COMPARISON, 80, LABELS)
    spans = [span for line in lines for span in line.spans]
    assert [(span.role, span.marks) for span in spans if "sie" in span.text] == [(Role.TEXT, Mark.EMPHASIS)]
    assert [span.furniture for span in spans if span.text in {"{~", "~}"}] == [True, True]
    assert "{~" not in unwrap(lines)


def test_beside_another_base_only_what_differs_from_it_is_told() -> None:
    heads = (replace(COLUMNS[1], summary="the base"), COLUMNS[0], replace(COLUMNS[2], summary="same words"))
    rows = (((Stretch("a"),), (FREE, Stretch("a")), (Stretch("a"),)),)
    other = replace(COMPARISON, columns=heads, rows=rows, one_measure=False)
    told = plain(stacked(other, 80, {})).splitlines()
    assert told[1::4] == ["the base", "primary wording", "same words"]


def test_names_of_two_lines_leave_the_classes_in_one_row() -> None:
    lines = plain(columns(COMPARISON, 64, {"P": "A name that is long for a column"})).splitlines()
    assert lines[2].startswith("primary wording       words altered: ")


def test_two_of_one_kind_at_the_end_of_a_row_are_one_when_stacked() -> None:
    rows = (((Stretch("a b "),), (Stretch("a ", Change.CUT),)), ((Stretch("c"),), (Stretch("c", Change.CUT),)))
    lines = stacked(Comparison("X", "Title", COLUMNS[:2], rows, "", 0), 40, {})
    assert "  {-a c-}" in plain(lines).splitlines()


def test_what_does_not_fit_is_stacked() -> None:
    width = 3 * NARROWEST + 3
    assert fitting(width) == 2
    assert columns(COMPARISON, width, LABELS) == stacked(COMPARISON, width, LABELS)


@pytest.mark.parametrize(("width", "count"), [(16, 1), (33, 1), (34, 2), (100, 5), (0, 0)])
def test_as_many_columns_fit_as_have_sixteen_cells(width: int, count: int) -> None:
    assert fitting(width) == count


@given(comparisons(), st.integers(20, 200))
def test_no_line_is_wider_than_its_room(comparison: Comparison, width: int) -> None:
    assert all(line.width <= width for line in columns(comparison, width, {}))
    assert all(line.width <= width for line in stacked(comparison, width, {}))


@given(comparisons(), st.integers(70, 200))
def test_the_words_of_each_column_are_all_there_in_their_order(comparison: Comparison, width: int) -> None:
    for lines in (columns(comparison, width, {}), stacked(comparison, width, {})):
        for index, column in enumerate(comparison.columns):
            expected = "".join(stretch.text for row in comparison.rows for stretch in row[index])
            assert letters(expected) in letters(shown(lines, column.source))


def shown(lines: tuple[Line, ...], source: str) -> str:
    return "".join(span.text for line in lines for span in line.spans if span.target == source)


def letters(text: str) -> str:
    """The text without blanks, and without what may be the sign of a difference."""
    return "".join(sign for sign in text if sign not in " {-+~<>}\n")


@given(comparisons(), st.integers(20, 120))
def test_in_columns_every_line_ends_its_words(comparison: Comparison, width: int) -> None:
    lines = columns(comparison, width, {})
    if len(comparison.columns) <= fitting(width):
        body = lines[lines.index(Line()) :]
        assert all(line.join == "\n" for line in body)


@given(comparisons(), st.integers(20, 120))
def test_everything_in_a_column_leads_to_its_source(comparison: Comparison, width: int) -> None:
    for line in columns(comparison, width, {}):
        assert all(span.target is not None or not span.text.strip() for span in line.spans)


@given(st.integers(20, 120))
def test_stacked_words_are_given_back_whole(width: int) -> None:
    lines = stacked(COMPARISON, width, LABELS)
    assert "{-free-} bug testers, {+and+} validation tokens" in unwrap(lines)


SHORT = replace(COMPARISON, caption=Caption("Settled by P", "origins 1 to 3"))


@pytest.mark.parametrize(
    ("width", "here", "told"),
    [
        (80, "", "L5 · The four roles · Settled by P · origins 1 to 3"),
        (38, "", "L5 · Settled by P · origins 1 to 3"),
        (39, "origins 7 to 1", "L5 · Settled by P · here origins 7 to 1"),
        (38, "origins 7 to 1", "Settled by P · here origins 7 to 1"),
        (30, "origins 7 to 1", "Settled by P · origins 7 to 1"),
        (26, "", "Settled by P · origins 1…"),
        (20, "", "… · origins 1 to 3"),
        (15, "", "Settled by P…"),
    ],
)
def test_what_is_settled_is_told_in_as_few_words_as_fit(width: int, here: str, told: str) -> None:
    assert captioned(SHORT, width, here).text == told


@given(settled=words, behind=words, here=words, width=st.integers(4, 120))
def test_what_is_told_in_short_is_never_wider_than_the_row(settled: str, behind: str, here: str, width: int) -> None:
    line = captioned(replace(COMPARISON, caption=Caption(settled, behind)), width, here)
    assert line.width <= width
    assert line.spans[0].role is Role.PINNED


def test_of_a_source_with_a_long_name_the_name_is_cut() -> None:
    long = replace(COMPARISON, caption=Caption("Settled by the-paper-of-record-of-the-town", "origins 1 to 3"))
    assert captioned(long, 38).text == "Settled by… · origins 1 to 3"
