"""Texts that the reader has saved: plain ones as they are, pages of the web without their markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from soraleak_tui.loading.sanitise import sanitise

PLAIN = (".txt", ".md", ".text")
_WEB = (".html", ".htm", ".xhtml")
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head"})
_WITHIN = frozenset("a abbr b bdi bdo cite code em i mark q s small span strong sub sup u wbr".split())


def text_of(path: Path) -> str:
    """The sanitised text of a file; OSError where it cannot be read, UnicodeDecodeError where it is not UTF-8."""
    text = path.read_bytes().decode("utf-8-sig")
    if path.suffix.lower() in _WEB:
        reader = _Page()
        reader.feed(text)
        reader.close()
        text = "".join(reader.pieces)
    return sanitise(text)


def saved_in(folder: Path) -> Iterable[Path]:
    """The files below a folder that can be such texts, in order."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in {*PLAIN, *_WEB} and path.is_file())


def named_source(path: Path, sources: Iterable[str]) -> str | None:
    """The source that the name of a file begins with, alone or before a sign that ends a word; else None."""
    fitting = [source for source in sources if re.match(rf"{re.escape(source)}(?![A-Za-z0-9-])", path.name)]
    return max(fitting, key=len, default=None)


class _Page(HTMLParser):
    """The words of a page as one would copy them; what starts a block parts words."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in _UNSEEN
        if tag not in _WITHIN:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag not in _WITHIN:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)
