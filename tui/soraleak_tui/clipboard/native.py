"""Handing text to a program of this machine, and finding out whether it kept it."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from typing import Final

from soraleak_tui.clipboard.choice import Route
from soraleak_tui.clipboard.receipt import Certainty, Receipt

PATIENCE: Final = 2.0
"""Seconds that a program may take; some wait for a window that never gets the focus."""


def hand_over(route: Route, text: str, environment: Mapping[str, str], patience: float = PATIENCE) -> Receipt:
    """Write the text by the route and read it back where that can be done; blocks, at most twice ``patience`` seconds.

    What is held is read for one purpose, to compare it with the text, and is then forgotten. Never raises OSError.
    """
    words = text.encode(route.encoding)
    surroundings = {**environment, **dict(route.settings)}
    reason = _write(route, words, surroundings, patience)
    if reason:
        return Receipt(route.name, Certainty.FAILED, reason)
    if not route.read:
        return Receipt(route.name, Certainty.SENT, "it cannot be read back")
    if _holds(route, words, surroundings, patience):
        return Receipt(route.name, Certainty.CONFIRMED)
    return Receipt(route.name, Certainty.SENT, "it did not give the same words back")


def _write(route: Route, words: bytes, environment: Mapping[str, str], patience: float) -> str:
    """Why the program did not take the words; empty if it did."""
    try:
        done = subprocess.run(  # noqa: S603 - a path that was looked up, no shell, and the words go to its input
            route.write,
            input=words,
            # A copier leaves a child behind that serves the selection: it would keep a pipe open for as long as it
            # lives, and would die with this terminal if it stayed in this session.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=environment,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"{route.name} gave no answer in {patience:g} s"
    except OSError as error:
        return f"{route.name} could not be started ({error.strerror})"
    return f"{route.name} ended with status {done.returncode}" if done.returncode else ""


def _holds(route: Route, words: bytes, environment: Mapping[str, str], patience: float) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - as above
            route.read,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=environment,
            timeout=patience,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return False
    return done.returncode == 0 and done.stdout == words
