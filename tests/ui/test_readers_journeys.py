"""What a reader wants to know: each in at most six keys from the first screen, the words that answer in sight."""

from __future__ import annotations

import pytest
from tests.ui.shown import folded, press

MOST_KEYS = 6
JOURNEYS = {
    "What came of Sora?": (
        ("7", "space", "space"),
        (
            "26 Apr 2026 Website and app close",
            "24 Sep 2026 Videos interface and Sora 2 models",
        ),
    ),
    "When did access end, and by whose clock?": (
        ("7", "plus", "plus"),
        (
            "The front end is found dead",
            "26 Nov, 12:01 Eastern · 17:01 UTC · 27 Nov, 01:01 Beijing",
            "X39 · 1ai.net: “1:01 a.m. GMT on Nov. 27”",
            "in conflict",
        ),
    ),
    "Who rests on the report of the Washington Post, and on whom does it rest?": (
        ("8", "vertical_line", "g", "space"),
        ("X3 · The Washington Post", "X11 · TheWrap", "X20 · Firstpost", "X41 · i-ch.ch", "X48 · ai-blog.org"),
    ),
    "What falls if the letter as we have it is not the letter?": (
        ("8", "w"),
        ("P1 · The letter’s own file", "Would fall with it: 12 sources", "What falls if it is wrong", "X27 · Clubic"),
    ),
    "How did the petition grow?": (
        ("7", "plus", "G"),
        ("Supporters: from about 100 supporters to 850 supporters", "600 supporters, 004", "850 supporters, X19"),
    ),
    "How did the list of names grow?": (
        ("7", "plus", "plus", "plus", "G"),
        ("Names: from 0 names to 19 names", "7 names, P2", "16 names, X4"),
    ),
    "How many origins do the five articles have?": (
        ("8", "vertical_line", "g"),
        ("The 5 sources compared throughout (000, 001, 002, 003, 004) go back to 9 independent origins",),
    ),
    "Was the page open in the day or in the night?": (
        ("7", "plus", "plus", "plus"),
        ("The page makes clips for anyone", "about 08:30–12:01 Eastern · about 13:30–17:01 UTC"),
    ),
}


@pytest.mark.parametrize("question", JOURNEYS)
async def test_a_reader_s_question_is_answered_in_six_keys(explainer, question):
    keys, answers = JOURNEYS[question]
    assert len(keys) <= MOST_KEYS
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, *keys)
        told = folded(app)
        for answer in answers:
            assert answer in told, answer
