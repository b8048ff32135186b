"""The forms in which dates are written. Finds them in a folded sentence; what they mean is decided elsewhere."""

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.reading.dates.words import BACK, FEASTS, FORWARD, HERE, MONTHS, SEASONS, WEEKDAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date as it is written. `form` is the row of the grammar; what the row leaves out is None."""

    start: int
    end: int
    form: str  # day, month, year, weekday, today, span, count, season, feast
    day: int | None = None
    month: int | None = None
    year: int | None = None
    name: str | None = None  # weekday number, season or feast, unit of a relative date
    turn: str | None = None  # back, forward, here; back_year ("of last year"), that_year ("of that year"), ...
    amount: int | None = None


_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d.,]\d|\d|%| ?(?:km|mph|feet|ft|met|pounds|people|jumps|times))"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
_NUMBER = r"(?P<amount>\d{1,2}|{numbers})"
_NUMBERS = {
    "en": "a an one two three four five six seven eight nine ten eleven twelve",
    "es": "un una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "un une deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "ein einem einer zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
}
_VALUES = {
    word: max(1, index - shift)
    for words, shift in ((_NUMBERS["en"], 1), (_NUMBERS["es"], 0), (_NUMBERS["fr"], 0), (_NUMBERS["de"], 1))
    for index, word in enumerate(words.split())
}
_UNITS = {
    "en": {"day": "days?", "week": "weeks?", "weekend": "weekends?", "month": "months?", "year": "years?"},
    "es": {"day": "dias?", "week": "semanas?", "weekend": "fin(?:es)? de semana", "month": "mes(?:es)?", "year": "anos?"},
    "fr": {"day": "jours?", "week": "semaines?", "weekend": "week-ends?", "month": "mois", "year": "ans?|annees?"},
    "de": {"day": "tage?n?", "week": "wochen?", "weekend": "wochenenden?", "month": "monate?n?", "year": "jahre?n?"},
}
_YEAR_WORD = {
    "en": rf"(?: of)? (?P<yearturn>{BACK}|{FORWARD}|{HERE}|that|the same) year",
    "es": rf" (?:de|del) (?:(?P<yearturn>{HERE}|{FORWARD}|{BACK}|ese|mismo) )ano",
    "fr": r" de (?P<yearturn>cette|la meme) annee",
    "de": rf" (?P<yearturn>{BACK}|{FORWARD}|{HERE}|des(?:selben| gleichen)|jenes) jahres",
}
_PART = {
    "en": r"(?: (?:night|evening|morning|afternoon)(?: time)?)?",
    "es": r"(?: por la (?:noche|manana|tarde))?",
    "fr": r"(?: (?:soir|matin))?",
    "de": r"(?:abend|nacht|morgen)?",
}
_BEFORE_MONTH = {
    "en": r"(?:in|since|until|till|by|from|early|mid|late|for|to|before|after|during|back in|early in|late in)[ -]"
    r"|(?:the )?(?:start|beginning|end|middle|close) of ",
    "es": r"(?:en|desde|hasta|de|a|para|hacia) (?:finales de |principios de |mediados de )?",
    "fr": r"(?:en|depuis|jusqu'en|fin|debut|mi|des|pour)[ -]",
    "de": r"(?:im|seit|ab|bis|anfang|ende|mitte|vom|zum|fur) ",
}
_BEFORE_YEAR = {
    "en": r"(?:in|since|from|by|until|before|after|during|around|circa|back in|early|mid|late|for|to|of)[ -](?:early |late )?",
    "es": r"(?:en|desde|hasta|de|para|hacia|a) (?:el ano |finales de )?",
    "fr": r"(?:en|depuis|jusqu'en|fin|debut|de|pour)[ -]",
    "de": r"(?:(?:im|seit|ab|bis|anfang|ende|mitte|von|aus|fur) (?:dem jahr |jahr )?)?",
}
_LATER = {
    "en": rf"(?P<back1>{_NUMBER} (?:{{units}}) (?:ago|earlier|before)(?P<today1> today| this week)?)|{_NUMBER.replace('amount', 'amount2')} "
    r"(?:{units2}) (?:later|from now|after that)",
    "es": rf"(?P<back1>hace {_NUMBER} (?:{{units}}))|{_NUMBER.replace('amount', 'amount2')} (?:{{units2}}) (?:despues|mas tarde)",
    "fr": rf"(?P<back1>il y a {_NUMBER} (?:{{units}}))|{_NUMBER.replace('amount', 'amount2')} (?:{{units2}}) (?:plus tard|apres)",
    "de": rf"(?P<back1>vor {_NUMBER} (?:{{units}}))|{_NUMBER.replace('amount', 'amount2')} (?:{{units2}}) (?:spater|danach)",
}
_TODAY = {
    "en": {"today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1},
    "es": {"hoy": 0, "ayer": -1, "anoche": -1, "esta noche": 0, "anteayer": -2},
    "fr": {"aujourd'hui": 0, "hier": -1, "demain": 1, "ce soir": 0, "avant-hier": -2},
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2},
}
# "mañana" and "morgen" are mornings too: only where the morning's article or a part of the day is missing.
_TOMORROW = {
    "es": r"(?<!la )(?<!esta )(?<!una )manana",
    "de": r"(?<!am )(?<!jeden )(?<!guten )(?<!diesen )morgen",
}


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    months = "|".join(sorted(MONTHS[language], key=len, reverse=True))
    month = rf"(?P<month>{months})(?![^\W_])\.?"
    weekday = rf"(?P<weekday>{'|'.join(WEEKDAYS[language])})(?![^\W_])"
    part = _PART[language]
    lead = rf"(?:{weekday}{part},? (?:(?:the|le|el|den|dem|dia) )?)?"
    yearish = rf"(?:,? (?:de |del )?{_YEAR}|{_YEAR_WORD[language]})?"
    day_first = rf"\b{lead}{_DAY}(?:st|nd|rd|th|er|\.|º)? (?:of |de )?{month}{yearish}"
    season = rf"(?P<season>{'|'.join(SEASONS[language])})(?![^\W_])"
    feast = "|".join(rf"(?P<feast_{name}>{pattern})" for pattern, name in FEASTS[language])
    units = "|".join(rf"(?P<unit_{name}>{pattern})" for name, pattern in _UNITS[language].items())
    later = _LATER[language].replace("{numbers}", _NUMBERS[language].replace(" ", "|"))
    later = later.replace("{units}", units).replace("{units2}", units.replace("unit_", "unit2_"))
    turn = rf"(?P<turn>{BACK}|{FORWARD}|{HERE})"
    turn2 = rf"(?P<turn2>{BACK}|{FORWARD})"
    tomorrow = rf"|(?P<tomorrow>{_TOMORROW[language]})" if language in _TOMORROW else ""
    rows = [
        ("day", day_first),
        ("day", rf"\b{_DAY}\.(?P<monthnumber>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)?\d\d)\b"),
        ("day", r"\b(?P<year>(?:19|20)\d\d)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"),
        ("month", rf"\b{month},? (?:of |de |del )?{_YEAR}"),
        ("month", rf"\b{month}{_YEAR_WORD[language]}"),
        ("month", rf"\b{turn} {month}"),
        ("month", rf"\b(?:{_BEFORE_MONTH[language]}){month}(?: {turn2})?"),
        ("weekday", rf"\b(?:{turn} )?{weekday}{part}(?: {turn2})?"),
        ("today", rf"\b(?:(?P<today>{'|'.join(_TODAY[language])}){tomorrow})(?![^\W_])"),
        ("count", rf"\b(?:{later})(?![^\W_])"),
        ("span", rf"\b(?:(?:the|el|la|le|l'|im|am) ?)?{turn} (?:{units})(?![^\W_])"),
        ("span", rf"\b(?:el|la|l'|le) ?(?:{units}) {turn2}(?![^\W_])"),
        ("span", r"\b(?:at the (?:start|beginning|end) of the|a (?:principios|finales|mediados) (?:de |del )(?:este )?|debut du |en debut de |anfang des |zu beginn des )(?P<unit_month>month|mes|mois|monats)(?![^\W_])"),
        ("ordinal", r"\b(?:the|el|le|der|den|am) (?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?![^\W_])(?! (?:take|attempt|film|time|floor|century|anniversary|day|week|installment|instalment|movie|entry))"),
        ("span", r"\b(?:over|at|on|durante|por) (?:the|el) (?:(?P<unit_weekend>weekend|fin de semana))(?![^\W_])"),
        ("season", rf"\b(?:early |late )?(?:{turn} )?{season} (?:of |de |del )?(?:{_YEAR}|(?:of )?(?P<yearturn>{BACK}|{FORWARD}|{HERE}|that|desselben|ese|cette) (?:year|ano|annee|jahres))"),
        ("season", rf"\b{turn} {season}"),
        ("season", rf"\b{season} {turn2}(?![^\W_])"),
        ("season", rf"\b(?:in the|in|during the|for the|en|im|au|en el|durante el) {season}(?: {turn2})?(?![^\W_])"),
        ("feast", rf"\b(?:{feast})(?! (?:week|party|tree|movie|film|card|spirit|song))(?: (?:of )?(?:{_YEAR}|(?P<yearturn>{BACK}|{FORWARD}|{HERE}) year))?"),
        ("year", rf"\b{_BEFORE_YEAR[language]}{_YEAR}|\({_YEAR.replace('year', 'year2')}\)"),
    ]  # fmt: skip
    if language == "en":
        rows.insert(1, ("day", rf"\b{lead}{month} {_DAY}(?:st|nd|rd|th)?{yearish}"))
    return tuple((form, re.compile(pattern)) for form, pattern in rows)


_TRIGGER: dict[str, re.Pattern[str]] = {}


def _trigger(language: str) -> re.Pattern[str]:
    """One quick look tells whether a sentence can hold a date at all."""
    if language not in _TRIGGER:
        units = [pattern for row in _UNITS[language].values() for pattern in row.split("|")]
        words = [*MONTHS[language], *WEEKDAYS[language], *_TODAY[language], *SEASONS[language], *units]
        words += [pattern for pattern, _ in FEASTS[language]] + ["manana", "morgen"]
        _TRIGGER[language] = re.compile(rf"\b(?:{'|'.join(words)}|(?:19|20)\d\d|\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}})(?:abend)?\b")
    return _TRIGGER[language]


def written_dates(folded: str, original: str, language: str | None) -> tuple[WrittenDate, ...]:
    """Return the dates written in a sentence, in order; of two that overlap the finer one."""
    tongue = language if language in MONTHS else "en"
    if not _trigger(tongue).search(folded):
        return ()
    found: list[WrittenDate] = []
    for form, pattern in _patterns(tongue):
        for match in pattern.finditer(folded):
            if _is_name(form, match, original, tongue):
                found.append(_written(form, match, tongue))
    kept: list[WrittenDate] = []
    for item in sorted(found, key=_rank):
        if all(item.end <= other.start or item.start >= other.end for other in kept):
            kept.append(item)
    return tuple(sorted(kept, key=lambda date: date.start))


def _rank(item: WrittenDate) -> tuple[bool, bool, int, int]:
    """A day goes before a month, a full date before a bare one, the longer form before the shorter."""
    return item.day is None, item.year is None, item.start - item.end, item.start


def _is_name(form: str, match: re.Match[str], original: str, language: str) -> bool:
    """Months and weekdays are capitalised in English and German: "may", "march" and "mars" are no months there."""
    if language not in ("en", "de") or form not in ("day", "month", "weekday"):
        return True
    for group in ("month", "weekday"):
        if group in match.re.groupindex and match[group] and not original[match.start(group)].isupper():
            return False
    return True


def _written(form: str, match: re.Match[str], language: str) -> WrittenDate:
    groups = {name: text for name, text in match.groupdict().items() if text}
    name = next((key.split("_", 1)[1] for key in groups if key.startswith(("unit_", "unit2_", "feast_"))), None)
    amount = groups.get("amount") or groups.get("amount2")
    turn = _turn(groups.get("turn") or groups.get("turn2"))
    if "yearturn" in groups:
        turn = f"{_turn(groups['yearturn'])}_year"
    if form == "count":
        turn = "back" if "back1" in groups else "forward"
        if groups.get("today1") == " today":
            turn = "back_today"
    if form == "weekday":
        name = str(WEEKDAYS[language][groups["weekday"]])
    if form == "season":
        name = SEASONS[language][groups["season"]]
    if form == "today":
        name = str(_TODAY[language][groups["today"]]) if "today" in groups else "1"
    month = groups.get("monthnumber")
    year = groups.get("year") or groups.get("year2")
    return WrittenDate(
        start=match.start(),
        end=match.start() + len(match.group().rstrip(" ,.")),
        form=form,
        day=int(groups["day"]) if "day" in groups else None,
        month=int(month) if month else MONTHS[language].get(groups.get("month", "")),
        year=_full_year(year) if year else None,
        name=name,
        turn=turn,
        amount=(int(amount) if amount.isdigit() else _VALUES[amount]) if amount else None,
    )


def _full_year(digits: str) -> int:
    """Two digits count from 2000 below 50, from 1900 above."""
    year = int(digits)
    return year if year > 99 else year + (2000 if year < 50 else 1900)


def _turn(word: str | None) -> str | None:
    if word is None:
        return None
    for name, pattern in (("back", BACK), ("forward", FORWARD), ("here", HERE)):
        if re.fullmatch(pattern, word):
            return name
    return "that"
