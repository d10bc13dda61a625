"""``--plain`` from the outside: what it prints, how wide, and how it ends when nobody listens any more."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from soraleak_tui.cli import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "fixtures" / "sample"
HOSTILE = ROOT / "tests" / "fixtures" / "hostile"
PROGRAM = "import sys; from soraleak_tui.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture(autouse=True)
def _no_width_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, dossier: Path = SAMPLE) -> str:
    assert main(["--plain", "--dossier", str(dossier), *arguments]) == 0
    return capsys.readouterr().out


def test_the_whole_dossier_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys)
    for words in (
        "The bridge that opened twice\n",
        "\n1.1 The morning\n",
        "\nQuotation X4:start, from The Coast (original report, May 2031, known through a\nparaphrase):\n",
        "\nCitation: “A morning on the quay”, The Coast, May 2031.\n",
        "\n4.1.1 S1, The promise\n",
        "\nThe end of the dossier.\n",
    ):
        assert words in said


def test_lines_are_broken_at_eighty_cells_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert max(map(len, printed(capsys).split("\n"))) in range(77, 81)


def test_lines_are_as_wide_as_is_asked_for(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    assert max(len(line) for line in printed(capsys).split("\n") if " " in line) in range(28, 31)
    monkeypatch.setenv("COLUMNS", "1000")
    assert "\nThe wording is settled by P1, The speech (primary, read directly). 3 sources render it; 2 " in printed(
        capsys
    )
    assert max(map(len, printed(capsys).split("\n"))) > 150


def test_a_raised_number_leads_to_its_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--plain"]) == 0
    chapters = capsys.readouterr().out.split("\n\n\n")
    told = 0
    for chapter in chapters:
        for page, number in re.findall(r"^Evidence for (\S+)#(\d+):$", chapter, re.MULTILINE):
            raised = number.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
            words = chapter.partition(f"Evidence for {page}#{number}:")[0]
            assert re.search(rf"[^\s⁰¹²³⁴⁵⁶⁷⁸⁹]{raised}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])", words)
            told += 1
    assert told > 150


def test_a_view_and_a_place_are_told_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "--view", "reply").startswith("3 The reply\n")
    assert printed(capsys, "--view", "compare", "--at", "R1").startswith("4.2.1 R1, The refusal\n")
    assert printed(capsys, "--at", "speech#2").startswith("2.1 What it cost\n\nNothing, she said.²\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--view", "openin"], "there is no view 'openin' (did you mean 'opening'?)"),
        (["--at", "speech#22"], "there is no place 'speech#22' (did you mean 'speech#2'?)"),
        (["--view", "compare", "--at", "X4"], "there is no statement 'X4'"),
    ],
)
def test_what_is_not_there_is_one_line_on_the_standard_error(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["--plain", "--dossier", str(SAMPLE), *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"soraleak-tui: {said}")
    assert err.count("\n") == 1


def test_it_comes_by_itself_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--dossier", str(SAMPLE)]) == 0
    assert capsys.readouterr().out == printed(capsys)


def test_a_hostile_dossier_steers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, dossier=HOSTILE)
    assert not set(said) & {*map(chr, range(10)), *map(chr, range(11, 32)), *map(chr, range(127, 160)), "\u202e"}
    assert "[red]x[/red]" in said


@pytest.mark.skipif(sys.platform == "win32" or shutil.which("head") is None, reason="there is no head to pipe into")
def test_into_head_it_ends_quietly() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tui"), "PYTHONIOENCODING": "utf-8"}
    program = [sys.executable, "-c", PROGRAM, "--plain"]
    with subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as speaking:
        assert speaking.stdout is not None
        head = subprocess.run(["head", "-n", "3"], stdin=speaking.stdout, capture_output=True, check=True, timeout=60)
        speaking.stdout.close()
        _, complaints = speaking.communicate(timeout=60)
    assert head.stdout.count(b"\n") == 3
    assert (speaking.returncode, complaints) == (141, b"")


def test_a_view_as_the_palette_copies_it_is_told_without_what_matters_on_a_screen_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    whole = printed(capsys, "--view", "opening")
    assert printed(capsys, "--view", "opening,on=opening#2,top=3.20,columns=off,window=help") == whole
    assert printed(capsys, "--view", "compare,of=R1,layout=stacked") == printed(capsys, "--at", "R1")
    assert printed(capsys, "--view", "statements,on=R1") == printed(capsys, "--view", "statements")
    assert main(["--plain", "--dossier", str(SAMPLE), "--view", "opening,size=big"]) == 2
    assert "there is no option in the view 'opening' called 'size'" in capsys.readouterr().err


QUESTIONS = ("Q1", "Q2", "Q3")


@pytest.mark.parametrize(
    ("options", "left", "shown"),
    [
        ("show=conflicts", ("Q3",), "Shown: conflicts only; 1 question."),
        ("show=alone", ("Q2", "Q3"), "Shown: what one source alone says; 2 questions."),
        ("pane=speech", ("Q3",), "Shown: The speech; 1 question."),
        ("source=X4", ("Q1",), "Shown: answered by X4 · The Coast; 1 question."),
        ("order=conflict", ("Q3", "Q1", "Q2"), "Shown: the sharpest conflicts first; 3 questions."),
        ("order=conflict,source=002", ("Q3", "Q1"), "Shown: answered by 002 · River Notes, the sharpest conflicts"),
        ("show=agreed", (), "Shown: what all who answer agree on; no question is left."),
        ("show=all", QUESTIONS, ""),
        ("layout=table,on=Q2,first=1", QUESTIONS, ""),
    ],
)
def test_the_questions_that_a_view_chooses_are_told_alone(
    capsys: pytest.CaptureFixture[str], options: str, left: tuple[str, ...], shown: str
) -> None:
    said = printed(capsys, "--view", f"questions,{options}")
    assert tuple(re.findall(r"^(Q\d+),", said, re.MULTILINE)) == left
    assert shown in " ".join(said.split())
    assert bool(shown) == ("Shown:" in said)
    assert ("The bridge" in said) == ("Q3" in left and "order" not in options)


@pytest.mark.parametrize("option", ["pane=nowhere", "source=X99", "show=none", "order=size"])
def test_a_choice_of_what_is_not_there_is_one_line_on_the_standard_error(
    capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert main(["--plain", "--dossier", str(SAMPLE), "--view", f"questions,{option}"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert option.partition("=")[2] in err
    assert err.count("\n") == 1


def test_the_choice_of_a_view_is_that_of_the_ledger(capsys: pytest.CaptureFixture[str]) -> None:
    for options in ({"show": "conflicts"}, {"source": "002"}, {"pane": "letter", "order": "conflict"}):
        assert main(["ledger", "--json", *(f"--{name}={value}" for name, value in options.items())]) == 0
        asked = [each["id"] for each in json.loads(capsys.readouterr().out)["questions"]]
        assert main(["--plain", "--view", ",".join(["questions", *(f"{n}={v}" for n, v in options.items())])]) == 0
        assert re.findall(r"^(Q\d+),", capsys.readouterr().out, re.MULTILINE) == asked
