"""The cases of collation, read from the Markdown files beside this module (see the README of each folder)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.cases import Written, read

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts, and what is expected of their comparison."""

    title: str
    base: str
    witness: str
    marked: str
    fidelity: str


@dataclass(frozen=True, slots=True)
class Label:
    """A primary wording, what a source prints, and the class that a reader gave it."""

    title: str
    primary: str
    fragments: tuple[str, ...]
    declared: str
    """What the dossier says of the words: retold, translated, back-translated; empty for quoted."""
    told: str


def cases() -> list[Case]:
    """Every pair of two texts; ValueError for one that is not complete."""
    return [_case(written) for written in read(_HERE / "cases")]


def labels() -> list[Label]:
    """Every pair that was labelled by hand; ValueError for one that is not complete."""
    return [_label(written) for written in read(_HERE / "labels")]


def _case(written: Written) -> Case:
    names = ("base", "witness", "marked", "fidelity")
    written.only(*names)
    return Case(written.title, *map(written.one, names))


def _label(written: Written) -> Label:
    written.only("primary", "witness", "declared", "class")
    declared = written.all("declared")
    fragments = tuple(filter(None, written.all("witness")))
    return Label(
        written.title, written.one("primary"), fragments, declared[0] if declared else "", written.one("class")
    )
