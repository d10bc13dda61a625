"""Entities: the people, organisations, systems and works of the event, and what the sources claim of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soraleak_tui.domain.saying import Saying


class EntityKind(StrEnum):
    """What sort of thing a name is the name of."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    SYSTEM = "system"
    """A model, a program, a site, a way of using one."""
    WORK = "work"
    """A film, a screening, a text that is not a source."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One of those that the dossier names."""

    id: str
    name: str
    kind: EntityKind
    text: str
    """What it is, in a sentence of ours."""
    evidence: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    """Other names under which prose and sources have it."""
    claims: tuple[Saying, ...] = ()
