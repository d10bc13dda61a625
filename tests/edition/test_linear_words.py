"""Whatever a dossier says is in its linear text as it is, and nothing that steers, frames or tears is."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings, strategies as st
from rich.cells import cell_len
from tests.edition.making import dossiers

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.edition.linear.sections import sections
from soraleak_tui.layout.filling import filled
from soraleak_tui.layout.walk import passages_of

WIDTHS = (20, 40, 80, 200)
FRAMES = re.compile("[\u2500-\u259f]")
"""Box drawing and block elements."""
FEW = settings(max_examples=60)


def printed(dossier: Dossier, width: int) -> list[str]:
    """The lines as they leave the program."""
    return [line for row in sections(dossier) for line in filled(row, width)]


def one_row(text: str) -> str:
    """The words with one blank between two, however they were broken."""
    return " ".join(text.split())


def check_words(dossier: Dossier, width: int) -> None:
    """Every quotation is there in one piece, with its id before it, and so is every word that the dossier has of it."""
    rows = "\n".join(sections(dossier))
    said = one_row("\n".join(printed(dossier, width)))
    for key, quotation in dossier.quotations.items():
        assert re.search(rf"^Quotation {re.escape(key)}\b[^\n]*:\n“{re.escape(quotation.exact)}”$", rows, re.MULTILINE)
        assert one_row(f"“{quotation.exact}”") in said
        assert one_row(quotation.note) in said


def check_lines(lines: list[str], width: int) -> None:
    """Nothing steers a terminal, and no line is too wide but for a word that is."""
    for line in lines:
        assert not any(unicodedata.category(character) == "Cc" for character in line), line
        assert cell_len(line.rstrip(" ")) <= width or not re.search(r"\S \S", _unmarked(line.strip(" "))), line


def _unmarked(line: str) -> str:
    """Without blanks that carry a mark: those hold."""
    return "".join("x" if line[at] == " " and cell_len(line[at + 1]) == 0 else line[at] for at in range(len(line)))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_of_every_quotation_of_a_hostile_dossier_is_there_unbroken(hostile: Dossier, width: int) -> None:
    check_words(hostile, width)
    check_lines(printed(hostile, width), width)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_of_every_quotation_of_the_built_in_dossier_is_there(builtin_dossier: Dossier, width: int) -> None:
    check_words(builtin_dossier, width)
    check_lines(printed(builtin_dossier, width), width)


@FEW
@given(dossiers(), st.sampled_from(WIDTHS))
def test_every_word_of_every_quotation_of_any_dossier_is_there(dossier: Dossier, width: int) -> None:
    check_words(dossier, width)
    lines = printed(dossier, width)
    check_lines(lines, width)
    assert not FRAMES.search("\n".join(lines))


@FEW
@given(dossiers())
def test_every_passage_is_followed_by_each_piece_of_its_evidence(dossier: Dossier) -> None:
    rows = "\n".join(sections(dossier)).split("\n")
    told = {row for row in rows if row.startswith("Evidence for ")}
    reached = passages_of(dossier.pages[0].blocks)
    assert told == {f"Evidence for {passage}:" for passage in reached}
    for at, row in enumerate(rows):
        if row in told:
            keys = dossier.passages[row.removeprefix("Evidence for ").rstrip(":")].evidence
            kinds = ("Statement" if key == "L5" else "Quotation" if ":" in key else "Source" for key in keys)
            behind = "\n".join(rows[at + 1 :])
            for kind, key in zip(kinds, keys, strict=True):
                # A label may begin with the id and go straight on.
                found = re.search(rf"^{kind} {re.escape(key)}", behind, re.MULTILINE)
                assert found
                behind = behind[found.start() :]


def test_nothing_is_framed(sample: Dossier, builtin_dossier: Dossier) -> None:
    for dossier in (sample, builtin_dossier):
        assert not FRAMES.search("\n".join(printed(dossier, 80)))
