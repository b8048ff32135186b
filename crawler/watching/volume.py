"""Decides whether a week brought far fewer, or far more, articles than the weeks of a source do. Pure."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

WEEK = timedelta(days=7)
# A week is compared with so many before it; with fewer there is nothing to compare with.
LEAST_WEEKS, MOST_WEEKS = 8, 26
# The same weeks of the year before belong to the comparison: a festival, a holiday.
A_YEAR_AGO = (51, 52, 53)
# How far from the middle week, in units of its spread, and how far beyond the most extreme one.
FAR_BELOW, FAR_ABOVE = 4.0, 6.0
TIMES = 2
# More by fewer than this is no flood.
FLOOD = 10
# Scales the median of deviations to what a standard deviation is, were they normal.
MAD_SCALE = 1.4826


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week out of the ordinary."""

    first_on: date
    count: int
    usual: float  # the middle one of its weeks
    least: int
    most: int

    @property
    def is_more(self) -> bool:
        """Whether it has more articles than usual; else it has fewer."""
        return self.count > self.usual


def odd_week(counts: Mapping[date, int], *, until: date, watched: Sequence[date], before: date) -> Week | None:
    """Return the last week if it is out of the ordinary.

    Args:
        counts: articles by day.
        until: last day of the week.
        watched: days on which the source answered. Weeks in which it was never asked prove nothing.
        before: weeks that end after this day are no measure (an alarm that holds began then).
    """
    if not watched:
        return None
    seen = {day.toordinal() for day in watched}
    weeks = [
        _count(counts, until, back)
        for back in range(1, max(A_YEAR_AGO) + 1)
        if (back <= MOST_WEEKS or back in A_YEAR_AGO)
        and until - back * WEEK < before
        and until - (back + 1) * WEEK >= watched[0]
        and any(day.toordinal() in seen for day in _days(until, back))
    ]
    if len(weeks) < LEAST_WEEKS:
        return None
    usual = median(weeks)
    spread = max(math.sqrt(usual), MAD_SCALE * median(abs(count - usual) for count in weeks), 1.0)
    week = Week(
        first_on=until - WEEK + timedelta(days=1),
        count=_count(counts, until, 0),
        usual=usual,
        least=min(weeks),
        most=max(weeks),
    )
    is_few = week.count * TIMES < week.least - math.sqrt(week.least) and usual - week.count > FAR_BELOW * spread
    excess = week.count - usual
    is_flood = week.count > week.most * TIMES and excess > max(FAR_ABOVE * spread, FLOOD)
    return week if is_few or is_flood else None


def _days(until: date, back: int) -> list[date]:
    return [until - back * WEEK - timedelta(days=day) for day in range(7)]


def _count(counts: Mapping[date, int], until: date, back: int) -> int:
    return sum(counts.get(day, 0) for day in _days(until, back))
