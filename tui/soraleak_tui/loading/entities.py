"""entities.yaml: the people, organisations, systems and works of the event, and what is claimed of them."""

from __future__ import annotations

from soraleak_tui.domain.entity import Entity, EntityKind
from soraleak_tui.loading.faults import Faults
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.records import Records, entries
from soraleak_tui.loading.sayings import SAID, Sayings

FILE = "entities.yaml"
_ENTITY = ("id", "name", "kind", "text", "evidence", "aliases", "claims")
_KINDS = tuple(EntityKind)


def read_entities(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of entities.yaml."""
    for fields in entries(node, _ENTITY, "entities", faults):
        entity = _entity(fields, found, faults)
        found.entities.setdefault(entity.id, entity)


def _entity(fields: Fields, found: Records, faults: Faults) -> Entity:
    entity_id = found.new_id(fields, "entity", faults)
    claims = Sayings(entity_id, "a claim", found, faults)
    return Entity(
        id=entity_id,
        name=fields.text("name"),
        kind=fields.choice("kind", _KINDS),
        text=fields.text("text", "what it is, in a sentence"),
        evidence=found.required_evidence(fields, "an entity", faults),
        aliases=tuple(alias.value for alias in fields.texts("aliases")),
        claims=tuple(claims.read(each) for each in fields.tables("claims", SAID)),
    )
