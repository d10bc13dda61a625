"""A fingerprint of a dossier's content, by which two copies can be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from soraleak_tui.domain.digest import blake2b
from soraleak_tui.loading.inside import is_special, leads_out

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_FILES = ("dossier.yaml", "sources.yaml", "quotations.yaml")
_OPTIONAL = (
    *("questions.yaml", "figures.yaml", "events.yaml", "entities.yaml"),
    *("errors.yaml", "unknowns.yaml", "interests.yaml", "steps.yaml"),
)
_BRIEF = "brief.md"
"""Written out, so that the parsers need not be imported; a test compares it with what is read."""
_FOLDERS = ("statements", "pages", "fingerprints")
_DIGITS = 12
_BYTES = 32


def fingerprint(root: Traversable) -> str:
    """Twelve hexadecimal digits of the digest of all files; OSError where one cannot be read."""
    return digest(root)[:_DIGITS]


def digest(root: Traversable) -> str:
    """The BLAKE2b digest of all files, names and bytes, in 64 hexadecimal digits; OSError where one cannot be read."""
    found = blake2b(digest_size=_BYTES)
    for name, path in _files(root):
        if is_special(path) or leads_out(root, path):
            message = f"{name} is not a file of the dossier"
            raise OSError(message)
        data = path.read_bytes()
        found.update(f"{name}\0{len(data)}\0".encode(errors="surrogateescape") + data)
    return found.hexdigest()


def _files(root: Traversable) -> Iterator[tuple[str, Traversable]]:
    for name in _FILES:
        yield name, root.joinpath(name)
    for name in (*_OPTIONAL, _BRIEF):
        if (path := root.joinpath(name)).is_file() or is_special(path):
            yield name, path
    for folder in _FOLDERS:
        path = root.joinpath(folder)
        entries = sorted(path.iterdir(), key=lambda entry: entry.name) if path.is_dir() else []
        for entry in entries:
            if entry.is_file() and not entry.name.startswith("."):
                yield f"{folder}/{entry.name}", entry
