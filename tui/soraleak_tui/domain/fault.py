"""Fault: something wrong in a dossier's files, as a value with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong, where, and what would be right."""

    file: str
    """Path below the dossier's folder, with forward slashes."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    wrong: str
    right: str = ""

    def __str__(self) -> str:
        """``file:line:column: what is wrong (what would be right)``."""
        hint = f" ({self.right})" if self.right else ""
        return f"{self.file}:{self.line}:{self.column}: {self.wrong}{hint}"


class DossierError(Exception):
    """The dossier cannot be opened; carries every fault at once, in the order of the files."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep the faults; there is at least one."""
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
