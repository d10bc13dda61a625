"""The judge: every citation equals pandoc's, or is listed in differences.yaml with the manual's rule that justifies it.

``oracle/golden.json`` is written by ``oracle/make_golden.py``; pandoc itself is not needed here.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.citation import examples

from soraleak_tui.citation import STYLES, cite, record
from soraleak_tui.domain.source import Kind, Source

HERE = Path(__file__).parent
JUDGED = ("apa", "mla", "chicago", "chicago-note", "harvard")


@cache
def golden() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = json.loads((HERE / "oracle" / "golden.json").read_text(encoding="utf-8"))
    return table


@cache
def differences() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load((HERE / "differences.yaml").read_text(encoding="utf-8"))
    return entries


def listed(style: str) -> dict[str, str]:
    """What we write instead, by item."""
    return {item: text for entry in differences() for item, text in entry["ours"].get(style, {}).items()}


def source_of(name: str) -> Source:
    entry = golden()[name]
    return examples.source(entry["item"], Kind(entry["kind"]))


@pytest.mark.parametrize("style", JUDGED)
def test_every_citation_is_pandocs_or_a_listed_difference(style: str) -> None:
    ours = listed(style)
    wrong = [
        f"{name}\n  pandoc  {entry['pandoc'][style]}\n  cite    {written}\n  listed  {ours.get(name, 'no')}"
        for name, entry in golden().items()
        if (written := cite(source_of(name), style)) != ours.get(name, entry["pandoc"][style])
    ]
    assert not wrong, f"{len(wrong)} of {len(golden())} in {style}:\n" + "\n".join(wrong)


@pytest.mark.parametrize("style", JUDGED)
def test_no_listed_difference_is_needless(style: str) -> None:
    """One that is pandoc's own words, or names an item that the golden file has not."""
    needless = [
        name for name, text in listed(style).items() if golden().get(name, {}).get("pandoc", {}).get(style) == text
    ]
    unknown = [name for name in listed(style) if name not in golden()]
    assert not needless + unknown


def test_no_difference_is_listed_twice() -> None:
    pairs = [(style, name) for entry in differences() for style, ours in entry["ours"].items() for name in ours]
    assert len(pairs) == len(set(pairs))


def test_every_difference_has_a_rule_and_a_manual() -> None:
    assert all(entry["rule"].endswith(".") and entry["manual"] and entry["ours"] for entry in differences())


def test_the_golden_file_has_every_awkward_item_as_it_is() -> None:
    kept = {name: entry["item"] for name, entry in golden().items() if not name.startswith("dossier-")}
    assert kept == examples.awkward()


def test_the_record_of_every_item_is_the_item_itself() -> None:
    for name in golden():
        assert record(source_of(name)) == golden()[name]["item"]


def test_every_awkward_item_can_be_cited_in_every_style() -> None:
    for name in golden():
        for style in STYLES:
            assert cite(source_of(name), style)
