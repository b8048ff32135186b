"""The patterns of written dates in four languages, folded; built once a language from the tables of words."""

import re
from functools import lru_cache

from knowledge.reading.dates.words import BACK, FEASTS, FORWARD, HERE, MONTHS, NUMBERS, SEASONS, TODAY, WEEKDAYS

_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d.,]\d|\d|%| ?(?:km|mph|feet|ft|met|pounds|people|jumps|times))"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
_NUMBER = r"(?P<amount>\d{1,2}|{numbers})"
_UNITS = {
    "en": {"day": "days?", "week": "weeks?", "weekend": "weekends?", "month": "months?", "year": "years?"},
    "es": {
        "day": "dias?",
        "week": "semanas?",
        "weekend": "fin(?:es)? de semana",
        "month": "mes(?:es)?",
        "year": "anos?",
    },
    "fr": {"day": "jours?", "week": "semaines?", "weekend": "week-ends?", "month": "mois", "year": "ans?|annees?"},
    "de": {"day": "tage?n?", "week": "wochen?", "weekend": "wochenenden?", "month": "monate?n?", "year": "jahre?n?"},
}
_YEAR_WORD = {
    "en": rf"(?: of)? (?P<yearturn>{BACK}|{FORWARD}|{HERE}|that|the same) year",
    "es": rf" (?:de|del) (?:(?P<yearturn>{HERE}|{FORWARD}|{BACK}|ese|mismo) ano|ano (?P<yearturn2>{BACK}|{FORWARD}))",
    "fr": rf" de (?:(?P<yearturn>cette|la meme) annee|l'an(?:nee)? (?P<yearturn2>{BACK}|{FORWARD}))",
    "de": rf" (?:des )?(?P<yearturn>{BACK}|{FORWARD}|{HERE}|selben|desselben|gleichen|jenes|vor(?=jahr))(?: ?)jahre?s",
}
_PART = {
    "en": r"(?: (?:night|evening|morning|afternoon)(?: time)?)?",
    "es": r"(?: por la (?:noche|manana|tarde))?",
    "fr": r"(?: (?:soir|matin))?",
    "de": r"(?:abend|nacht|morgen)?",
}
_BEFORE_MONTH = {
    "en": r"(?:in|since|until|till|through|into|throughout|toward|by|from|between|early|mid|late|for|to|before|"
    r"after|during|back in|"
    r"was|early in|"
    r"late in)[ -]"
    r"|(?:the )?(?:start|beginning|end|middle|close|first days|first week|last days|last week) of |(?:leaves|left) ",
    "es": r"(?:en|desde|hasta|de|a|para|hacia|deja|abandona) (?:finales de |principios de |mediados de )?",
    "fr": r"(?:en|depuis|jusqu'en|fin|debut|mi|des|pour|de|a|quitte)[ -]",
    "de": r"(?:im|seit|ab|bis|anfang|ende|mitte|vom|zum|fur|auf(?: den)?|den|verlasst) ",
}
_BEFORE_YEAR = {
    "en": r"(?:in|since|from|by|until|before|after|beyond|during|around|circa|back in|early|mid|late|for|to|"
    r"of)[ -](?:early |"
    r"late )?",
    "es": r"(?:en|desde|hasta|de|para|hacia|a) (?:el ano |finales de )?",
    "fr": r"(?:en|depuis|jusqu'en|fin|debut|de|pour)[ -]",
    "de": r"(?:(?:im|seit|ab|bis|anfang|ende|mitte|von|aus|fur) (?:dem jahr |jahr )?)?",
}
_AMOUNT2 = _NUMBER.replace("amount", "amount2")
_LATER = {
    "en": rf"(?P<back1>{_NUMBER} (?:{{units}}) ago(?P<today1> today| this week)?)"
    rf"|{_AMOUNT2} (?:{{units2}}) (?:later|from now)(?! than)",
    "es": rf"(?P<back1>hace {_NUMBER} (?:{{units}}))|{_AMOUNT2} (?:{{units2}}) (?:despues|mas tarde)(?! que| de)",
    "fr": rf"(?P<back1>il y a {_NUMBER} (?:{{units}}))|{_AMOUNT2} (?:{{units2}}) plus tard",
    "de": rf"(?P<back1>vor {_NUMBER} (?:{{units}}))|{_AMOUNT2} (?:{{units2}}) (?:spater|danach)",
}
# "mañana" and "morgen" are mornings too: only where the morning's article or a part of the day is missing.
_TOMORROW = {
    "es": r"(?<!la )(?<!esta )(?<!una )manana",
    "de": r"(?<!am )(?<!jeden )(?<!guten )(?<!diesen )morgen",
}
_TURN = rf"(?P<turn>{BACK}|{FORWARD}|{HERE})"
_TURN2 = rf"(?P<turn2>{BACK}|{FORWARD})"
_OF_YEAR = rf"(?:of )?(?P<yearturn>{BACK}|{FORWARD}|{HERE}|that|desselben|ese|cette) (?:year|ano|annee|jahres)"
_END = r"(?![^\W_])"
_WEEKENDS = r"\b(?:over|at|on|durante|por) (?:the|el) (?P<unit_weekend>weekend|fin de semana)"
_OF_MONTH = (
    r"\b(?:at the (?:start|beginning|end) of the|a (?:principios|finales|mediados) (?:de |del )(?:este )?|debut du "
    r"|en debut de |anfang des |zu beginn des )(?P<unit_month>month|mes|mois|monats)"
)
# "the 7th": a day only where no noun follows that it could count.
_ORDINAL = (
    r"\bthe (?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?![^\W_])"
    r"(?=\W*$|[.,;:)!?]|\s(?:and|or|but|before|after|when|at|instead|rather|as|with|to)\b)"
)
# "vom 17. auf den 31. Juli": the first day has the month of the second.
_SPAN_START = (
    r"\b(?:vom|from the|from|del|du) (?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?"
    r"(?= (?:to|until|al|au|auf den|bis zum|bis) (?:the )?\d{1,2}(?:st|nd|rd|th|er|\.)? (?:of |de )?"
)
# "on this day in 1923"
_TODAY_IN = {
    "en": rf"\b(?:on )?this (?:very )?day in {_YEAR}",
    "es": rf"\b(?:un|tal) dia como hoy,? (?:de|en|del) {_YEAR}",
    "fr": rf"\b(?:un jour comme aujourd'hui|en ce jour|a pareille date),? en {_YEAR}",
    "de": rf"\b(?:an diesem tag|heute vor .{{1,12}} jahren|am heutigen tag)(?: im jahre?)?,? {_YEAR}",
}
_NEXT_DAY = {
    "en": r"the (?:next|following) day|(?:a|one) day later",
    "es": r"al dia siguiente|un dia (?:despues|mas tarde)",
    "fr": r"le lendemain|un jour plus tard",
    "de": r"am (?:nachsten|folgenden) tag|tags darauf|am tag darauf|einen tag spater",
}
_MARKET = (
    r"(?:the |its |el |la |les? |los |aux |dem |den |der )?(?:us|u\.s\.|uk|usa|united|states|america|north|britain|"
    r"etats|france|espagne|royaume|amerique|estados|espana|reino|francia|deutsch\w+|amerika\w*|vereinigt\w+)(?![^\W_])"
)
# "two days before the United States": the market opens so much later than the day named before it
_APART = {
    "en": rf"(?:{{units2}}) (?:(?P<ahead>before|ahead of)|after) {_MARKET}",
    "es": rf"(?:{{units2}}) (?:(?P<ahead>antes que|antes de)|despues (?:que|de)) (?:en )?{_MARKET}",
    "fr": rf"(?:{{units2}}) (?:(?P<ahead>avant)|apres) {_MARKET}",
    "de": rf"(?:{{units2}}) (?:(?P<ahead>vor)|nach) {_MARKET}",
}
# "a 2025 release"
_DATED = rf"\b(?:a|an|its) {_YEAR.replace('year', 'year3')}(?= (?:release|bow|opening|debut)(?![^\W_]))"
_IN_SEASON = r"\b(?:in the|in|during the|for the|since the|en|im|au|en el|durante el)"
_NO_FEAST = r"(?! (?:week|party|tree|movie|film|card|spirit|song))"


@lru_cache(maxsize=8)
def date_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return (form, pattern) of every way to write a date."""
    rows = [*_days(language), *_months(language), *_relatives(language), *_seasons(language)]
    rows.append(("year", rf"\b{_BEFORE_YEAR[language]}{_YEAR}|\({_YEAR.replace('year', 'year2')}\)|{_DATED}"))
    return tuple((form, re.compile(pattern)) for form, pattern in rows)


@lru_cache(maxsize=8)
def date_trigger(language: str) -> re.Pattern[str]:
    """Return the pattern of which every written date has a word: one quick look spares the others."""
    units = [pattern for row in _UNITS[language].values() for pattern in row.split("|")]
    words = [*MONTHS[language], *WEEKDAYS[language], *TODAY[language], *SEASONS[language], *units]
    words += [pattern for pattern, _ in FEASTS[language]] + [
        "manana",
        "morgen",
        "tags",
        "lendemain",
        "jahres",
        "vorjahre?s",
    ]
    digits = r"(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}(?:st|nd|rd|th)"
    return re.compile(rf"\b(?:{'|'.join(words)}|{digits})(?:abend|nacht|morgen)?\b")


def _month(language: str) -> str:
    return rf"(?P<month>{'|'.join(sorted(MONTHS[language], key=len, reverse=True))}){_END}\.?"


def _weekday(language: str) -> str:
    return rf"(?P<weekday>{'|'.join(WEEKDAYS[language])}){_PART[language]}{_END}"


def _days(language: str) -> list[tuple[str, str]]:
    month = _month(language)
    lead = rf"(?:{_weekday(language)},? (?:(?:the|le|el|den|dem|dia) )?)?"
    year = rf"(?:,? (?:de |del )?{_YEAR}|{_YEAR_WORD[language]})?"
    rows = [
        ("day", rf"\b{lead}{_DAY}(?:st|nd|rd|th|er|\.|º)? (?:of |de )?{month}{year}"),
        ("day", rf"\b{_DAY}\.(?P<monthnumber>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)?\d\d)\b"),
        ("day", r"\b(?P<year>(?:19|20)\d\d)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"),
        ("today_in", _TODAY_IN[language]),
        ("day", rf"{_SPAN_START}{month}{year})"),
    ]
    if language == "en":
        rows.append(("ordinal", _ORDINAL))
        rows.append(("day", rf"\b{lead}{month} {_DAY}(?:st|nd|rd|th)?{year}"))
    return rows


def _months(language: str) -> list[tuple[str, str]]:
    month = _month(language)
    return [
        ("month", rf"\b{month},? (?:of |de |del )?{_YEAR}"),
        ("month", rf"\b{month}{_YEAR_WORD[language]}"),
        ("month", rf"\b{_TURN} {month}"),
        ("month", rf"\b(?P<yearturn>that|ese|jenem) {month}"),
        ("month", rf"\b(?:{_BEFORE_MONTH[language]}){month}(?: {_TURN2})?"),
        ("month", rf"\bthe {month}(?= (?:date|slot|opening|release)(?![^\W_]))"),
    ]


def _relatives(language: str) -> list[tuple[str, str]]:
    units = "|".join(rf"(?P<unit_{name}>{pattern})" for name, pattern in _UNITS[language].items())
    later = _LATER[language].replace("{numbers}", NUMBERS[language].replace(" ", "|"))
    amount = _NUMBER.replace("{numbers}", NUMBERS[language].replace(" ", "|"))
    later = later.replace("{units}", units).replace("{units2}", units.replace("unit_", "unit2_"))
    tomorrow = rf"|(?P<tomorrow>{_TOMORROW[language]})" if language in _TOMORROW else ""
    return [
        ("weekday", rf"\b(?:{_TURN} )?{_weekday(language)}(?: {_TURN2})?"),
        ("today", rf"\b(?:(?P<today>{'|'.join(TODAY[language])}){tomorrow}){_END}"),
        ("count", rf"\b(?P<nextday>{_NEXT_DAY[language]}){_END}"),
        ("count", rf"\b(?:{later}){_END}"),
        ("apart", rf"\b{amount} {_APART[language].replace('{units2}', units.replace('unit_', 'unit2_'))}"),
        ("span", rf"\b(?:(?:the|el|la|le|l'|im|am) ?)?{_TURN} (?:{units}){_END}(?! (?:of|de|d'|im) ?\w)"),
        ("span", rf"\b(?:el|la|l'|le) ?(?:{units}) {_TURN2}{_END}"),
        ("span", rf"{_OF_MONTH}{_END}"),
        ("span", rf"{_WEEKENDS}{_END}"),
    ]


def _seasons(language: str) -> list[tuple[str, str]]:
    season = rf"(?P<season>{'|'.join(SEASONS[language])}){_END}"
    feast = "|".join(rf"(?P<feast_{name}>{pattern})" for pattern, name in FEASTS[language])
    of_year = rf"(?: (?:of )?(?:{_YEAR}|(?P<yearturn>{BACK}|{FORWARD}|{HERE}) year))?"
    return [
        ("season", rf"\b(?:early |late )?(?:{_TURN} )?{season} (?:of |de |del )?(?:{_YEAR}|{_OF_YEAR})"),
        ("season", rf"\b{_TURN} {season}"),
        ("season", rf"\b{season} {_TURN2}{_END}"),
        ("season", rf"{_IN_SEASON} {season}(?: {_TURN2})?{_END}"),
        ("feast", rf"\b(?:{feast}){_NO_FEAST}{of_year}"),
    ]
