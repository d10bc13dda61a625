"""Messages that cross widgets: facts in the past tense, requests in the imperative."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from textual.message import Message

from soraleak_tui.navigation.view import View


@dataclass
class TargetChosen(Message):
    """The reader wants what stands behind something: Enter or a click."""

    view: str
    target: str


@dataclass
class ViewLaidOut(Message):
    """A view was laid out for another size."""

    view: str


@dataclass
class OpenPage(Message):
    """Show a page."""

    page: str


@dataclass
class OpenEvidence(Message):
    """Show what stands behind a piece of evidence: the comparison of a statement, else the source."""

    key: str
    """The key of a quotation, the id of a statement or of a source."""
    on: str | None = None
    """What is to be under the cursor there, where it is a record."""


@dataclass
class Guess(Message):
    """Ask the reader for a guess at a question before its answers are shown."""

    question: str


@dataclass
class OpenStatement(Message):
    """Compare how a statement was rendered."""

    statement: str
    source: str | None = None
    """The witness that the reader comes from."""


@dataclass
class OpenSource(Message):
    """Show the record of a source."""

    source: str


@dataclass
class OpenView(Message):
    """Show a view."""

    view: View


class Taking(StrEnum):
    """What a copy takes."""

    QUOTATION = "quotation"
    CITATION = "citation"
    BOTH = "both"


@dataclass
class Copy(Message):
    """Take something out of the program."""

    keys: tuple[str, ...]
    """What is under the cursor: the key of a quotation, the id of a source or of a statement; or the keys of fragments
    of one source, in their order there."""
    taking: Taking


@dataclass
class CopyText(Message):
    """Take a text out of the program as it is."""

    text: str
    what: str
    """What the text is, for the status line."""


@dataclass
class QueryTyped(Message):
    """The reader typed something to look for."""

    typed: str


@dataclass
class ClearMarks(Message):
    """Mark no hits any more."""


@dataclass
class RunCommand(Message):
    """Do on the screen below what a key would do there."""

    binding: str
    """Id of the key's binding."""


@dataclass
class OpenLink(Message):
    """Open an address in a browser, or copy it where there is none."""

    address: str
