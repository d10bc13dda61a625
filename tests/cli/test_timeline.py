"""``soraleak-tui timeline``: drawn at a zoom, told as a list where there is no room, and as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from soraleak_tui import loading
from soraleak_tui.cli import main
from soraleak_tui.cli.timeline import ZOOMS
from soraleak_tui.domain.timeline import Zoom

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "tests" / "fixtures" / "sample")


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["timeline", *arguments, "--dossier", SAMPLE]) == 0
    return capsys.readouterr().out


def test_the_zooms_of_the_help_are_those_that_there_are() -> None:
    assert [*Zoom] == [*ZOOMS]


def test_years_are_drawn_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys).splitlines()
    assert lines[0] == "Timeline  all years on one scale"
    (built,) = (line for line in lines if "The bridge is built" in line)
    assert "━━━" in built
    assert printed(capsys, "--zoom", "years") == "\n".join([*lines, ""])


def test_hours_are_drawn_with_every_clock_and_every_account(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "--zoom", "days")
    assert "UTC, from 4 May on" in text
    assert "Aldmouth, from 4 May on" in text
    assert "≠ 003 · Le Pont: “late on Sunday”" in text
    assert "in conflict" in text


def test_where_there_is_no_room_events_are_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "--width", "40").splitlines()
    assert lines[0] == "Timeline"
    assert any("The ribbon is cut" in line for line in lines)
    assert all(len(line) <= 40 for line in lines)


def test_a_dossier_without_events_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "dossier"
    loading.write_example(folder)
    assert main(["timeline", "--dossier", str(folder)]) == 1
    assert capsys.readouterr() == ("", "soraleak-tui: this dossier has no events\n")
    assert main(["timeline", "--json", "--dossier", str(folder)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {name: part for name, part in found.items() if name != "dossier"} == {
        "form": 1,
        "zones": [],
        "zooms": [],
        "events": [],
        "growths": [],
    }


def test_no_zoom_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["timeline", "--zoom", "weeks", "--dossier", SAMPLE])
    assert end.value.code == 2
    assert "weeks" in capsys.readouterr().err


def test_the_page_on_the_json_shows_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "timeline-json.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    found = json.loads(printed(capsys, "--json"))
    assert json.loads(example) == {**found, "events": found["events"][:1]}
    named = set(re.findall(r"`(\w+)`", page.split("| name |", 1)[1]))
    assert {*found, *found["events"][0], *found["events"][0]["accounts"][0]} <= named
    assert main(["timeline", "--json"]) == 0
    (growth, *_) = json.loads(capsys.readouterr().out)["growths"]
    assert {*growth, *growth["counts"][0]} <= named
