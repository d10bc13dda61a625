"""Source: one publication, described with CSL variables, and how far it can be leaned on.

CSL variable names: Citation Style Language 1.0.2, appendix IV.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from soraleak_tui.domain.dates import Edtf


class Kind(StrEnum):
    """What sort of witness a publication is to the event."""

    PRIMARY = "primary"
    """Made by a party, or a record of what it did."""
    ORIGINAL = "original report"
    """Rests in part on its own reporting."""
    AGGREGATION = "aggregation"
    """Retells other publications."""
    REPOST = "repost"
    """The words of another publication at another address."""
    TRANSLATION = "translation"
    """Words that came through another language."""
    COMMENT = "comment"
    """An opinion or an essay about the event."""


class Sureness(StrEnum):
    """How the words were read."""

    DIRECT = "A"
    """Read directly, under the publisher's own address."""
    MIRROR = "B"
    """Read in a mirror, a repost or a translation."""
    PARAPHRASE = "C"
    """Known only through somebody else's paraphrase."""
    NOT_FOUND = "D"
    """Named by others; not found."""

    @property
    def in_words(self) -> str:
        """As readers are told, for use within a sentence."""
        return _SURENESS[self]


_SURENESS = MappingProxyType(
    {
        Sureness.DIRECT: "read directly",
        Sureness.MIRROR: "read in a mirror or translation",
        Sureness.PARAPHRASE: "known through a paraphrase",
        Sureness.NOT_FOUND: "named by others, not found",
    }
)


class Extent(StrEnum):
    """How much of a source was read: only a source read in full can be said to be silent."""

    FULL = "full"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in parts, or a ``literal`` that has none (a body, a pseudonym)."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """CSL's non-dropping particle (``de``, ``van``)."""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Dependence:
    """That one source rests on another, and the words that show it."""

    source: str
    credit: str
    """The credit line, or what stands for it, in our words or the source's."""


@dataclass(frozen=True, slots=True)
class Source:
    """One publication. What is not established is ``None`` or empty, never invented."""

    id: str
    label: str
    """The short name that readers see."""
    type: str
    """CSL item type: ``article-newspaper``, ``webpage``, ``post-weblog`` …"""
    kind: Kind
    sureness: Sureness
    extent: Extent
    reading: str
    """How and where the words were read, in a sentence of ours."""
    title: str | None = None
    author: tuple[Name, ...] = ()
    publisher: str | None = None
    container_title: str | None = None
    issued: Edtf | None = None
    accessed: Edtf | None = None
    url: str | None = None
    language: str = "en"
    genre: str | None = None
    rests_on: tuple[Dependence, ...] = ()
    not_established: tuple[str, ...] = ()
    """CSL variables that were looked for in vain."""
    remark: str = ""
    outlet: str = ""
    """The name under which readers know the publication; empty where it is the title of its container or unknown."""
    words: int | None = None
    """Words of its text, by which the share that is quoted is measured; None where nobody counted them."""
    read_at: tuple[str, ...] = ()
    """Addresses at which it was read, where they are not its own: mirrors, reposts, translations."""

    @property
    def label_with_id(self) -> str:
        """The id and the label, so that readers can cite what they see; the label alone where it begins with the id."""
        return self.label if self.label.startswith(self.id) else f"{self.id} · {self.label}"
