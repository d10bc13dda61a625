"""A loaded dossier kept in the reader's cache folder, so that the next start need not parse it again.

Measured: parsing the built-in dossier takes longer than importing and starting Textual; reading it back takes a tenth.
The key covers every byte of the dossier and the state of the code, so nothing stale is ever read. What is read back may
hold nothing but the program's own values; a file that is broken, foreign or unreadable is passed over and written anew.
Only a dossier without a fault is ever kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import pickle
import sys
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading.hashing import digest

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_MAGIC = b"soraleak-tui dossier 1\n"
_VALUES = "soraleak_tui.domain."
_PACKAGE = Path(__file__).resolve().parents[1]
_BROKEN = (
    *(pickle.UnpicklingError, EOFError, ImportError, AttributeError, LookupError),
    *(TypeError, ValueError, OverflowError, MemoryError),
)
"""What reading raises where a file is not what was written."""
_KEPT = 8
"""Files that the folder holds at most; the oldest go first."""


class _Foreign(pickle.UnpicklingError):
    """Something that is no value of a dossier."""


class _Reader(pickle.Unpickler):
    """Reads nothing but the domain's own classes, so that a planted file can run nothing."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        """The class that a module of the domain defines; UnpicklingError for anything else, such as what it imports."""
        if module_name.startswith(_VALUES) and "." not in global_name:
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and found.__module__ == module_name:
                return found
        message = f"{module_name}.{global_name} is no value of a dossier"
        raise _Foreign(message)


def load_kept(root: Traversable, folder: Path) -> Dossier:
    """The dossier in ``root``, from ``folder`` where it is kept there, else parsed, checked and kept.

    DossierError as ``load``. A folder that cannot be read or written makes no difference but in time.
    """
    try:
        path = folder / f"{_key(root)}.dossier"
    except OSError:
        return _parsed(root)
    kept = _read(path)
    if kept is None:
        kept = _parsed(root)
        with contextlib.suppress(OSError):
            _write(path, kept)
    return kept


def _parsed(root: Traversable) -> Dossier:
    from soraleak_tui.loading.loader import load

    return load(root)


def _key(root: Traversable) -> str:
    """A name for the dossier's bytes as read by this code under this Python; OSError where a file cannot be read."""
    state = [sys.version, digest(root)]
    for package in ("domain", "loading"):
        for entry in sorted(os.scandir(_PACKAGE / package), key=lambda entry: entry.name):
            if entry.name.endswith(".py"):
                stat = entry.stat()
                state.append(f"{package}/{entry.name} {stat.st_size} {stat.st_mtime_ns}")
    return hashlib.sha256("\n".join(state).encode()).hexdigest()[:32]


def _read(path: Path) -> Dossier | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head, payload = data[: len(_MAGIC) + 32], data[len(_MAGIC) + 32 :]
    if head != _MAGIC + hashlib.sha256(payload).digest():
        return None
    try:
        state: dict[str, Any] = _Reader(io.BytesIO(payload)).load()
        return Dossier(**{name: _frozen(value) for name, value in state.items()})
    except _BROKEN:
        return None


def _write(path: Path, dossier: Dossier) -> None:
    """Write beside and then rename, so that no reader ever sees half a file."""
    import tempfile

    state = {field.name: _thawed(getattr(dossier, field.name)) for field in fields(dossier)}
    payload = pickle.dumps(state, protocol=5)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_MAGIC + hashlib.sha256(payload).digest() + payload)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
    for old in sorted(path.parent.glob("*.dossier"), key=lambda file: file.stat().st_mtime)[:-_KEPT]:
        old.unlink(missing_ok=True)


def _thawed(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else value


def _frozen(value: Any) -> Any:
    return MappingProxyType(value) if isinstance(value, dict) else value
