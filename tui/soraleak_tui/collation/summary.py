"""Summaries: how a witness stands to the base, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from soraleak_tui.collation.differences import differences, told
from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import Sort, joined
from soraleak_tui.domain.comparison import Column, Difference
from soraleak_tui.domain.quotation import Manner

UNQUOTED = "the same words, without quotation marks"
OWN = "in its own words"
FOREIGN = "in another language"
UNLIKE = "too different to mark"


def of_fragments(fragments: Sequence[Fragment]) -> str:
    """What differs in the fragments of a witness, at least one, and what is not compared or not quoted of them.

    For example: same words, in part; the rest in its own words.
    """
    compared = _compared(fragments)
    sorts = [sort for sort in (UNQUOTED, OWN, FOREIGN, UNLIKE) if any(one.told == sort for one in fragments)]
    said = [summary(compared)] if compared or not sorts else [sorts.pop(0)]
    return "; ".join([*said, *(f"some {sort}" for sort in sorts[:-1]), *(f"the rest {sort}" for sort in sorts[-1:])])


def of_all(fragments: Sequence[Fragment]) -> tuple[Difference, ...]:
    """Everything in which the fragments differ that are compared word by word."""
    return differences(_compared(fragments))


def summary(segments: Sequence[Segment]) -> str:
    """What differs, for example: drops “free”; adds “and”."""
    found = differences(segments)
    if found:
        return "; ".join(told(found))
    typography = "" if _is_exact(segments) else ", other typography"
    whole = not any(token.sort is Sort.WORD for part in segments if not part.quoted for token in part.base)
    return ("same words" if whole else "same words, in part") + typography


def sentence(name: str, column: Column) -> str:
    """How a source of that name stands to the base, in a sentence.

    For example: It drops “free” and adds “and” inside the quotation marks.
    """
    parts = told(column.differences)
    if not parts:
        return f"{name}: {column.summary}."
    *first, last = parts
    said = f"{', '.join(first)} and {last}" if first else last
    rest = column.summary.removeprefix("; ".join(parts)).removeprefix("; ")
    more = f" {rest[:1].upper()}{rest[1:]}." if rest else ""
    return f"{name} {said}{_where(column)}.{more}"


def _where(column: Column) -> str:
    """Whether the source gives these words as another's or as its own; nothing where it does both."""
    manners = {quotation.manner for quotation in column.quotations}
    if manners == {Manner.QUOTED}:
        return " inside the quotation marks"
    return " without quotation marks" if manners == {Manner.RETOLD} else ""


def _compared(fragments: Iterable[Fragment]) -> list[Segment]:
    return [part for one in fragments if one.alignment and not one.told for part in one.alignment.segments]


def _is_exact(segments: Iterable[Segment]) -> bool:
    return all(joined(part.base).strip() == joined(part.witness).strip() for part in segments if part.quoted)
