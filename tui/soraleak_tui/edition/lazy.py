"""The parts of a dossier that are read from its edition when they are looked at."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar, overload

Value = TypeVar("Value")

_KEPT = 2_000
"""Values of a table that are kept in memory."""
_CHUNKS = 40
"""Chunks of a page that are kept in memory."""


class Table(Mapping[str, Value]):
    """The values of a table by their ids, in the table's order."""

    def __init__(
        self,
        ids: Callable[[], Sequence[str]],
        read: Callable[[str], Value],
        knows: Callable[[str], bool] | None = None,
    ) -> None:
        """``ids`` gives all of them, ``read`` the value of one, ``knows`` tells quickly whether there is one."""
        self._read_ids = ids
        self._read = read
        self._knows = knows
        self._kept: dict[str, Value] = {}

    @cached_property
    def ids(self) -> Sequence[str]:
        """All ids in order."""
        return self._read_ids()

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.ids)

    def __getitem__(self, key: str) -> Value:
        """The value of that id; KeyError where there is none."""
        if key in self._kept:
            return self._kept[key]
        if key not in self:
            raise KeyError(key)
        found = self._read(key)
        if len(self._kept) >= _KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = found
        return found

    def __contains__(self, key: object) -> bool:
        """Whether there is a value of that id; none is read for that."""
        if self._knows is not None:
            return isinstance(key, str) and self._knows(key)
        return key in self._known

    def __iter__(self) -> Iterator[str]:
        """The ids in order."""
        return iter(self.ids)

    def __len__(self) -> int:
        """Number of ids."""
        return len(self.ids)

    def __repr__(self) -> str:
        """As a dictionary."""
        return repr(dict(self))


class Chunked(Sequence[Value]):
    """The values of a sequence that are kept some at a time."""

    def __init__(self, length: int, size: int, read: Callable[[int], Sequence[Value]]) -> None:
        """``read`` gives the chunk of a number, from 0; each but the last has ``size`` values."""
        self._length = length
        self._size = size
        self._read = read
        self._chunks: dict[int, Sequence[Value]] = {}

    def __len__(self) -> int:
        """Number of values."""
        return self._length

    @overload
    def __getitem__(self, index: int) -> Value: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Value]: ...
    def __getitem__(self, index: int | slice) -> Value | Sequence[Value]:
        """The value of that number, or a tuple of some; IndexError beyond the last."""
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(self._length)))
        number = index + self._length if index < 0 else index
        if not 0 <= number < self._length:
            raise IndexError(index)
        return self._chunk(number // self._size)[number % self._size]

    def __eq__(self, other: object) -> bool:
        """As the tuple of the values."""
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    def __hash__(self) -> int:
        """As the tuple of the values."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """As the tuple of the values."""
        return repr(tuple(self))

    def _chunk(self, number: int) -> Sequence[Value]:
        found = self._chunks.pop(number, None)
        if found is None:
            found = self._read(number)
            if len(self._chunks) >= _CHUNKS:
                del self._chunks[next(iter(self._chunks))]
        self._chunks[number] = found
        return found


def _same(one: object, other: object) -> bool:
    return one == other


class Begins(Mapping[str, int]):
    """The blocks in which the passages of a page begin, by the ids of the passages, in reading order."""

    def __init__(self, page: str, numbers: array[int], blocks: array[int]) -> None:
        """``numbers``: the running numbers of the passages, rising; ``blocks``: the block of each."""
        self._page = page
        self._numbers = numbers
        self._blocks = blocks

    def __getitem__(self, passage: str) -> int:
        """The block of a passage; KeyError where the page has no such passage with words."""
        page, _, number = passage.rpartition("#")
        wanted = int(number) if page == self._page and number.isdecimal() else -1
        at = bisect_left(self._numbers, wanted)
        if wanted < 0 or at == len(self._numbers) or self._numbers[at] != wanted or passage != f"{page}#{wanted}":
            raise KeyError(passage)
        return self._blocks[at]

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return (f"{self._page}#{number}" for number in self._numbers)

    def __len__(self) -> int:
        """Number of passages."""
        return len(self._numbers)

    def __repr__(self) -> str:
        """As a dictionary."""
        return repr(dict(self))
