"""Long sentences and verdicts in the prose of a dossier, and which prose that is."""

from __future__ import annotations

import pytest
from proofreading.prose import Prose, prose_of
from proofreading.style import LONGEST_SENTENCE, long_sentences, sentences, verdicts

from soraleak_tui.domain.dossier import Dossier


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("At 12:01 p.m. Eastern it ended. So it was.", ["At 12:01 p.m. Eastern it ended.", "So it was."]),
        ("“He left.” She stayed.", ["“He left.", "She stayed."]),
        ("Tom Moor Jr. wrote it. A. Berg read it.", ["Tom Moor Jr. wrote it.", "A. Berg read it."]),
        ("One: two; three.", ["One: two; three."]),
        ("", [""]),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


def test_a_sentence_of_too_many_words_is_named() -> None:
    right, wrong = " ".join(["word"] * LONGEST_SENTENCE), " ".join(["word"] * (LONGEST_SENTENCE + 1))
    assert list(long_sentences(f"{right}. {right.capitalize()}.")) == []
    assert list(long_sentences(f"So. {wrong.capitalize()}.")) == [
        (LONGEST_SENTENCE + 1, "Word word word word word word")
    ]


def test_verdicts_are_found_as_whole_words() -> None:
    assert verdicts("They obviously stole it, Of Course. Likewise, clearings and families.") == (
        "obviously",
        "stole",
        "Of Course",
    )


def test_what_is_quoted_is_not_the_writers_own() -> None:
    prose = Prose("here", 'They “obviously stole” it, says the Echo ("clearly"), at https://echo.example/lied and a_b.')
    assert verdicts(prose.own) == ()
    assert "They … it, says the Echo" in prose.own


def test_all_prose_of_a_dossier_is_read(sample: Dossier) -> None:
    texts = {prose.text: prose.where for prose in prose_of(sample)}
    for text, where in {
        "One bridge, two ribbons, four hundred people.": "pages/opening.md",
        "A line\nbroken hard.": "pages/opening.md:37",
        "exactly": None,
        "Read in full in a mirror.": "sources.yaml, 002",
        "Names the Echo in its first line.": "sources.yaml, 002",
        "The promise": "statement S1",
        "None was taken in the first year.": "question Q3",
        "It was opened twice.": "question Q1",
        "those who came to the opening": "figure crowd",
        "Nobody else has the evening.": "event ribbon",
        "She thanked the masons.": "entity mayor",
        "The speech has cars, and none of them is fast.": "error E1",
        "Nothing was found.": "unknown U2",
        "The owner stands in the imprint.": "interest coast",
        "The bridge needs no lift.": "step onto",
    }.items():
        assert texts.get(text) == where
