"""The guide to the format is true: its example is what ``new`` writes, and its names are those that are read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from soraleak_tui.domain.source import Kind
from soraleak_tui.domain.value import Measure
from soraleak_tui.loading import (
    check,
    entities,
    errors,
    events,
    figures,
    files,
    hashing,
    interests,
    manifest,
    questions,
    quotations,
    sayings,
    sources,
    statements,
    steps,
    unknowns,
    write_example,
)
from soraleak_tui.loading.optional import READERS

GUIDE = (Path(__file__).parents[2] / "docs" / "dossier-format.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)\n```\n", GUIDE, re.DOTALL))
MORE = dict(re.findall(r"^## (\w+\.yaml)\n(?:(?!^## ).)*?```yaml\n(.*?)```\n", GUIDE, re.DOTALL | re.MULTILINE))
NAMES = (
    *(manifest, sources, quotations, statements, sayings, questions, figures, events),
    *(entities, errors, unknowns, interests, steps),
)


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


def test_every_measure_is_in_the_guide() -> None:
    assert [measure for measure in Measure if f"`{{{measure}: " not in GUIDE] == []


def test_the_files_that_may_be_missing_are_those_that_are_read_and_hashed() -> None:
    assert set(MORE) == set(READERS) == set(hashing._OPTIONAL)


def test_the_examples_of_further_files_fit_the_example(tmp_path: Path) -> None:
    write_example(tmp_path)
    for name, text in MORE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert check(tmp_path) == ()


def test_the_kinds_and_limits_of_the_guide_are_those_of_the_program() -> None:
    assert all(f"`{kind}`" in GUIDE for kind in Kind)
    assert f"a page over {files.LARGEST_PAGE // 1_000_000} MB" in GUIDE
    assert f"data over {files.LARGEST_DATA // 1_000_000} MB" in GUIDE
