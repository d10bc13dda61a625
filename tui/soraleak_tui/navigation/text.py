"""Views as text: ``leak,on=leak#12,top=4.120``, for the command line and for what is kept.

A name, then options in any order. A page goes by its id, and by ``page:`` and its id where that is also the name of
something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from soraleak_tui.domain.ledger import Pick, Show
from soraleak_tui.domain.timeline import Zoom
from soraleak_tui.navigation.view import ComparisonLook, LedgerLook, Name, Over, PageLook, Top, View, Window

NAMES = (*(name.value for name in Name if name is not Name.PAGE), *(name.value for name in Over))
"""Names that are no page's."""
_PAGE = f"{Name.PAGE}:"
_TOP = re.compile(r"(-1|\d{1,9})\.(\d{1,9})([+-]\d{1,9})?", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_ALWAYS = ("on", "top", "words", "window", "window-on", "window-top")
_OPTIONS: Mapping[Name, tuple[str, ...]] = MappingProxyType(
    {
        Name.PAGE: ("columns", "opened", "in", "card", "card-top"),
        Name.COMPARE: (
            *("of", "base", "layout", "first", "wanted"),
            *("with", "fold", "show", "scroll", "shifts", "difference"),
        ),
        Name.SOURCE: ("of",),
        Name.QUESTIONS: ("show", "pane", "source", "order", "layout", "first"),
        Name.RECORD: ("of",),
        Name.ORIGINS: ("of", "answer"),
        Name.WEIGHT: ("of",),
        Name.TIMELINE: ("zoom",),
    }
)


@dataclass(eq=False)
class ViewError(ValueError):
    """What is wrong with a view, or with a place that somebody asks for."""

    kind: str
    """What there is none of: view, option, place, statement, source …; empty where ``given`` says all."""
    given: str
    known: Collection[str] = ()
    """What there is instead."""
    hint: str = ""
    """What would be right, where nothing known is near."""


def written(view: View) -> str:
    """The view as one text without a blank in it that is not part of an id."""
    options = [f"{name}={_masked(value)}" for name, value in _options(view) if value is not None]
    return ",".join([_name(view), *options])


def read(text: str) -> View:
    """The view that a text names; ViewError where it names none. What it names need not exist."""
    head, *parts = text.split(",")
    name, over = _named(head)
    given = dict(_pair(part) for part in parts)
    known = (*_ALWAYS, *_OPTIONS.get(name, ()))
    for option in given:
        if option not in known:
            raise ViewError(f"option in the view {head!r} called", option, known, f"there are {', '.join(known)}")
    subject = _unmasked(head.removeprefix(_PAGE)) if name is Name.PAGE else given.get("of")
    return View(
        name,
        subject,
        given.get("on"),
        _top(given, "top"),
        _page(given),
        _comparison(given) if name is Name.COMPARE else ComparisonLook(),
        _window(given, over),
        given.get("words"),
        _ledger(given) if name is Name.QUESTIONS else LedgerLook(),
        given.get("answer"),
        _zoom(given),
    )


def _name(view: View) -> str:
    if view.name is not Name.PAGE:
        return view.name.value
    page = _masked(view.subject or "")
    return f"{_PAGE}{page}" if page in NAMES or page.startswith(_PAGE) else page


def _options(view: View) -> Iterator[tuple[str, str | None]]:
    page, comparison, window = view.page, view.comparison, view.window
    yield "of", None if view.name is Name.PAGE else view.subject
    yield "on", view.on
    yield "top", _of_top(view.top)
    yield "columns", None if page.columns else "off"
    yield "opened", page.opened
    yield "in", "evidence" if page.in_evidence else None
    yield "card", page.card
    yield "card-top", _of_top(page.card_top)
    yield "base", comparison.base
    yield "layout", None if comparison.stacked is None else "stacked" if comparison.stacked else "columns"
    yield "first", _of_number(comparison.first)
    yield "wanted", _of_number(comparison.wanted)
    yield "with", None if comparison.chosen is None else _listed(comparison.chosen)
    yield "fold", "on" if comparison.folded else None
    yield "show", "apparatus" if comparison.apparatus else None
    yield "scroll", "free" if comparison.free else None
    yield "shifts", _listed(f"{source}.{rows}" for source, rows in comparison.shifts) if comparison.shifts else None
    yield "difference", _of_number(comparison.difference)
    yield from _of_ledger(view.ledger)
    yield "answer", view.answer
    yield "zoom", view.zoom
    yield "words", view.words
    if window is not None:
        yield "window", window.name.value
        yield "window-on", window.on
        yield "window-top", _of_top(window.top)


def _of_ledger(look: LedgerLook) -> Iterator[tuple[str, str | None]]:
    pick = look.pick
    yield "show", None if pick.show is Show.ALL else pick.show.value
    yield "pane", pick.pane
    yield "source", pick.source
    yield "order", "conflict" if pick.ranked else None
    yield "layout", None if look.table is None else "table" if look.table else "list"
    yield "first", _of_number(look.first)


def _of_number(number: int | None) -> str | None:
    return None if number is None else str(number)


def _of_top(top: Top | None) -> str | None:
    if top is None:
        return None
    return f"{top.block}.{top.letters}{top.rows:+d}" if top.rows else f"{top.block}.{top.letters}"


def _listed(items: Iterable[str]) -> str:
    """Several ids as one value."""
    return "+".join(item.replace("%", "%25").replace("+", "%2B") for item in items)


def _unlisted(value: str) -> tuple[str, ...]:
    return tuple(item.replace("%2B", "+").replace("%25", "%") for item in value.split("+"))


def _masked(value: str) -> str:
    return value.replace("%", "%25").replace(",", "%2C")


def _unmasked(value: str) -> str:
    return value.replace("%2C", ",").replace("%25", "%")


def _named(head: str) -> tuple[Name, Over | None]:
    """What the name means: a window alone stands over the front page."""
    if head in set(Over):
        return Name.FRONT, Over(head)
    if head in NAMES:
        return Name(head), None
    if not head.removeprefix(_PAGE) or head == Name.PAGE:
        raise ViewError("view", head, NAMES, f"the views are the pages by their ids, {', '.join(NAMES)}")
    return Name.PAGE, None


def _pair(part: str) -> tuple[str, str]:
    option, equals, value = part.partition("=")
    if not equals:
        raise ViewError("", f"the option {part!r} of a view has no value: write {part or 'name'}=…")
    return option, _unmasked(value)


def _chosen(given: Mapping[str, str], option: str, values: Mapping[str, bool]) -> bool | None:
    value = given.get(option)
    if value is not None and value not in values:
        raise ViewError("", f"the option {option!r} of a view is {' or '.join(values)}, not {value!r}")
    return None if value is None else values[value]


def _number(given: Mapping[str, str], option: str) -> int | None:
    value = given.get(option)
    if value is not None and not _NUMBER.fullmatch(value):
        raise ViewError("", f"the option {option!r} of a view is a number, not {value!r}")
    return None if value is None else int(value)


def _zoom(given: Mapping[str, str]) -> Zoom | None:
    value = given.get("zoom")
    if value is not None and value not in set(Zoom):
        raise ViewError("zoom", value, list(Zoom), f"there are {', '.join(Zoom)}")
    return None if value is None else Zoom(value)


def _top(given: Mapping[str, str], option: str) -> Top | None:
    value = given.get(option)
    if value is None:
        return None
    match = _TOP.fullmatch(value)
    if match is None:
        raise ViewError("", f"the option {option!r} of a view is a place such as 4.120, not {value!r}")
    return Top(int(match[1]), int(match[2]), int(match[3] or 0))


def _page(given: Mapping[str, str]) -> PageLook:
    return PageLook(
        _chosen(given, "columns", {"on": True, "off": False}) is not False,
        given.get("opened"),
        _chosen(given, "in", {"page": False, "evidence": True}) is True,
        given.get("card"),
        _top(given, "card-top"),
    )


def _comparison(given: Mapping[str, str]) -> ComparisonLook:
    return ComparisonLook(
        given.get("base"),
        _chosen(given, "layout", {"columns": False, "stacked": True}),
        _number(given, "first"),
        _number(given, "wanted"),
        _unlisted(given["with"]) if "with" in given else None,
        _chosen(given, "fold", {"on": True, "off": False}) is True,
        _chosen(given, "show", {"words": False, "apparatus": True}) is True,
        _chosen(given, "scroll", {"linked": False, "free": True}) is True,
        tuple(_shift(item) for item in _unlisted(given["shifts"])) if "shifts" in given else (),
        _number(given, "difference"),
    )


def _shift(item: str) -> tuple[str, int]:
    source, _, rows = item.rpartition(".")
    if not source or not _NUMBER.fullmatch(rows):
        raise ViewError("", f"the option 'shifts' of a view is a list such as 001.3+X4.1, not {item!r}")
    return source, int(rows)


def _ledger(given: Mapping[str, str]) -> LedgerLook:
    show = given.get("show", Show.ALL.value)
    if show not in set(Show):
        raise ViewError("", f"the option 'show' of a view is {', '.join(Show)}, not {show!r}")
    ranked = _chosen(given, "order", {"file": False, "conflict": True}) is True
    pick = Pick(Show(show), given.get("pane"), given.get("source"), ranked)
    return LedgerLook(pick, _chosen(given, "layout", {"list": False, "table": True}), _number(given, "first"))


def _window(given: Mapping[str, str], over: Over | None) -> Window | None:
    named = given.get("window")
    if named is not None and named not in set(Over):
        raise ViewError("window", named, list(Over), f"there are {', '.join(Over)}")
    name = over if named is None else Over(named)
    return None if name is None else Window(name, given.get("window-on"), _top(given, "window-top"))
