"""Guessing first: the answers that were printed, to choose from, and then the spread of them with their owners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from soraleak_tui.collation import guessing
from soraleak_tui.collation.guessing import Fit, Printed, fitted
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.question import Question
from soraleak_tui.edition.telling.points import label
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.short import entry_in_short
from soraleak_tui.layout.wrap import wrap


def printed(dossier: Dossier, question: Question) -> tuple[Printed, ...]:
    """Every answer once, as it stands in a cell of the ledger, in the order of the alphabet."""
    return guessing.printed(dossier, question, partial(entry_in_short, zones=dossier.zones))


def spread(dossier: Dossier, question: Question, guess: str, width: int) -> Iterator[Line]:
    """The guess, then what was printed, whose it is, and what is settled; no mark for it."""
    answers = printed(dossier, question)
    fit = fitted(guess, answers, dossier.zones)
    yield from wrap([Span("Your guess: ", Role.LABEL), Span(guess)], width)
    yield from wrap([Span(_verdict(fit, len(answers)), Role.MUTED)], width)
    yield Line()
    for each in answers:
        behind = Span(f"   {counted(each.origins, 'independent origin')} at least", Role.MUTED)
        yours = [Span("   fits your guess", Role.KEY)] if each in fit.fits else []
        yield from wrap([Span(each.text, Role.LABEL), behind, *yours], width)
        owners = "; ".join(label(dossier, source) for source in each.sources)
        yield from wrap([Span(owners)], width, first=[Span("  ")], rest=[Span("  ")])
    yield Line()
    found = question.finding
    yield from wrap([Span(f"{str(found.outcome).capitalize()}: ", Role.SETTLED), Span(found.text)], width)


def _verdict(fit: Fit, answers: int) -> str:
    """How the guess stands to what was printed: that nobody printed it is said only where all could be compared."""
    sources = {source for each in fit.fits for source in each.sources}
    if sources:
        return f"It fits what {counted(len(sources), 'source')} printed. All that was printed:"
    if not answers:
        return "No source has an answer."
    if not fit.compared:
        return "Your guess could not be compared with what was printed; read for yourself:"
    if fit.compared < answers:
        return "It fits no answer that it could be compared with; read the others for yourself:"
    return "Nobody printed that. What was printed:"
