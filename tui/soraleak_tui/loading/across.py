"""What must hold between the words of a dossier and its records, once every file has been read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.moments import Precision
from soraleak_tui.domain.numerals import numerals
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.shares import LARGEST_SHARE, words_quoted
from soraleak_tui.domain.source import Kind
from soraleak_tui.domain.words import folded, words_of
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.precision import finest
from soraleak_tui.loading.records import Records, Told, Words

_NOT_MORE = "give no more than the words do, or an interval"


def check_records(found: Records, faults: Faults) -> None:
    """Note answers that are too long, hedges that are not there, and times more precise than their words."""
    quotations = found.quotations.by_key
    for words in found.words:
        if words.key in quotations:
            _check_words(words, quotations[words.key], faults)
    for told in found.told:
        _check_time(told, found, faults)


def check_shares(found: Records, places: Mapping[str, Place], faults: Faults) -> None:
    """Note every article of which more than a quarter of the words is quoted; what the parties made is free."""
    of_source: defaultdict[str, list[Quotation]] = defaultdict(list)
    for quotation in found.quotations.by_key.values():
        of_source[quotation.source].append(quotation)
    for source in found.sources.values():
        printed = found.fingerprints.get(source.id)
        words = printed.words if printed else source.words
        if words is None or source.kind is Kind.PRIMARY:
            continue
        quoted, most = words_quoted(of_source[source.id]), int(words * LARGEST_SHARE)
        if quoted > most:
            wrong = f"{quoted} of the {words} words of {shown(source.id)} are quoted, more than a quarter"
            faults.add(places[source.id], wrong, f"quote {most} at most: fewer, or shorter")


def _check_words(words: Words, quotation: Quotation, faults: Faults) -> None:
    count = len(words_of(quotation.exact))
    if words.most and count > words.most:
        faults.add(words.place, f"an answer of {count} words", f"quote {words.most} at most: those that carry it")
    around = f"{quotation.prefix} {quotation.exact} {quotation.suffix}"
    if words.hedge and not _holds(around, words.hedge):
        wrong = f"a hedge that does not stand in the words: {shown(words.hedge)}"
        faults.add(words.place, wrong, "give it as the source has it, or leave it out")
    printed = {numeral.value for numeral in numerals(around)}
    if words.numbers and printed and not words.numbers & printed:
        wrong = f"a value of which no number stands in the words: {shown(quotation.exact)}"
        faults.add(words.place, wrong, "give the number that they have, or other words")


def _check_time(told: Told, found: Records, faults: Faults) -> None:
    account = told.account
    cited = [found.quotations.by_key[key] for key in account.evidence if key in found.quotations.by_key]
    printed = [f"{each.prefix} {each.exact} {each.suffix}" for each in cited]
    if account.printed and cited and not any(_holds(words, account.printed) for words in printed):
        wrong = f"words printed in none of the quotations: {shown(account.printed)}"
        faults.add(told.printed, wrong, "give them as one of them has them, or leave them out")
        return
    words = account.printed or " ".join(each.exact for each in cited)
    if words:
        allowed = finest(words, interval=account.when.end is not None)
        _check_precision(told, allowed, f"its words {'are' if allowed else 'tell no time'}", faults)
    elif not any(key.partition(":")[0] in found.misdated for key in account.evidence):
        allowed = max((date.precision for date in _dates(account.evidence, found)), default=None)
        _check_precision(told, allowed, f"its source is {'dated' if allowed else 'not dated'}", faults)


def _check_precision(told: Told, allowed: Precision | None, told_by: str, faults: Faults) -> None:
    precision = told.account.when.precision
    if allowed is None or precision > allowed:
        bound = f"{told_by} {allowed.in_words}" if allowed else told_by
        right = _NOT_MORE if allowed else "give printed: and the words that tell it"
        faults.add(told.when, f"a time {precision.in_words}, where {bound}", right)


def _dates(evidence: tuple[str, ...], found: Records) -> Iterator[Edtf]:
    for key in evidence:
        statement = found.statements.by_id.get(key)
        of = statement.primary.source if statement and statement.primary else key.partition(":")[0]
        if of in found.sources and (issued := found.sources[of].issued):
            yield issued


def _holds(text: str, words: str) -> bool:
    """Whether words stand in a text one behind the other, typography aside."""
    whole, sought = folded(text), folded(words)
    return any(whole[at : at + len(sought)] == sought for at in range(len(whole) - len(sought) + 1))
