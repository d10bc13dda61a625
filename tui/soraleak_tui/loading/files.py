"""The files of a dossier as sanitised text, or as faults: missing, too large, not UTF-8."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from soraleak_tui.loading.faults import Faults, Place, nearest, shown
from soraleak_tui.loading.inside import is_special, leads_out
from soraleak_tui.loading.sanitise import sanitise

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LARGEST_PAGE = 16_000_000
"""Bytes of a page, at most."""
LARGEST_DATA = 8_000_000
"""Bytes of a YAML file, at most."""


def read_text(
    root: Traversable, file: str, faults: Faults, *, named_at: Place | None = None, most: int | None = None
) -> str | None:
    """The sanitised text of a file below the dossier's folder; None where that is a fault.

    ``named_at`` is where the dossier names the file: a missing one is a fault there. With ``most``, whole lines from
    the start of the file, and no more than so many bytes.
    """
    path = root.joinpath(*file.split("/"))
    largest = LARGEST_PAGE if file.endswith(".md") else LARGEST_DATA
    try:
        if missing := _no_file(root, path, file):
            faults.add_unread(named_at or Place(file), *missing)
            return None
        with path.open("rb") as stream:
            data = stream.read(largest + 1 if most is None else most)
    except OSError as error:
        wrong = f"the file cannot be read: {error.strerror or 'no reason given'}"
        faults.add_unread(Place(file), wrong, "see who may read it")
        return None
    if len(data) > largest:
        faults.add_unread(Place(file), f"the file is larger than {largest // 1_000_000} MB", "split it or shorten it")
        return None
    if most is not None and len(data) == most:
        data = data[: data.rfind(b"\n") + 1]
    return _decode(data, file, faults)


def _no_file(root: Traversable, path: Traversable, file: str) -> tuple[str, str] | None:
    """What is wrong and right where there is nothing that may be opened: a pipe would be waited for without end."""
    if leads_out(root, path):
        return f"{file} is a link that leads out of the dossier's folder", "put the file itself there"
    if is_special(path):
        return f"{file} is not a file", "put a file of text there"
    return None if path.is_file() else (f"there is no file {file}", _written(file))


def _written(file: str) -> str:
    """What is right where a file is not there."""
    folder, _, name = file.partition("/")
    if not name:
        return f"write {file}"
    return f"write {file}, or take {name.partition('.')[0]} out of {folder_field(folder)}"


def _decode(data: bytes, file: str, faults: Faults) -> str | None:
    try:
        return sanitise(data.decode())
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        wrong = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        faults.add_unread(Place(file, line, column), wrong, "save the file as UTF-8")
        return None


def names_in(root: Traversable, folder: str, ending: str, faults: Faults) -> tuple[str, ...]:
    """The names of the files of a folder that may be missing, without their ending; a fault for what has another."""
    path = root.joinpath(folder)
    names = []
    for name in sorted(entry.name for entry in path.iterdir()) if path.is_dir() else ():
        if name.endswith(ending) and not name.startswith("."):
            names.append(name.removesuffix(ending))
        elif not name.startswith("."):
            seen = sanitise(name)
            wrong = f"the file {shown(seen)} does not belong in {folder}"
            faults.add(Place(f"{folder}/{seen}"), wrong, f"its files end in {ending}: take it away")
    return tuple(names)


def check_listed(root: Traversable, folder: str, ending: str, listed: Iterable[str], faults: Faults) -> None:
    """Note every file of a folder that the dossier does not list; names that begin with a dot are passed over."""
    path = root.joinpath(folder)
    names = {name + ending for name in listed}
    try:
        found = sorted(entry.name for entry in path.iterdir()) if path.is_dir() else []
    except OSError as error:
        wrong = f"the folder cannot be read: {error.strerror or 'no reason given'}"
        faults.add(Place(folder), wrong, "see who may read it")
        return
    for name in found:
        if name not in names and not name.startswith("."):
            seen = sanitise(name)
            hint = nearest(seen, names) or f"list it under {folder_field(folder)} in dossier.yaml, or take it away"
            faults.add(Place(f"{folder}/{seen}"), f"the file {shown(seen)} is not listed in dossier.yaml", hint)


def folder_field(folder: str) -> str:
    """The field of dossier.yaml that lists the files of a folder."""
    return "documents" if folder == "statements" else folder
