"""Folding: what readers take for the same letters becomes the same, and each place is found again in the original.

Capital and small letters, letters with and without marks, ligatures, full-width forms, and all kinds of quotation
marks, apostrophes, hyphens, dashes and blanks fold together; what cannot be seen is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from soraleak_tui.search.letters import attaches, folded, small

_IRREGULAR = "\0"
"""Stands for a character that does not fold to exactly one, or that belongs to the one before it."""
_JOINER = "\u200d"
"""Makes one picture of the characters on both sides."""
_RUN = re.compile(f"(?:{_IRREGULAR}|{_JOINER}[^{_IRREGULAR}{_JOINER}]?)+")
_SOFT_HYPHEN_AS_SHOWN = "<U+00AD>"


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text: letters, digits and characters that stand alone, with gaps and breaks between them."""

    cased: str
    """With its capitals."""
    lower: str
    """Without them, and as long."""
    starts: Sequence[int]
    """Where in the original each character comes from."""
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of a place that is not empty."""
        return self.starts[start], self.ends[end - 1]


class _Table(dict[int, str]):
    """Characters by their code points, each worked out when it is first met."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, code: int) -> str:
        found = self[code] = self._work_out(chr(code))
        return found


def _regular(character: str) -> str:
    if character == _JOINER:
        return _JOINER
    found = "" if attaches(character) else folded(character)
    return found if len(found) == 1 else _IRREGULAR


_CASED = _Table(_regular)
_LOWER = _Table(small)


def fold(text: str) -> Folded:
    """Fold a text, in time in proportion to its length; fastest where every character folds to exactly one."""
    if _SOFT_HYPHEN_AS_SHOWN in text:
        text = text.replace(_SOFT_HYPHEN_AS_SHOWN, "\xad" * len(_SOFT_HYPHEN_AS_SHOWN))
    quick = text.translate(_CASED)
    if _IRREGULAR not in quick and _JOINER not in quick:
        return Folded(quick, lowered(quick), range(len(quick)), range(1, len(quick) + 1))
    stretches = [*_stretches(text, quick)]
    cased = "".join(piece for piece, _, _ in stretches)
    starts = [start for _, some, _ in stretches for start in some]
    ends = [end for _, _, some in stretches for end in some]
    return Folded(cased, lowered(cased), starts, ends)


def lowered(cased: str) -> str:
    """Folded text without its capitals; as long."""
    return cased.lower() if cased.isascii() else cased.translate(_LOWER)


def _stretches(text: str, quick: str) -> Iterator[tuple[str, Sequence[int], Sequence[int]]]:
    """Folded pieces, each character with its place in the original: the regular ones whole, the others one by one."""
    done = 0
    for run in _RUN.finditer(quick):
        begin = max(done, run.start() - 1)
        yield quick[done:begin], range(done, begin), range(done + 1, begin + 1)
        for start, end in _clusters(text, begin, run.end()):
            piece = folded(text[start:end])
            yield piece, [start] * len(piece), [end] * len(piece)
        done = run.end()
    yield quick[done:], range(done, len(quick)), range(done + 1, len(quick) + 1)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The characters of a stretch, each with what belongs to it."""
    inner = (at for at in range(start + 1, end) if not attaches(text[at]) and text[at - 1] != _JOINER)
    bounds = [start, *inner]
    return zip(bounds, [*bounds[1:], end], strict=True)
