"""The cases of search, read from the Markdown files beside this module (see cases/README.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("cases")
_FIELDS = ("query", "text", "marked")
_SOFT_HYPHEN = "<U+00AD>"


@dataclass(frozen=True, slots=True)
class Case:
    """A query, a text, and the text with what is found in it marked; not marked at all where it is not found."""

    title: str
    query: str
    text: str
    marked: str


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
    query = _unescaped(fields["query"].replace(_SOFT_HYPHEN, "\xad"))
    return Case(title, query, _unescaped(fields["text"]), _unescaped(fields["marked"]))


def _unescaped(text: str) -> str:
    text = text.replace("\\n", "\n").replace(_SOFT_HYPHEN, "\0")
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda code: chr(int(code[1], 16)), text).replace("\0", _SOFT_HYPHEN)
