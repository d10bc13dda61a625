"""The shape of the house, proved on the code itself: who may import what, and how large things may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "tui" / "soraleak_tui"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_APP = 150
LONGEST_FUNCTION = 40
LONGEST_CLASS = 200
MOST_METHODS = 15

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """The path of a module below the package, with forward slashes."""
    return path.relative_to(PACKAGE).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> set[str]:
    """Every module that a file names in an import, at the top or deep inside."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def of_library(names: set[str], library: str) -> set[str]:
    return {name for name in names if name == library or name.startswith(f"{library}.")}


def lines(node: ast.AST) -> int:
    """Lines from the first decorator's or the definition's own line to the last."""
    assert isinstance(node, Function | ast.ClassDef)
    assert node.end_lineno is not None
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return node.end_lineno - first + 1


modules = pytest.mark.parametrize("path", MODULES, ids=name_of)


def test_the_package_is_where_these_tests_look() -> None:
    assert len(MODULES) > 20


@pytest.mark.parametrize("path", [path for path in MODULES if not name_of(path).startswith("ui/")], ids=name_of)
def test_only_the_interface_imports_textual(path: Path) -> None:
    assert of_library(imports(path), "textual") == set()


@pytest.mark.parametrize("path", [path for path in MODULES if not name_of(path).startswith("ui/")], ids=name_of)
def test_below_the_interface_only_the_layout_imports_rich_and_only_its_cell_widths(path: Path) -> None:
    used = of_library(imports(path), "rich")
    allowed = {name for name in used if name == "rich.cells" or name.startswith("rich.cells.")}
    assert used == (allowed if name_of(path).startswith("layout/") else set())


@pytest.mark.parametrize("path", [path for path in MODULES if name_of(path).startswith("domain/")], ids=name_of)
def test_the_domain_imports_the_standard_library_alone(path: Path) -> None:
    tops = {name.partition(".")[0] for name in imports(path)}
    assert tops - {"soraleak_tui"} <= sys.stdlib_module_names


@modules
def test_nothing_private_of_textual_is_imported(path: Path) -> None:
    assert [name for name in of_library(imports(path), "textual") if "._" in name] == []


@modules
def test_a_module_keeps_to_its_budget(path: Path) -> None:
    budget = LONGEST_APP if path.name == "app.py" else LONGEST_MODULE
    assert len(path.read_text(encoding="utf-8").splitlines()) <= budget


@modules
def test_every_function_keeps_to_its_budget(path: Path) -> None:
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, Function)]
    assert {node.name: lines(node) for node in functions if lines(node) > LONGEST_FUNCTION} == {}


@modules
def test_every_class_keeps_to_its_budget(path: Path) -> None:
    classes = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ClassDef)]
    methods = {node.name: sum(isinstance(part, Function) for part in node.body) for node in classes}
    assert {node.name: lines(node) for node in classes if lines(node) > LONGEST_CLASS} == {}
    assert {name: count for name, count in methods.items() if count > MOST_METHODS} == {}


@modules
def test_no_error_is_caught_without_its_name(path: Path) -> None:
    """``except Exception`` hides the faults that nobody thought of."""
    broad = {"Exception", "BaseException"}
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, node.lineno
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
            assert not caught & broad, node.lineno


def run_headless(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own that then names the top modules it has loaded, on standard error."""
    report = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    return subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=PACKAGE.parent,
        timeout=60,
        check=False,
    )


def first_ids() -> tuple[str, str]:
    """The ids of a source and of a statement of the dossier that comes with the program."""
    from soraleak_tui.loading import builtin, load

    dossier = load(builtin())
    return next(iter(dossier.sources)), next(iter(dossier.statements))


def commands() -> list[str]:
    source, statement = first_ids()
    return [
        f"cite {source}",
        f"compare {statement}",
        "check",
        "verify",
        "find the",
        "ledger --table",
        "question Q1",
        "origins",
        f"origins {source} --json",
        "timeline",
    ]


@pytest.mark.parametrize(
    "number",
    range(10),
    ids=[
        *("cite", "compare", "check", "verify", "find", "ledger", "question"),
        *("origins", "origins of one", "timeline"),
    ],
)
def test_a_headless_command_never_loads_textual(number: int) -> None:
    command = commands()[number]
    result = run_headless(f"from soraleak_tui.cli import main\nassert main({command.split()!r}) == 0")
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() or command == "check"
    loaded = result.stderr.split()
    assert "soraleak_tui" in loaded
    assert "textual" not in loaded


def test_the_example_dossier_is_written_without_textual(tmp_path: Path) -> None:
    arguments = ["new", str(tmp_path / "dossier")]
    result = run_headless(f"from soraleak_tui.cli import main\nassert main({arguments!r}) == 0")
    assert result.returncode == 0, result.stderr
    assert "textual" not in result.stderr.split()


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_asking_for_help_or_the_version_never_loads_textual(flag: str) -> None:
    result = run_headless(
        "from soraleak_tui.cli import main\n"
        f"try:\n    main([{flag!r}])\n"
        "except SystemExit as end:\n    assert not end.code",
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip()
    assert "textual" not in result.stderr.split()


def test_the_first_picture_is_drawn_without_textual_and_with_no_more_of_rich_than_cell_widths() -> None:
    result = run_headless("from soraleak_tui.prelude import curtain, front, page, picture")
    assert result.returncode == 0, result.stderr
    assert "textual" not in result.stderr.split()
    listed = run_headless(
        "from soraleak_tui.prelude import curtain, front, page, picture\n"
        "import sys\n"
        "print(*(name for name in sys.modules if name.startswith('rich.') and '._' not in name))"
    )
    assert listed.stdout.split() == ["rich.cells"]


def test_the_interface_loads_no_openssl() -> None:
    result = run_headless(
        "from soraleak_tui.cli import main\n"
        "import soraleak_tui.ui.run\n"
        "soraleak_tui.ui.run._make_no_connections()\n"
        "import asyncio, soraleak_tui.ui.app"
    )
    assert result.returncode == 0, result.stderr
    assert "textual" in result.stderr.split()
    assert not {"_ssl", "_hashlib"} & set(result.stderr.split())


def test_the_package_itself_imports_nothing() -> None:
    result = run_headless("import soraleak_tui")
    assert not {"rich", "textual", "yaml", "markdown_it", "importlib.metadata"} & set(result.stderr.split())
