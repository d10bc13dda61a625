"""Lists to choose from: where a title stands beside its sign, and where below it."""

from __future__ import annotations

import pytest

from soraleak_tui.layout.listing import Entry, Section, listing

HOURS = Entry("up", "08:30        13:30        21:30", "The page goes up", "1 account in conflict")


def rows(entry: Entry, width: int) -> list[str]:
    return [line.text.rstrip() for line in listing("Title", "", [Section("", [entry])], width)[2:]]


def test_a_title_stands_beside_its_sign_where_there_is_room() -> None:
    assert rows(HOURS, 80) == ["08:30        13:30        21:30  The page goes up   1 account in conflict"]
    assert rows(Entry("Q1", "Q1", "How long was access open?"), 20) == ["Q1  How long was", "    access open?"]


def test_a_sign_that_takes_the_room_stands_above() -> None:
    assert rows(HOURS, 40) == ["08:30  13:30  21:30", "  The page goes up", "  1 account in conflict"]


@pytest.mark.parametrize("width", [8, 20, 30, 40, 60])
def test_every_row_is_a_target_and_no_word_is_lost(width: int) -> None:
    lines = listing("Title", "", [Section("", [HOURS])], width)[2:]
    assert all(span.target == "up" for line in lines for span in line.spans)
    assert "".join("".join(line.text for line in lines).split()).replace(" ", "") == "".join(
        f"{HOURS.sign}{HOURS.title}{HOURS.remark}".split()
    )
