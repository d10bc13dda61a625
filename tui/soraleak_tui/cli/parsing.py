"""The parser of one command: options may stand anywhere, and what it does not know is said with its own usage."""

from __future__ import annotations

import argparse
from collections.abc import Sequence


class CommandParser(argparse.ArgumentParser):
    """As argparse's, but with options between the words too: ``compare L5 --base P1 000``."""

    _is_within = False

    def parse_known_args(  # type: ignore[override]  # argparse has overloads for namespaces of other classes
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """All of the arguments; what is not known ends the program here, for the frame would show its own usage."""
        # The way that lets options stand anywhere calls this very method for its parts, and loses ``--`` on the way.
        if self._is_within or "--" in (args or ()):
            return super().parse_known_args(args, namespace)
        self._is_within = True
        try:
            found, unknown = self.parse_known_intermixed_args(args, namespace)
        finally:
            self._is_within = False
        if unknown:
            self.error(f"there is no place for {' '.join(unknown)}")
        return found, []
