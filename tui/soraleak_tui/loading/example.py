"""The example: a small working dossier on an invented event, to begin one's own from."""

from __future__ import annotations

from pathlib import Path

_TEMPLATE = Path(__file__).with_name("example")


def write_example(directory: Path) -> tuple[Path, ...]:
    """Write the example into a folder that is new or empty; the files written, in the order of their names.

    FileExistsError where there is something in it, OSError where it cannot be written.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        message = f"{directory} is not an empty folder"
        raise FileExistsError(message)
    written = []
    for template in sorted(_TEMPLATE.rglob("*.*")):
        path = directory / template.relative_to(_TEMPLATE)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(template.read_bytes())
        written.append(path)
    return tuple(written)
