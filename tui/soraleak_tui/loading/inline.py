"""The inline text of a block: tokens -> runs, and the passages that its citations close."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from soraleak_tui.domain.prose import Inline, Mark, Passage, Run
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.fields import is_address
from soraleak_tui.loading.references import Reference, Target
from soraleak_tui.loading.sanitise import sanitise

if TYPE_CHECKING:
    from markdown_it.token import Token

_OPENING = {"em_open": Mark.EMPHASIS, "strong_open": Mark.STRONG, "s_open": Mark.STRUCK}
_CLOSING = {"em_close", "strong_close", "s_close"}
_REFUSED = {
    "html_inline": ("raw HTML in the text", "write it without, or between backticks"),
    "image": ("a picture in the text", "describe it in words"),
    "footnote": ("the sign of a footnote in the text", r"cite a source, [@source], or write \[^"),
    "uncited": ("this begins like a citation and is none", r"write [@source:quotation; @other], or \[@ for the signs"),
}


@dataclass(frozen=True, slots=True)
class Located:
    """The inline text of a block, and the lines of the file in which it stands, so that a place in it can be found."""

    file: str
    content: str
    source: Sequence[str]
    """Lines of the file."""
    line: int
    """Line of the file in which the content begins, from 1."""

    def place(self, at: int) -> Place:
        """The place in the file of the character ``at`` of the content."""
        above, behind = self.content.count("\n", 0, at), at - (self.content.rfind("\n", 0, at) + 1)
        row = self.content.split("\n")[above]
        line = min(self.line + above, len(self.source))
        written = self.source[line - 1]
        # The rows of a block differ from the lines of the file by what stands before and behind them.
        begin = written.find(row)
        if begin < 0:
            rest = row[behind : behind + 8]
            return Place(self.file, line, max(written.find(rest), 0) + 1)
        return Place(self.file, line, begin + behind + 1)


@dataclass(slots=True)
class Prose:
    """What a page's blocks have given so far: its passages in order, and the ids that they use."""

    page: str
    faults: Faults
    passages: list[Passage] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    def read(self, tokens: Iterable[Token], located: Located, *, cited: bool = True) -> Inline:
        """The runs of one block; a citation where ``cited`` is false is a fault."""
        return _Reader(self, located, cited).read(tokens)


class _Reader:
    """Reads one block."""

    def __init__(self, prose: Prose, located: Located, cited: bool) -> None:  # noqa: FBT001  private, one caller
        self._prose = prose
        self._located = located
        self._cited = cited
        self._marks: list[Mark] = []
        self._links: list[str] = []
        self._done: list[Run] = []
        self._open: list[Run] = []

    def read(self, tokens: Iterable[Token]) -> Inline:
        for token in tokens:
            self._token(token)
        return (*self._done, *_sanitised(self._open))

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind in _OPENING:
            self._marks.append(_OPENING[kind])
        elif kind in _CLOSING:
            self._marks.pop()
        elif kind == "link_open":
            self._link(token)
        elif kind == "link_close":
            self._links.pop()
        elif kind == "citation":
            self._cite(token)
        elif kind in _REFUSED:
            self._prose.faults.add(self._located.place(token.meta["at"]), *_REFUSED[kind])
        else:
            self._text(token)

    def _text(self, token: Token) -> None:
        text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
        marks = Mark.CODE if token.type == "code_inline" else Mark.NONE
        for mark in self._marks:
            marks |= mark
        link = self._links[-1] if self._links else None
        last = self._open[-1] if self._open else None
        if last and (last.marks, last.link) == (marks, link) and "\n" not in (text, last.text):
            self._open[-1] = replace(last, text=last.text + text)
        elif text:
            self._open.append(Run(text, marks, link))

    def _link(self, token: Token) -> None:
        address = str(token.attrs.get("href", ""))
        if not is_address(address) or sanitise(address) != address:
            place = self._located.place(token.meta["at"])
            self._prose.faults.add(place, f"a link to {shown(sanitise(address))}", "links lead to http:// or https://")
        self._links.append(address)

    def _cite(self, token: Token) -> None:
        at = token.meta["at"]
        if not self._cited:
            self._prose.faults.add(self._located.place(at), "a citation in a heading", "cite behind a statement")
            return
        evidence = []
        for match in re.finditer(r"@([A-Za-z0-9_:-]+)", token.content):
            evidence.append(match[1])
            place = self._located.place(at + match.start(1))
            self._prose.references.append(Reference(place, match[1], Target.EVIDENCE))
        self._close(tuple(dict.fromkeys(evidence)), self._located.place(at))

    def _close(self, evidence: tuple[str, ...], place: Place) -> None:
        """Make a passage of the words since the last citation."""
        runs = _sanitised(self._open)
        self._open = []
        while runs and not (trimmed := runs[-1].text.rstrip()):
            runs.pop()
        if not runs:
            self._prose.faults.add(place, "a citation without words before it", "put several in one: [@one; @two]")
            return
        runs[-1] = replace(runs[-1], text=trimmed)
        # The blank between two passages belongs to neither.
        words = runs[0].text.lstrip()
        if blank := runs[0].text.removesuffix(words):
            self._done.append(replace(runs[0], text=blank))
            runs[0] = replace(runs[0], text=words)
        passage = f"{self._prose.page}-{len(self._prose.passages) + 1}"
        passage_runs = [Run(run.text, run.marks, run.link, passage) for run in runs if run.text]
        self._done.extend(passage_runs)
        text = "".join(run.text for run in passage_runs).strip()
        self._prose.passages.append(Passage(passage, self._prose.page, text, evidence, place.line))


def _sanitised(runs: Iterable[Run]) -> list[Run]:
    """The runs with entities such as ``&#8238;``, which the parser has read by now, made visible."""
    return [Run(sanitise(run.text), run.marks, run.link) for run in runs]
