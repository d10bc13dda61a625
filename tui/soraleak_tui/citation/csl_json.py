"""CSL-JSON as text, a line for each variable, for Zotero, pandoc and whatever else reads it: always a list, as these programs expect."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from soraleak_tui.citation.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from soraleak_tui.domain.source import Source


def csl_json(sources: Sequence[Source], words: str = "") -> str:
    """The records as a JSON list; with words, these are the ``note`` of each."""
    items = ({**record(source), **({"note": words} if words else {})} for source in sources)
    return "[\n" + ",\n".join(map(_item, items)) + "\n]"


def _item(item: dict[str, Any]) -> str:
    lines = (f"    {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items())
    return "  {\n" + ",\n".join(lines) + "\n  }"
