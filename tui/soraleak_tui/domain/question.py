"""Questions: what readers ask about the event, what every source answers, and what is settled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.value import Value

LONGEST_ANSWER = 25
"""The most words of a source that an answer may have."""


class Silence(StrEnum):
    """Why a source has no answer."""

    NOTHING = "says nothing"
    """It was read in full."""
    UNREAD = "not read in full"


class Outcome(StrEnum):
    """Whether a question can be answered."""

    SETTLED = "settled"
    OPEN = "not settled"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source answers to one question. A source that contradicts itself has two answers."""

    source: str
    saying: Saying | None
    """None where it is silent."""
    silence: Silence | None = None
    """None where it speaks."""
    value: Value | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is made of the answers, in our words, and what that rests on."""

    outcome: Outcome
    text: str
    evidence: tuple[str, ...]
    """What settles it, or what was weighed where it is open: keys as in prose; never empty."""
    contradicts: tuple[str, ...] = ()
    """Keys of words that cannot be right if the evidence is."""
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question, the answers in the order of the file, the collated sources first, and the finding."""

    id: str
    title: str
    """The question itself, with its mark."""
    topic: str
    """The heading under which it stands."""
    answers: tuple[Answer, ...]
    finding: Finding
    note: str = ""

    @property
    def speaking(self) -> tuple[Answer, ...]:
        """The answers that are not silence."""
        return tuple(answer for answer in self.answers if answer.saying is not None)
