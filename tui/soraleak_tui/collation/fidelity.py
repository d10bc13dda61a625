"""Fidelity: how a witness relates to the primary wording, by written rules (docs/fidelity.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soraleak_tui.collation.align import Alignment
from soraleak_tui.collation.beside import Beside
from soraleak_tui.collation.differences import differences, typographical
from soraleak_tui.collation.letters import letters, same_letters, says
from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.segment import Segment, bracketed
from soraleak_tui.collation.tokens import Token, Tokens, tokens
from soraleak_tui.collation.verbatim import counting, declared
from soraleak_tui.domain.comparison import Deed, Difference, Fidelity
from soraleak_tui.domain.quotation import Quotation

_GRAVITY = (
    Fidelity.VERBATIM,
    Fidelity.TYPOGRAPHY,
    Fidelity.RESPELLED,
    Fidelity.CUT_MARKED,
    Fidelity.GLOSS,
    Fidelity.CUT,
    Fidelity.ADDED,
    Fidelity.ALTERED,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A class, and the exact words that make it so."""

    fidelity: Fidelity
    grounds: tuple[Difference, ...] = ()
    """Of verbatim words what they are; of others what is done to the primary wording; empty where nothing is said."""


def fidelity(base: str, words: str, quotations: Sequence[Quotation] = ()) -> Fidelity:
    """The class of a witness's words beside the primary wording ``base``.

    ``quotations`` are the fragments that ``words`` is made of, with what is declared of them; where there are none,
    ``words`` is one fragment. A language declared here is another than the primary wording's. What is declared comes
    first; else the gravest class of any quoted fragment counts, and what is retold beside it does not. Words retold
    that stand in the base are verbatim.
    """
    return judged(base, words, quotations).fidelity


def judged(base: str, words: str, quotations: Sequence[Quotation] = ()) -> Judgement:
    """The class as ``fidelity`` gives it, and what makes it so."""
    return judged_beside(Beside(Text(tokens(base))), words, quotations)


def judged_beside(primary: Beside, words: str, quotations: Sequence[Quotation] = ()) -> Judgement:
    """The same beside a primary wording with which other witnesses are compared too."""
    if not words and not quotations:
        return Judgement(Fidelity.ABSENT)
    told = declared(primary.contains, quotations)
    if told is not None:
        return Judgement(told, tuple(Difference(Deed.RENDERS, witness=part.exact) for part in quotations))
    found = [_of_fragment(primary, part) for part in counting(quotations) or (words,)]
    told = max((each.fidelity for each in found), key=_GRAVITY.index)
    if told is Fidelity.ADDED and any(each.fidelity is Fidelity.CUT for each in found):
        told = Fidelity.ALTERED
    if told is Fidelity.VERBATIM:
        return Judgement(told, tuple(ground for each in found for ground in each.grounds))
    return Judgement(told, tuple(ground for each in found if not _is_faithful(each) for ground in each.grounds))


def _is_faithful(judgement: Judgement) -> bool:
    return judgement.fidelity is Fidelity.VERBATIM


def _of_fragment(primary: Beside, words: str) -> Judgement:
    if primary.contains(words):
        return Judgement(Fidelity.VERBATIM, (Difference(Deed.QUOTES, witness=words.strip()),))
    alignment = primary.alignment(words)
    told = _class_of(primary.base.tokens, primary.text(words).tokens, alignment)
    if not alignment.related and told in {Fidelity.ADDED, Fidelity.ALTERED}:
        return Judgement(Fidelity.ALTERED, (Difference(Deed.RENDERS, witness=words.strip()),))
    found = differences(alignment.segments)
    return Judgement(told, found or typographical(alignment.segments))


def _class_of(base: Tokens, words: Tokens, alignment: Alignment) -> Fidelity:
    if any(part.marks_cut for part in alignment.segments):
        changed = _of_changes(alignment)
        if changed is not None:
            return changed
    if same_letters(base, words):
        return Fidelity.TYPOGRAPHY
    if same_letters(base, words, respelled=True):
        return Fidelity.RESPELLED
    return _of_changes(alignment) or Fidelity.ALTERED


def _of_changes(alignment: Alignment) -> Fidelity | None:
    """The class by what is cut and added; None where no word differs."""
    parts = alignment.segments
    own = _own_words(parts)
    if any(part.moved or (part.base and _replaces(part, said)) for part, said in zip(parts, own, strict=True)):
        return Fidelity.ALTERED
    added = any(said and not _same_saying(part) for part, said in zip(parts, own, strict=True))
    cuts = [place for place, part in enumerate(parts) if _is_cut(parts, place, part)]
    silent = [place for place in cuts if not (_is_marked(parts, place) or parts[place].stands_for_base)]
    if added:
        return Fidelity.ALTERED if silent else Fidelity.ADDED
    if silent:
        return Fidelity.CUT
    if any(_glosses(part) for part in parts):
        return Fidelity.GLOSS
    return Fidelity.CUT_MARKED if cuts else None


def _own_words(parts: Sequence[Segment]) -> list[tuple[Token, ...]]:
    """For each segment the tokens of the witness that say something and are not marked as its own by brackets."""
    apart = bracketed(tuple(token for part in parts for token in part.witness))
    found: list[tuple[Token, ...]] = []
    place = 0
    for part in parts:
        said = [token for step, token in enumerate(part.witness, place) if step not in apart and says(token)]
        found.append(tuple(said) if part.differs else ())
        place += len(part.witness)
    return found


def _replaces(part: Segment, said: Sequence[Token]) -> bool:
    """Whether words of the witness stand instead of words of the base."""
    return bool(said) and not _same_saying(part) and any(says(token) for token in part.base)


def _glosses(part: Segment) -> bool:
    return part.differs and not _same_saying(part) and any(says(token) for token in part.witness)


def _is_cut(parts: Sequence[Segment], place: int, part: Segment) -> bool:
    missing = any(says(token) for token in part.base) and not _same_saying(part)
    return missing and not part.same and (part.quoted or _is_marked(parts, place))


def _is_marked(parts: Sequence[Segment], place: int) -> bool:
    around = parts[max(0, place - 1) : place + 2]
    return any(part.marks_cut and not part.same for part in around)


def _same_saying(part: Segment) -> bool:
    return part.respelled or letters(part.base, respelled=True) == letters(part.witness, respelled=True)
