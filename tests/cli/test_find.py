"""``soraleak-tui find``: what it prints, as text and as JSON, and with which code it leaves."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from soraleak_tui.cli import common, main
from soraleak_tui.domain.dossier import Dossier

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "tests" / "fixtures" / "sample")
HOSTILE = str(ROOT / "tests" / "fixtures" / "hostile")


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, dossier: str = SAMPLE, code: int = 0) -> str:
    assert main(["find", *arguments, "--dossier", dossier]) == code
    return capsys.readouterr().out


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str, **options: Any) -> Any:
    return json.loads(printed(capsys, *arguments, "--json", **options))


def test_places_are_told_by_group_with_the_id_that_opens_them(capsys: pytest.CaptureFixture[str]) -> None:
    rows = printed(capsys, "ribbon").splitlines()
    assert rows[:5] == [
        "5 places",
        "",
        "The opening: 2",
        "  opening  One bridge, two ribbons, four hundred people.",
        "  opening#4  First the ribbon. · Then the speech. · A…",
    ]
    assert [row for row in rows[5:] if row.startswith(("Questions", "Timeline", "What is not known"))] == [
        *("Questions: 1", "Timeline: 1", "What is not known: 1")
    ]


def test_several_words_are_one_query(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "ribbon", "speech") == printed(capsys, "ribbon speech")
    assert "1 place\n" in printed(capsys, "ribbon", "speech")


def test_a_source_and_a_phrase_are_understood_as_in_the_interface(capsys: pytest.CaptureFixture[str]) -> None:
    assert "opening#4" in printed(capsys, "source:coast", '"First the')
    assert printed(capsys, '"ribbon the', code=1) == ""


def test_statements_sources_and_quotations_are_named_by_their_ids(capsys: pytest.CaptureFixture[str]) -> None:
    ids = re.findall(r"^  (\S+)", printed(capsys, "source:001"), re.MULTILINE)
    assert {"S1", "001", "001:crowd", "001:S1"} <= set(ids)


def test_no_line_is_wider_than_the_terminal(capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    for width in (30, 60, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        lines = printed(capsys, "the").splitlines()
        assert max(map(len, lines)) <= max(width, 40)


def test_nothing_found_leaves_with_one_and_says_so_apart(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "nowhere", "--dossier", SAMPLE]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "soraleak-tui: nothing found for nowhere\n"


@pytest.mark.parametrize("words", ["", "—", '""', "source:"])
def test_nothing_to_look_for_is_refused(capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert main(["find", words, "--dossier", SAMPLE]) == 2
    assert capsys.readouterr().err == "soraleak-tui: find needs a word to look for\n"


def test_a_dossier_that_is_not_there_leaves_with_two(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["find", "word", "--dossier", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err


def test_json_has_the_documented_form(capsys: pytest.CaptureFixture[str], sample: Dossier) -> None:
    found = as_json(capsys, "ribbon", "paragraph")
    assert found["form"] == 1
    assert found["dossier"] == {"id": sample.id, "version": sample.version}
    assert found["query"] == "ribbon paragraph"
    assert found["count"] == 1
    (group,) = found["groups"]
    assert {name: group[name] for name in ("kind", "id", "title")} == {
        "kind": "page",
        "id": "opening",
        "title": "The opening",
    }
    assert group["places"][0] == {
        "kind": "block",
        "at": "opening#4",
        "id": "opening",
        "block": 4,
        "text": "First the ribbon.\nThen the speech.\nA second paragraph, loose.",
        "hits": [[10, 16], [44, 53]],
    }


def test_the_page_on_the_json_shows_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "find-json.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    shown, found = json.loads(example), as_json(capsys, "ribbon", "paragraph")
    assert shown == found
    names = {name for value in (found, found["groups"][0], found["groups"][0]["places"][0]) for name in value}
    assert {name for name in names - {"form"} if f"`{name}`" not in page} == set()


def test_hits_in_json_are_places_in_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, "brid", "the")
    for group in found["groups"]:
        for place in group["places"]:
            words = {place["text"][start:end].lower() for start, end in place["hits"]}
            assert words == {"brid", "the"}


def test_json_of_nothing_has_no_groups(capsys: pytest.CaptureFixture[str]) -> None:
    assert as_json(capsys, "nowhere", code=1)["groups"] == []


def test_words_of_a_hostile_dossier_are_printed_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert "[sic]" in printed(capsys, "sic", dossier=HOSTILE)
    assert "免费" in printed(capsys, "免费", dossier=HOSTILE)


@pytest.mark.parametrize("damage", ["DROP TABLE search_places", "DELETE FROM search_places", "DROP TABLE search_words"])
def test_a_broken_index_makes_no_difference(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, damage: str
) -> None:
    monkeypatch.setattr(common, "cache_folder", lambda *_: tmp_path)
    expected = printed(capsys, "ribbon")
    (edition,) = tmp_path.glob("*.edition")
    with closing(sqlite3.connect(edition)) as connection:
        connection.execute(damage)
        connection.commit()
    assert printed(capsys, "ribbon") == expected


def test_what_was_typed_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "no\x1b[31mwhere", "--dossier", SAMPLE]) == 1
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="its shell has no head")
def test_it_ends_quietly_when_nobody_reads_on() -> None:
    command = f'"{sys.executable}" -m soraleak_tui find the | head -1'
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT / "tui"
    )
    assert done.stdout.endswith("places\n")
    assert done.stderr == ""
