"""How precise the words are in which a source prints a time: nothing may be normalised more finely."""

from __future__ import annotations

import re

from soraleak_tui.domain.moments import Precision

_MONTHS = (
    r"jan|feb|m[aä]r|apr|a[vb]ril|ma[iy]|maggio|ju[nl]|giu|lug|juin|juillet|ao[uû]t|aug|ago|se[pt]|o[ck]t|ott|nov|d[eéi]c"
    r"|dez|gen\w*aio|ene"
)
_PATTERNS = {
    Precision.SECOND: r"[0-9]{1,2}[:.][0-9]{2}[:.][0-9]{2}",
    Precision.MINUTE: (
        r"[0-9]{1,2}\s?[:.h時时点點]\s?[0-9]{2}(?![0-9])|(?:half|quarter) (?:past|to)|[0-9]{1,2}\s?Uhr\s?[0-9]{2}"
    ),
    Precision.HOUR: (
        r"[0-9]{1,2}\s?(?:[ap]\.?\s?m\b|[ap]m\b|o.clock|uhr|h\b|heures?|[時时点點])|\bo.clock\b|\b(?:noon|midday|midnight)\b"
        r"|\bmidi\b|\bminuit\b|\bmezzogiorno\b|\bmezzanotte\b|\bmittags?\b|\bmitternacht\b|[正中]午|午夜"
    ),
    Precision.DAY: (
        r"(?<![0-9])(?<![0-9]{4}-)(?:0?[1-9]|[12][0-9]|3[01])(?![0-9]|\s?[年月時时点點分])|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|\b(?:today|yesterday|tomorrow|tonight)\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b|\bhier\b"
        r"|\baujourd.hui\b|\b(?:luned|marted|mercoled|gioved|venerd)ì|\bsabato\b|\bdomenica\b|\bieri\b|\boggi\b"
        r"|\b(?:mon|diens|donners|frei|sams|sonn)tag|\bmittwoch|\bgestern\b|\bheute\b"
        r"|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy)\b|星期|周[一二三四五六日]|昨[天日]|今[天日]|[日号號]"
    ),
    Precision.MONTH: rf"\b(?:{_MONTHS})|\b[0-9]{{4}}-[0-9]{{2}}\b|month|mois|mese|monat|mes\b|月",
    Precision.YEAR: r"\b[0-9]{4}\b|year|\bann|jahr|año|年",
}
_VAGUE = {
    Precision.HOUR: (
        r"morning|afternoon|evening|night|\bhours?\b|\blate\b|\bearly\b|matin|soir|après-midi|nuit|mattin|pomeriggio|\bsera\b"
        r"|notte|morgen|abend|nacht|mañana|tarde|noche|凌晨|早上|上午|下午|晚"
    ),
    Precision.DAY: (
        r"\b(?:early|mid|late|beginning|start|end|first|second|last|week)\b|weekend|\bdays?\b|début|\bfin\b|semaine|inizio"
        r"|\bfine\b|settimana|anfang|mitte|ende|woche|principios|finales|semana|[上中下]旬|[初底末]|周|週"
    ),
    Precision.MONTH: (
        r"spring|summer|autumn|fall|winter|quarter|months?|early|mid|late|beginning|\bend\b|(?:last|this) year|年[初底]"
    ),
}
"""Words that allow an interval of so fine an edge, though no point."""


def finest(words: str, *, interval: bool) -> Precision | None:
    """The most precise that a point, or the edge of an interval, may be by these words; None where they tell no time.

    Known are the ways of English, French, Italian, German, Spanish and Chinese.
    """
    found = [precision for precision, pattern in _PATTERNS.items() if re.search(pattern, words, re.IGNORECASE)]
    if interval:
        found += [precision for precision, pattern in _VAGUE.items() if re.search(pattern, words, re.IGNORECASE)]
    return max(found, default=None)
