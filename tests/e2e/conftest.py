"""The program under test: the installed command, or the one that SORALEAK_TUI_COMMAND names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from .terminal import Terminal


class Opener(Protocol):
    """Opens the program in a new terminal; all of them are closed at the end of the test."""

    def __call__(
        self, *arguments: str, size: tuple[int, int] = (100, 30), env: Mapping[str, str] | None = None
    ) -> Terminal: ...


@pytest.fixture(scope="session")
def command() -> str:
    """Path of the program."""
    path = os.environ.get("SORALEAK_TUI_COMMAND") or str(Path(sys.executable).with_name("soraleak-tui"))
    assert Path(path).exists(), f"{path} is not there: install the project, or name it in SORALEAK_TUI_COMMAND"
    return path


@pytest.fixture(autouse=True)
def _no_real_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever starts the program: what it keeps, it keeps in a home that is gone after the test."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def opened(command: str, tmp_path: Path) -> Iterator[Opener]:
    """Opens the program as a reader does: from a directory of no meaning, with a home that knows nothing of it."""
    with ExitStack() as stack:

        def start(*arguments: str, size: tuple[int, int] = (100, 30), env: Mapping[str, str] | None = None) -> Terminal:
            surroundings = {"HOME": str(tmp_path), "SSH_TTY": "/dev/null", **(env or {})}
            return stack.enter_context(Terminal([command, *arguments], size, surroundings, tmp_path))

        yield start


@pytest.fixture(scope="session")
def edition(command: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the dossier that comes with the program has been read before."""
    home = tmp_path_factory.mktemp("read-before")
    environment = {**os.environ, "HOME": str(home)}
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        environment.pop(name, None)
    subprocess.run([command, "--version"], env=environment, capture_output=True, timeout=60, check=True)
    return home


@pytest.fixture
def kept(edition: Path, tmp_path: Path) -> None:
    """See to it that the dossier has been read before: nothing comes later than the first picture."""
    shutil.copytree(edition, tmp_path, dirs_exist_ok=True)


@pytest.fixture
def printed(command: str, tmp_path: Path) -> Callable[..., str]:
    """Runs the program without a terminal; what it prints."""

    def start(*arguments: str) -> str:
        done = subprocess.run([command, *arguments], cwd=tmp_path, capture_output=True, timeout=60, check=True)
        return done.stdout.decode()

    return start
