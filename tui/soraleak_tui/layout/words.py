"""Words for the values of a source: extent, language, names and what is not established."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from soraleak_tui.domain.source import Extent, Name

EXTENT = MappingProxyType({Extent.FULL: "read in full", Extent.PART: "read in part", Extent.NONE: "not read"})
_VARIABLES = MappingProxyType({"issued": "date", "container-title": "name of the site or paper", "URL": "address"})
_LANGUAGES = MappingProxyType(
    {
        "ar": "Arabic",
        "cs": "Czech",
        "da": "Danish",
        "de": "German",
        "el": "Greek",
        "en": "English",
        "es": "Spanish",
        "fa": "Persian",
        "fi": "Finnish",
        "fr": "French",
        "he": "Hebrew",
        "hi": "Hindi",
        "hu": "Hungarian",
        "id": "Indonesian",
        "it": "Italian",
        "ja": "Japanese",
        "ko": "Korean",
        "nl": "Dutch",
        "no": "Norwegian",
        "pl": "Polish",
        "pt": "Portuguese",
        "ro": "Romanian",
        "ru": "Russian",
        "sv": "Swedish",
        "th": "Thai",
        "tr": "Turkish",
        "uk": "Ukrainian",
        "vi": "Vietnamese",
        "zh": "Chinese",
    }
)


def language_in_words(tag: str) -> str:
    """The English name of a language, by the first part of its tag (BCP 47); the tag itself where it is not known."""
    return _LANGUAGES.get(tag.partition("-")[0].lower(), tag)


def variable_in_words(variable: str) -> str:
    """A CSL variable as readers would call it."""
    return _VARIABLES.get(variable, variable.replace("-", " "))


def names_in_words(names: Sequence[Name]) -> str:
    """``Jane van Doe, Some Body and John Roe Jr``."""
    *first, last = [_name(name) for name in names] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _name(name: Name) -> str:
    parts = (name.given, name.particle, name.family, name.suffix)
    return name.literal or " ".join(part for part in parts if part)
