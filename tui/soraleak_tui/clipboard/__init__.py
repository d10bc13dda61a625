"""The ways out of the program for a copy, and receipts that tell the truth about them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from soraleak_tui.clipboard.choice import routes
from soraleak_tui.clipboard.native import hand_over
from soraleak_tui.clipboard.receipt import OSC_52, Certainty, Receipt

__all__ = ["LONGEST", "Certainty", "Receipt", "copy"]

LONGEST: Final = 74_994
"""Bytes of text that OSC 52 may carry.

hterm drops sequences of more than 100,000 bytes: less 8 for the frame, and base64 takes four bytes for three.
"""


def copy(
    text: str,
    environment: Mapping[str, str],
    send: Callable[[str], None] | None,
    platform: str = sys.platform,
) -> Receipt:
    """Take the text out by the best route that works, and say which and how surely.

    ``send`` gives the text, as it is, to the terminal by OSC 52; None where there is no terminal. It is called at most
    once, in the caller's own thread, and only where no program took the text. Blocks while programs run (seconds at
    worst), so an interface calls it away from its event loop. Raises nothing of its own.
    """
    if not text:
        return Receipt("", Certainty.FAILED, "there is nothing to copy")
    reasons: list[str] = []
    for receipt in _tried(text, environment, platform):
        if receipt.certainty is not Certainty.FAILED:
            return receipt
        reasons.append(receipt.reason)
    return _through_terminal(text, send, reasons)


def _tried(text: str, environment: Mapping[str, str], platform: str) -> Iterator[Receipt]:
    which = partial(shutil.which, path=environment.get("PATH", ""))
    for route in routes(environment, platform, which):
        yield hand_over(route, text, environment)


def _through_terminal(text: str, send: Callable[[str], None] | None, reasons: list[str]) -> Receipt:
    size = len(text.encode())
    if send is None:
        reasons.append("there is no terminal to send it to")
    elif size > LONGEST:
        reasons.append(f"{size:,} bytes are more than the {LONGEST:,} that terminals take ({OSC_52})")
    else:
        send(text)
        return Receipt(OSC_52, Certainty.SENT, ", ".join(reasons))
    return Receipt("", Certainty.FAILED, ", ".join(reasons))
