"""Views against the dossier that they are of: which view an id means, and whether a view shows what there is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import parts_of
from soraleak_tui.domain.records import MORE, all_ids, ids_of, kind_of
from soraleak_tui.domain.telling import RecordKind, meant
from soraleak_tui.navigation.text import NAMES, ViewError, read
from soraleak_tui.navigation.view import Name, Over, View

NEEDED = {
    Name.PAGE: "page",
    Name.COMPARE: "statement",
    Name.SOURCE: "source",
    Name.RECORD: "record",
    Name.WEIGHT: "source",
}
"""What a view is of, for those that are of one thing."""
WAYS = ("way:statements", "way:questions", "way:timeline", "way:sources", "way:more")
"""What the front page leads to beside the pages."""


def place_of(dossier: Dossier, given: str) -> View:
    """The view that shows what has that id, with the cursor on it; ViewError where nothing has it.

    A passage stands on its page, a quotation in the record of its source, a statement is compared. A figure of steps
    begins with the first.
    """
    if given in dossier.passages:
        return View(Name.PAGE, dossier.passages[given].page, on=given)
    kinds = ((Name.PAGE, pages(dossier)), (Name.COMPARE, dossier.statements), (Name.SOURCE, dossier.sources))
    for name, known in kinds:
        if given in known:
            return View(name, given)
    if given in dossier.quotations:
        return View(Name.SOURCE, dossier.quotations[given].source, on=given)
    record = _record(dossier, given)
    if record is not None:
        return View(Name.RECORD, record)
    raise ViewError("passage, page, statement, source, quotation or record", given, _everything(dossier))


def _record(dossier: Dossier, given: str) -> str | None:
    """The record of that id; of a figure of steps, the first."""
    steps = dossier.mechanisms[given].steps if given in dossier.mechanisms else ()
    wanted = steps[0].id if steps else given
    return wanted if kind_of(dossier, wanted) is not None else None


def view_of(dossier: Dossier, text: str | None, at: str | None) -> View | None:
    """The view that the words of a command line ask for, None where they ask for none; ViewError where it is not there.

    ``text`` says how to show it and ``at`` what; either may do for both.
    """
    if text is None:
        return None if at is None else place_of(dossier, at)
    view = read(text)
    if at is not None:
        view = _placed(view, place_of(dossier, at), at, over=text.partition(",")[0] in set(Over))
    check(dossier, view)
    return view


def check(dossier: Dossier, view: View) -> None:
    """ViewError where the view names something that the dossier does not have."""
    _check_subject(dossier, view)
    if view.on is not None and not can_point(dossier, view, view.on):
        raise ViewError(f"place in the view {_called(view)!r} called", view.on, _pointable(dossier, view))
    opened, base = view.page.opened, view.comparison.base
    if opened is not None and not is_passage_of(dossier, view.subject, opened):
        raise ViewError(f"passage in the view {_called(view)!r} called", opened, dossier.passages)
    look = view.comparison
    named = (*([] if base is None else [base]), *(look.chosen or ()), *(source for source, _ in look.shifts))
    for source in named:
        if not has_words(dossier, view.subject, source):
            raise ViewError(f"wording of {view.subject} in", source, dossier.statements[view.subject or ""].speaking)
    _check_pick(dossier, view)
    if view.answer is not None and not has_answer(dossier, view.subject, view.answer):
        raise ViewError(f"answer to {view.subject or 'no question'} by", view.answer, _answering(dossier, view.subject))


def can_point(dossier: Dossier, view: View, on: str) -> bool:
    """Whether the cursor of a view, whose subject there is, can stand on something."""
    match view.name:
        case Name.FRONT:
            return on in WAYS or (on.startswith("page:") and on.removeprefix("page:") in pages(dossier))
        case Name.PAGE:
            opened = dossier.passages.get(view.page.opened or "")
            shown = on in dossier.statements or (opened is not None and on in opened.evidence)
            return shown or is_passage_of(dossier, view.subject, on)
        case Name.COMPARE:
            return has_words(dossier, view.subject, on)
        case Name.SOURCE:
            quotation = dossier.quotations.get(on)
            return on in dossier.sources if quotation is None else quotation.source == view.subject
        case Name.RECORD | Name.WEIGHT:
            key = meant(on)
            is_there = can_cite(dossier, key) or kind_of(dossier, key) is not None
            return is_there or (view.name is Name.WEIGHT and key in dossier.passages)
        case _:
            listed, source = parts_of(on) if view.name is Name.QUESTIONS else (on, None)
            return listed in _listed(dossier, view.name) and (source is None or source in dossier.sources)


def can_cite(dossier: Dossier, key: str) -> bool:
    """Whether a key is that of a source, a quotation or a statement."""
    return key in dossier.sources or key in dossier.quotations or key in dossier.statements


def _listed(dossier: Dossier, name: Name) -> Collection[str]:
    """What a view lists."""
    match name:
        case Name.STATEMENTS:
            return dossier.statements
        case Name.SOURCES | Name.ORIGINS:
            return dossier.sources
        case Name.TIMELINE:
            return (*dossier.events, *dossier.figures)
        case Name.MORE:
            return [kind.value for kind in MORE]
        case _:
            return ids_of(dossier, RecordKind(name.value))


def is_passage_of(dossier: Dossier, page: str | None, passage: str) -> bool:
    """Whether a page has that passage."""
    return passage in dossier.passages and dossier.passages[passage].page == page


def has_words(dossier: Dossier, statement: str | None, source: str) -> bool:
    """Whether a source has words for a statement."""
    found = dossier.statements.get(statement or "")
    return found is not None and source in found.speaking


def has_answer(dossier: Dossier, question: str | None, source: str) -> bool:
    """Whether a source answers a question."""
    return source in _answering(dossier, question)


def _answering(dossier: Dossier, question: str | None) -> Collection[str]:
    found = dossier.questions.get(question or "")
    return () if found is None else tuple(dict.fromkeys(answer.source for answer in found.speaking))


def pages(dossier: Dossier) -> tuple[str, ...]:
    """The ids of the pages."""
    return tuple(page.id for page in dossier.pages)


def subjects(dossier: Dossier, name: Name) -> Collection[str]:
    """What a view of that name can be of."""
    if name is Name.PAGE:
        return pages(dossier)
    if name is Name.RECORD:
        return tuple(all_ids(dossier))
    if name is Name.ORIGINS:
        return tuple(dossier.questions)
    return dossier.statements if name is Name.COMPARE else dossier.sources


def _check_subject(dossier: Dossier, view: View) -> None:
    if view.name is Name.ORIGINS and view.subject is not None and view.subject not in dossier.questions:
        raise ViewError("question", view.subject, dossier.questions)
    if view.name not in NEEDED:
        return
    if view.subject is None:
        raise ViewError("", f"the view {view.name.value!r} needs a {NEEDED[view.name]}: add --at and its id")
    if view.subject in subjects(dossier, view.name):
        return
    if view.name is Name.PAGE:
        known = (*pages(dossier), *NAMES)
        raise ViewError("view", view.subject, known, f"there are {', '.join(known)}")
    raise ViewError(NEEDED[view.name], view.subject, subjects(dossier, view.name))


def _pointable(dossier: Dossier, view: View) -> Collection[str]:
    """What the cursor of a view can stand on, as far as it is worth naming."""
    match view.name:
        case Name.FRONT:
            return (*(f"page:{page}" for page in pages(dossier)), *WAYS)
        case Name.PAGE:
            return [passage.id for passage in dossier.page(view.subject or "").passages]
        case Name.COMPARE:
            return dossier.statements[view.subject or ""].speaking
        case Name.SOURCE:
            return [key for key, quotation in dossier.quotations.items() if quotation.source == view.subject]
        case Name.RECORD | Name.WEIGHT:
            return (*dossier.sources, *dossier.quotations, *dossier.statements)
        case _:
            return _listed(dossier, view.name)


def _placed(view: View, place: View, at: str, *, over: bool) -> View:
    """The view at a place; ViewError where it is not of it. ``over``: the view is a window, and any place will do."""
    if over:
        return replace(place, window=view.window)
    if view.name is place.name and view.subject in {None, place.subject}:
        return replace(view, subject=place.subject, on=place.on or view.on)
    if (view.name, place.name) == (Name.WEIGHT, Name.SOURCE) and view.subject is None:
        return replace(view, subject=place.subject)
    if view.name is Name.PAGE or (view.subject is None and view.name in NEEDED):
        raise ViewError("", f"{at} has no place in the view {_called(view)!r}")
    return replace(view, on=f"page:{at}" if view.name is Name.FRONT else at)


def _check_pick(dossier: Dossier, view: View) -> None:
    pick = view.ledger.pick
    if pick.pane is not None and pick.pane not in pages(dossier):
        raise ViewError("page", pick.pane, pages(dossier))
    if pick.source is not None and pick.source not in dossier.sources:
        raise ViewError("source", pick.source, dossier.sources)


def _called(view: View) -> str:
    return view.subject or view.name.value if view.name is Name.PAGE else view.name.value


def _everything(dossier: Dossier) -> Collection[str]:
    cited = (*dossier.statements, *dossier.sources, *dossier.quotations)
    return (*dossier.passages, *pages(dossier), *cited, *all_ids(dossier))
