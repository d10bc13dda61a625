"""Summaries: what differs between a witness and the base, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby

from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import CUT_MARK, Sort, Tokens, joined

UNQUOTED = "the same words, without quotation marks"
OWN = "in its own words"
FOREIGN = "in another language"
UNLIKE = "too different to mark"
_MOST_WORDS = 8
"""What is longer is told by its first and its last words."""
_OUTER_WORDS = 3


def differing(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """The places where a witness departs from the base; what differs side by side is one place."""
    told = [part for part in segments if part.same or part.differs or part.marks_cut or not part.quoted]
    groups = groupby(told, key=lambda part: part.differs)
    return tuple(_as_one(list(group)) for differs, group in groups if differs)


def _as_one(parts: Sequence[Segment]) -> Segment:
    base = chain.from_iterable(part.base for part in parts)
    witness = chain.from_iterable(part.witness for part in parts)
    return Segment(tuple(base), tuple(witness), parts[0].start)


def of_fragments(fragments: Sequence[Fragment]) -> str:
    """What differs in the fragments of a witness, at least one, and what is not compared or not quoted of them.

    For example: same words, in part; the rest in its own words.
    """
    compared = [part for one in fragments if one.alignment and not one.told for part in one.alignment.segments]
    sorts = [sort for sort in (UNQUOTED, OWN, FOREIGN, UNLIKE) if any(one.told == sort for one in fragments)]
    said = [summary(compared)] if compared or not sorts else [sorts.pop(0)]
    return "; ".join([*said, *(f"some {sort}" for sort in sorts[:-1]), *(f"the rest {sort}" for sort in sorts[-1:])])


def summary(segments: Sequence[Segment]) -> str:
    """What differs, for example: drops “free”; adds “and”."""
    found: dict[str, list[str]] = {}
    for part in differing(segments):
        verb, words = _told(part)
        found.setdefault(verb, []).append(words)
    if found:
        return "; ".join(f"{verb} {', '.join(words)}" for verb, words in found.items())
    typography = "" if _is_exact(segments) else ", other typography"
    whole = not any(token.sort is Sort.WORD for part in segments if not part.quoted for token in part.base)
    return ("same words" if whole else "same words, in part") + typography


def _is_exact(segments: Iterable[Segment]) -> bool:
    return all(joined(part.base).strip() == joined(part.witness).strip() for part in segments if part.quoted)


def _told(part: Segment) -> tuple[str, str]:
    if part.respelled:
        return "respells", f"{_words(part.base)} as {_words(part.witness)}"
    if part.only_marks_cut and part.base:
        return "cuts with a mark", _words(part.base)
    if part.base and part.witness:
        return "has", f"{_words(part.witness)} for {_words(part.base)}"
    if part.base:
        return "drops", _words(part.base)
    return "adds", _words(part.own)


def _words(parts: Tokens) -> str:
    words = [place for place, part in enumerate(parts) if part.sort is Sort.WORD]
    if len(words) <= _MOST_WORDS:
        return f"“{_trimmed(parts)}”"
    first, last = parts[: words[_OUTER_WORDS - 1] + 1], parts[words[-_OUTER_WORDS] :]
    return f"{len(words)} words from “{_trimmed(first)}” to “{_trimmed(last)}”"


def _trimmed(parts: Tokens) -> str:
    """The text without the blanks around it, and without a comma or a point behind words."""
    text = joined(part for part in parts if part.sort is not Sort.GAP).strip()
    bare = text.rstrip(",;:.").rstrip()
    return bare if bare and parts[-1].key != CUT_MARK else text
