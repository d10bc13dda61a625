"""A number of the prose is found again where it stands, whatever stands before it that only looks like it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from soraleak_tui.collation.tied import untied
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin
from soraleak_tui.loading.faults import Place
from soraleak_tui.loading.locating import locate

HEAD = "---\ntitle: 3 in the head\nstandfirst: and 3\ndocument: letter-3\n---\n"


@pytest.mark.parametrize(
    ("text", "nth", "place"),
    [
        ("Runway’s Gen-3 Alpha has 3 rivals.", 1, (6, 26)),
        ("At 12:3 there were 3.", 1, (6, 20)),
        ("A 3.[@3; @a:3] Then 3.", 1, (6, 21)),
        ("[A 3](https://a.example/3) and 3.", 1, (6, 32)),
        ("Code `3` and 3.", 0, (6, 14)),
        ("3. An item of a list with a 3.", 0, (6, 29)),
        ("| a | b |\n| --- | --- |\n| 3 | 33 |\n| 4 | 3 |", 1, (9, 7)),
        ("::: compare L3 3\n:::\n\n3 stays.", 0, (9, 1)),
        ("P3 and 13 and 3.5 and 3.", 0, (6, 23)),
        ("No such number.", 0, (6, 1)),
    ],
)
def test_what_only_looks_like_the_number_is_not_counted(
    tmp_path: Path, text: str, nth: int, place: tuple[int, int]
) -> None:
    (tmp_path / "page.md").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    assert locate(tmp_path, "page.md", "3", 6, nth) == Place("page.md", *place)


def test_a_number_in_words_may_go_on_in_the_next_line(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(f"{HEAD}There were three\nhundred.\n", encoding="utf-8")
    assert locate(tmp_path, "page.md", "three hundred", 6) == Place("page.md", 6, 12)


def test_numbers_of_the_head_are_found_from_its_first_line(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(HEAD, encoding="utf-8")
    assert locate(tmp_path, "page.md", "3", 1, 1) == Place("page.md", 3, 17)


def test_every_number_of_the_pages_is_found_at_a_place_of_its_own(builtin_dossier: Dossier) -> None:
    """With nothing to tie them to, all numbers outside dates and quotation marks stand alone."""
    alone = replace(builtin_dossier, figures=MappingProxyType({}), entities=MappingProxyType({}))
    root = builtin()
    found = list(untied(alone))
    assert len(found) > 50
    places = [locate(root, each.file, each.text, each.line or 1, each.nth) for each in found]
    assert len(set(places)) == len(places)
    for each, place in zip(found, places, strict=True):
        row = (root / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
        assert row[place.column - 1 :].startswith(each.text.split()[0]), (each, place)
