"""Stemma: which source rests on which, in an order in which nothing rests on what comes later; what hangs on one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from soraleak_tui.domain.question import Answer
from soraleak_tui.domain.source import Dependence


@dataclass(frozen=True, slots=True)
class Node:
    """Where a source stands in a stemma: once, below all that it rests on."""

    source: str
    rests_on: tuple[Dependence, ...] = ()
    """What it rests on, all placed before it; the last placed of them, under which it is drawn, first."""
    depth: int = 0
    """How many sources it is drawn under."""
    own: bool = False
    """Whether it brings something of its own, whatever it rests on."""
    circle: tuple[Dependence, ...] = ()
    """What it rests on that rests on itself in turn, and so is placed after it: none in a dossier without faults."""

    @property
    def under(self) -> str | None:
        """The source that it is drawn under; None at the top."""
        return self.rests_on[0].source if self.rests_on else None


@dataclass(frozen=True, slots=True)
class Stemma:
    """Sources and how they rest on one another."""

    nodes: tuple[Node, ...]
    """Every source once: a root, then what is drawn under it, then the next root; those that stand alone last."""
    below: Mapping[str, tuple[str, ...]]
    """What rests on each source directly, in the order of the dossier; empty for those on which nothing rests."""
    origins: frozenset[str]
    """The independent roots of them all."""

    @property
    def alone(self) -> tuple[str, ...]:
        """Those that rest on nothing here, and on which nothing rests."""
        return tuple(
            node.source for node in self.nodes if not (node.rests_on or node.circle or self.below.get(node.source))
        )


class Loss(StrEnum):
    """What can lose the last that it rests on."""

    ANSWER = "answer"
    FINDING = "finding"
    STATEMENT = "statement"
    EVENT = "event"
    FIGURE = "figure"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Lost:
    """One thing that rests on one source alone, be it through others."""

    loss: Loss
    id: str
    """Of the question, statement, event, figure or passage."""
    answers: tuple[Answer, ...] = ()
    """Those that say the same; of an answer alone."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What hangs on one source."""

    source: str
    falls: tuple[str, ...]
    """Sources all of whose roots lead through it: they fall with it."""
    shaken: tuple[str, ...]
    """Sources that rest on it, directly or through others, and have something else to stand on."""
    lost: tuple[Lost, ...]
    """What nobody independent of it supports."""
    wordings: tuple[str, ...]
    """Statements whose primary wording is its own."""

    def lost_of(self, *losses: Loss) -> tuple[Lost, ...]:
        """What is lost of some sorts."""
        return tuple(each for each in self.lost if each.loss in losses)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A stemma as it is to be drawn."""

    title: str
    introduction: tuple[str, ...]
    """Sentences, each a paragraph."""
    stemma: Stemma
    lit: Mapping[str, str]
    """Sources that are to stand out, each with the word that says why; empty where none is."""
