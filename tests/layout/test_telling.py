"""Records as Lines: nothing is lost at any width, and each point can be pointed at."""

from __future__ import annotations

import pytest

from soraleak_tui.domain.prose import Mark
from soraleak_tui.domain.records import all_ids
from soraleak_tui.domain.telling import Heading, Passing, Picture, Point, RecordKind, Telling, Told, meant
from soraleak_tui.edition.telling import telling
from soraleak_tui.layout.line import Role
from soraleak_tui.layout.telling import told

WIDTHS = (20, 40, 75, 76, 118)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_record_fits_and_says_all_of_its_parts(builtin_dossier, sample, width):
    for dossier in (builtin_dossier, sample):
        for record in all_ids(dossier):
            it = telling(dossier, record)
            lines = told(it, width)
            assert all(line.width <= width for line in lines), record
            words = "".join(span.text for line in lines for span in line.spans if not span.furniture)
            bare = "".join(words.split())
            for part in it.parts:
                if isinstance(part, (Told, Heading)):
                    assert "".join(part.text.split()) in bare


def test_each_point_has_rows_of_its_own(builtin_dossier):
    for record in all_ids(builtin_dossier):
        it = telling(builtin_dossier, record)
        found = dict.fromkeys(span.target for line in told(it, 100) for span in line.spans if span.target)
        assert tuple(found) == it.targets
        assert len(set(it.targets)) == len(it.targets)
        assert [meant(target) for target in it.targets] == [point.key for point in it.points]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_title_of_a_source_is_told_from_words_of_ours(builtin_dossier, width):
    """It stands slanted behind a word that says so, and ours never do."""
    count = 0
    for record in all_ids(builtin_dossier):
        it = telling(builtin_dossier, record)
        spans = [span for line in told(it, width) for span in line.spans if not span.furniture]
        shown = "".join(span.text for span in spans if span.marks & Mark.EMPHASIS)
        titles = "".join(point.title for point in it.points)
        assert "".join(shown.split()) == "".join(titles.split()), record
        assert not any(point.title and (point.exact or point.told) for point in it.points)
        count += bool(titles)
    assert count > 50


@pytest.mark.parametrize("width", WIDTHS)
def test_exact_words_are_the_quotes_and_nothing_else_is(builtin_dossier, width):
    it = telling(builtin_dossier, "Q1")
    shown = "".join(
        span.text for line in told(it, width) for span in line.spans if span.role is Role.QUOTE and not span.furniture
    )
    assert "".join(shown.split()) == "".join("".join(point.exact.split()) for point in it.points)


def test_a_picture_grows_by_a_row_a_step_and_marks_the_last():
    drawn = [
        told(Telling("x", RecordKind.STEPS, "a", "t", (Picture(("One", "Two", "Three"), passed),)), 60)
        for passed in ((Passing(0, 2),), (Passing(0, 2), Passing(2, 1)), (Passing(0, 2), Passing(2, 1), Passing(1, 1)))
    ]
    assert [len(lines) for lines in drawn] == [5, 6, 7]
    heads, first, second, third = (line.text for line in drawn[2][-4:])
    assert heads == "One    Two    Three"
    assert first == " ├──────────────▶"
    assert second == " │      ◀───────┤"
    assert third == " │      ◆       │"
    strong = [span.text for line in drawn[2] for span in line.spans if span.role is Role.KEY]
    assert strong == ["◆"]


def test_a_narrow_picture_is_told_in_words():
    it = Telling("x", RecordKind.STEPS, "a", "t", (Picture(("One", "Two", "Three"), (Passing(0, 1),)),))
    assert "▸ One → Two" in [line.text for line in told(it, 18)]
    assert "→" not in "".join(line.text for line in told(it, 19))


def test_a_key_that_comes_twice_is_called_otherwise_the_second_time():
    it = Telling("x", RecordKind.ERRORS, "a", "t", (Point("X1", "One"), Point("X1", "One"), Point("X2", "Two")))
    assert it.targets == ("X1", "X1~2", "X2")
