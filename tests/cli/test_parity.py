"""What can be reached in the interface and what linear text tells are the same."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from tests.cli.hearing import heard
from tests.cli.reached import Reached
from tests.cli.walking import walked

from soraleak_tui.cli import main
from soraleak_tui.loading import builtin, load

SAMPLE = Path(__file__).resolve().parents[1] / "fixtures" / "sample"


@pytest.fixture
def unbroken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines as wide as they may be."""
    monkeypatch.setenv("COLUMNS", "1000")


def check(seen: Reached, told: Reached) -> None:
    """The same by every measure, and none of them empty."""
    for each in fields(Reached):
        assert getattr(told, each.name) == getattr(seen, each.name), each.name


@pytest.mark.usefixtures("unbroken")
async def test_linear_text_tells_all_that_the_interface_shows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--plain", "--dossier", str(SAMPLE)]) == 0
    told = heard(capsys.readouterr().out)
    check(await walked(load(SAMPLE)), told)
    assert [each.name for each in fields(Reached) if not getattr(told, each.name)] == ["unread"]


@pytest.mark.slow
@pytest.mark.usefixtures("unbroken")
async def test_linear_text_tells_all_that_the_interface_shows_of_the_built_in_dossier(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--plain"]) == 0
    told = heard(capsys.readouterr().out)
    check(await walked(load(builtin()), swift=True), told)
    assert len(told.passages) > 150
