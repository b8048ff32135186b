"""Dates the feasts that film calendars are hung on."""

from collections.abc import Callable
from datetime import date, timedelta

_MONDAY, _THURSDAY = 0, 3


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _memorial_day(year: int) -> date:
    """The last Monday of May (5 U.S.C. 6103)."""
    last = date(year, 5, 31)
    return last - timedelta(days=(last.weekday() - _MONDAY) % 7)


FEASTS: dict[str, Callable[[int], date]] = {
    "christmas": lambda year: date(year, 12, 25),
    "christmas_eve": lambda year: date(year, 12, 24),
    "new_year": lambda year: date(year, 1, 1),
    "new_year_eve": lambda year: date(year, 12, 31),
    "july_4": lambda year: date(year, 7, 4),
    "halloween": lambda year: date(year, 10, 31),
    "valentine": lambda year: date(year, 2, 14),
    "memorial_day": _memorial_day,
    "labor_day": lambda year: _nth_weekday(year, 9, _MONDAY, 1),
    "thanksgiving": lambda year: _nth_weekday(year, 11, _THURSDAY, 4),
}
