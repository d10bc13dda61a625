"""Marks of cuts between the fragments of a witness: they stand for the words of the base between the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from soraleak_tui.collation.align import Alignment, aligned
from soraleak_tui.collation.edges import Reach
from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.tokens import CUT_MARK, Sort, tokens


def between(base: Text, fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """The fragments of a witness, aligned with regard to one another.

    A mark between two stands for all the base between them, and of two such marks the first. One at the outer edge of
    the witness is left as it is: it stands for the rest of its sentence.
    """
    result = list(fragments)
    bounds = {place: bound for place, one in enumerate(result) if one.alignment and (bound := _bounds(one.alignment))}
    reaches = dict.fromkeys(bounds, Reach())
    for one, other in pairwise(sorted(bounds, key=bounds.__getitem__)):
        end, start = bounds[one][1], bounds[other][0]
        reaches[one] = replace(reaches[one], behind=start)
        reaches[other] = replace(reaches[other], before=start if _ends_marked(result[one]) else end)
    for place, reach in reaches.items():
        if reach != Reach():
            result[place] = replace(result[place], alignment=aligned(base, Text(tokens(result[place].text)), reach))
    return tuple(result)


def _bounds(alignment: Alignment) -> tuple[int, int] | None:
    """Where in the base its words in common begin and end; None where there are none."""
    paired = [part for part in alignment.segments if part.paired]
    return (paired[0].start, paired[-1].start + len(paired[-1].base)) if paired else None


def _ends_marked(fragment: Fragment) -> bool:
    """Whether a mark of a cut stands behind the last word."""
    behind = takewhile(lambda token: token.sort is not Sort.WORD, reversed(tokens(fragment.text)))
    return any(token.key == CUT_MARK for token in behind)
