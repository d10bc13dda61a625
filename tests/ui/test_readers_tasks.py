"""What readers come to find out: each answered in at most six keys from the first screen, in words in sight."""

from __future__ import annotations

import pytest
from tests.ui.shown import folded, press

MOST_KEYS = 6
Task = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys, and the words that answer it."""
TASKS: dict[str, Task] = {
    "how long was access open, and who says so": (
        ("6", "enter"),
        (
            "Settled: Three hours or a little more, and about three and a half at most.",
            "X4 · Ars Technica “at about 8:30 Eastern”",
            "9 sources answer; 4 independent origins would explain all of it. Origins behind the sides: 3 to 1.",
            "000 (publisher unknown) “about an hour”",
        ),
    ),
    "which articles count as independent on the approval rule": (
        ("6", "p", "p", "t", "G", "enter"),
        (
            "Did OpenAI have to approve each output?",
            "6 sources answer; 2 independent origins would explain all of it.",
            "yes · 1 independent origin at least",
            "004 · Silicon Republic, “approved by OpenAI’s team”",
        ),
    ),
    "is $150bn against $157bn a contradiction": (
        ("/", "1", "5", "7", "enter"),
        (
            "$150bn and the $157bn at which reports value OpenAI fit",
            "one company before and after new money",
        ),
    ),
    "who confirmed authenticity": (
        ("3",),
        (
            "and it would not tell The Verge whether the leak was",
            "genuine.³ The statement says that taking part was",
        ),
    ),
    "did anybody say that OpenAI confirmed it": (
        ("6", "t", "t", "t"),
        (
            "what all who answer agree on; 10 questions",
            "Q26 Did OpenAI confirm = no",
        ),
    ),
    "who reported it first": (
        ("6", "t", "t", "t"),
        ("Q32 Who reported it first? · · = TechCrunch · = TechCrunch 2",),
    ),
    "what did 001 change in the four refused roles": (
        ("/", "L", "5", "enter"),
        (
            "The AI Track drops “free” and adds “and” inside the quotation marks.",
            "The wording is settled by P1 · The letter’s own file",
        ),
    ),
    "which of the four refused roles were changed, and by whom": (
        ("6", "p", "p", "t"),
        ("Q14 Which four roles do ≠ “free bug ≠ “bug · · = “we are not",),
    ),
    "where does the Financial Times conflict with the others": (
        ("6", *["right"] * 3, "w", "t"),
        (
            "conflicts only, of 002 · Financial Times",
            "Q16 What compensation was ≠ artistic “minimal ≠ little for",
            "Q31 Were testers bound to · · ≠ required",
        ),
    ),
    "what does article 000 alone say": (
        ("6", "right", "w", "t", "t"),
        (
            "what one source alone says, of 000 (publisher unknown)",
            "000 (publisher unknown) ≠ conflicts with what is settled",
            "about 1 h: 1 independent origin · nobody else says so",
        ),
    ),
    "does an article contradict itself on whether access is open": (
        ("6", *["down"] * 4, "enter"),
        (
            "Is access still open when the article is written?",
            "003 · eWEEK “allows users”",
            "What cannot be right, if that is",
        ),
    ),
    "how many made the leak, and is that settled": (
        ("6", "p", "p", "t"),
        (
            "Q5 How many people made “group of ≠ 19 people",
            "Not settled: No source establishes who ran the account, or how many they were.",
        ),
    ),
    "what is not known": (
        ("9", "down", "down", "enter"),
        (
            "Who ran the account PR-Puppets, and how many they were",
            "Whether anybody was pursued for the leak",
        ),
    ),
    "what came of Sora": (
        ("4",),
        (
            "13 days after the leak",
            "switched the last",
            "of it off in September 2026",
        ),
    ),
}


@pytest.mark.parametrize("task", TASKS)
async def test_a_readers_question_is_answered_in_a_few_keys(explainer, task):
    keys, words = TASKS[task]
    assert len(keys) <= MOST_KEYS
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        assert not any(each in folded(app) for each in words)
        await press(pilot, *keys)
        text = folded(app)
        for each in words:
            assert each in text
