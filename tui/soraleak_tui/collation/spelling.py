"""Spelling: British and American variants of a word brought to one form, by rules about word endings and stems.

The rules follow the classes in which the two standards differ (-our/-or, -re/-er, -ise/-ize, -yse/-yze, -ence/-ense,
-ogue/-og, -mme/-m, doubled l). A form that they make need not be a word: it is only compared with another such form.
"""

from __future__ import annotations

import re

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"^practic(?=(?:e|ed|es|ing)$)", "practis"),
        (r"(?<=[a-z]{2})our", "or"),
        (r"(?<=[a-z][bt])re(?=[sd]?$)", "er"),
        (r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|able|ation|ations|ational)$)", "iz"),
        (r"(?<=[a-z]{2})ys(?=(?:e|es|ed|ing|er|ers)$)", "yz"),
        (r"(?<=[a-z]{2})enc(?=e(?:s|d|less)?$)", "ens"),
        (r"(?<=[a-z]{3})ogue(?=s?$)", "og"),
        (r"(?<=[a-z]{3})mme(?=s?$)", "m"),
        (r"(?<=[a-z]{2}[ea])ll(?=(?:ed|ing|ings|er|ers|or|ors|ous)$)", "l"),
        (r"^(skil|wil|fulfil|enrol)l(?=ful|ment|$)", r"\1"),
        (r"dgement", "dgment"),
        (r"^grey", "gray"),
        (r"^mould", "mold"),
        (r"^plough", "plow"),
        (r"^scept(?=ic)", "skept"),
        (r"^manoeuvre", "maneuver"),
        (r"^ageing$", "aging"),
        (r"^alumini", "alumin"),
        (r"^p(?:ae)(?=di)", "pe"),
    )
)
_ANY = re.compile("|".join(pattern.pattern for pattern, _ in _RULES))
"""Finds whether any rule has something to do: for most words none has."""
_PART = re.compile(r"[^\W_]+")


def spelling(key: str) -> str:
    """The form that the variants of a folded word share; each part of a compound by itself."""
    if key.isalnum():
        return _form(key)
    return _PART.sub(lambda part: _form(part.group()), key)


def _form(part: str) -> str:
    if not _ANY.search(part):
        return part
    for pattern, form in _RULES:
        part = pattern.sub(form, part)
    return part
