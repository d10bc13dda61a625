"""The cases of collation, read from the Markdown files beside this module (see the README of each folder)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.cases import Written, read

_HERE = Path(__file__).parent
_LIST = "apparatus"


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts, and what is expected of their comparison."""

    title: str
    base: str
    witness: str
    marked: str
    fidelity: str


@dataclass(frozen=True, slots=True)
class Collated:
    """Texts, and what is expected of their collation."""

    title: str
    base: str
    texts: Mapping[str, tuple[str, ...]]
    """The fragments of each, the base first."""
    apparatus: tuple[str, ...]
    """A line for each place, as the README of the cases explains."""


@dataclass(frozen=True, slots=True)
class Label:
    """A primary wording, what a source prints, and the class that a reader gave it."""

    title: str
    primary: str
    fragments: tuple[str, ...]
    declared: str
    """What the dossier says of the words: retold, translated, back-translated; empty for quoted."""
    told: str
    """By a reader who knew the rules."""
    second: str
    """By a reader who had the classes with an example of each, and neither the rules nor the other labels."""


def cases() -> list[Case]:
    """Every pair of two texts; ValueError for one that is not complete."""
    return [_case(written) for written in read(_HERE / "cases")]


def collated() -> list[Collated]:
    """Every case of the apparatus; ValueError for one without texts."""
    return [_collated(written) for written in read(_HERE / "apparatus")]


def labels() -> list[Label]:
    """Every pair that was labelled by hand; ValueError for one that is not complete."""
    return [_label(written) for written in read(_HERE / "labels")]


def _case(written: Written) -> Case:
    names = ("base", "witness", "marked", "fidelity")
    written.only(*names)
    return Case(written.title, *map(written.one, names))


def _collated(written: Written) -> Collated:
    names = list(dict.fromkeys(name for name, _ in written.lines if name != _LIST))
    if not names or _LIST not in dict(written.lines):
        message = f"the case {written.title!r} needs texts and an apparatus"
        raise ValueError(message)
    texts = {name: tuple(filter(None, written.all(name))) for name in names}
    return Collated(written.title, names[0], texts, tuple(filter(None, written.all(_LIST))))


def _label(written: Written) -> Label:
    names = ("primary", "class", "second")
    written.only(*names, "witness", "declared")
    declared = written.all("declared")
    fragments = tuple(filter(None, written.all("witness")))
    primary, told, second = map(written.one, names)
    return Label(written.title, primary, fragments, declared[0] if declared else "", told, second)
