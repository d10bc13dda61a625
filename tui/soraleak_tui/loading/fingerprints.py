"""fingerprints/ID.yaml: the fingerprints of texts, as the command ``fingerprint`` writes them."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NotBase64

from soraleak_tui.domain.fingerprint import Fingerprint
from soraleak_tui.loading.faults import Faults, Place, nearest, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node, Table
from soraleak_tui.loading.records import Records

FOLDER = "fingerprints"
_NAMES = ("source", "words", "grams", "hashes", "salt", "filter")
_AGAIN = "make the file anew: soraleak-tui fingerprint"
_MOST = 1_000_000
_FEWEST = {"words": 0, "grams": 1, "hashes": 1, "salt": 0}


def read_fingerprint(node: Node, name: str, found: Records, faults: Faults) -> None:
    """Take in the values of ``fingerprints/name.yaml``."""
    if not isinstance(node, Table):
        faults.add_unread(node.place, "the file is to have fields", f"the fields are {', '.join(_NAMES)}")
        return
    fields = Fields(node, _NAMES, faults)
    source = fields.id("source")
    if source and source != name:
        faults.add(fields.place_of("source"), f"the source {shown(source)} is not the file's name", f"write {name}")
    elif source and source not in found.sources:
        right = nearest(source, found.sources) or "name a source of sources.yaml"
        faults.add(fields.place_of("source"), f"there is no source of the id {shown(source)}", right)
    numbers = {each: _number(fields, each, faults) for each in _FEWEST}
    bits = _bits(fields, faults)
    known = {each: number for each, number in numbers.items() if number is not None}
    if bits and known.keys() == numbers.keys():
        found.fingerprints[name] = Fingerprint(source=name, bits=bits, **known)


def check_words(found: Records, places: dict[str, Place], faults: Faults) -> None:
    """Note a count of words in sources.yaml that is not the fingerprint's."""
    for name, fingerprint in found.fingerprints.items():
        counted = found.sources[name].words if name in found.sources else None
        if counted is not None and counted != fingerprint.words:
            wrong = f"{counted} words of {shown(name)}, whose fingerprint is of {fingerprint.words}"
            faults.add(places[name], wrong, f"write words: {fingerprint.words}, or make the fingerprint anew")


def _number(fields: Fields, name: str, faults: Faults) -> int | None:
    written = fields.text(name)
    number = int(written) if written.isascii() and written.isdigit() and len(written) < 8 else -1
    if _FEWEST[name] <= number <= _MOST:
        return number
    if written:
        faults.add(fields.place_of(name), f"{shown(written)} is not the number of {name}", _AGAIN)
    return None


def _bits(fields: Fields, faults: Faults) -> bytes:
    written = "".join(fields.text("filter").split())
    try:
        return b64decode(written, validate=True)
    except (NotBase64, ValueError):
        faults.add(fields.place_of("filter"), "the filter is not base64", _AGAIN)
        return b""
