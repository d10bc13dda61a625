"""Words and options of every command in any order, and what is said where they do not fit."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from soraleak_tui.cli import main

SAMPLE = str(Path(__file__).resolve().parents[1] / "fixtures" / "sample")
Read = pytest.CaptureFixture[str]


def printed(capsys: Read, *words: str) -> tuple[int, str]:
    code = main(list(words))
    return code, capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "parts"),
    [
        ("compare", (["R1"], ["P2", "001"], ["--base", "P2"], ["--width", "60"])),
        ("compare", (["S2"], ["002"], ["003"], ["--json"])),
        ("find", (["ribbon"], ["speech"], ["--json"])),
        ("cite", (["001"], ["--style", "apa"])),
        ("cite", (["001:crowd"], ["--quote"], ["--style", "mla"])),
        ("question", (["Q1"], ["--json"], ["--width", "50"])),
        ("origins", (["Q2"], ["--json"])),
        ("check", (["--strict"], ["--report"])),
        ("verify", (["--each"],)),
    ],
)
def test_options_may_stand_anywhere(capsys: Read, command: str, parts: tuple[list[str], ...]) -> None:
    words = [part for part in parts if not part[0].startswith("-")]
    said = set()
    for order in permutations(
        [*parts, ["--dossier", SAMPLE]] if command not in {"check", "verify"} else [*parts, [SAMPLE]]
    ):
        if [part for part in order if part in words] == words:
            said.add(printed(capsys, command, *(word for part in order for word in part)))
    assert len(said) == 1
    ((code, text),) = said
    assert text
    assert code in {0, 2} if command == "check" else code == 0


def test_words_behind_two_hyphens_are_no_options(capsys: Read) -> None:
    assert main(["find", "--dossier", SAMPLE, "--", "--json"]) == 1
    assert "nothing found for --json" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["compare"], "the following arguments are required: ID\n"),
        (["question"], "the following arguments are required: ID\n"),
        (["find"], "the following arguments are required: WORDS\n"),
        (["origins", "001", "002"], "there is no place for 002\n"),
        (["question", "Q1", "--json", "Q2"], "there is no place for Q2\n"),
        (["timeline", "--wide", "3"], "there is no place for --wide 3\n"),
    ],
)
def test_what_does_not_fit_is_said_with_the_usage_of_the_command(capsys: Read, words: list[str], told: str) -> None:
    with pytest.raises(SystemExit) as end:
        main([*words, "--dossier", SAMPLE])
    assert end.value.code == 2
    error = capsys.readouterr().err
    assert error.endswith(told)
    assert error.startswith(f"usage: soraleak-tui {words[0]} ")
