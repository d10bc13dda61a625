"""The inline text of a block: tokens -> runs, and the passages that its citations close."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from soraleak_tui.domain.prose import Inline, Mark, Passage, Run
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.fields import is_address
from soraleak_tui.loading.markdown import keys_in
from soraleak_tui.loading.references import Reference, Target
from soraleak_tui.loading.sanitise import sanitise

if TYPE_CHECKING:
    from markdown_it.token import Token

OURS = "ours"
"""The key that no source has: what ``[@ours]`` stands behind is said by the writers and states no fact."""
_WORD = re.compile(r"[^\W_]")
_BARE = "a statement without evidence"
_CITE = "cite what it rests on, [@source:quotation], or write [@ours] behind it where it states no fact"
_OPENING = {"em_open": Mark.EMPHASIS, "strong_open": Mark.STRONG, "s_open": Mark.STRUCK}
_CLOSING = {"em_close", "strong_close", "s_close"}
_MISWRITTEN = {
    "uncited": ("this begins like a citation and is none", r"or \[@ for the signs"),
    "foreign": ("a citation in a form that is not read", r"or \@ for the sign"),
}
_REFUSED = {
    "html_inline": ("raw HTML in the text", "write it without, or between backticks"),
    "image": ("a picture in the text", "describe it in words"),
    "footnote": ("the sign of a footnote in the text", r"cite a source, [@source], or write \[^"),
    "note": ("the sign of a footnote in the text", r"cite a source, [@source], or write \^["),
}


class Located:
    """The inline text of a block, and the lines of the file in which it stands, so that a place in it can be found."""

    def __init__(self, file: str, content: str, source: Sequence[str], line: int) -> None:
        """``source`` has the lines of the file, ``line`` is that in which the content begins, from 1."""
        self._file = file
        self._source = source
        self._line = line
        self._rows = content.split("\n")
        self._starts = [0, *accumulate(len(row) + 1 for row in self._rows)]
        self._columns: dict[int, int] = {}

    def place(self, at: int) -> Place:
        """The place in the file of the character ``at`` of the content."""
        above = bisect_right(self._starts, at) - 1
        line = min(self._line + above, len(self._source))
        return Place(self._file, line, self._column(above, line) + at - self._starts[above])

    def first_word(self, at: int) -> Place:
        """The place of the first letter or digit behind the character ``at`` of the content."""
        content = "\n".join(self._rows)
        found = _WORD.search(content, at)
        return self.place(found.start() if found else at)

    def _column(self, above: int, line: int) -> int:
        """Where a row of the content begins in its line, behind the marks of lists, quotations and cells."""
        if above not in self._columns:
            row = self._rows[above]
            # A cell that has a bar in it is written with a backslash that the row has not: what follows is one off.
            found = self._source[line - 1].find(row.partition("|")[0])
            self._columns[above] = max(found, 0) + 1
        return self._columns[above]


@dataclass(slots=True)
class Prose:
    """What a page's blocks have given so far: its passages in order, and the ids that they use."""

    page: str
    faults: Faults
    passages: list[Passage] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    signs: list[Reference] = field(default_factory=list)
    """Keys behind an @ without brackets: citations, if they are known, and else names of accounts."""
    ours: int = 0
    """How often words were marked as the writers' own."""

    @property
    def closed(self) -> int:
        """How often words were closed so far, by evidence or as the writers' own."""
        return len(self.passages) + self.ours

    def read(self, tokens: Iterable[Token], located: Located, *, cited: bool = True, bare: bool = False) -> Inline:
        """The runs of one block; a citation where ``cited`` is false is a fault.

        So are words without one, unless they may be ``bare``: those of a table, whose rows are looked at as a whole.
        """
        return _Reader(self, located, cited).read(tokens, bare=bare or not cited)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Texts of one look that follow each other; joined only at the end, for there can be very many."""

    texts: list[str]
    marks: Mark
    link: str | None


class _Reader:
    """Reads one block."""

    def __init__(self, prose: Prose, located: Located, cited: bool) -> None:  # noqa: FBT001  private, one caller
        self._prose = prose
        self._located = located
        self._cited = cited
        self._marks: list[Mark] = []
        self._links: list[str] = []
        self._done: list[Run] = []
        self._open: list[_Piece] = []
        self._since = 0
        """Where the words that are still open begin, in characters of the content."""
        self._astray = False
        """A citation of the block is misspelt: that some words are without evidence only follows from it."""

    def read(self, tokens: Iterable[Token], *, bare: bool) -> Inline:
        for token in tokens:
            self._token(token)
        left = _sanitised(self._open)
        if not (bare or self._astray) and any(_WORD.search(run.text) for run in left):
            self._prose.faults.add(self._located.first_word(self._since), _BARE, _CITE)
        return (*self._done, *left)

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
        elif kind in _MISWRITTEN:
            self._miswritten(token)
        else:
            self._text(token)

    def _miswritten(self, token: Token) -> None:
        self._astray = True
        wrong, otherwise = _MISWRITTEN[token.type]
        keys = "; ".join(f"@{key}" for key in keys_in(token.content)) or "@source:quotation; @other"
        right = f"write [{shown(keys)[1:-1]}], {otherwise}"
        self._prose.faults.add(self._located.place(token.meta["at"]), wrong, right)

    def _text(self, token: Token) -> None:
        if token.type == "sign":
            place = self._located.place(token.meta["at"])
            self._prose.signs.append(Reference(place, token.meta["key"], Target.EVIDENCE))
        text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
        marks = Mark.CODE if token.type == "code_inline" else Mark.NONE
        for mark in self._marks:
            marks |= mark
        link = self._links[-1] if self._links else None
        last = self._open[-1] if self._open else None
        if last and (last.marks, last.link) == (marks, link) and "\n" not in (text, last.texts[0]):
            last.texts.append(text)
        elif text:
            self._open.append(_Piece([text], marks, link))

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
            if match[1] != OURS:
                place = self._located.place(at + match.start(1))
                self._prose.references.append(Reference(place, match[1], Target.EVIDENCE))
        place = self._located.place(at)
        self._since = at + len(token.content)
        runs = self._closed(place)
        if OURS in evidence:
            self._prose.ours += 1
            self._done.extend(runs)
            if len(evidence) > 1:
                right = "cite what states a fact, and write [@ours] behind what does not"
                self._prose.faults.add(place, "words with evidence that are called ours", right)
        elif runs:
            self._pass(runs, tuple(dict.fromkeys(evidence)), place)

    def _closed(self, place: Place) -> list[Run]:
        """The words since the last citation, without blanks at their end; a fault where there are none."""
        runs = _sanitised(self._open)
        self._open = []
        while runs and not (trimmed := runs[-1].text.rstrip()):
            runs.pop()
        if runs:
            runs[-1] = replace(runs[-1], text=trimmed)
        else:
            self._prose.faults.add(place, "a citation without words before it", "put several in one: [@one; @two]")
        return runs

    def _pass(self, runs: list[Run], evidence: tuple[str, ...], place: Place) -> None:
        """Make a passage of the words."""
        # The blank between two passages belongs to neither.
        words = runs[0].text.lstrip()
        if blank := runs[0].text.removesuffix(words):
            self._done.append(replace(runs[0], text=blank))
            runs[0] = replace(runs[0], text=words)
        passage = f"{self._prose.page}#{len(self._prose.passages) + 1}"
        passage_runs = [Run(run.text, run.marks, run.link, passage) for run in runs if run.text]
        self._done.extend(passage_runs)
        text = "".join(run.text for run in passage_runs).strip()
        self._prose.passages.append(Passage(passage, self._prose.page, text, evidence, place.line))


def _sanitised(pieces: Iterable[_Piece]) -> list[Run]:
    """The pieces as runs; entities such as ``&#8238;``, which the parser has read by now, are made visible."""
    return [Run(sanitise("".join(piece.texts)), piece.marks, piece.link) for piece in pieces]
