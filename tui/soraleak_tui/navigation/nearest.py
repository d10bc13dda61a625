"""Where a view lies in a dossier that has changed since it was noted: there, or as near as can be."""

from __future__ import annotations

from dataclasses import replace

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Pick
from soraleak_tui.navigation.known import NEEDED, can_point, has_answer, has_words, is_passage_of, pages, subjects
from soraleak_tui.navigation.view import ComparisonLook, Name, Top, View

_LISTED = {Name.COMPARE: Name.STATEMENTS, Name.SOURCE: Name.SOURCES, Name.RECORD: Name.MORE, Name.WEIGHT: Name.SOURCES}


def nearest(dossier: Dossier, view: View) -> View:
    """The view itself where all of it is there, else the nearest that is.

    A page that is gone leads to the first one, a statement or source to its list; of passages the nearest number stands
    for the one that is gone, and a place behind the end of a page is its last block.
    """
    if view.name in NEEDED and view.subject not in subjects(dossier, view.name):
        gone = View(Name.PAGE, pages(dossier)[0]) if view.name is Name.PAGE else View(_LISTED[view.name])
        return replace(gone, window=view.window)
    if view.name is Name.PAGE:
        return _on_page(dossier, view)
    if view.name is Name.COMPARE:
        view = replace(view, comparison=_compared(dossier, view.subject, view.comparison))
    if view.name is Name.QUESTIONS:
        view = replace(view, ledger=replace(view.ledger, pick=_picked(dossier, view.ledger.pick)))
    if view.name is Name.ORIGINS:
        view = view if view.subject in {None, *dossier.questions} else replace(view, subject=None)
        there = view.answer is None or has_answer(dossier, view.subject, view.answer)
        view = view if there else replace(view, answer=None)
    return _pointed(dossier, view)


def _compared(dossier: Dossier, statement: str | None, look: ComparisonLook) -> ComparisonLook:
    """The look with those of its sources that have words for the statement."""

    def there(source: str) -> bool:
        return has_words(dossier, statement, source)

    base = look.base if look.base is not None and there(look.base) else None
    chosen = None if look.chosen is None else tuple(filter(there, look.chosen)) or None
    return replace(look, base=base, chosen=chosen, shifts=tuple(one for one in look.shifts if there(one[0])))


def _picked(dossier: Dossier, pick: Pick) -> Pick:
    """The same choice without a page or a source that is gone."""
    pane = pick.pane if pick.pane in pages(dossier) else None
    return replace(pick, pane=pane, source=pick.source if pick.source in dossier.sources else None)


def _on_page(dossier: Dossier, view: View) -> View:
    look = view.page
    if look.opened is not None:
        look = replace(look, opened=_passage(dossier, view.subject, look.opened))
    blocks = len(dossier.page(view.subject or "").blocks)
    top = view.top
    if top is not None and top.block >= max(1, blocks):
        top = Top(blocks - 1)
    view = replace(view, page=look, top=top)
    if view.on is None or can_point(dossier, view, view.on):
        return view
    return replace(view, on=_passage(dossier, view.subject, view.on) or look.opened)


def _pointed(dossier: Dossier, view: View) -> View:
    return view if view.on is None or can_point(dossier, view, view.on) else replace(view, on=None)


def _passage(dossier: Dossier, page: str | None, wanted: str) -> str | None:
    """The passage of the page whose number is nearest to that of another one; None where that is no passage."""
    of_page, sign, number = wanted.rpartition("#")
    if not sign or of_page != page or not number.isdecimal():
        return None
    if is_passage_of(dossier, page, wanted):
        return wanted
    there = [passage.id for passage in dossier.page(page).passages]
    return min(there, key=lambda passage: abs(int(passage.rpartition("#")[2]) - int(number[:9])), default=None)
