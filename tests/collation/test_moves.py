"""Moved words: recognised where they are the same words elsewhere, and nowhere else; and the runs that all rests on."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from tests.collation.marking import compared
from tests.collation.texts import WORDS

from soraleak_tui.collation.align import align
from soraleak_tui.collation.runs import equal_runs, neighbours
from soraleak_tui.collation.tokens import joined, tokens

FEW = st.lists(st.sampled_from("abcde"), max_size=16)


@given(FEW, FEW)
def test_runs_are_those_of_difflib(base: list[str], words: list[str]) -> None:
    blocks = SequenceMatcher(None, base, words, autojunk=False).get_matching_blocks()
    expected = [(i + step, j + step) for i, j, size in blocks for step in range(size)]
    runs = equal_runs(base, words, neighbours(base))
    assert [(i + step, j + step) for i, j, size in runs for step in range(size)] == expected
    assert all(one[0] + one[2] <= other[0] and one[1] + one[2] <= other[1] for one, other in pairwise(runs))


@given(WORDS, WORDS)
def test_what_was_moved_stands_at_both_ends_and_is_the_same(base: list[str], witness: list[str]) -> None:
    ends: dict[int, list[list[str]]] = {}
    for part in align(tokens(" ".join(base)), tokens(" ".join(witness))).segments:
        if part.moved:
            assert bool(part.base) != bool(part.witness)
            ends.setdefault(part.moved, []).append([token.key for token in (*part.base, *part.witness)])
    assert all(len(found) == 2 and found[0] == found[1] for found in ends.values())


@given(WORDS, WORDS)
def test_moves_leave_both_texts_whole(base: list[str], witness: list[str]) -> None:
    segments = align(tokens(" ".join(base)), tokens(" ".join(witness))).segments
    assert joined(token for part in segments for token in part.base) == " ".join(base)
    assert joined(token for part in segments for token in part.witness) == " ".join(witness)


@pytest.mark.parametrize(
    ("base", "witness", "marked"),
    [
        (
            "first the letter and then the reply",
            "then the reply and first the letter",
            "{>then the reply<} {+and+} first the letter {-and-} {<then the reply>}",
        ),
        (
            "a short and honest answer to all",
            "an honest and short answer to all",
            "{+an+} {>honest<} {+and+} short {-and-} {<honest>} answer to all",
        ),
        # "of the" is in both by chance.
        ("the end of the day", "at the end, of course, the best of the days came", None),
        # Both have "tool", a page apart.
        (
            "tool one two three four five six seven eight nine",
            "one two three four five six seven eight nine tool",
            None,
        ),
    ],
)
def test_moves_are_told_and_chance_is_not(base: str, witness: str, marked: str | None) -> None:
    found = compared(base, witness)
    if marked is None:
        assert "{>" not in found
    else:
        assert found == marked
