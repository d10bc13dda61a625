"""``python -m soraleak_tui.edition.child FOLDER FILE``: prepare an edition in a process of its own.

So the interface need not share its processor time with the parser: no key waits while a large dossier is read.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from soraleak_tui.domain.fault import DossierError
from soraleak_tui.edition.coming import FAULTY
from soraleak_tui.edition.prepare import prepare

NOT_KEPT = 3
"""Exit code where the file could not be written."""
NICE = 10
"""How much it gives way to what the reader does meanwhile, where there is no processor to spare."""


def main(arguments: Sequence[str]) -> int:
    """Prepare the edition of a dossier's folder in a file; the code to leave with."""
    root, path = map(Path, arguments)
    if hasattr(os, "nice"):
        os.nice(NICE)
    try:
        prepare(root, path)
    except DossierError as error:
        json.dump([astuple(fault) for fault in error.faults], sys.stdout)
        return FAULTY
    except (OSError, sqlite3.Error):
        return NOT_KEPT
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
