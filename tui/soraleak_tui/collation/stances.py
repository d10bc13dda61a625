"""Standing: how each answer to a question stands to what is settled or, where nothing is, to the other answers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.tokens import Sort, tokens
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Entry, Standing
from soraleak_tui.domain.question import Answer, Outcome, Question, Silence
from soraleak_tui.domain.source import Kind
from soraleak_tui.domain.value import Measure, Value

Words = tuple[str, ...]
_SILENT = {Silence.NOTHING: Standing.NOTHING, Silence.UNREAD: Standing.UNREAD}
_FEWEST_WORDS = 2
"""Words that two texts must share to be the same where one is but a part of the other."""


def entries(dossier: Dossier, question: Question) -> tuple[Entry, ...]:
    """Every answer with its standing, in order; silences too."""
    judge = _Judge(dossier, question)
    return tuple(
        Entry(answer, judge.standing(answer), judge.words_of.get(key_of(answer), "")) for answer in question.answers
    )


def key_of(answer: Answer) -> str:
    """What can be cited of an answer: its exact words, else its source."""
    return (answer.saying.quotation if answer.saying else None) or answer.source


def benchmark(question: Question) -> Value | None:
    """What the evidence settles, as a value; None where it settles nothing or no value."""
    return question.finding.value if question.finding.outcome is Outcome.SETTLED else None


@dataclass(frozen=True, slots=True)
class _Named:
    key: str
    source: str
    words: Words


class _Judge:
    """Knows the answers to one question, their exact words, and what is settled."""

    def __init__(self, dossier: Dossier, question: Question) -> None:
        self._question = question
        self._settled = benchmark(question)
        keys = {key_of(answer) for answer in question.speaking}
        quoted = {key: dossier.quotations[key].exact for key in keys if key in dossier.quotations}
        self.words_of = quoted
        self._values = list(dict.fromkeys(answer.value for answer in question.speaking if answer.value is not None))
        self._primary = {
            answer.source for answer in question.speaking if dossier.sources[answer.source].kind is Kind.PRIMARY
        }
        found = (dossier.quotation_of(key) for key in question.finding.evidence)
        is_settled = question.finding.outcome is Outcome.SETTLED
        self._proof = [(each.source, _words(each.exact)) for each in found if each is not None] if is_settled else []
        self._said: dict[Value, tuple[Words, ...]] = {}

    def standing(self, answer: Answer) -> Standing:
        """How one answer stands."""
        if answer.silence is not None or answer.saying is None:
            return _SILENT[answer.silence or Silence.UNREAD]
        if key_of(answer) in self._question.finding.contradicts:
            return Standing.CONFLICTS
        return self._in_words(answer) if answer.value is None else self._by_value(answer, answer.value)

    def _in_words(self, answer: Answer) -> Standing:
        """Without a value: its words and those that settle it, of another source, are the same, or nobody can say."""
        proofs = [proof for proof in self._proof if _same(self._words(answer), proof[1])]
        own = any(source == answer.source for source, _ in proofs)
        others = {source for source, _ in proofs} | (self._saying_so(answer) if own else set())
        return Standing.AGREES if others - {answer.source} else Standing.UNCOMPARED

    def _saying_so(self, answer: Answer) -> set[str]:
        """The sources whose answer is in the same words."""
        words = self._words(answer)
        return {each.source for each in self._question.speaking if _same(self._words(each), words)}

    def _words(self, answer: Answer) -> Words:
        return _words(self.words_of.get(key_of(answer), ""))

    def _by_value(self, answer: Answer, value: Value) -> Standing:
        others = [each for each in self._values if each != value] if self._settled is None else [self._settled]
        agrees = [value.agrees(other) for other in others]
        if False in agrees:
            return Standing.CONFLICTS
        shared = self._settled is None and sum(each.value == value for each in self._question.speaking) > 1
        if True not in agrees and not shared:
            return Standing.UNCOMPARED
        if value.measure is Measure.TERM:
            words = self._words(answer)
            same = not words or any(_same(words, each) for each in self._sayings(value))
        else:
            same = shared or any(_within(value, other) for other in others)
        return Standing.AGREES if same else Standing.ALIKE

    def _sayings(self, value: Value) -> Sequence[Words]:
        """The words that others of the value are held against: those of a party, else of a proof, else the first."""
        if value not in self._said:
            of_value = [each for each in self._question.speaking if each.value == value]
            named = [
                _Named(key_of(each), each.source, _words(self.words_of[key_of(each)]))
                for each in of_value
                if key_of(each) in self.words_of
            ]
            proof = self._question.finding.evidence
            best = (
                [each.words for each in named if each.source in self._primary]
                or [each.words for each in named if each.key in proof]
                or [each.words for each in named[:1]]
            )
            self._said[value] = (_words(value.text), *best)
        return self._said[value]


def _words(text: str) -> Words:
    return tuple(token.key for token in tokens(text) if token.sort is Sort.WORD)


def _same(one: Words, other: Words) -> bool:
    """Whether one of them has all words of the other side by side; a single word must be all that the one says."""
    shorter, longer = sorted((one, other), key=len)
    if one == other:
        return bool(one)
    return len(shorter) >= _FEWEST_WORDS and _runs_in(shorter, longer)


def _runs_in(shorter: Words, longer: Collection[str]) -> bool:
    whole = tuple(longer)
    return any(whole[at : at + len(shorter)] == shorter for at in range(len(whole) - len(shorter) + 1))


def _within(value: Value, settled: Value) -> bool:
    """Whether a number or a moment lies wholly within another one."""
    if value.moment is not None and settled.moment is not None:
        (start, end), (first, last) = value.moment.span, settled.moment.span
        return first <= start and end <= last
    low = settled.low is None or (value.low is not None and settled.low <= value.low)
    high = settled.high is None or (value.high is not None and value.high <= settled.high)
    return low and high and not (value.approximate and not settled.approximate)
