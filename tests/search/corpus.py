"""The cases of search, read from the Markdown files beside this module (see cases/README.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.cases import Written, read

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
    """Every case; ValueError for one that is not complete."""
    return [_case(written) for written in read(Path(__file__).with_name("cases"))]


def _case(written: Written) -> Case:
    written.only(*_FIELDS)
    query, text, marked = map(written.one, _FIELDS)
    query = _unescaped(query.replace(_SOFT_HYPHEN, "\xad"))
    return Case(written.title, query, _unescaped(text), _unescaped(marked))


def _unescaped(text: str) -> str:
    text = text.replace("\\n", "\n").replace(_SOFT_HYPHEN, "\0")
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda code: chr(int(code[1], 16)), text).replace("\0", _SOFT_HYPHEN)
