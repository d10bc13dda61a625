"""Coming: a dossier that another process is preparing while the reader sees its front page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from soraleak_tui.domain.fault import DossierError, Fault

_PACKAGES = Path(__file__).resolve().parents[2]
FAULTY = 2
"""Exit code of the process where the dossier has faults, which then stand on its standard output."""


class Coming:
    """A child process that prepares an edition."""

    def __init__(self, root: Path, path: Path) -> None:
        """Start to prepare the dossier in ``root`` as the file ``path``; OSError where no process can be started."""
        self.root = root
        self.path = path
        search = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(  # noqa: S603  Python itself, with our own module
            [sys.executable, "-m", "soraleak_tui.edition.child", str(root.absolute()), str(path.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": search},
        )

    def wait(self) -> bool:
        """Wait for the end; whether the edition is there. DossierError where the dossier has faults."""
        said, _ = self._process.communicate()
        if self._process.returncode == FAULTY:
            raise DossierError(tuple(Fault(*values) for values in json.loads(said)))
        return self._process.returncode == 0

    def stop(self) -> None:
        """End it, if it still runs: nobody waits for it any more."""
        if self._process.poll() is None:
            self._process.kill()
