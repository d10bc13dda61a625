"""Events: what happened when, as each source has it and on one scale; what conflicts is kept in conflict."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.moments import Precision


@dataclass(frozen=True, slots=True)
class Zone:
    """A clock by which hours are told."""

    name: str
    offset: int
    """Minutes by which it is ahead of UTC."""


@dataclass(frozen=True, slots=True)
class Account:
    """When one source has an event happen."""

    when: Edtf
    """As normalised: no more precise than the words."""
    printed: str
    """As the source prints it; empty where the time is that of the source's own date."""
    evidence: tuple[str, ...]
    note: str = ""
    """Our arithmetic, or what is to be said about it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, at some time within ``when`` or, where it lasted, through all of it."""

    id: str
    title: str
    when: Edtf
    evidence: tuple[str, ...]
    accounts: tuple[Account, ...]
    """At least one; those that agree with ``when`` and those that do not."""
    text: str = ""
    lasting: bool = False
    parties: tuple[str, ...] = ()

    @property
    def timed(self) -> bool:
        """Whether it has hours, and so a place on the scale of hours."""
        return self.when.precision >= Precision.HOUR

    @property
    def conflicting(self) -> tuple[Account, ...]:
        """The accounts that cannot be true together with ``when``."""
        return tuple(account for account in self.accounts if account.when.disagrees(self.when))
