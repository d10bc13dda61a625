"""Markdown: the plain line with the title as a link and the site in italics; and words as a block quote.

Text is escaped, so that it reads as it stands in the dossier once the Markdown is rendered (CommonMark 0.31.2).
"""

from __future__ import annotations

import re

from soraleak_tui.citation.plain import authors, day, place, reading, title
from soraleak_tui.domain.source import Source

_ACTIVE = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)|(?<=!)\[")
_LINE_START = re.compile(r"^([ \t]*)(\d{0,9})([#+\-=.):])", re.MULTILINE)


def markdown(source: Source) -> str:
    """The line: author, linked title, site in italics, date."""
    name = escaped(title(source))
    linked = f"[{name}]({_target(source.url)})" if source.url else name
    site = place(source)
    italic = f"*{escaped(site)}*" if site else ""
    parts = (escaped(authors(source)), linked, italic, day(source))
    return ", ".join(part for part in parts if part) + reading(source) + "."


def block_quote(words: str) -> str:
    """The words as a block quote, a line of the quote for each line of the words."""
    lines = escaped(words).split("\n")
    return "\n".join(f"> {line}\\" for line in lines[:-1]) + ("\n" if len(lines) > 1 else "") + f"> {lines[-1]}"


def escaped(text: str) -> str:
    """The text with a backslash before every sign that Markdown would take for its own."""
    text = _ACTIVE.sub(lambda match: "\\" + match[0], text)
    return _LINE_START.sub(lambda match: f"{match[1]}{match[2]}\\{match[3]}", text)


def _target(address: str) -> str:
    """An address between ``<`` and ``>`` where brackets or blanks would end it early."""
    safe = re.sub(r"[\\<>]|&(?=#?\w+;)", lambda match: "\\" + match[0], address)
    return f"<{safe}>" if re.search(r"[()\s]", address) else safe
