"""The workshop: dossiers made to measure, in a folder that goes away at the end, and the programs that open them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from bench.dossiers import Written, markdown, write, write_page
from bench.probe import Subject, prepare, words
from bench.writer import Writer
from soraleak_tui.loading import builtin, load

_HERE = Path(__file__).parent
LONG = 7
"""Letters of a word that is searched for, at least."""
PEERS = _HERE.parent / ".venv" / "peers" / "bin"
"""Where the peers are installed that need an environment of their own."""


@dataclass(frozen=True)
class Workshop:
    """Makes each dossier once, and lets the program open it once before it is measured."""

    folder: Path
    _pages: dict[int, Subject] = field(default_factory=dict)

    @cached_property
    def program(self) -> str:
        """The installed command, or the one that SORALEAK_TUI_COMMAND names."""
        return os.environ.get("SORALEAK_TUI_COMMAND") or str(Path(sys.executable).with_name("soraleak-tui"))

    @cached_property
    def _opens_views(self) -> bool:
        """Whether the interface itself can be started on a view, and not only the plain text."""
        said = subprocess.run([self.program, "--help"], check=True, capture_output=True, text=True).stdout
        return re.search(r"--view [A-Z]+\s+(?!with --plain)", said) is not None

    def bare(self, *, full: bool = False) -> Subject:
        """The bare app, with one word or with a screen full of them."""
        ready = words("READY 00" if full else "READY")
        return Subject((sys.executable, str(_HERE / "bare.py"), *(["--full"] if full else [])), ready)

    @cached_property
    def builtin(self) -> Subject:
        """The program on its own dossier."""
        story = load(builtin()).pages[0].passages[0].text
        return self._kept(Subject((self.program,), words(" ".join(story.split()[:6]))))

    @cached_property
    def first_page(self) -> re.Pattern[str]:
        """Words of the first page of the program's own dossier that stand on its first screen, and not on the front."""
        page = load(builtin()).pages[0]
        story = page.blocks[0]
        below = next(passage.text for passage in page.passages if passage.line > story.line)
        return words(" ".join(below.split()[:4]))

    @cached_property
    def a_source(self) -> str:
        """The id of a source of the program's own dossier."""
        return next(iter(load(builtin()).sources))

    @cached_property
    def large(self) -> Written:
        """A dossier of 1,000 sources, 10,000 statements and 5 MB of prose, in which more than a million words stand."""
        return write(self.folder / "large")

    @cached_property
    def front(self) -> Subject:
        """The program on the large dossier."""
        return self._kept(Subject((self.program, "--dossier", str(self.large.folder)), words(self.large.story)))

    def page(self, size: int) -> Subject:
        """The program on a page of so many bytes: opened on it where it can be, else by the key of the page."""
        if size not in self._pages:
            self._pages[size] = self._kept(self._on_page(size))
        return self._pages[size]

    def _on_page(self, size: int) -> Subject:
        path = self.folder / f"page-{size}"
        written = write_page(path, size)
        command = (self.program, "--dossier", str(path))
        there = words(written.beginnings[0])
        if self._opens_views:
            return Subject((*command, "--view", written.pages[0]), there)
        return Subject(command, words(written.story), "1", there)

    def sought(self, count: int) -> list[str]:
        """Words of the made dossiers that are neither common nor rare, and long enough to be typed letter by letter."""
        return [word for word in Writer(1).words[300:] if len(word) >= LONG and word.isascii()][:count]

    def markdown(self, size: int) -> Path:
        """The same page as plain Markdown of so many bytes."""
        path = self.folder / f"page-{size}.md"
        path.write_text(markdown(size), encoding="utf-8", newline="\n")
        return path

    def _kept(self, subject: Subject) -> Subject:
        """The subject with a folder for what it keeps, filled by one start."""
        cache = Path(tempfile.mkdtemp(prefix="cache-", dir=self.folder))
        kept = replace(subject, cache=cache)
        prepare(kept)
        return kept


def cold(subject: Subject) -> Subject:
    """The same program as if it had never been started: with nothing kept."""
    return replace(subject, cache=None)


@contextmanager
def workshop() -> Iterator[Workshop]:
    """A workshop in a new folder."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield Workshop(Path(folder))
