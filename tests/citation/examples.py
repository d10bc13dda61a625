"""The awkward items as sources: from CSL-JSON to the domain's values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.source import Extent, Kind, Name, Source, Sureness

HERE = Path(__file__).parent


def awkward() -> dict[str, dict[str, Any]]:
    """The items of awkward.json by id."""
    items: list[dict[str, Any]] = json.loads((HERE / "awkward.json").read_text(encoding="utf-8"))
    return {item["id"]: item for item in items}


def source(item: dict[str, Any], kind: Kind = Kind.ORIGINAL) -> Source:
    """A source with the CSL variables of the item."""
    return Source(
        id=item["id"],
        label=item["id"],
        type=item["type"],
        kind=kind,
        sureness=Sureness.DIRECT,
        extent=Extent.FULL,
        reading="Made up for a test.",
        title=item.get("title"),
        author=tuple(map(name, item.get("author", ()))),
        publisher=item.get("publisher"),
        container_title=item.get("container-title"),
        issued=date(item.get("issued")),
        accessed=date(item.get("accessed")),
        url=item.get("URL"),
        language=item.get("language", "en"),
        genre=item.get("genre"),
    )


def name(parts: dict[str, str]) -> Name:
    """A name from CSL-JSON."""
    return Name(
        family=parts.get("family", ""),
        given=parts.get("given", ""),
        particle=parts.get("non-dropping-particle", ""),
        suffix=parts.get("suffix", ""),
        literal=parts.get("literal", ""),
    )


def date(variable: dict[str, Any] | None) -> Edtf | None:
    """A date from CSL-JSON."""
    if variable is None:
        return None
    mark = "~" if variable.get("circa") else ""
    points = ["-".join(f"{number:02}" for number in point) + mark for point in variable["date-parts"]]
    return Edtf.parse("/".join(points))
