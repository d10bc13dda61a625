"""The file of a fingerprint, as it is shipped in a dossier."""

from __future__ import annotations

from base64 import b64encode
from textwrap import wrap

from soraleak_tui.domain.fingerprint import Fingerprint

_HEAD = "# Made by soraleak-tui fingerprint. It proves quotations; the text cannot be read back from it.\n"
_WIDTH = 100


def as_yaml(fingerprint: Fingerprint) -> str:
    """The text of ``fingerprints/ID.yaml``."""
    lines = "".join(f"  {line}\n" for line in wrap(b64encode(fingerprint.bits).decode(), _WIDTH))
    numbers = {name: getattr(fingerprint, name) for name in ("words", "grams", "hashes", "salt")}
    fields = "".join(f"{name}: {value}\n" for name, value in numbers.items())
    return f'{_HEAD}source: "{fingerprint.source}"\n{fields}filter: >-\n{lines}'
