"""Names of authors, as the styles write them: inverted or not, with initials or in full.

A ``literal`` (a body, a pseudonym) is never inverted; a name in Chinese, Japanese or Korean script is written family
name first without comma or blank, and its given name has no initials: its parts are not words of an alphabet.
"""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.domain.source import Name


def direct(name: Name) -> str:
    """In the order of speech: ``Martin L. King Jr.``."""
    if name.literal or _east_asian(name):
        return name.literal or name.family + name.given
    return " ".join(part for part in (name.given, name.particle, name.family, name.suffix) if part)


def inverted(name: Name, given: str | None = None, *, particle_last: bool = False) -> str:
    """Family name first: ``King, Martin L., Jr.``; ``given`` replaces the given name, by its initials for example.

    The particle stays before the family name, or goes behind the given name with ``particle_last``.
    """
    if name.literal or _east_asian(name):
        return direct(name)
    given = name.given if given is None else given
    family = name.family
    if name.particle and particle_last and given:
        given = f"{given} {name.particle}"
    elif name.particle:
        family = f"{name.particle} {family}"
    return ", ".join(part for part in (family, given, name.suffix) if part)


def initials(given: str, between: str = " ") -> str:
    """The initials of a given name: ``Jane Q.`` is ``J. Q.``, ``Jean-Paul`` is ``J.-P.``."""
    words = given.replace(".", ". ").split()
    return between.join("-".join(part[0] + "." for part in word.split("-") if part) for word in words)


def listed(names: Sequence[str], last: str) -> str:
    """Names with commas between them and ``last`` before the last one."""
    return last.join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _east_asian(name: Name) -> bool:
    return any("\u2e80" <= letter <= "\ud7ff" or "\uf900" <= letter <= "\ufaff" for letter in name.family)
