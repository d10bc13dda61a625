"""``find``: the places of a dossier that have the words looked for, as text or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from soraleak_tui.cli import common

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.search.found import Found, Tally
    from soraleak_tui.search.index import Index
    from soraleak_tui.search.place import Place
    from soraleak_tui.search.query import Query

FORM = 1
"""The version of the form of the JSON, in docs/find-json.md."""
_WIDTH = 100
"""Cells of a line where there is no terminal."""
_BELOW = "    "
"""Before words that have no room beside their id."""
_DESCRIPTION = """\
Find words in everything that a reader can see: pages, statements, sources and quotations. Each word is the beginning of
one in the text; a word with a capital letter means just these letters. A phrase in quotation marks has its words side
by side, source:NAME keeps to what is of a source or rests on it. Leave with 0 when something was found, 1 when nothing
was, 2 when something is wrong in what was given or read."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "find", help="find words in the pages, statements and sources", description=_DESCRIPTION
    )
    parser.add_argument("words", metavar="WORDS", nargs="+", help="what to look for")
    parser.add_argument("--json", action="store_true", help="print everything about what was found (docs/find-json.md)")
    common.add_dossier(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found and leave with 0, with 1 where nothing was, with 2 where there is nothing to look for."""
    from soraleak_tui.search.index import BrokenIndexError, in_memory
    from soraleak_tui.search.places import places
    from soraleak_tui.search.query import parse

    common.write_legibly("json" if arguments.json else "text")
    query = parse(" ".join(arguments.words))
    if not query:
        return common.fail("soraleak-tui: find needs a word to look for")
    dossier, index = common.opened_to_search(arguments)
    try:
        said = _answer(dossier, index, query, as_json=arguments.json)
    except BrokenIndexError:
        said = _answer(dossier, in_memory(places(dossier)), query, as_json=arguments.json)
    for line in said.lines:
        print(line)
    if not said.lines:
        common.fail(f"soraleak-tui: nothing found for {_shown(query.typed)}")
    return 0 if said.count else common.NOTHING


@dataclass(frozen=True, slots=True)
class _Said:
    """All that is to be printed: none of it is, before all of it could be read."""

    count: int
    lines: Sequence[str]


def _answer(dossier: Dossier, index: Index, query: Query, *, as_json: bool) -> _Said:
    found = index.find(query)
    if as_json:
        return _Said(len(found.numbers), [_json(dossier, index, found)])
    return _Said(len(found.numbers), list(_lines(index, found, common.terminal_width(_WIDTH))))


def _shown(typed: str) -> str:
    from soraleak_tui.loading.sanitise import sanitise

    return sanitise(typed)


def _places(index: Index, found: Found, tally: Tally) -> Iterator[Place]:
    return (index.place(number) for number in found.numbers[tally.first : tally.first + tally.count])


def _lines(index: Index, found: Found, width: int) -> Iterator[str]:
    """How many places, then the places of each group: the id that opens it, and the words around."""
    from soraleak_tui.domain.numbers import counted
    from soraleak_tui.layout.excerpt import excerpt
    from soraleak_tui.layout.filling import filled
    from soraleak_tui.search.marking import densest, occurrences

    if found.numbers:
        yield counted(len(found.numbers), "place")
    for tally in found.tallies:
        yield ""
        yield from filled(f"{tally.group.title}: {tally.count}", width)
        for place in _places(index, found, tally):
            before = f"  {place.at}  "
            if width - len(before) < common.NARROWEST:
                yield " " * max(0, min(2, width - len(place.at))) + place.at
                before = _BELOW
            room = width - len(before)
            start, end = densest(occurrences(found.query, place.text), room // 2)
            yield before + excerpt(place.text, start, end, room)


def _json(dossier: Dossier, index: Index, found: Found) -> str:
    import json

    value = {
        "form": FORM,
        "dossier": {"id": dossier.id, "version": dossier.version},
        "query": found.query.typed,
        "count": len(found.numbers),
        "groups": [_group(index, found, tally) for tally in found.tallies],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _group(index: Index, found: Found, tally: Tally) -> dict[str, Any]:
    return {
        "kind": tally.group.kind,
        "id": tally.group.id,
        "title": tally.group.title,
        "places": [_place(found, place) for place in _places(index, found, tally)],
    }


def _place(found: Found, place: Place) -> dict[str, Any]:
    from soraleak_tui.search.marking import occurrences
    from soraleak_tui.search.place import PlaceKind

    return {
        "kind": place.kind,
        "at": place.at,
        "id": place.id,
        **({"block": place.block} if place.kind is PlaceKind.BLOCK else {}),
        "text": place.text,
        "hits": [[one.start, one.end] for one in occurrences(found.query, place.text)],
    }
