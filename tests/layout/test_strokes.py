"""Strokes: every sign one cell wide, and plain ones where a terminal has no others."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from rich.cells import cell_len

from soraleak_tui.layout.strokes import ASCII, UNICODE, Strokes, strokes_of_encoding, strokes_of_terminal


@pytest.mark.parametrize("strokes", [UNICODE, ASCII])
def test_every_sign_takes_one_cell(strokes: Strokes) -> None:
    assert all(len(sign) == cell_len(sign) == 1 for sign in astuple(strokes))


def test_plain_signs_are_ascii() -> None:
    assert "".join(astuple(ASCII)).isascii()


@pytest.mark.parametrize(
    ("encoding", "strokes"),
    [("utf-8", UNICODE), ("UTF-8", UNICODE), ("ascii", ASCII), ("latin-1", ASCII), (None, ASCII), ("no such", ASCII)],
)
def test_an_output_gets_what_it_can_write(encoding: str | None, strokes: Strokes) -> None:
    assert strokes_of_encoding(encoding) is strokes


@pytest.mark.parametrize(
    ("environment", "strokes"),
    [
        ({}, UNICODE),
        ({"LANG": "en_GB.UTF-8"}, UNICODE),
        ({"LANG": "C"}, UNICODE),
        ({"LANG": "de_DE.ISO-8859-1"}, ASCII),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, ASCII),
        ({"LANG": "de_DE.ISO-8859-1", "LC_ALL": "de_DE.utf8"}, UNICODE),
    ],
)
def test_a_terminal_gets_what_its_language_has(environment: dict[str, str], strokes: Strokes) -> None:
    assert strokes_of_terminal(environment) is strokes
