"""Indexes of a few texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unittest import mock

from soraleak_tui.search import writing
from soraleak_tui.search.index import Index, in_memory
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind
from soraleak_tui.search.query import parse

GROUP = Group(GroupKind.PAGE, "page", "A page")


def placed(texts: Sequence[str], group: Group = GROUP) -> Iterator[Place]:
    """The texts as blocks of one page."""
    return (
        Place(number, PlaceKind.BLOCK, group, group.id, text, block=number - 1) for number, text in enumerate(texts, 1)
    )


def found(texts: Sequence[str], query: str) -> list[int]:
    """The numbers of the texts that an index finds."""
    index = in_memory(placed(texts))
    numbers = list(index.find(parse(query)).numbers)
    index.close()
    return numbers


def with_letters_kept(texts: Sequence[str], query: str) -> list[int]:
    """The same where the places of every letter are kept for themselves, however few they are."""
    with mock.patch.object(writing, "OFTEN", 1):
        return found(texts, query)


def without_full_text_search(texts: Sequence[str], query: str) -> list[int]:
    """The same from a SQLite that has none."""
    index = bare(placed(texts))
    numbers = list(index.find(parse(query)).numbers)
    index.close()
    return numbers


def bare(places: Iterator[Place]) -> Index:
    """An index in a database that has no full-text search."""
    with mock.patch.object(writing, "has_full_text_search", return_value=False):
        return in_memory(places)
