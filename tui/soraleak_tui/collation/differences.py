"""Differences: what a witness does to the words of the base, each with the exact words, and how that is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import CUT_MARK, Sort, Token, joined, tokens
from soraleak_tui.domain.comparison import Deed, Difference

_MOST_WORDS = 8
"""What is longer is told by its first and its last words."""
_OUTER_WORDS = 3


def differences(segments: Sequence[Segment]) -> tuple[Difference, ...]:
    """The places where a witness departs from the base, in order; what differs side by side is one place."""
    return tuple(_of_place(part) for part in _places(segments))


def typographical(segments: Iterable[Segment]) -> tuple[Difference, ...]:
    """Where the words are the same and are set otherwise: in capitals, between other quotation marks."""
    found: list[Difference] = []
    for part in segments:
        if not part.quoted or part.moved or not (part.base and part.witness):
            continue
        pairs = zip(part.base, part.witness, strict=False)
        for differs, group in groupby(pairs, key=lambda pair: pair[0].text != pair[1].text):
            if differs:
                base, witness = zip(*group, strict=True)
                found.append(Difference(Deed.SETS, _trimmed(base), _trimmed(witness)))
    return tuple(dict.fromkeys(found))


def told(found: Iterable[Difference]) -> list[str]:
    """What differs in words, those of one sort together; for example: drops “free”, and: adds “and”."""
    said: dict[Deed, list[str]] = {}
    for each in found:
        said.setdefault(each.deed, []).append(_words(each))
    return [f"{deed.value} {', '.join(words)}" for deed, words in said.items()]


def _words(each: Difference) -> str:
    shown = _short(each.base), _short(each.witness)
    match each.deed:
        case Deed.RESPELLS:
            return f"{shown[0]} as {shown[1]}"
        case Deed.HAS | Deed.SETS:
            return f"{shown[1]} for {shown[0]}"
        case Deed.GLOSSES if each.base:
            return f"{shown[1]} for {shown[0]}"
        case Deed.ADDS | Deed.GLOSSES | Deed.MOVES:
            return shown[1]
        case _:
            return shown[0]


def _short(words: str) -> str:
    """The words between quotation marks, or how many they are and the outer ones."""
    parts = tokens(words)
    said = [place for place, part in enumerate(parts) if part.sort is Sort.WORD]
    if len(said) <= _MOST_WORDS:
        return f"“{words}”"
    first, last = parts[: said[_OUTER_WORDS - 1] + 1], parts[said[-_OUTER_WORDS] :]
    return f"{len(said)} words from “{_trimmed(first)}” to “{_trimmed(last)}”"


def _places(segments: Iterable[Segment]) -> Iterator[Segment]:
    """What differs side by side as one segment; of the two ends of a move the one where it stands now, alone."""
    told = [part for part in segments if part.same or part.differs or part.marks_cut or not part.quoted]
    for differs, group in groupby(told, key=lambda part: part.differs):
        if not differs:
            continue
        for moved, parts in groupby(group, key=lambda part: part.moved):
            same = list(parts)
            if not moved:
                yield from _apart(_as_one(same))
            elif any(part.witness for part in same):
                yield from (part for part in same if part.witness)


def _apart(part: Segment) -> Iterator[Segment]:
    """A place; or two, where words are missing beside a gloss that stands for none."""
    if part.gloss and part.base and not part.stands_for_base:
        yield part._replace(witness=())
        yield part._replace(base=(), start=part.start + len(part.base))
    else:
        yield part


def _as_one(parts: Sequence[Segment]) -> Segment:
    base = chain.from_iterable(part.base for part in parts)
    witness = chain.from_iterable(part.witness for part in parts)
    return Segment(tuple(base), tuple(witness), parts[0].start)


def _of_place(part: Segment) -> Difference:
    base, own = _trimmed(part.base), _trimmed(part.own)
    if part.moved:
        return Difference(Deed.MOVES, witness=own)
    if part.respelled:
        return Difference(Deed.RESPELLS, base, own)
    if part.only_marks_cut and part.base:
        return Difference(Deed.CUTS, base)
    if part.gloss:
        return Difference(Deed.GLOSSES, base, own)
    if part.base and part.witness:
        return Difference(Deed.HAS, base, own)
    return Difference(Deed.DROPS, base) if part.base else Difference(Deed.ADDS, witness=own)


def _trimmed(parts: Sequence[Token]) -> str:
    """The text without the blanks around it, and without a comma or a point behind words."""
    if not parts:
        return ""
    text = joined(part for part in parts if part.sort is not Sort.GAP).strip()
    bare = text.rstrip(",;:.").rstrip()
    bare = bare.lstrip(",;:.").lstrip() if parts[0].key != CUT_MARK else bare
    return bare if bare and parts[-1].key != CUT_MARK else text
