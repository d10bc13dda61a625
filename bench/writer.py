"""Endless text from a seed: English-like words as frequent as words are in English, in sentences with their signs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from random import Random

_COMMON = (
    "the of and to a in that was it for is on with as at by he be his from had not are but they which this have you "
    "or were one all we there their said who its would when been more if no out so what up into about than them can "
    "only other new some could time these two may then do first any my now such like our over man me even most made "
    "after also did many before must through back years where much your way well down should because each just those "
    "people how too little state good very make world still own see men work long get here between both life being "
    "under never day same another know while last might us great old year off come since against go came right used"
).split()
_ACCENTED = "café naïve façade rôle élan Köln São jalapeño Çelik Łódź œuvre señor Ångström crème".split()
_ONSETS = "b b br c c ch cl d d f f fr g gr h h j k l l m m n n p p pl pr r r s s sh sl sp st t t th tr v w".split()
_VOWELS = "a a a e e e i i o o o ai ea ee ou".split()
_CODAS = "b d l l ld m m n n n nd ng nt r r rn s sh st th".split()
_ENDINGS = ("", "", "", "", "s", "s", "ed", "ing", "er", "ly", "tion", "al", "ness", "able")
_IDEOGRAPHS = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
_KANA = "のにはをたがでてとしれさあるいすもなかこれらよりまっだく"
_SIZE = 6_000
_SHORT = 1_500
_BATCH = 20_000
_LONGEST_LINK = 9_999


def vocabulary(random: Random) -> list[str]:
    """Some thousand different words, the commonest first: those of English, then such as could be."""
    words = dict.fromkeys([*_COMMON, *_ACCENTED])
    while len(words) < _SIZE:
        # Frequent words are short.
        syllables = 1 if len(words) < _SHORT else random.choices((1, 2, 3), (4, 6, 1))[0]
        stem = "".join(random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables))
        words[stem + random.choice(_CODAS) + random.choice(_ENDINGS)] = None
    return list(words)


class Writer:
    """Writes words, phrases and sentences without end; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.words = vocabulary(self.random)
        """All words there are, the commonest first."""
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        self._stream = self._endless()

    def _endless(self) -> Iterator[str]:
        while True:
            yield from self.random.choices(self.words, cum_weights=self._weights, k=_BATCH)

    def some(self, least: int, most: int) -> list[str]:
        """So many words, or a number between."""
        stream = self._stream
        return [next(stream) for _ in range(self.random.randint(least, most))]

    def phrase(self, least: int, most: int) -> str:
        """So many words, the first with a capital, without a sign at the end."""
        text = " ".join(self.some(least, most))
        return text[0].upper() + text[1:]

    def sentence(self) -> str:
        """A sentence as plain text, some with commas, dashes, quotation marks or figures in it."""
        words = self.some(7, 22)
        chance, middle = self.random.random(), len(words) // 2
        if chance < 0.35:
            words[middle] += ","
        elif chance < 0.42:
            words[middle] = f"“{words[middle]} {words[0]}”"
        elif chance < 0.46:
            words[middle] += "\u2014" + words[0]
        elif chance < 0.50:
            words[middle] = f"{self.random.randint(2, 2_000)}\u00a0km"
        elif chance < 0.53:
            words[middle] = f"{words[middle]}’s"
        text = " ".join(words)
        return f"{text[0].upper()}{text[1:]}{'?' if chance > 0.97 else '.'}"

    def marked(self) -> str:
        """A sentence in Markdown, some with words in italics, bold type, code or a link."""
        sentence = self.sentence()
        chance = self.random.random()
        if chance > 0.16:
            return sentence
        first, word, rest = [*sentence.split(" ", 2), "."][:3]
        if chance < 0.06:
            return f"{first} *{word}* {rest}"
        if chance < 0.10:
            return f"{first} **{word}** {rest}"
        if chance < 0.12:
            return f"{first} `{word}` {rest}"
        number = self.random.randint(1, _LONGEST_LINK)
        return f"{first} [{word}](https://example.org/{number}) {rest}"

    def far_eastern(self) -> str:
        """A sentence in ideographs, some with kana, without a blank."""
        signs = _IDEOGRAPHS + _KANA if self.random.random() < 0.3 else _IDEOGRAPHS
        return "".join(self.random.choices(signs, k=self.random.randint(8, 40))) + "。"
