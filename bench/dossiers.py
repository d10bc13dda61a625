"""``python -m bench.dossiers FOLDER``: a dossier of any size from a seed, as real files that pass ``check``.

The same seed and sizes give the same bytes on every machine. With ``--markdown`` the same text is written as one plain
Markdown file, for programs that know nothing of dossiers.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from bench.apparatus import Apparatus
from bench.prose import Evidence, Prose, beginning, of_size, story, without_evidence
from bench.writer import Writer
from soraleak_tui.loading.files import LARGEST_PAGE

_UNITS = {"": 1, "KB": 1_000, "MB": 1_000_000}
_HEAD = 1_000
"""Bytes that the head of a page has room in."""


@dataclass(frozen=True, slots=True)
class Written:
    """A dossier that was written, and what tells that it can be read."""

    folder: Path
    story: str
    """The first words of the story in short, which the front page shows."""
    pages: tuple[str, ...]
    """The ids of the pages."""
    beginnings: tuple[str, ...]
    """Words that stand on the first screen of each page, and not on the front page."""


def write(
    folder: Path,
    *,
    seed: int = 1,
    sources: int = 1_000,
    statements: int = 10_000,
    prose_bytes: int = 5_000_000,
    pages: int = 4,
) -> Written:
    """Write a dossier into a folder, which is made; in more pages where one would be larger than a page may be."""
    writer = Writer(seed)
    apparatus = Apparatus(writer, sources, statements)
    prose = Prose(writer, Evidence(apparatus.keys(), apparatus.comparisons()))
    count = max(pages, ceil(prose_bytes / (LARGEST_PAGE - _HEAD)))
    names = [f"p{number}" for number in range(1, count + 1)]
    texts = [of_size(prose.blocks(), prose_bytes // count) for _ in names]
    _save(folder / "dossier.yaml", _manifest(names, apparatus.documents))
    for name, text in zip(names, texts, strict=True):
        _save(folder / "pages" / f"{name}.md", _head(name) + text)
    for file, text in apparatus.files():
        _save(folder / file, text)
    return Written(folder, story(texts[0]), tuple(names), tuple(map(beginning, texts)))


def write_page(folder: Path, size: int, seed: int = 1) -> Written:
    """Write a dossier whose prose is one page of so many bytes; of more pages only where that is too large for one."""
    return write(folder, seed=seed, sources=20, statements=40, prose_bytes=size, pages=1)


def markdown(size: int, seed: int = 1) -> str:
    """The text of that page as plain Markdown, and on until it has as many bytes: without citations it is shorter."""
    writer = Writer(seed)
    apparatus = Apparatus(writer, 20, 40)
    prose = Prose(writer, Evidence(apparatus.keys(), apparatus.comparisons()))
    return of_size(without_evidence(prose.blocks()), size)


def in_bytes(text: str) -> int:
    """A size as people write it: ``48KB``, ``5MB``, ``2048``; ValueError where it is none."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(KB|MB|)", text.strip().upper())
    if match is None:
        message = f"{text!r} is not a size: write 48KB or 5MB"
        raise ValueError(message)
    return int(float(match[1]) * _UNITS[match[2]])


def _manifest(pages: Sequence[str], documents: Sequence[str]) -> str:
    return (
        "id: made\ntitle: A dossier made to measure\nsubtitle: Words from a seed, which mean nothing.\n"
        'date: 2030-06-01\nversion: "1.0"\nlanguage: en\nlicence: CC0-1.0\n'
        "parties:\n  - {id: speaker, name: The speaker}\n"
        f"pages: [{', '.join(pages)}]\ndocuments: [{', '.join(documents)}]\n"
    )


def _head(name: str) -> str:
    return f"---\ntitle: Part {name[1:]}\nstandfirst: One of the pages, from the first word to the last.\n---\n"


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Write what the arguments say."""
    parser = argparse.ArgumentParser(prog="bench.dossiers", description="Make a dossier of any size from a seed.")
    parser.add_argument("folder", type=Path, help="where to write it; with --markdown, the file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--prose", type=in_bytes, default=in_bytes("5MB"), metavar="SIZE", help="such as 48KB, 5MB")
    parser.add_argument("--pages", type=int, default=4)
    parser.add_argument("--markdown", action="store_true", help="plain Markdown of the size of --prose, and no dossier")
    given = parser.parse_args(argv)
    if given.markdown:
        _save(given.folder, markdown(given.prose, given.seed))
    else:
        sizes = {"sources": given.sources, "statements": given.statements, "prose_bytes": given.prose}
        write(given.folder, seed=given.seed, pages=given.pages, **sizes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
