"""Values as bytes and back: nothing but the domain's own values is ever read, and no byte that was not written.

The file that they lie in may have been broken, or planted by somebody: each value carries a digest, and what is read
back can make values of the domain's classes and run nothing.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import is_dataclass
from typing import Any

from soraleak_tui.domain.digest import blake2b

_VALUES = "soraleak_tui.domain."
_DIGEST = 8
_BROKEN = (
    *(pickle.UnpicklingError, EOFError, ImportError, AttributeError, LookupError),
    *(TypeError, ValueError, OverflowError, MemoryError),
)
"""What reading raises where bytes are not what was written."""


class BrokenError(Exception):
    """What was kept is not what was written."""


class _Writer(pickle.Pickler):
    """Writes a dataclass as a call of its class: how pickle would restore one with slots takes half as long again."""

    def reducer_override(self, value: Any, /) -> Any:
        """The class and what it is called with, in the order of its fields; for all else, pickle's own way."""
        made_by = type(value)
        if not is_dataclass(made_by):
            return NotImplemented
        names: tuple[str, ...] = vars(made_by)["__match_args__"]
        return made_by, tuple([getattr(value, name) for name in names])


class _Reader(pickle.Unpickler):
    """Reads nothing but the domain's own classes, so that a planted file can run nothing."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        """The class that a module of the domain defines; UnpicklingError for anything else, such as what it imports."""
        if module_name.startswith(_VALUES) and "." not in global_name:
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and found.__module__ == module_name:
                return found
        message = f"{module_name}.{global_name} is no value of a dossier"
        raise pickle.UnpicklingError(message)


def to_bytes(name: str, value: object) -> bytes:
    """A value as bytes, before them a digest of them and of the name under which they are kept."""
    payload = io.BytesIO()
    _Writer(payload, protocol=5).dump(value)
    return _digest(name, payload.getvalue()) + payload.getvalue()


def from_bytes(name: str, data: bytes) -> Any:
    """The value; BrokenError where the bytes are not what ``to_bytes`` gave for that name."""
    if data[:_DIGEST] != _digest(name, data[_DIGEST:]):
        message = "the bytes are not those that were written"
        raise BrokenError(message)
    try:
        return _Reader(io.BytesIO(data[_DIGEST:])).load()
    except _BROKEN as error:
        raise BrokenError(str(error)) from error


def _digest(name: str, payload: bytes) -> bytes:
    return blake2b(name.encode() + b"\0" + payload, digest_size=_DIGEST).digest()
