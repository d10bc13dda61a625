"""Line: what one row of a screen says, in meaning and not in colour.

Lines are made by the layout and shown by any face of the program: a terminal, plain text, later the web.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len

from soraleak_tui.domain.inline import Mark


class Role(StrEnum):
    """What a span is for; a face of the program decides how that looks."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LEAD = "lead"
    """The opening paragraph."""
    LABEL = "label"
    """A small heading: the name of a source, of a column."""
    MUTED = "muted"
    """What may be overlooked: kinds, dates, sureness."""
    QUOTE = "quote"
    """Exact words of a source."""
    CODE = "code"
    MARKER = "marker"
    """Bullets, numbers, bars beside quotations."""
    RULE = "rule"
    KEY = "key"
    """A key to press."""
    SETTLED = "settled"
    """What the evidence settles."""
    PINNED = "pinned"
    """The same in one row that stays while the rest goes by."""
    CUT = "cut"
    ADDED = "added"
    REACHED = "reached"
    """A difference that the reader has come to."""
    WARNING = "warning"
    PARTY_1 = "party-1"
    PARTY_2 = "party-2"
    """The first and the second party's own words or name."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line of one look."""

    text: str
    role: Role = Role.TEXT
    marks: Mark = Mark.NONE
    target: str | None = None
    """What the text stands for when it is pointed at: the id of a passage, or of anything a screen lists."""
    link: str | None = None
    furniture: bool = False
    """Margins, bullets and bars: on the screen, but no part of the words."""

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return cell_len(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    r"""One row, and how the words go on in the next.

    ``join`` is ``" "`` where the break took a blank, ``""`` inside a word, ``"\n"`` where the words end.
    """

    spans: tuple[Span, ...] = ()
    join: str = "\n"

    @property
    def text(self) -> str:
        """All that stands in the row."""
        return "".join(span.text for span in self.spans)

    @property
    def words(self) -> str:
        """What stands in the row without the furniture."""
        return "".join(span.text for span in self.spans if not span.furniture)

    @property
    def width(self) -> int:
        """Cells that the row takes."""
        return cell_len(self.text)


def unwrap(lines: Iterable[Line]) -> str:
    """The words of the lines as they were before they were broken to a width."""
    return "".join(line.words + line.join for line in lines).removesuffix("\n")


def filled(line: Line, width: int, target: str) -> Line:
    """The line with blanks up to the width that stand for the target too, so that it can be lit as a bar."""
    blank = width - line.width
    return Line((*line.spans, Span(" " * blank, target=target, furniture=True)), line.join) if blank > 0 else line
