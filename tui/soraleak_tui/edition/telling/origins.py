"""Origins: the stemma as it is to be drawn, of all sources or of the answers to a question, and what hangs on one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

from soraleak_tui.collation.answers import roots_of
from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.origins import origins
from soraleak_tui.collation.stemma import stemma, upwards
from soraleak_tui.collation.weight import answers_lost, fallen, weight
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted, in_words
from soraleak_tui.domain.question import Answer
from soraleak_tui.domain.source import Source
from soraleak_tui.domain.stemma import Drawing, Loss, Lost, Stemma, Weight
from soraleak_tui.domain.telling import Heading, Part, Point, Told, Weighing
from soraleak_tui.edition.telling.moments import moment, value_in_words
from soraleak_tui.edition.telling.others import figure_point
from soraleak_tui.edition.telling.points import label, point

TITLE = "Who rests on whom"
Thing = TypeVar("Thing", str, Lost)
_FALLING = (Loss.FINDING, Loss.EVENT, Loss.PASSAGE)
"""What is told under what falls with a source; the rest under what it alone contributes."""
_ITS_OWN = (Loss.ANSWER, Loss.STATEMENT, Loss.FIGURE)


def drawing(
    dossier: Dossier, question: str | None = None, source: str | None = None, whole: Stemma | None = None
) -> Drawing:
    """The stemma of all sources; or of those behind the answers to a question, or to it by one source, the roots lit.

    ``whole`` is the stemma of all, where it has been made. KeyError for a question that there is not.
    """
    if question is None:
        compared = compared_in_words(dossier)
        found = whole or stemma(dossier)
        return Drawing(TITLE, (_all_in_words(found), *([compared] if compared else [])), found, {})
    asked = dossier.questions[question]
    answers = [each for each in asked.speaking if source in {None, each.source}]
    roots = frozenset().union(*(roots_of(dossier, each) for each in answers))
    found = stemma(dossier, _between(dossier, answers, roots))
    lit = {each.source: "answers" for each in answers}
    lit |= {root: "root, and answers" if root in lit else "root" for root in roots}
    who = f" by {label(dossier, source)}" if source else ""
    told = f"The roots of {counted(len(answers), 'answer')}{who} to {asked.id}: {asked.title}"
    least = fewest(roots_of(dossier, each) for each in answers)
    return Drawing(TITLE, (told, _behind_answers(dossier, answers, least, len(roots))), found, lit)


def _behind_answers(dossier: Dossier, answers: Sequence[Answer], least: int, most: int) -> str:
    """From how many origins answers come: between two numbers where some do not say whom they have them from."""
    if not answers:
        return "There is none: no source answers."
    come = "It comes" if len(answers) == 1 else "They come"
    if least == most:
        return f"{come} from {counted(most, 'independent origin')}."
    open_ = dict.fromkeys(each.source for each in answers if len(roots_of(dossier, each)) > 1)
    says, it = ("does", "it has its answer") if len(open_) == 1 else ("do", "they have their answers")
    why = f": {', '.join(open_)} {says} not say whom {it} from" if open_ else ""
    return f"{come} from {counted(least, 'independent origin')} at least, and from {most} at most{why}."


def _between(dossier: Dossier, answers: Sequence[Answer], roots: frozenset[str]) -> Collection[str]:
    """The sources that answer, the roots, and what leads from the ones to the others."""
    up = upwards(dossier, (each.source for each in answers))
    return frozenset(each for each in up if each in roots or not roots.isdisjoint(upwards(dossier, [each]))) | roots


def compared_in_words(dossier: Dossier) -> str:
    """How many origins stand behind the sources that were compared throughout; empty where there are none."""
    sources = tuple(dict.fromkeys(each for document in dossier.documents for each in document.collated))
    if not sources:
        return ""
    roots = origins(dossier, sources)
    compared, goes = ("source", "goes") if len(sources) == 1 else (f"{len(sources)} sources", "go")
    named = f"The {compared} compared throughout ({', '.join(sources)})"
    own = _origins_among(len(roots.intersection(sources)), len(sources))
    return f"{named} {goes} back to {counted(len(roots), 'independent origin')}; {own}."


def _origins_among(count: int, of: int) -> str:
    """How many of the sources that were compared are origins; one of them at least is compared."""
    if of == 1:
        return f"it is {'' if count else 'not '}itself an origin"
    if count == of:
        return f"{'both' if of == 2 else f'all {in_words(of)}'} are themselves origins"
    who = "neither" if (count, of) == (0, 2) else f"{in_words(count)} of the {in_words(of)}"
    return f"{who} {'are themselves origins' if count > 1 else 'is itself an origin'}"


def origins_counted(dossier: Dossier) -> str:
    """How many sources there are, and how many origins stand behind them; no full stop."""
    return _going_back(len(dossier.sources), len(origins(dossier, dossier.sources)))


def _going_back(sources: int, roots: int) -> str:
    goes = "goes" if sources == 1 else "go"
    return f"{counted(sources, 'source')} that {goes} back to {counted(roots, 'independent origin')}"


def _all_in_words(found: Stemma) -> str:
    alone = len(found.alone)
    stand = "stand" if alone > 1 else "stands"
    return f"{_going_back(len(found.nodes), len(found.origins))}; {alone or 'none'} {stand} alone."


def weighing(dossier: Dossier, source: str, whole: Stemma | None = None) -> Weighing:
    """What hangs on a source; ``whole`` is the stemma of all, where it has been made. KeyError where there is none."""
    weighed = weight(dossier, whole or stemma(dossier), source)
    standing = _standing(dossier, dossier.sources[source], weighed)
    parts = (*standing, *_falling(dossier, weighed), *_contributed(dossier, weighed))
    return Weighing(source, "What hangs on a source", label(dossier, source), parts)


def weighed_in_short(dossier: Dossier, source: str, whole: Stemma) -> str:
    """What hangs on a source in a line: what would fall with it, and the answers that it alone gives."""
    dead = fallen(whole, source)
    answers = sum(1 for _ in answers_lost(dossier, dead))
    fall = f"{counted(len(dead) - 1, 'source')} would fall with it"
    return f"{label(dossier, source)} · {fall} · {counted(answers, 'answer')} from it alone"


def _standing(dossier: Dossier, source: Source, weighed: Weight) -> Iterator[Part]:
    roots = origins(dossier, [source.id]) - {source.id}
    behind = f"It leads back to {', '.join(sorted(roots))}." if roots else "It leads back to nothing else here."
    yield Told(f"{str(source.kind).capitalize()}. {behind}")
    yield Told(_counted(weighed, (("source", len(weighed.falls)),), *_FALLING), "Would fall with it")
    yield Told(_counted(weighed, (), *_ITS_OWN), "From it alone")


def _counted(weighed: Weight, first: Sequence[tuple[str, int]], *losses: Loss) -> str:
    """How many of each there are, without those of which there is none."""
    each = (*first, *((loss.value, len(weighed.lost_of(loss))) for loss in losses))
    return f"{', '.join(counted(number, thing) for thing, number in each if number) or 'nothing'}."


def _contributed(dossier: Dossier, weighed: Weight) -> Iterator[Part]:
    quoted = len(dossier.quoted.get(weighed.source, ()))
    stand = f"{'stands' if quoted == 1 else 'stand'} in this dossier"
    yield Heading("What it alone contributes")
    yield Told(f"{counted(quoted, 'quotation')} of its words {stand}." if quoted else "None of its words are quoted.")
    sorts: tuple[tuple[Loss, str, Callable[[Lost], Point]], ...] = (
        (Loss.ANSWER, "that nobody independent of it gives", lambda each: _answer(dossier, each)),
        (Loss.STATEMENT, "that nobody independent of it has words for", lambda each: point(dossier, each.id)),
        (Loss.FIGURE, "that nobody else vouches for", lambda each: figure_point(dossier, dossier.figures[each.id])),
    )
    if not weighed.lost_of(*_ITS_OWN):
        yield Told("Nothing that it alone has, by what can be compared here.")
    for loss, told, made in sorts:
        yield from _listed(weighed.lost_of(loss), loss.value, told, made)


def _falling(dossier: Dossier, weighed: Weight) -> Iterator[Part]:
    yield Heading("What falls if it is wrong")
    findings, events, passages = (weighed.lost_of(loss) for loss in _FALLING)
    last = "that has no other origin behind it" if len(weighed.falls) == 1 else "that have no other origin behind them"
    yield from _listed(weighed.falls, "source", last, lambda each: _source(dossier, each))
    if weighed.shaken:
        named = f"{counted(len(weighed.shaken), 'source')} with something else to stand on"
        yield Told(f"{', '.join(weighed.shaken)}.", named)
    if weighed.wordings:
        named = f"{counted(len(weighed.wordings), 'statement')} whose wording it settles"
        yield Told(f"{', '.join(weighed.wordings)}.", named)
    nothing = "with nothing else to rest on"
    yield from _listed(findings, "finding", nothing, lambda each: _finding(dossier, each.id))
    yield from _listed(events, "event", nothing, lambda each: _event(dossier, each.id))
    yield from _listed(passages, "passage", f"of the pages {nothing}", lambda each: _passage(dossier, each.id))
    if weighed.lost_of(*_ITS_OWN):
        yield Told("All that it alone contributes falls too.")
    if not (weighed.lost or weighed.falls or weighed.shaken or weighed.wordings):
        yield Told("Nothing here rests on it.")


def _listed(things: Sequence[Thing], called: str, told: str, made: Callable[[Thing], Point]) -> Iterator[Part]:
    """How many there are, then each; nothing where there is none."""
    if things:
        yield Told(f"{counted(len(things), called)} {told}:")
        yield from map(made, things)


def _answer(dossier: Dossier, lost: Lost) -> Point:
    first, *others = lost.answers
    value = value_in_words(first.value, dossier.zones) if first.value else ""
    saying = first.saying
    quotation = dossier.quotation_of(saying.quotation) if saying and saying.quotation else None
    told = ": ".join(part for part in (value, saying.gist if saying else "") if part)
    after = dict.fromkeys(each.source for each in others if each.source != first.source)
    who = ", after it ".join([label(dossier, first.source), *([", ".join(after)] if after else [])])
    return Point(lost.id, _titled(dossier, lost.id), quotation.exact if quotation else "", told, who)


def _finding(dossier: Dossier, question: str) -> Point:
    found = dossier.questions[question].finding
    return Point(question, _titled(dossier, question), told=found.text, quiet=str(found.outcome))


def _event(dossier: Dossier, event: str) -> Point:
    found = dossier.events[event]
    return Point(event, found.title, told=found.text, quiet=moment(found.when, dossier.zones))


def _passage(dossier: Dossier, passage: str) -> Point:
    found = dossier.passages[passage]
    name = f"{passage} · {dossier.page(found.page).title}"
    return Point(passage, name, told=found.text, quiet=f"rests on {', '.join(found.evidence)}")


def _titled(dossier: Dossier, question: str) -> str:
    return f"{question} · {dossier.questions[question].title}"


def _source(dossier: Dossier, source: str) -> Point:
    found = dossier.sources[source]
    credit = found.rests_on[0].credit if found.rests_on else ""
    return Point(source, label(dossier, source), told=credit, quiet=str(found.kind))
