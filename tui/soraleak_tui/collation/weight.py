"""Weight: what a source alone contributes, and what would fall if it were wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soraleak_tui.collation.answers import readings
from soraleak_tui.collation.origins import OWN_GROUND
from soraleak_tui.collation.stemma import downwards
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.question import Answer, Question
from soraleak_tui.domain.stemma import Loss, Lost, Stemma, Weight


def weight(dossier: Dossier, stemma: Stemma, source: str) -> Weight:
    """What hangs on a source, by the stemma of all; KeyError for an id that the dossier does not have.

    A source falls with it that brings nothing of its own and has no root left that does not lead through it. An answer
    falls that it gives itself, or that credits only what falls; a finding, an event, a figure, a statement that has
    nothing else to rest on. Answers are counted together where a value compares them; those in words alone only where
    nobody else answers at all.
    """
    named = dossier.sources[source].id
    dead = fallen(stemma, named)
    dependent = downwards(stemma.below, named)
    placed = [node.source for node in stemma.nodes]
    return Weight(
        named,
        tuple(each for each in placed if each in dead and each != named),
        tuple(each for each in placed if each in dependent and each not in dead),
        tuple(_lost(dossier, dead)),
        _wordings(dossier, named),
    )


def fallen(stemma: Stemma, wrong: str) -> frozenset[str]:
    """The source that is wrong, and those that have no root left but through it."""
    dead: set[str] = set()
    for node in stemma.nodes:
        on = [edge.source for edge in node.rests_on]
        stands = node.own or not on or not dead.issuperset(on)
        if node.source == wrong or not stands:
            dead.add(node.source)
    return frozenset(dead)


def _lost(dossier: Dossier, dead: frozenset[str]) -> Iterator[Lost]:
    for question in dossier.questions.values():
        yield from _answers(dossier, question, dead)
        if _all_dead(dossier, question.finding.evidence, dead):
            yield Lost(Loss.FINDING, question.id)
    yield from (Lost(Loss.STATEMENT, each) for each in _statements(dossier, dead))
    for event in dossier.events.values():
        told = (key for account in event.accounts for key in account.evidence if account not in event.conflicting)
        if _all_dead(dossier, (*event.evidence, *told), dead):
            yield Lost(Loss.EVENT, event.id)
    for figure in dossier.figures.values():
        if _all_dead(dossier, figure.keys, dead):
            yield Lost(Loss.FIGURE, figure.id)


def _answers(dossier: Dossier, question: Question, dead: frozenset[str]) -> Iterator[Lost]:
    """The answers that nobody else gives; those of one value as one."""
    if not any(answer.source in dead or dead.intersection(_credits(answer)) for answer in question.speaking):
        return
    found = readings(dossier, question)
    lost = [one for one in found if not any(_stands(dossier, answer, dead) for answer in one.answers)]
    everything = len(lost) == len(found)
    for one in lost:
        if one.value is not None or everything:
            yield Lost(Loss.ANSWER, question.id, one.answers)


def _stands(dossier: Dossier, answer: Answer, dead: frozenset[str]) -> bool:
    """Whether an answer has something to rest on yet."""
    if answer.source in dead:
        return False
    credited = _credits(answer)
    # Without credits a source that brings something of its own is taken at its word, as where origins are counted.
    if answer.source in credited or (not credited and dossier.sources[answer.source].kind in OWN_GROUND):
        return True
    return not credited or not dead.issuperset(credited)


def _credits(answer: Answer) -> tuple[str, ...]:
    return answer.saying.credits if answer.saying is not None else ()


def _all_dead(dossier: Dossier, keys: Iterable[str], dead: frozenset[str]) -> bool:
    sources = {dossier.source_of(key) for key in keys} - {None}
    return bool(sources) and sources <= dead


def _statements(dossier: Dossier, dead: frozenset[str]) -> Iterator[str]:
    """Statements that only those have words for."""
    for statement in dict.fromkeys(each for source in dead for each in _rendered(dossier, source)):
        if dead.issuperset(dossier.statements[statement].speaking):
            yield statement


def _wordings(dossier: Dossier, source: str) -> tuple[str, ...]:
    found = (dossier.statements[each] for each in _rendered(dossier, source))
    return tuple(each.id for each in found if each.primary is not None and each.primary.source == source)


def _rendered(dossier: Dossier, source: str) -> Iterable[str]:
    """The statements that a source has words for, each once."""
    quoted = (dossier.quotations[key].statement for key in dossier.quoted.get(source, ()))
    return dict.fromkeys(statement for statement in quoted if statement is not None)
