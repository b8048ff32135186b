"""Decides which day, month, season or year a written date means, seen from the day it was written."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.reading.dates.feasts import FEASTS
from knowledge.reading.dates.grammar import WrittenDate
from records.dates import DateBasis, Grain, PartialDate

_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# A day without its year is the nearest one within so many days, whatever the verb seems to say.
_NEAR_DAYS = 100
_YEAR_TURNS = {"back_year": -1, "forward_year": 1, "here_year": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What a written date means and why."""

    date: PartialDate
    basis: DateBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """From where a date is seen: the day of writing, the way the verb looks, the year last written before it."""

    on: date | None
    way: int  # -1 the past, 1 the future, 0 not told
    last_year: int | None = None
    last: PartialDate | None = None  # the date written before it, for "a year later"
    told: PartialDate | None = None  # the last past date of the paragraph, from which its story goes on


def resolve(written: WrittenDate, view: View) -> Resolved | None:
    """Return the date meant, None when it cannot be known without guessing."""
    if written.form == "season":
        return _season(written, view, view.on) if view.on or written.year else None
    year = _told_year(written, view)
    if year is not None:
        found = _explicit(_on_this_day(written, view), year)
        return found if written.year is not None else _inferred(found)
    return _seen(written, view, view.on) if view.on else None


def _on_this_day(written: WrittenDate, view: View) -> WrittenDate:
    """Return "on this day in 1923" with the day and month of writing, any other date as it is."""
    if written.form != "today_in" or view.on is None:
        return written
    return replace(written, month=view.on.month, day=view.on.day)


def _seen(written: WrittenDate, view: View, on: date) -> Resolved | None:
    """Return a date that has no year, as seen from the day of writing or from the date before it."""
    if written.form == "apart":
        return _apart(written, view)
    if written.form == "ordinal":
        return _ordinal(written, view)
    if written.form in ("day", "month", "feast"):
        # Feasts are spoken of ahead of time, films open on them; months without a verb lie behind.
        way = view.way or {"feast": 1, "month": -1}.get(written.form, 0)
        return _inferred(_yearless(written, replace(view, way=way), on))
    return _relative(written, view, on)


def _told_year(written: WrittenDate, view: View) -> int | None:
    """Return the year that stands with a date: in digits, as "last year", or as "that year"."""
    if written.year is not None:
        return written.year
    if view.on is not None and written.turn in _YEAR_TURNS:
        return view.on.year + _YEAR_TURNS[written.turn]
    return view.last_year if written.turn == "that_year" else None


def _ordinal(written: WrittenDate, view: View) -> Resolved | None:
    """Return "the 7th": a day of the month last named."""
    if view.last is None or view.last.grain is Grain.YEAR:
        return None
    start = view.last.first_on
    return _inferred(_explicit(replace(written, month=start.month), start.year))


def _apart(written: WrittenDate, view: View) -> Resolved | None:
    """Return "two days before the United States": so much later than the day named before it."""
    if view.last is None or view.last.grain is not Grain.DAY:
        return None
    steps = (written.amount or 0) * (1 if written.turn == "forward" else -1)
    return Resolved(date=_moved(view.last, written.name or "day", steps), basis=DateBasis.RELATIVE)


def day_of(value: date) -> PartialDate:
    """Return a single day."""
    return PartialDate(first_on=value, last_on=value, grain=Grain.DAY)


def month_of(year: int, month: int) -> PartialDate:
    """Return a whole month."""
    last = calendar.monthrange(year, month)[1]
    return PartialDate(first_on=date(year, month, 1), last_on=date(year, month, last), grain=Grain.MONTH)


def year_of(year: int) -> PartialDate:
    """Return a whole year."""
    return PartialDate(first_on=date(year, 1, 1), last_on=date(year, 12, 31), grain=Grain.YEAR)


def _explicit(written: WrittenDate, year: int) -> Resolved | None:
    try:
        if written.form == "feast" and written.name:
            return Resolved(date=day_of(FEASTS[written.name](year)), basis=DateBasis.EXPLICIT)
        if written.day is not None and written.month is not None:
            return Resolved(date=day_of(date(year, written.month, written.day)), basis=DateBasis.EXPLICIT)
    except ValueError:
        return None
    if written.month is not None:
        return Resolved(date=month_of(year, written.month), basis=DateBasis.EXPLICIT)
    return Resolved(date=year_of(year), basis=DateBasis.EXPLICIT)


def _inferred(found: Resolved | None) -> Resolved | None:
    return Resolved(date=found.date, basis=DateBasis.YEAR_INFERRED) if found else None


def _yearless(written: WrittenDate, view: View, on: date) -> Resolved | None:
    """Take the year in which it lies nearest, on the side that the verb or "last" and "next" point to."""
    way = {"back": -1, "forward": 1}.get(written.turn or "", view.way)
    candidates = [found for year in (on.year - 1, on.year, on.year + 1) if (found := _explicit(written, year))]
    if written.turn in ("back", "forward"):
        candidates = [item for item in candidates if not item.date.first_on <= on <= item.date.last_on]
    nearest = min(candidates, key=lambda item: abs((item.date.first_on - on).days), default=None)
    is_past_month = written.form == "month" and way < 0
    if written.turn is None and not is_past_month and _is_near(nearest, on):
        return _after_told(nearest, candidates, view) if nearest and way < 0 else nearest
    sided = [
        item
        for item in candidates
        if way == 0 or (way > 0 and item.date.last_on >= on) or (way < 0 and item.date.first_on <= on)
    ]
    chosen = min(sided or candidates, key=lambda item: abs((item.date.first_on - on).days), default=None)
    return _after_told(chosen, candidates, view) if chosen and is_past_month and written.turn is None else chosen


def _is_near(found: Resolved | None, on: date) -> bool:
    return found is not None and abs((found.date.first_on - on).days) <= _NEAR_DAYS


def _after_told(nearest: Resolved, candidates: list[Resolved], view: View) -> Resolved:
    """A story told in the past goes on from its last date: "in March 2020 ... and in October"."""
    if (
        view.told is None
        or view.told.grain is Grain.DAY
        or view.told.first_on.year == (view.on or view.told.first_on).year
    ):
        return nearest
    later = [
        item
        for item in candidates
        if item.date.first_on >= view.told.first_on and item.date.first_on <= (view.on or item.date.first_on)
    ]
    return min(later, key=lambda item: item.date.first_on, default=nearest)


def _season(written: WrittenDate, view: View, on: date | None) -> Resolved | None:
    """Seasons are those of the northern half, as the trade writes; winter begins in December."""
    start = _SEASON_STARTS[written.name or "spring"]
    year = _told_year(written, view)
    if year is not None:
        basis = DateBasis.EXPLICIT if written.year is not None else DateBasis.YEAR_INFERRED
        return Resolved(date=_season_of(year, start), basis=basis)
    if on is None:
        return None
    return Resolved(date=_relative_season(written, view.way, start, on), basis=DateBasis.RELATIVE)


def _relative_season(written: WrittenDate, looks: int, start: int, on: date) -> PartialDate:
    """Return "last spring" (over), "this spring" (of the year), "next spring" (to come), or the nearest one."""
    if written.turn == "here":
        return _season_of(on.year, start)
    way = {"back": -1, "forward": 1}.get(written.turn or "", looks)
    seasons = [_season_of(year, start) for year in range(on.year - 2, on.year + 3)]
    if way < 0:
        # "in the spring" may still be running, "last spring" is over
        return [item for item in seasons if (item.last_on if written.turn == "back" else item.first_on) < on][-1]
    if way > 0:
        return next(item for item in seasons if item.first_on > on or (not written.turn and item.last_on >= on))
    return min(seasons, key=lambda item: abs((item.first_on - on).days))


def _season_of(year: int, start: int) -> PartialDate:
    last_year, last_month = (year + 1, start - 10) if start == 12 else (year, start + 2)
    last = calendar.monthrange(last_year, last_month)[1]
    return PartialDate(first_on=date(year, start, 1), last_on=date(last_year, last_month, last), grain=Grain.SEASON)


def _relative(written: WrittenDate, view: View, on: date) -> Resolved | None:
    if written.form == "weekday" and written.name:
        return Resolved(date=day_of(_weekday(int(written.name), written.turn, view.way, on)), basis=DateBasis.WEEKDAY)
    if written.form == "today" and written.name:
        return Resolved(date=day_of(on + timedelta(days=int(written.name))), basis=DateBasis.RELATIVE)
    if written.form == "week" and written.turn == "here":
        # other weeks are too vague, and news speaks of every week
        return Resolved(date=day_of(on - timedelta(days=on.weekday())), basis=DateBasis.RELATIVE)
    if written.form == "count" and written.amount is not None:
        return _counted(written, view, on)
    if written.form == "span" and (written.name, written.turn) != ("year", "here"):  # "this year" is too vague
        steps = {"back": -1, "forward": 1}.get(written.turn or "", view.way if written.name == "weekend" else 0)
        return Resolved(date=_span(written.name or "day", steps, on), basis=DateBasis.RELATIVE)
    return None


def _weekday(weekday: int, turn: str | None, way: int, on: date) -> date:
    """News looks back: a bare weekday is the last one, today included, unless a verb looks ahead."""
    since = (on.weekday() - weekday) % 7
    if turn == "back":
        return on - timedelta(days=since or 7)
    if turn == "forward" or way > 0 or (turn == "here" and way == 0):
        return on + timedelta(days=(-since) % 7 or (7 if turn == "forward" else 0))
    return on - timedelta(days=since)


def _counted(written: WrittenDate, view: View, on: date) -> Resolved | None:
    """Return "three years ago" seen from the day of writing, "a year later" from the date written before."""
    amount = written.amount or 0
    if written.turn == "back":
        return Resolved(date=_moved(day_of(on), written.name or "day", -amount), basis=DateBasis.RELATIVE)
    if written.turn == "back_today":
        return Resolved(date=day_of(on.replace(year=on.year - amount, day=min(on.day, 28))), basis=DateBasis.RELATIVE)
    if view.last is None:
        return None
    return Resolved(date=_moved(view.last, written.name or "day", amount), basis=DateBasis.RELATIVE)


def _moved(origin: PartialDate, unit: str, steps: int) -> PartialDate:
    start = origin.first_on
    if unit == "year":
        year = start.year + steps
        if steps > 0 and origin.grain is Grain.MONTH:
            return month_of(year, start.month)
        return year_of(year)
    if unit == "month":
        months = start.year * 12 + start.month - 1 + steps
        return month_of(months // 12, months % 12 + 1)
    days = steps * (7 if unit in ("week", "weekend") else 1)
    if origin.grain is not Grain.DAY:
        return origin
    return day_of(start + timedelta(days=days))


def _span(unit: str, steps: int, on: date) -> PartialDate:
    """A weekend is told by its Sunday when over, by its Saturday when ahead."""
    if unit == "year":
        return year_of(on.year + steps)
    if unit == "month":
        return _moved(day_of(on), "month", steps)
    if unit == "weekend":
        if steps <= 0:
            return day_of(on - timedelta(days=(on.weekday() + 1) % 7))
        return day_of(on + timedelta(days=(5 - on.weekday()) % 7))
    return day_of(on + timedelta(days=steps))
