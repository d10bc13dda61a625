"""Hyperlinks on their way to the terminal (OSC 8): the same address has the same id wherever it stands.

The id tells a terminal which cells are one link: those that it underlines together under the mouse. Rich makes a new
one for each piece of text, and each time that it is painted.
"""

from __future__ import annotations

import re
from zlib import crc32

from textual.driver import Driver

_OPENING = re.compile("\x1b]8;id=[^;\x1b]*;([^\x1b]+)\x1b\\\\")


def with_stable_ids(driver: type[Driver]) -> type[Driver]:
    """The driver, writing hyperlinks with ids that depend on the address alone."""

    def write(self: Driver, data: str) -> None:
        driver.write(self, stable(data) if "\x1b]8;" in data else data)

    return type(driver.__name__, (driver,), {"write": write})


def stable(data: str) -> str:
    """What is written, with the ids of its hyperlinks replaced."""
    return _OPENING.sub(lambda match: f"\x1b]8;id={crc32(match[1].encode()):x};{match[1]}\x1b\\", data)
