"""The prose of a page as Markdown, block by block: headings, paragraphs, lists, tables, quotations, comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.writer import Writer

_CITATION = re.compile(r"\[@[^\]]*\]")
_CLOSED = re.compile(r"\[@[^\]]*\]$")
_COMPARISON = "::: compare"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the prose may cite, and the comparisons that it may show; nothing of both where it stands alone."""

    keys: Sequence[str] = ()
    """Ids of sources and of statements, and ``source:quotation``."""
    comparisons: Sequence[str] = ()
    """Statements with some of their sources, as behind ``::: compare``."""


class Prose:
    """Writes the blocks of one page without end; each is Markdown without the empty line behind it."""

    def __init__(self, writer: Writer, evidence: Evidence) -> None:
        self._writer = writer
        self._random = writer.random
        self._evidence = evidence

    def blocks(self) -> Iterator[str]:
        """First a paragraph, a heading and a paragraph, then whatever comes; a heading before every ninth block."""
        yield self._closed(" ".join(self._sentence() for _ in range(3)))
        yield f"## {self._writer.phrase(2, 6)}"
        yield self._paragraph()
        kinds = (self._paragraph, self._list, self._quotation, self._table, self._code, self._comparison, self._eastern)
        while True:
            yield f"{self._random.choice(('##', '##', '###'))} {self._writer.phrase(2, 7)}"
            for kind in self._random.choices(kinds, (72, 9, 6, 3, 2, 4, 4), k=8):
                yield kind()

    def _sentence(self) -> str:
        """A sentence; more than a third of them rest on something."""
        sentence = self._writer.marked()
        if not self._evidence.keys or self._random.random() > 0.37:
            return sentence
        keys = self._random.choices(self._evidence.keys, k=1 if self._random.random() < 0.8 else 2)
        return f"{sentence}[{'; '.join(f'@{key}' for key in dict.fromkeys(keys))}]"

    def _closed(self, text: str) -> str:
        """The text, its end marked as the writer's own where it rests on nothing."""
        return text if not self._evidence.keys or _CLOSED.search(text) else f"{text}[@ours]"

    def _paragraph(self) -> str:
        return self._closed(" ".join(self._sentence() for _ in range(self._random.randint(2, 9))))

    def _list(self) -> str:
        mark = self._random.choice(("-", "1."))
        return "\n".join(f"{mark} {self._closed(self._sentence())}" for _ in range(self._random.randint(3, 7)))

    def _quotation(self) -> str:
        return f"> {self._paragraph()}"

    def _table(self) -> str:
        rows = [[self._writer.phrase(1, 2) for _ in range(3)]]
        rows += [
            [self._writer.phrase(1, 3), self._closed(self._sentence()), str(self._random.randint(1, 10_000))]
            for _ in range(self._random.randint(3, 8))
        ]
        head, *body = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([head, "| --- | --- | ---: |", *body])

    def _code(self) -> str:
        lines = [" ".join(self._writer.some(3, 9)) for _ in range(self._random.randint(2, 6))]
        return "\n".join(["```", *lines, "```"])

    def _comparison(self) -> str:
        if not self._evidence.comparisons:
            return self._paragraph()
        return f"{_COMPARISON} {self._random.choice(self._evidence.comparisons)}\n:::"

    def _eastern(self) -> str:
        return self._closed("".join(self._writer.far_eastern() for _ in range(self._random.randint(2, 6))))


def without_evidence(blocks: Iterator[str]) -> Iterator[str]:
    """The same blocks as any program reads them: without citations, and without comparisons."""
    return (_CITATION.sub("", block) for block in blocks if not block.startswith(_COMPARISON))


def of_size(blocks: Iterator[str], size: int) -> str:
    """As many blocks as there is room for in so many bytes, but three at least; at the end of each an empty line."""
    found: list[str] = []
    length = 0
    for block in blocks:
        length += len(block.encode()) + 2
        if length > size and len(found) >= 3:
            break
        found.append(block)
    return "\n\n".join(found) + "\n"


def story(text: str) -> str:
    """The first words of a page as they are shown."""
    return _first_words(text.partition("\n\n")[0])


def beginning(text: str) -> str:
    """The first words under the first heading of a page: they stand on its first screen and on no other's."""
    return _first_words(text.split("\n\n", 3)[2])


def _first_words(block: str) -> str:
    plain = re.sub(r"\]\(\S*?\)|[*`\[]", "", _CITATION.sub("", block))
    return " ".join(plain.split()[:5])
