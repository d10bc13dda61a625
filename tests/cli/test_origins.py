"""``soraleak-tui origins``: the stemma, the weight of a source and the roots of answers, as text and as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from soraleak_tui.cli import main

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "tests" / "fixtures" / "sample")


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["origins", *arguments, "--dossier", SAMPLE]) == 0
    return capsys.readouterr().out


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(printed(capsys, *arguments, "--json"))


def test_the_stemma_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys).splitlines()
    assert lines[0] == "Who rests on whom"
    assert lines[1] == "6 sources that go back to 4 independent origins; 2 stand alone."
    assert "└─ ● 001 · The Echo  original report" in lines
    assert '   │ "as the mayor said from the platform"' in lines
    assert all(line == line.rstrip() and len(line) <= 80 for line in lines)


def test_a_width_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "--width", "40").splitlines()
    assert "└─ ● 001 · The Echo  original report" in lines
    assert all(len(line) <= 40 for line in lines)


def test_of_a_source_it_says_what_hangs_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "001")
    assert "001 · The Echo" in text
    assert "What falls if it is wrong" in text
    assert "002 · River Notes" in text


def test_of_a_question_it_draws_the_roots(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "Q2")
    assert "◂ root" in text
    assert "Standing alone" not in text


def test_json_has_the_documented_form(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys)
    assert found["form"] == 1
    assert found["dossier"] == {"id": "bridge-opening", "version": "1.0"}
    assert (found["count"], found["question"]) == (6, None)
    assert found["origins"] == ["001", "P1", "P2", "X4"]
    echo = next(source for source in found["sources"] if source["id"] == "001")
    assert echo["rests_on"] == [{"source": "P1", "credit": '"as the mayor said from the platform"'}]
    assert [source["id"] for source in found["sources"] if source["alone"]] == ["P2", "X4"]
    lit = as_json(capsys, "Q2")
    assert lit["question"] == "Q2"
    assert any(source["lit"] for source in lit["sources"])


def test_the_page_on_the_json_shows_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "origins-json.md").read_text(encoding="utf-8")
    stemma, weight = map(json.loads, re.findall(r"```json\n(.*?)```", page, re.DOTALL))
    found = as_json(capsys)
    assert stemma == {**found, "sources": found["sources"][:2]}
    assert weight == as_json(capsys, "001")
    named = set(re.findall(r"`(\w+)`", page.split("| name |", 1)[1]))
    assert {*found, *found["sources"][0], *weight, *weight["lost"][0]} <= named


def test_what_there_is_not_is_said_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["origins", "X44", "--dossier", SAMPLE]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "soraleak-tui: there is no source or question 'X44' (did you mean 'X4'?)\n"


@pytest.mark.parametrize("width", ["0", "19", "1001", "wide", "-5", "٣٤"])
def test_no_width_that_no_line_can_have(capsys: pytest.CaptureFixture[str], width: str) -> None:
    with pytest.raises(SystemExit) as end:
        main(["origins", "--dossier", SAMPLE, f"--width={width}"])
    assert end.value.code == 2
    assert "20 to 1000 cells" in capsys.readouterr().err
