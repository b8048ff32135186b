"""The forms in which dates are written. Finds them in a folded sentence; what they mean is decided elsewhere."""

import re
from dataclasses import dataclass

from knowledge.reading.dates.patterns import date_patterns, date_trigger
from knowledge.reading.dates.words import AMOUNTS, BACK, FORWARD, HERE, MONTHS, SEASONS, TODAY, WEEKDAYS

_CORE = ("weekday", "day", "month", "monthnumber", "year", "season")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date as it is written. `form` is the row of the grammar; what the row leaves out is None."""

    start: int
    end: int
    core: int  # where the date itself starts behind its preposition
    form: str  # day, month, year, weekday, today, span, count, season, feast, ordinal, today_in, apart
    day: int | None = None
    month: int | None = None
    year: int | None = None
    name: str | None = None  # weekday number, season or feast, unit of a relative date
    turn: str | None = None  # back, forward, here; back_year ("of last year"), that_year ("of that year"), ...
    amount: int | None = None


def written_dates(folded: str, original: str, language: str | None) -> tuple[WrittenDate, ...]:
    """Return the dates written in a sentence, in order; of two that overlap the finer one."""
    tongue = language if language in MONTHS else "en"
    if not date_trigger(tongue).search(folded):
        return ()
    found: list[WrittenDate] = []
    for form, pattern in date_patterns(tongue):
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
    if form == "today" and language == "de" and match["tomorrow"]:
        return original[match.start("tomorrow")].islower()  # "an zwei Morgen": mornings
    if language not in ("en", "de") or form not in ("day", "month", "weekday"):
        return True
    for group in ("month", "weekday"):
        if group in match.re.groupindex and match[group] and not original[match.start(group)].isupper():
            return False
    return True


def _written(form: str, match: re.Match[str], language: str) -> WrittenDate:
    groups = {name: text for name, text in match.groupdict().items() if text}
    name = _named(form, groups, language)
    amount = "1" if "nextday" in groups else groups.get("amount") or groups.get("amount2")
    month = groups.get("monthnumber")
    year = groups.get("year") or groups.get("year2") or groups.get("year3")
    return WrittenDate(
        start=match.start(),
        end=match.start() + len(match.group().rstrip(" ,.")),
        core=min((match.start(name) for name in _CORE if name in groups), default=match.start()),
        form="week" if form == "span" and name == "week" else form,
        day=int(groups["day"]) if "day" in groups else None,
        month=int(month) if month else MONTHS[language].get(groups.get("month", "")),
        year=_full_year(year) if year else None,
        name=name,
        turn=_turning(form, groups),
        amount=(int(amount) if amount.isdecimal() else AMOUNTS[amount]) if amount else None,
    )


def _named(form: str, groups: dict[str, str], language: str) -> str | None:
    """Return the weekday's number, the season, the days from today, or the unit or feast of a date."""
    if form == "weekday":
        return str(WEEKDAYS[language][groups["weekday"]])
    if form == "season":
        return SEASONS[language][groups["season"]]
    if form == "today":
        return str(TODAY[language][groups["today"]]) if "today" in groups else "1"
    if "nextday" in groups:
        return "day"
    return next((key.split("_", 1)[1] for key in groups if key.startswith(("unit_", "unit2_", "feast_"))), None)


def _turning(form: str, groups: dict[str, str]) -> str | None:
    """Return which way a relative date turns, from the words round it."""
    if form == "count":
        if "back1" not in groups:
            return "forward"
        return "back_today" if groups.get("today1") == " today" else "back"
    if form == "apart":
        return "forward" if "ahead" in groups else "back"
    year_turn = groups.get("yearturn") or groups.get("yearturn2")
    return f"{_turn(year_turn)}_year" if year_turn else _turn(groups.get("turn") or groups.get("turn2"))


def _full_year(digits: str) -> int:
    """Two digits count from 2000 below 50, from 1900 above."""
    year = int(digits)
    return year if year > 99 else year + (2000 if year < 50 else 1900)


def _turn(word: str | None) -> str | None:
    if word is None:
        return None
    if word == "vor":  # "des Vorjahrs"
        return "back"
    for name, pattern in (("back", BACK), ("forward", FORWARD), ("here", HERE)):
        if re.fullmatch(pattern, word):
            return name
    return "that"
