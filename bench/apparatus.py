"""What the prose of a made dossier rests on: sources, quotations, and statements with their witnesses, as YAML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.writer import Writer

LARGEST_DOCUMENT = 1_000
"""Statements of one document at most."""
_KINDS = ("original report", "aggregation", "repost", "translation", "comment")
_TYPES = ("webpage", "article-newspaper", "post-weblog", "report")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement: its id, its words, and the sources that have it in theirs."""

    id: str
    words: Sequence[str]
    witnesses: Sequence[str]


class Apparatus:
    """So many sources, two quotations of each, and so many statements of two to four witnesses each."""

    def __init__(self, writer: Writer, sources: int, statements: int) -> None:
        """Choose who witnesses what; ``sources`` is at least five, the first of them the primary one."""
        self._writer = writer
        self._random = writer.random
        self._sources = [f"S{number}" for number in range(1, sources + 1)]
        self._statements = [self._statement(f"T{number}") for number in range(1, statements + 1)]

    @property
    def documents(self) -> list[str]:
        """Names of the documents: one for each thousand of statements."""
        return [f"d{number + 1}" for number in range(-(-len(self._statements) // LARGEST_DOCUMENT))]

    def keys(self) -> list[str]:
        """All that can be cited."""
        quoted = [f"{source}:q{number}" for source in self._sources for number in (1, 2)]
        told = [f"{statement.witnesses[0]}:{statement.id}" for statement in self._statements]
        return [*self._sources, *(statement.id for statement in self._statements), *quoted, *told]

    def comparisons(self) -> list[str]:
        """Each statement with two of its witnesses."""
        return [f"{statement.id} {' '.join(statement.witnesses[:2])}" for statement in self._statements]

    def files(self) -> Iterator[tuple[str, str]]:
        """Names and texts of the data files."""
        yield "sources.yaml", "references:\n" + "".join(map(self._source, range(len(self._sources))))
        yield "quotations.yaml", "".join(self._quotations()) or "[]\n"
        for number, name in enumerate(self.documents):
            part = self._statements[number * LARGEST_DOCUMENT : (number + 1) * LARGEST_DOCUMENT]
            yield f"statements/{name}.yaml", self._document(name, number + 1, part)

    def _statement(self, name: str) -> _Statement:
        others = self._sources[1:]
        witnesses = self._random.sample(others, k=min(self._random.randint(2, 4), len(others)))
        return _Statement(name, self._writer.some(8, 24), witnesses)

    def _source(self, number: int) -> str:
        writer, random = self._writer, self._random
        primary = number == 0
        before = self._sources[random.randrange(max(1, number))]
        rests = f"      rests-on:\n        - {{source: {before}, credit: as it says}}\n"
        return (
            f"  - id: {self._sources[number]}\n"
            f"    type: {random.choice(_TYPES)}\n"
            f"    title: {_quoted(writer.phrase(3, 9))}\n"
            f"    author: [{{family: {writer.phrase(1, 1)}, given: {writer.phrase(1, 1)}}}]\n"
            f"    container-title: {_quoted(writer.phrase(1, 3))}\n"
            f"    issued: {random.randint(2001, 2029)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}\n"
            f"    URL: https://example.org/{number + 1}\n"
            "    custom:\n"
            f"      label: {_quoted(f'{writer.phrase(1, 2)} {number + 1}')}\n"
            f"      kind: {'primary' if primary else random.choice(_KINDS)}\n"
            "      sureness: A\n"
            "      extent: full\n"
            f"      reading: {_quoted(writer.sentence())}\n"
            f"{rests if not primary and random.random() < 0.4 else ''}"
        )

    def _quotations(self) -> Iterator[str]:
        for source in self._sources:
            for number in (1, 2):
                exact = _quoted(" ".join(self._writer.some(6, 24)))
                yield f"- source: {source}\n  id: q{number}\n  exact: {exact}\n"

    def _document(self, name: str, number: int, statements: Sequence[_Statement]) -> str:
        head = f"id: {name}\ntitle: Document {number}\nparty: speaker\nprimary: {self._sources[0]}\nstatements:\n"
        return head + "".join(map(self._told, statements))

    def _told(self, statement: _Statement) -> str:
        noted = self._random.random() < 0.3
        note = f"    note: {_quoted(self._writer.sentence())}\n    evidence: [{statement.witnesses[0]}]\n"
        return (
            f"  - id: {statement.id}\n    title: {_quoted(self._writer.phrase(2, 5))}\n"
            f"    exact: {_quoted(' '.join(statement.words))}\n{note if noted else ''}    witnesses:\n"
            + "".join(self._witness(source, statement.words) for source in statement.witnesses)
        )

    def _witness(self, source: str, words: Sequence[str]) -> str:
        """The words as a source gives them: whole, cut, with one word changed or one more."""
        chance, at = self._random.random(), self._random.randrange(1, len(words))
        given = list(words)
        if chance < 0.25:
            given = given[at // 2 : at // 2 + max(4, at)]
        elif chance < 0.5:
            given[at] = self._writer.some(1, 1)[0]
        elif chance < 0.7:
            given.insert(at, self._writer.some(1, 1)[0])
        manner = "quoted" if self._random.random() < 0.7 else "retold"
        return f"      - {{source: {source}, manner: {manner}, exact: {_quoted(' '.join(given))}}}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
