"""Cases in plain text, for anyone to add to: Markdown files in which each heading begins a case of a few lines.

A line is a name, a colon and the words; a list may stand below a name, an entry to a line, each behind ``- ``. What
else stands there is for people to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"(?P<name>\w+):(?: (?P<value>.*))?|- (?P<entry>.*)")


@dataclass(frozen=True, slots=True)
class Written:
    """A case as it is written."""

    title: str
    lines: tuple[tuple[str, str], ...]
    """Each name with what stands behind it; the entries of a list go by the name above them."""

    def one(self, name: str) -> str:
        """What stands behind a name that the case has once; ValueError where it has it not, or twice."""
        found = self.all(name)
        if len(found) != 1:
            message = f"the case {self.title!r} needs one line {name!r}, and has {len(found)}"
            raise ValueError(message)
        return found[0]

    def all(self, name: str) -> list[str]:
        """What stands behind each line of a name."""
        return [value for each, value in self.lines if each == name]

    def only(self, *names: str) -> None:
        """ValueError where the case has a line of another name."""
        for name, _ in self.lines:
            if name not in names:
                message = f"the case {self.title!r} has a line {name!r}; there are {', '.join(names)}"
                raise ValueError(message)


def read(folder: Path) -> Iterator[Written]:
    """Every case of a folder, in the order of the files' names; README.md is none."""
    for path in sorted(folder.glob("*.md")):
        if path.name != "README.md":
            yield from _cases(path.read_text(encoding="utf-8"))


def _cases(text: str) -> Iterator[Written]:
    for part in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("\n")
        yield Written(title, tuple(_lines(body)))


def _lines(body: str) -> Iterator[tuple[str, str]]:
    """The lines that say something; a name with a list below it and nothing behind it is only its entries'."""
    found = [match for line in body.split("\n") if (match := _LINE.fullmatch(line))]
    name = ""
    for match, after in zip(found, [*found[1:], None], strict=True):
        if match["entry"] is not None:
            yield name, match["entry"]
            continue
        name = match["name"]
        if match["value"] or after is None or after["entry"] is None:
            yield name, match["value"] or ""
