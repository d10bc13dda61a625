"""``check`` says what is wrong, or what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.cli import main

FIXTURES = Path(__file__).parents[1] / "fixtures"


def test_a_dossier_without_faults_is_counted_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(FIXTURES / "sample")]) == 0
    assert capsys.readouterr().out == (
        "bridge-opening 1.0: no faults; 3 pages, 9 passages, 4 statements, 6 sources, 14 quotations\n"
    )


@pytest.mark.parametrize("arguments", [["--dossier", "DIR", "check"], ["check", "DIR"]], ids=" ".join)
def test_the_folder_can_be_named_in_either_way(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(FIXTURES / "hostile")
    assert main([folder if argument == "DIR" else argument for argument in arguments]) == 0
    assert capsys.readouterr().out.startswith("hostile 1.0: no faults")


def test_without_a_folder_the_dossier_of_the_program_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert ": no faults; " in capsys.readouterr().out


def test_faults_are_lines_on_the_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "missing")]) == 2
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith("dossier.yaml:1:1: there is no folder '")
    assert said.out.count("\n") == 1
