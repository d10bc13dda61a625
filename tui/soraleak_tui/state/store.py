"""Store: the file in which one dossier's data are kept; read once, written when something changed, never in the way."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from soraleak_tui.domain.digest import blake2b
from soraleak_tui.state.kept import NOTHING, Kept

MOST_BYTES = 1_000_000
"""A larger file was not written by this program."""
_ASIDE = 9
"""Files that are set aside at most; after that the last one is replaced."""


class Store:
    """Reads and writes the data of one dossier; whatever goes wrong is a remark, and no error.

    Several programs may have the same dossier open. Each writes only what it changed itself, into what the file holds
    by then, with the file locked and replaced as a whole: no entry is lost, and nobody sees half a file.
    """

    def __init__(self, folder: Path, dossier: str) -> None:
        """Keep the data of the dossier of that id in a folder, which need not exist."""
        self._dossier = dossier
        # Two ids that differ in case alone are one name on some systems: the sum tells them apart.
        self._path = folder / f"{dossier[:60]}-{blake2b(dossier.encode(), digest_size=4).hexdigest()}.json"
        self._before = NOTHING
        self._remark = ""
        self._said: set[str] = set()

    def read(self) -> Kept:
        """What was kept; nothing where there is nothing, or nothing that can be read."""
        self._before = self._now()
        return self._before

    def write(self, kept: Kept) -> bool:
        """Keep it, if it differs from what was read or written last; whether there was anything to write.

        What could not be written is tried again the next time. May wait a second for another program.
        """
        if kept == self._before:
            return False
        from soraleak_tui.state.form import encoded
        from soraleak_tui.state.lock import locked

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with locked(self._path.with_suffix(".lock")):
                self._replace(encoded(self._dossier, self._now().with_changes(self._before, kept)))
        except OSError as error:
            self._note("unkept", f"Your places and marks cannot be kept: {error.strerror or 'the system refused'}")
        else:
            self._before = kept
        return True

    def remark(self) -> str:
        """What the reader is to know, each thing once; empty where there is nothing."""
        remark, self._remark = self._remark, ""
        return remark

    def _now(self) -> Kept:
        try:
            with self._path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError):
            return NOTHING
        except OSError as error:
            self._set_aside(error.strerror or "the system refused it")
            return NOTHING
        from soraleak_tui.state.form import decoded

        try:
            if len(data) > MOST_BYTES:
                raise ValueError("it is too large")  # noqa: TRY301 - one way for all that is wrong with a file
            return decoded(self._dossier, data)
        except ValueError as error:
            self._set_aside(str(error))
            return NOTHING

    def _set_aside(self, why: str) -> None:
        """Rename a file that cannot be read, so that nothing of it is lost and a new one can be begun."""
        names = [self._path.with_suffix(f".aside-{number}.json") for number in range(1, _ASIDE + 1)]
        where = ""
        with contextlib.suppress(OSError):
            aside = next((path for path in names if not path.exists()), names[-1])
            self._path.replace(aside)
            where = f"; it stands aside as {aside.name}"
        self._note("aside", f"What was kept of your places and marks is not read: {why}{where}")

    def _replace(self, data: bytes) -> None:
        """Write beside and then rename, so that no reader ever sees half a file."""
        beside = self._path.with_suffix(f".writing-{os.getpid()}")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise

    def _note(self, kind: str, remark: str) -> None:
        if kind not in self._said:
            self._said.add(kind)
            self._remark = remark
