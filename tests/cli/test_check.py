"""``check`` says what is wrong, or what is there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from soraleak_tui.cli import main

FIXTURES = Path(__file__).parents[1] / "fixtures"


def test_a_dossier_without_faults_is_counted_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(FIXTURES / "sample")]) == 0
    assert capsys.readouterr().out == (
        "bridge-opening 1.0: no faults; 3 pages, 9 passages, 6 sources, 14 quotations, 4 statements, 7 witnesses, "
        "3 questions, 7 answers, 3 figures, 3 events, 2 entities, 1 error, 2 unknowns, 2 interests, 3 steps\n"
    )


@pytest.mark.parametrize("arguments", [["--dossier", "DIR", "check"], ["check", "DIR"]], ids=" ".join)
def test_the_folder_can_be_named_in_either_way(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(FIXTURES / "hostile")
    assert main([folder if argument == "DIR" else argument for argument in arguments]) == 0
    assert "hostile 1.0: no faults" in capsys.readouterr().out


def test_without_a_folder_the_dossier_of_the_program_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert ": no faults" in capsys.readouterr().out


def test_faults_are_lines_on_the_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "missing")]) == 2
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith("dossier.yaml:1:1: there is no folder '")
    assert said.out.count("\n") == 1


def test_numbers_that_are_tied_to_nothing_are_told_and_refused_only_if_one_is_strict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = shutil.copytree(FIXTURES / "sample", tmp_path / "dossier")
    page = root / "pages" / "reply.md"
    page.write_text(page.read_text(encoding="utf-8").replace("three roles", "four roles"), encoding="utf-8")
    assert main(["check", str(root)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("pages/reply.md:6:19: the number 'four' is tied to no figure, date or name (add a figure")
    assert said[1].startswith("bridge-opening 1.0: no faults, 1 number tied to nothing; ")
    assert main(["check", str(root), "--strict"]) == 2


def test_the_report_shows_what_is_quoted_answered_and_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(FIXTURES / "sample"), "--report"]) == 0
    said = capsys.readouterr().out
    for line in (
        "  53 words of prose that rest on evidence: 0.2 minutes at 238 words a minute",
        "  001: 19 words of a text of unknown length, in 5 quotations; 0 proven",
        "  Q3 Is there a toll? settled; conflict",
        "    no: 002, 003, P1; 2 origins at least",
        "    contradicted by what is found: P2",
        "  statement S3: no primary wording known",
        "  Q1: no value for 002",
        "  002: author not established, its words are not counted",
    ):
        assert f"{line}\n" in said
