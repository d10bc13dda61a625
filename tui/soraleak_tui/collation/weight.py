"""Weight: what a source alone contributes, and what would fall if it were wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soraleak_tui.collation.answers import alike
from soraleak_tui.collation.stemma import downwards
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Event
from soraleak_tui.domain.question import Answer
from soraleak_tui.domain.stemma import Loss, Lost, Stemma, Weight


def weight(dossier: Dossier, stemma: Stemma, source: str) -> Weight:
    """What hangs on a source, by the stemma of all; KeyError for an id that the dossier does not have.

    A source falls with it that brings nothing of its own and has no root left that does not lead through it. An answer
    falls that it gives itself, or that credits only what falls; a finding, an event, a figure, a statement, a passage
    of a page that has nothing else to rest on. Answers are counted together where a value compares them; those in words
    alone only where nobody else answers at all.
    """
    named = dossier.sources[source].id
    dead = fallen(stemma, named)
    dependent = downwards(stemma.below, named)
    placed = [node.source for node in stemma.nodes]
    return Weight(
        named,
        tuple(each for each in placed if each in dead and each != named),
        tuple(each for each in placed if each in dependent and each not in dead),
        (*answers_lost(dossier, dead), *_lost(dossier, dead)),
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


def answers_lost(dossier: Dossier, dead: frozenset[str]) -> Iterator[Lost]:
    """The answers that nobody gives any more where some sources have fallen; those of one value as one."""
    for question in dossier.questions.values():
        speaking = question.speaking
        if any(answer.source in dead or not dead.isdisjoint(_credits(answer)) for answer in speaking):
            found = alike(question)
            lost = [one for one in found if not any(_stands(answer, dead) for answer in one)]
            for answers in lost:
                if answers[0].value is not None or len(lost) == len(found):
                    yield Lost(Loss.ANSWER, question.id, answers)


def _lost(dossier: Dossier, dead: frozenset[str]) -> Iterator[Lost]:
    """What else has nothing left to rest on."""
    questions, figures = dossier.questions.values(), dossier.figures.values()
    gone = {
        Loss.FINDING: (each.id for each in questions if _all_dead(dossier, each.finding.evidence, dead)),
        Loss.STATEMENT: _statements(dossier, dead),
        Loss.EVENT: (each.id for each in dossier.events.values() if _is_gone(dossier, each, dead)),
        Loss.FIGURE: (each.id for each in figures if _all_dead(dossier, each.keys, dead)),
        Loss.PASSAGE: _passages(dossier, dead),
    }
    for loss, ids in gone.items():
        yield from (Lost(loss, each) for each in ids)


def _is_gone(dossier: Dossier, event: Event, dead: frozenset[str]) -> bool:
    """Whether nothing is left of an event, but for accounts that contradict it."""
    if not _all_dead(dossier, event.evidence, dead):
        return False
    conflicting = event.conflicting
    left = (key for account in event.accounts if account not in conflicting for key in account.evidence)
    return all(dead.issuperset(dossier.behind(key)) for key in left)


def _stands(answer: Answer, dead: frozenset[str]) -> bool:
    """Whether an answer has something to rest on yet: what it credits, else whatever its source stands on."""
    credited = _credits(answer)
    return answer.source not in dead and not (credited and dead.issuperset(credited))


def _credits(answer: Answer) -> tuple[str, ...]:
    return answer.saying.credits if answer.saying is not None else ()


def _all_dead(dossier: Dossier, keys: Iterable[str], dead: frozenset[str]) -> bool:
    """Whether there was something to rest on, and all of it has fallen."""
    sources = {source for key in keys for source in dossier.behind(key)}
    return bool(sources) and sources <= dead


def _passages(dossier: Dossier, dead: frozenset[str]) -> Iterable[str]:
    """The passages all of whose evidence has fallen, in reading order; only those that rest on some of it are read."""
    known = dossier.passages
    touched = {each for source in dead for each in dossier.cited.get(source, ())}
    found = {each for each in touched if _all_dead(dossier, known[each].evidence, dead)}
    return [each for each in known if each in found] if found else ()


def _statements(dossier: Dossier, dead: frozenset[str]) -> Iterable[str]:
    """Statements that only those have words for, in the order of the dossier."""
    known = dossier.statements
    touched = {each for source in dead for each in _rendered(dossier, source)}
    found = {each for each in touched if dead.issuperset(known[each].speaking)}
    return [each for each in known if each in found] if found else ()


def _wordings(dossier: Dossier, source: str) -> tuple[str, ...]:
    found = (dossier.statements[each] for each in _rendered(dossier, source))
    return tuple(each.id for each in found if each.primary is not None and each.primary.source == source)


def _rendered(dossier: Dossier, source: str) -> Iterable[str]:
    """The statements that a source has words for, each once."""
    quoted = (dossier.quotations[key].statement for key in dossier.quoted.get(source, ()))
    return dict.fromkeys(statement for statement in quoted if statement is not None)
