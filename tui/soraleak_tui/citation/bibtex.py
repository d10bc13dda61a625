r"""BibTeX: an entry that BibTeX and BibLaTeX, Zotero, JabRef and pandoc read.

Text is escaped for TeX; addresses are verbatim in BibLaTeX and stay as they are, save for the few characters that
would break the entry and may not stand in an address anyway (RFC 3986), which are percent-encoded. A date goes into
``year`` and ``month``, and into BibLaTeX's ``date`` (EDTF) where it says more than the two.

Sources: Patashnik, BibTeXing (1988); Lehman and others, The biblatex Package 3.20, sections 2.1 and 2.3.8.
"""

from __future__ import annotations

import unicodedata

from soraleak_tui.citation.titles import description
from soraleak_tui.domain.source import Name, Source

_ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_ONLINE = frozenset({"post", "post-weblog", "webpage"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "\n": r"\newline{}",
    "\t": r"\quad{}",
}
"""Braces have names: BibTeX counts even a brace with a backslash, and would lose its place."""
_UNSAFE = {ord(letter): f"%{ord(letter):02X}" for letter in '{}\\ \n\t"<>^`|'}


def bibtex(source: Source, words: str = "") -> str:
    """The entry; with words, these are its ``annotation``."""
    fields = {name: value for name, value in _fields(source, words).items() if value}
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@{kind(source)}{{{key(source)},\n{lines}}}"


def kind(source: Source) -> str:
    """``article`` in a periodical, ``online`` for what lives at an address, else ``misc``."""
    if source.type in _ARTICLES and source.container_title:
        return "article"
    return "online" if source.url and source.type in _ONLINE | _ARTICLES else "misc"


def key(source: Source) -> str:
    """A name for the entry, stable and the source's own: who, year and the source's id, in ASCII."""
    first = source.author[0] if source.author else Name(literal=source.container_title or source.publisher or "")
    folded = unicodedata.normalize("NFKD", first.family or first.literal).encode("ascii", "ignore").decode()
    who = "".join(letter for letter in folded.lower() if letter.isalnum())
    year = str(source.issued.start.year) if source.issued else ""
    return "-".join(part for part in (f"{who}{year}", source.id) if part)


def escaped(text: str) -> str:
    r"""The text for TeX. Of several blanks in a row, and at either end, each is kept as ``\space{}``."""
    signs = "".join(_ESCAPES.get(letter, letter) for letter in text)
    kept = signs.replace("  ", r" \space{}")
    kept = rf"\space{{}}{kept[1:]}" if kept.startswith(" ") else kept
    return rf"{kept[:-1]}\space{{}}" if kept.endswith(" ") else kept


def _fields(source: Source, words: str) -> dict[str, str]:
    in_article = kind(source) == "article"
    return {
        "author": _braced(" and ".join(_name(name) for name in source.author)),
        "title": f"{{{_braced(escaped(source.title or ''))}}}" if source.title else "",
        ("journal" if in_article else "organization"): _text(source.container_title),
        "publisher": _text(source.publisher if source.publisher != source.container_title else None),
        "type": _text(source.genre),
        **_date(source),
        "url": _braced((source.url or "").translate(_UNSAFE)),
        "urldate": _braced(source.accessed.text if source.accessed and source.url else ""),
        "note": "" if source.title else _text(f"[{description(source)}]"),
        "annotation": _braced(escaped(words)),
    }


def _date(source: Source) -> dict[str, str]:
    issued = source.issued
    if issued is None:
        return {}
    start = issued.start
    bare = f"{start.year:04}-{start.month:02}" if start.month else f"{start.year:04}"
    month = _MONTHS[start.month - 1] if start.month else ""
    return {
        "year": _braced(str(start.year)),
        "month": month,
        "date": _braced(issued.text if issued.text != bare else ""),
    }


def _name(name: Name) -> str:
    """A name in BibTeX's order: ``von Last, Jr, First``; a literal in braces, so that it is not taken apart."""
    if name.literal:
        return _braced(escaped(name.literal))
    family = " ".join(part for part in (name.particle, name.family) if part)
    return ", ".join(escaped(part) for part in (family, name.suffix, name.given) if part)


def _text(text: str | None) -> str:
    return _braced(escaped(text or ""))


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""
