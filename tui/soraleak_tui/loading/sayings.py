"""What one source says, as answers, figures, claims and errors have it: exact words, or a gist with its evidence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from soraleak_tui.domain.numerals import Number
from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.source import Extent, Kind
from soraleak_tui.domain.value import Value
from soraleak_tui.loading.crediting import check_credits
from soraleak_tui.loading.faults import Faults, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.quotations import exact_words
from soraleak_tui.loading.records import Records, Words
from soraleak_tui.loading.references import Reference, Target

QUOTED = ("exact", "prefix", "suffix", "manner", "language", "back-translated")
SAID = ("source", "quotation", *QUOTED, "gist", "hedge", "credits", "evidence")
_MANNERS = (Manner.OWN, Manner.QUOTED, Manner.RETOLD)
_GIVE = "give exact, or quotation: source:id; where its words are not at hand, a gist with evidence"


@dataclass(slots=True)
class Sayings:
    """Reads the sayings of one record: words given there become the quotation ``source:record``."""

    record: str
    what: str
    """What a saying is here, as ``an answer``."""
    found: Records
    faults: Faults
    most: int = 0
    """Words that exact words may have here; 0 for no limit but the quotation's own."""
    _count: Counter[str] = field(default_factory=Counter)

    def read(self, fields: Fields, value: Value | None = None) -> Saying:
        """One saying; its source is the one named, or that of its quotation. A ``value`` is held to the words."""
        numbers = frozenset[Number]() if value is None else value.numbers
        key = self._words(fields)
        if key is not None:
            place = fields.place_of("exact" if fields.has("exact") else "quotation")
            self.found.words.append(Words(place, key, fields.words("hedge"), self.most, numbers))
        source = (key or "").partition(":")[0] or self._source(fields)
        saying = Saying(
            source=source,
            quotation=key,
            gist=fields.words("gist"),
            hedge=fields.words("hedge"),
            credits=self.found.refer(fields, "credits", Target.SOURCE),
            evidence=self.found.evidence(fields),
        )
        check_credits(saying.credits, saying.source, self.found.sources, fields.place_of("credits"), self.faults)
        if saying.quotation is None and "quotation" not in fields and "exact" not in fields:
            self._check_gist(fields, saying)
        return saying

    def _source(self, fields: Fields) -> str:
        source = fields.text("source", "the id of a source") if "quotation" not in fields else ""
        if source:
            self.found.references.append(Reference(fields.place_of("source"), source, Target.SOURCE))
        return source

    def _words(self, fields: Fields) -> str | None:
        """The key of the exact words, those given here taken in; None where there are none."""
        if not fields.has("exact"):
            return self._quotation(fields)
        if "quotation" in fields:
            self.faults.add(fields.place_of("quotation"), "words given twice", "take out quotation, or exact")
        source = self._source(fields)
        self._count[source] += 1
        number = self._count[source]
        quotation = Quotation(
            source=source,
            id=self.record if number == 1 else f"{self.record}-{number}",
            exact=exact_words(fields, self.faults),
            prefix=fields.words("prefix"),
            suffix=fields.words("suffix"),
            manner=fields.maybe_choice("manner", _MANNERS),
            language=fields.language("language"),
            back_translated=fields.flag("back-translated"),
        )
        self.found.quotations.add(quotation, fields.place_of("exact"), self.faults)
        return quotation.key if source else None

    def _quotation(self, fields: Fields) -> str | None:
        for name in QUOTED:
            if name in fields:
                self.faults.add(fields.place_of(name), f"a field {shown(name)} without exact words", "give exact")
        key = fields.maybe("quotation")
        if key is None:
            return None
        self.found.references.append(Reference(fields.place_of("quotation"), key, Target.QUOTATION))
        if fields.has("source") and fields.words("source") != key.partition(":")[0]:
            wrong = f"words of {shown(key.partition(':')[0])} given to {shown(fields.words('source'))}"
            self.faults.add(fields.place_of("source"), wrong, "take out source: the quotation names it")
        return key

    def _check_gist(self, fields: Fields, saying: Saying) -> None:
        source = self.found.sources.get(saying.source)
        if not saying.gist.strip():
            self.faults.add(fields.place, f"{self.what} without words", _GIVE)
        elif not saying.evidence:
            right = "name what it rests on: evidence: [X12], or give exact"
            self.faults.add(fields.place_of("gist"), "a gist without evidence", right)
        elif source and source.extent is Extent.FULL and source.kind is not Kind.PRIMARY:
            wrong = f"{self.what} in our words alone, of a source that was read in full"
            self.faults.add(fields.place_of("gist"), wrong, "give its own, as exact or quotation")
