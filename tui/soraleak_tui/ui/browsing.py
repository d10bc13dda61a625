"""Browsing: an address is opened in the reader's browser, apart from this terminal."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Mapping

PATIENCE = 5.0
"""Seconds after which a browser that still runs is taken to have opened."""
_PAUSE = 0.05
_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


async def browsed(address: str, environment: Mapping[str, str]) -> bool:
    """Open an address, which is to be one on the web; False where no browser took it.

    It happens in a process without this terminal: a browser that writes there, or waits, spoils no screen.
    """
    try:
        process = subprocess.Popen(  # noqa: ASYNC220, S603 - starting takes no time; the address is an argument, and no shell
            [sys.executable, "-I", "-c", _OPEN, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            start_new_session=True,
        )
    except OSError:
        return False
    for _ in range(round(PATIENCE / _PAUSE)):
        await asyncio.sleep(_PAUSE)
        if (code := process.poll()) is not None:
            return code == 0
    return True
