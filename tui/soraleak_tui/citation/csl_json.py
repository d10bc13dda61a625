"""CSL-JSON as text, for Zotero, pandoc and whatever else reads it.

Always a list, as these programs expect, with a line for each variable.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from soraleak_tui.citation.record import record
from soraleak_tui.domain.source import Source


def csl_json(sources: Sequence[Source], words: str = "") -> str:
    """The records as a JSON list; with words, these are the ``note`` of each."""
    items = ({**record(source), **({"note": words} if words else {})} for source in sources)
    return "[\n" + ",\n".join(map(_item, items)) + "\n]"


def _item(item: dict[str, Any]) -> str:
    import json

    lines = (f"    {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items())
    return "  {\n" + ",\n".join(lines) + "\n  }"
