"""The cases of collation, read from the Markdown files beside this module (see cases/README.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("cases")
_FIELDS = ("base", "witness", "marked", "fidelity")


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts, and what is expected of their comparison."""

    title: str
    base: str
    witness: str
    marked: str
    fidelity: str


def cases() -> list[Case]:
    """Every case, in the order of the files' names; ValueError for one that is not complete."""
    files = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")
    return [case for path in files for case in _read(path.read_text(encoding="utf-8"))]


def _read(text: str) -> list[Case]:
    _, *parts = re.split(r"^# ", text, flags=re.MULTILINE)
    return [_case(part) for part in parts]


def _case(part: str) -> Case:
    title, _, body = part.partition("\n")
    fields = dict(re.findall(r"^(\w+):[ ]?(.*)$", body, flags=re.MULTILINE))
    if tuple(fields) != _FIELDS:
        message = f"the case {title!r} needs the lines {', '.join(_FIELDS)}, and has {', '.join(fields)}"
        raise ValueError(message)
    return Case(title, *(fields[name] for name in _FIELDS))
