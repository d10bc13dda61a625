"""The prose of a dossier that is its writers' own: what stands between quotation marks is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Block, BlockQuote, Heading, Inline, ListBlock, Mark, Paragraph, Table
from soraleak_tui.domain.question import Question
from soraleak_tui.domain.source import Source

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ADDRESS = re.compile(r"https?://\S+|\b[\w-]+(?:\.[\w-]+)+\b\S*|\S*[@/#_]\S*")


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of the writers', and where it stands."""

    where: str
    text: str

    @property
    def own(self) -> str:
        """The text without what is quoted in it and without addresses; ``…`` stands for each quotation."""
        return _ADDRESS.sub(" ", _QUOTED.sub("…", self.text))


def prose_of(dossier: Dossier) -> Iterator[Prose]:
    """Every text of the dossier that readers see and that its writers wrote."""
    for page in dossier.prose:
        file = page.written_in
        yield Prose(file, page.title)
        yield Prose(file, page.standfirst)
        yield from (Prose(f"{file}:{line}", text) for line, text in _texts(page.blocks))
    for source in dossier.sources.values():
        yield from _named(f"sources.yaml, {source.id}", _of_source(source))
    for statement in dossier.statements.values():
        yield from _named(f"statement {statement.id}", (statement.title, statement.note))
    for question in dossier.questions.values():
        yield from _named(f"question {question.id}", _of_question(question))
    yield from _of_records(dossier)


def _of_records(dossier: Dossier) -> Iterator[Prose]:
    for figure in dossier.figures.values():
        yield from _named(f"figure {figure.id}", (figure.scope, figure.note))
    for event in dossier.events.values():
        notes = (account.note for account in event.accounts)
        yield from _named(f"event {event.id}", (event.title, event.text, *notes))
    for entity in dossier.entities.values():
        yield from _named(f"entity {entity.id}", (entity.text, *(claim.gist for claim in entity.claims)))
    for erratum in dossier.errata.values():
        gists = (saying.gist for saying in erratum.sayings)
        yield from _named(f"error {erratum.id}", (erratum.title, erratum.text, *gists))
    yield from _of_open_ends(dossier)


def _of_open_ends(dossier: Dossier) -> Iterator[Prose]:
    for unknown in dossier.unknowns.values():
        yield from _named(f"unknown {unknown.id}", (unknown.title, unknown.text))
    for interest in dossier.interests.values():
        yield from _named(f"interest {interest.id}", (interest.note, *(each.text for each in interest.dealings)))
    for mechanism in dossier.mechanisms.values():
        yield from _named(f"steps {mechanism.id}", (mechanism.title, mechanism.text))
        for step in mechanism.steps:
            yield from _named(f"step {step.id}", (step.title, step.text, step.proves))


def _named(where: str, texts: Iterable[str]) -> Iterator[Prose]:
    return (Prose(where, text) for text in texts if text)


def _of_source(source: Source) -> Iterator[str]:
    yield from (source.reading, source.remark, source.genre or "")
    yield from (edge.credit for edge in source.rests_on)


def _of_question(question: Question) -> Iterator[str]:
    yield from (question.title, question.topic, question.note, question.finding.text)
    for answer in question.answers:
        yield from (answer.note, answer.saying.gist if answer.saying else "")


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        match block:
            case Heading(inline=inline) | Paragraph(inline=inline):
                yield block.line, _text(inline)
            case BlockQuote(blocks=inner):
                yield from _texts(inner)
            case ListBlock(items=items):
                for item in items:
                    yield from _texts(item)
            case Table(header=header, rows=rows):
                yield from ((block.line, _text(cell)) for cells in (header, *rows) for cell in cells)


def _text(inline: Inline) -> str:
    return "".join("…" if run.marks & Mark.CODE else run.text for run in inline)
