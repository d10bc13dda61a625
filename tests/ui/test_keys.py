"""Keys: each has a name and a sentence, none clashes with another, and the README tells them as they are."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from textual.binding import Binding

from soraleak_tui.ui import keys
from soraleak_tui.ui.keys_in_words import documented

SETS: dict[str, list[Binding]] = {
    "front": keys.FRONT,
    "reading": keys.READING,
    "comparing": keys.COMPARING,
    "listing": keys.LISTING,
    "choosing": keys.CHOOSING,
    "links": keys.LINKS,
    "marking": keys.MARKING,
    "record": keys.RECORD,
    "question": keys.QUESTION,
    "ledger": keys.LEDGER,
    "guessing": keys.GUESSING,
    "sources": keys.SOURCES,
    "source": keys.SOURCE,
    "origins": keys.ORIGINS,
    "timeline": keys.TIMELINE,
    "helping": keys.HELPING,
    "shown": keys.SHOWING,
    "program": keys.PROGRAM,
}
ONE_BYTE_TWINS = {"ctrl+m", "ctrl+i", "ctrl+h", "ctrl+j", "ctrl+left_square_bracket", "ctrl+s", "ctrl+b", "ctrl+a"}
"""The same byte as Enter, Tab, Backspace …, or taken by flow control and by multiplexers."""


@pytest.mark.parametrize("name", SETS)
def test_every_binding_has_an_id_a_label_and_a_sentence(name):
    for binding in SETS[name]:
        assert all((binding.id or "").partition(".")), binding
        assert binding.description, binding
        assert binding.tooltip[:1].isupper(), binding


@pytest.mark.parametrize("name", SETS)
def test_no_key_means_two_things_on_one_screen(name):
    for one, other in combinations(SETS[name], 2):
        assert set(one.key.split(",")).isdisjoint(other.key.split(",")), (one, other)


@pytest.mark.parametrize("name", [name for name in SETS if name != "program"])
def test_no_key_of_a_screen_hides_one_of_the_program(name):
    taken = {key for binding in keys.PROGRAM for key in binding.key.split(",")}
    own = {key for binding in SETS[name] for key in binding.key.split(",")}
    # In a comparison n and N go to differences, and to hits where something was looked for.
    assert taken & own <= ({"n", "N"} if name == "comparing" else set())


@pytest.mark.parametrize("name", SETS)
def test_no_key_is_one_that_terminals_take_for_another(name):
    assert ONE_BYTE_TWINS.isdisjoint(key for binding in SETS[name] for key in binding.key.split(","))


def test_the_readme_tells_the_keys_as_they_are():
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = readme.split("<!-- keys -->", 1)[1].split("<!-- /keys -->", 1)[0]
    assert table.strip() == documented().strip()


def test_no_key_of_the_window_of_marks_is_a_letter():
    assert not any(key.isalpha() and len(key) == 1 for one in keys.MARKING for key in one.key.split(","))
