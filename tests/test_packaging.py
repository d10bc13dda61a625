"""The wheel and the source archive: everything a reader needs, nothing else. No network is used."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = {"content": ROOT / "content", "assets": ROOT / "assets"}


def built(kind: str, directory: Path) -> Path:
    """Build one archive with the build back end itself, as a front end would without isolation."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(directory)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr
    (archive,) = directory.iterdir()
    return archive


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return Parser().parsestr(archive.read(name).decode("utf-8"))


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", DATA)
def test_the_wheel_holds_every_file_of_the_data_and_no_other(names: set[str], kind: str) -> None:
    prefix = f"soraleak_tui/{kind}/"
    inside = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    assert inside
    wanted = {name for name in files_below(DATA[kind]) if not name.startswith("screenshots/")}
    assert inside == {name for name in wanted if not name.rpartition("/")[2].startswith(".")}


def test_the_dossier_is_in_the_wheel(names: set[str]) -> None:
    for name in ("dossier.yaml", "sources.yaml", "quotations.yaml"):
        assert f"soraleak_tui/content/{name}" in names


def test_the_wheel_holds_every_module_and_style_sheet(names: set[str]) -> None:
    package = ROOT / "tui" / "soraleak_tui"
    code = {f"soraleak_tui/{name}" for name in files_below(package) if not name.endswith(".pyc")}
    assert code <= names
    assert "soraleak_tui/py.typed" in names


def test_nothing_stray_is_in_the_wheel(names: set[str]) -> None:
    folders = {name.partition("/")[0] for name in names}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"soraleak_tui"}
    suffixes = {Path(name).suffix for name in names if name.startswith("soraleak_tui/")}
    assert suffixes <= {".py", ".typed", ".tcss", ".yaml", ".md"}
    assert [name for name in names if "/." in name or "__pycache__" in name] == []


def test_the_wheel_says_what_it_needs_and_under_which_licence(metadata: Message) -> None:
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0"
    assert metadata["License-File"] == "LICENSE"
    assert any(need.startswith("textual<9,>=8.2") for need in metadata.get_all("Requires-Dist", []))


def test_the_wheel_installs_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
        assert "soraleak-tui = soraleak_tui.cli:main" in archive.read(name).decode("utf-8")


def test_the_dossier_loads_out_of_the_wheel_as_it_is(wheel: Path) -> None:
    """The wheel is a zip archive: what reads the dossier there needs no file system."""
    code = (
        "from soraleak_tui.loading import builtin, load; import soraleak_tui; "
        "assert '.whl' in soraleak_tui.__file__; dossier = load(builtin()); "
        "assert dossier.pages and dossier.sources; print(dossier.id)"
    )
    starter = f"import sys; sys.path.insert(0, {str(wheel)!r})"
    result = subprocess.run(
        [sys.executable, "-P", "-c", f"{starter}; {code}"],
        cwd=wheel.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip()


def test_the_source_archive_holds_what_it_takes_to_test_and_build(tmp_path: Path) -> None:
    with tarfile.open(built("sdist", tmp_path)) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    for name in (
        "pyproject.toml",
        "Makefile",
        "LICENSE",
        "content/dossier.yaml",
        "tui/soraleak_tui/__init__.py",
        "tests/test_packaging.py",
        "requirements/test.txt",
        "bench/screenshots.py",
    ):
        assert name in inside
