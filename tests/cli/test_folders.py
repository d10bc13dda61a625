"""Where loaded dossiers and the reader's own data are kept, on each system."""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.cli.folders import cache_folder, state_folder


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".cache/soraleak-tui"),
        ("darwin", "Library/Caches/soraleak-tui"),
        ("win32", "AppData/Local/soraleak-tui/Cache"),
    ],
)
def test_each_system_has_its_place_for_what_can_be_made_again(home: Path, platform: str, folder: str) -> None:
    assert cache_folder({}, platform) == home / folder


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".local/state/soraleak-tui"),
        ("darwin", "Library/Application Support/soraleak-tui"),
        ("win32", "AppData/Local/soraleak-tui/State"),
    ],
)
def test_each_system_has_its_place_for_what_a_reader_leaves(home: Path, platform: str, folder: str) -> None:
    assert state_folder({}, platform) == home / folder


def test_the_state_has_a_variable_of_its_own(home: Path) -> None:
    other = home / "other"
    assert state_folder({"XDG_STATE_HOME": str(other)}, "linux") == other / "soraleak-tui"
    assert state_folder({"XDG_STATE_HOME": "relative"}, "linux") == home / ".local" / "state" / "soraleak-tui"


@pytest.mark.parametrize(("platform", "variable"), [("linux", "XDG_CACHE_HOME"), ("win32", "LOCALAPPDATA")])
def test_a_variable_can_name_another(home: Path, platform: str, variable: str) -> None:
    other = home / "other"
    folder = cache_folder({variable: str(other)}, platform)
    assert folder is not None
    assert folder.is_relative_to(other)


@pytest.mark.parametrize("given", ["", "relative", "./caches"])
def test_a_relative_folder_does_not_count(home: Path, given: str) -> None:
    assert cache_folder({"XDG_CACHE_HOME": given}, "linux") == home / ".cache" / "soraleak-tui"


def test_nobody_without_a_home_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder({}, "linux") is None
    assert state_folder({}, "linux") is None
