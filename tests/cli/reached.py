"""What a reader can reach of a dossier, be it on the screen or in linear text."""

from __future__ import annotations

from dataclasses import dataclass, field

Ids = tuple[str, ...]


@dataclass
class Reached:
    """The same fields for both ways of reading, so that they can be compared one by one."""

    pages: list[str] = field(default_factory=list)
    """Titles."""
    passages: set[str] = field(default_factory=set)
    evidence: set[tuple[str, str]] = field(default_factory=set)
    """A passage, and the key of something that it rests on."""
    embedded: list[tuple[str, Ids]] = field(default_factory=list)
    """A statement, and the sources that a page sets side by side, in their order."""
    statements: list[str] = field(default_factory=list)
    comparisons: dict[str, dict[str, str]] = field(default_factory=dict)
    """By statement, how faithful each source is that has words for it."""
    readings: dict[str, list[tuple[str, str, Ids]]] = field(default_factory=dict)
    """By statement, every reading of its apparatus: the words, how many sources and origins, and which sources."""
    settled: dict[str, str] = field(default_factory=dict)
    silent: dict[str, set[str]] = field(default_factory=dict)
    unread: dict[str, set[str]] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)
    rests_on: dict[str, set[str]] = field(default_factory=dict)
    quotations: dict[str, str] = field(default_factory=dict)
    """The exact words by their key."""
    citations: dict[str, str] = field(default_factory=dict)
    records: dict[str, str] = field(default_factory=dict)
    """Questions, events, errors and so on: the title by the id."""
    headings: dict[str, list[str]] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)
    """By record, the sentences of it."""
    standings: dict[tuple[str, str], str] = field(default_factory=dict)
    """By question and source, how what the source answers stands, where it can be compared."""
    points: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    """By record, what it rests on and what is said: the key, the exact words, and ours."""
    stemma: list[tuple[str, Ids]] = field(default_factory=list)
    """Every source in the order in which they are drawn, and those that it rests on."""
    weights: dict[str, tuple[list[str], list[str], list[tuple[str, str, str]]]] = field(default_factory=dict)
    """By source, what hangs on it: headings, sentences, and what can be opened."""
    links: set[str] = field(default_factory=set)


def id_of(named: str) -> str:
    """The id that a source's name begins with, whatever parts it from the label."""
    return named.split(maxsplit=1)[0].rstrip(",.")
