"""Mechanism: how something worked, as stations and the steps between them, to be drawn one step at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Station:
    """One of those between whom something passes."""

    id: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One passing from a station to another, or something that happens within one."""

    id: str
    title: str
    start: str
    """Id of a station."""
    end: str
    """Id of a station; that of ``start`` where it stays."""
    text: str
    proves: str
    """What follows from it, in our words; empty where nothing does."""
    evidence: tuple[str, ...]
    """Who reported it: keys as in prose; never empty."""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """The whole path, in order."""

    id: str
    title: str
    text: str
    stations: tuple[Station, ...]
    steps: tuple[Step, ...]
