"""No command prints a line wider than what was asked for, save for one word that is, nor one that ends in a blank."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from soraleak_tui.cli import main
from soraleak_tui.loading import builtin

SAMPLE = str(Path(__file__).resolve().parents[1] / "fixtures" / "sample")
BUILTIN = str(builtin())
WIDTHS = (20, 40, 59, 60, 80, 120)
EVERYWHERE = ("ledger", "ledger --table", "ledger --show conflicts", "origins", "timeline", "find the")
ZOOMED = tuple(f"timeline --zoom {zoom}" for zoom in ("years", "months", "days", "hours"))
OF_SAMPLE = ("compare R1", "compare S2 --apparatus", "compare S2 --columns", "question Q3", "origins Q2", "origins 001")
OF_BUILTIN = (
    *("compare L5", "compare L5 --apparatus", "compare L5 --columns", "compare L5 --stacked", "compare O1 --stacked"),
    *("question Q1", "question Q8", "origins Q1", "origins Q2", "origins 001", "origins X4"),
    *("--brief", "--plain --view context", "--plain --view record --at Q2", "--plain --view timeline"),
)
COMMANDS = [
    *((SAMPLE, command) for command in (*EVERYWHERE, *ZOOMED[:3], *OF_SAMPLE)),
    *((BUILTIN, command) for command in (*EVERYWHERE, *ZOOMED, *OF_BUILTIN)),
]


def stands_out(row: str, width: int) -> bool:
    """Whether a row is too wide, and would not be so if it were broken at its blanks."""
    return cell_len(row) > width and cell_len(row.strip()) != max(map(cell_len, row.split()))


@pytest.mark.parametrize(("dossier", "command"), COMMANDS, ids=lambda part: Path(part).name)
def test_every_line_keeps_to_the_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, dossier: str, command: str
) -> None:
    for width in WIDTHS:
        monkeypatch.setenv("COLUMNS", str(width))
        assert main([*command.split(), "--dossier", dossier]) == 0
        rows = capsys.readouterr().out.split("\n")
        assert len(rows) > 2
        assert [row for row in rows if stands_out(row, width) or row != row.rstrip()] == [], width
        assert [
            row for row in rows if len(row.split()) == 1 and cell_len(row) > max(width, cell_len(row.strip()))
        ] == []


def test_a_width_that_is_asked_for_is_that_of_the_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", "--width", "33", "--dossier", SAMPLE]) == 0
    assert max(map(cell_len, capsys.readouterr().out.split("\n"))) in range(28, 34)


def test_a_zoom_that_has_no_room_is_told_so_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    said = {}
    for given in (["--zoom", "days"], []):
        assert main(["timeline", *given, "--width", "59", "--dossier", SAMPLE]) == 0
        said[bool(given)] = capsys.readouterr()
    assert said[True].out == said[False].out
    assert said[True].err == "soraleak-tui: below 60 cells the events are a list, whatever the zoom\n"
    assert said[False].err == ""
