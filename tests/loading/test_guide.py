"""The guide to the format is true: its example is what ``new`` writes, and its names are those that are read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from soraleak_tui.domain.source import Kind
from soraleak_tui.loading import check, files, manifest, quotations, sources, statements, write_example

GUIDE = (Path(__file__).parents[2] / "docs" / "dossier-format.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)\n```\n", GUIDE, re.DOTALL))
NAMES = (manifest, sources, quotations, statements)


def test_the_example_is_the_dossier_that_new_writes(tmp_path: Path) -> None:
    written = {path.relative_to(tmp_path).as_posix(): path for path in write_example(tmp_path)}
    assert written.keys() == EXAMPLES.keys()
    for name, path in written.items():
        assert path.read_text(encoding="utf-8") == EXAMPLES[name] + "\n"


def test_the_example_of_a_fault_is_what_check_says(tmp_path: Path) -> None:
    write_example(tmp_path)
    page = tmp_path / "pages" / "clock.md"
    page.write_text(page.read_text(encoding="utf-8").replace("[@001:bells]", "[@001:bell]"), encoding="utf-8")
    (said,) = re.findall(r"^\$ soraleak-tui check my-dossier\n(.*)$", GUIDE, re.MULTILINE)
    assert [str(fault) for fault in check(tmp_path)] == [said]


@pytest.mark.parametrize("module", NAMES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_field_is_in_the_guide(module: object) -> None:
    names = {name for group in vars(module).values() if isinstance(group, tuple) for name in group}
    fields = {name for name in names if isinstance(name, str)}
    assert fields
    assert [name for name in sorted(fields) if f"`{name}`" not in GUIDE] == []


def test_the_kinds_and_limits_of_the_guide_are_those_of_the_program() -> None:
    assert all(f"`{kind}`" in GUIDE for kind in Kind)
    assert f"a page over {files.LARGEST_PAGE // 1_000_000} MB" in GUIDE
    assert f"data over {files.LARGEST_DATA // 1_000_000} MB" in GUIDE
