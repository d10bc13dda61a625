"""The record: a source as an item of CSL-JSON, the data from which Zotero, pandoc and citeproc work.

Source: CSL-JSON input schema 1.0.2 (csl-data.json) and Citation Style Language 1.0.2, appendices III and IV.
"""

from __future__ import annotations

from typing import Any

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.source import Name, Source


def record(source: Source) -> dict[str, Any]:
    """The source as a CSL-JSON item, in the order of the schema; what is not established is left out.

    Only CSL variables are in it: what the dossier adds (kind, sureness, remark …) is not.
    A dossier's titles are plain text, but a reader of CSL-JSON takes ``<i>`` and the like in them for markup:
    the format has no way to write such words otherwise.
    """
    item = {
        "id": source.id,
        "type": source.type,
        "title": source.title,
        "author": [name_parts(name) for name in source.author],
        "container-title": source.container_title,
        "publisher": source.publisher,
        "genre": source.genre,
        "issued": source.issued and date_parts(source.issued),
        "accessed": source.accessed and date_parts(source.accessed),
        "URL": source.url,
        "language": source.language,
    }
    return {variable: value for variable, value in item.items() if value}


def name_parts(name: Name) -> dict[str, str]:
    """A name as CSL-JSON has it: its parts, or ``literal`` alone."""
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


def date_parts(date: Edtf) -> dict[str, Any]:
    """A date as CSL-JSON has it: one list of numbers, or two; ``circa`` where it is uncertain or approximate.

    CSL has one word for the two, so the record cannot tell them apart.
    """
    points = [date.start] if date.end is None else [date.start, date.end]
    parts: dict[str, Any] = {"date-parts": [_numbers(point) for point in points]}
    if any(point.uncertain or point.approximate for point in points):
        parts["circa"] = True
    return parts


def _numbers(point: Point) -> list[int]:
    return [number for number in (point.year, point.month, point.day) if number is not None]
