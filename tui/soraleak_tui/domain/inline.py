"""Inline text as values: runs of one look, in a module of its own since a front page needs no more than that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag


class Mark(IntFlag):
    """What the writer of a page marked about a run of text."""

    NONE = 0
    EMPHASIS = 1
    STRONG = 2
    CODE = 4
    STRUCK = 8


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. A hard line break is a run whose text is a newline."""

    text: str
    marks: Mark = Mark.NONE
    link: str | None = None
    """Address that the text leads to; http or https."""
    passage: str | None = None
    """Id of the passage that the text belongs to."""


Inline = tuple[Run, ...]
