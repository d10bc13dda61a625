"""Marks: letters that a reader puts on views."""

from __future__ import annotations

import string
from collections.abc import Mapping
from types import MappingProxyType

from soraleak_tui.navigation.view import View

LETTERS = string.ascii_lowercase + string.ascii_uppercase
"""The names that a mark can have, in their order."""
NONE: Mapping[str, View] = MappingProxyType({})


def marked(marks: Mapping[str, View], letter: str, view: View) -> Mapping[str, View]:
    """The marks with one more, or with one moved, in the order of their letters; ValueError for what is no letter."""
    if letter not in LETTERS or len(letter) != 1:
        raise ValueError(letter)
    after = {**marks, letter: view}
    return MappingProxyType({name: after[name] for name in LETTERS if name in after})


def free(marks: Mapping[str, View]) -> str | None:
    """The first letter without a mark; None where all have one."""
    return next((letter for letter in LETTERS if letter not in marks), None)
