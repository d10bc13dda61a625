"""The project around the code: what its files promise holds, and nothing in them points where it should not."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "requirements"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PINNED = sorted(REQUIREMENTS.glob("*.txt"))
APART = {"peers"}
"""Lists of an environment of their own: frogmouth needs a Textual of three years ago."""
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")

# Written in pieces, so that this file does not hold what it looks for.
HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "deb." + "debian.org"]
MACHINE = re.compile(r"(?<![A-Za-z0-9_.~-])/(?:work|farm|root|home|Users)/[a-z]")
EVENT = re.compile(r"sora(?!leak)|open\s?ai|hugging\s?face|art\s?washing", re.IGNORECASE)


def tracked() -> dict[str, str]:
    """Every text file of the project as it stands, by its path; skips where there is no git to ask."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("the list of files comes from git, and this is no checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    texts = {}
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file():
            texts[name] = path.read_bytes().decode("utf-8", errors="replace")
    return texts


def pins(path: Path) -> dict[str, str]:
    """The pinned lines of a requirement file by name, each with what belongs to it."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    stanzas = [line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return {canonicalize_name(Requirement(line.partition("--hash")[0]).name): line for line in stanzas}


def wanted(path: Path) -> list[Requirement]:
    return [Requirement(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert {name: host for name, text in tracked().items() for host in HOSTS if host in text.lower()} == {}


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    found = {name: match[0] for name, text in tracked().items() if (match := MACHINE.search(text))}
    assert found == {}


def test_nothing_in_the_program_knows_the_event_that_its_dossier_is_about() -> None:
    found = {}
    for path in sorted((ROOT / "tui").rglob("*")):
        if path.suffix in {".py", ".tcss"} and (match := EVENT.search(path.read_text(encoding="utf-8"))):
            found[path.relative_to(ROOT).as_posix()] = match[0]
    assert found == {}


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_every_requirement_is_pinned_and_has_its_hashes(path: Path) -> None:
    stanzas = pins(path)
    assert stanzas
    for name, stanza in stanzas.items():
        assert "==" in stanza, name
        assert HASH.search(stanza), name


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_requirement_files_hold_no_address_and_no_option(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash)", text, re.MULTILINE)


def test_the_pins_fit_what_the_project_and_its_lists_ask_for() -> None:
    asked = {"run": [Requirement(line) for line in PROJECT["project"]["dependencies"]]}
    asked |= {path.stem: wanted(path) for path in REQUIREMENTS.glob("*.in")}
    for stem, requirements in asked.items():
        held = pins(REQUIREMENTS / f"{stem}.txt")
        for requirement in requirements:
            pinned = Requirement(held[canonicalize_name(requirement.name)].partition("--hash")[0])
            version = next(iter(pinned.specifier)).version
            assert requirement.specifier.contains(version), f"{requirement} in {stem}"


def test_a_package_has_one_version_in_all_requirement_files() -> None:
    versions: dict[str, set[str]] = {}
    for path in (path for path in PINNED if path.stem not in APART):
        for name, stanza in pins(path).items():
            versions.setdefault(name, set()).add(re.split(r"[;\s]", stanza.partition("==")[2])[0])
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_make_command_that_a_page_names_is_there(path: Path) -> None:
    named = set(re.findall(r"(?:^|`|\$ )make ([a-z-]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets()


def test_continuous_integration_names_only_steps_and_commands_that_are_there() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    workflow = (ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
    steps = set(re.findall(r"^([a-z_]+)\(\)", script, re.MULTILINE))
    used = {step for line in re.findall(r"\.ci/run ([a-z ]+)", workflow) for step in line.split()}
    assert used
    assert used <= steps
    assert set(re.findall(r"make PYTHON=\S+ ([a-z]+)", script)) == {"check", "test"}


def test_the_readme_gives_the_two_commands_that_everything_begins_with() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make run" in readme
    assert "make test" in readme


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_subcommand_that_a_page_names_is_there(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from soraleak_tui.cli import main

    for command in set(re.findall(r"(?:^|`)soraleak-tui ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE)):
        with pytest.raises(SystemExit) as end:
            main([command, "--help"])
        assert end.value.code == 0, command
        assert command in capsys.readouterr().out


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_that_a_page_points_to_is_there(path: Path) -> None:
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    pointed = re.findall(r"\]\(([^)#\s]+)[^)]*\)|src=\"([^\"]+)\"", text)
    local = [name for pair in pointed for name in pair if name and "://" not in name and not name.startswith("mailto:")]
    assert [name for name in local if not (path.parent / name).exists()] == []


def test_every_rule_of_style_that_is_set_aside_has_its_reason() -> None:
    lint = (
        (ROOT / "pyproject.toml")
        .read_text(encoding="utf-8")
        .partition("[tool.ruff.lint]")[2]
        .partition("[tool.mypy]")[0]
    )
    ignored = re.findall(r'^    "([A-Z]+[0-9]*)",(.*)$', lint, re.MULTILINE)
    assert ignored
    assert [rule for rule, reason in ignored if not re.match(r"\s+# \w", reason)] == []


def test_the_version_has_its_place_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{PROJECT['project']['version']}]" in changelog
