"""Decides whether a source is silent for longer than its own gaps explain. Reads no clock and writes nothing."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

# With fewer gaps than this a source has no rhythm yet.
LEAST_GAPS = 12
# A quiet day or two is no news about anybody.
LEAST_DAYS = 2.0
# A source shall be called silent by mistake once in so many years.
YEARS = 20.0
YEAR = 365.25
# What is beyond nine gaps of ten is the tail; it is taken for exponential, as gaps of unplanned events are.
USUAL = 0.9
# Room above the usual gap where there is no tail to measure: a weekly magazine may be a day or two late.
ROOM, MARGIN = 1.3, 1.0
# So many gaps a year may be exceptions (holidays, a breakdown), but no more than one of so many gaps.
EXCEPTIONS_A_YEAR, ONE_OF = 2, 30
# An exception explains a gap of about its length that begins about a year or two later.
SAME_TIME = timedelta(days=21)
LONGER, LATER = 1.25, 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days without an article: calendar days, and the same weighted by how likely each weekday has one."""

    last_on: date  # the day of the article before
    days: int
    weighted: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A source has been quiet for longer than its rhythm explains."""

    last_on: date
    days: int
    usual_days: int  # the middle one of its gaps
    longest: Gap  # the longest one ever


def silence(days: Sequence[date], until: date) -> Silence | None:
    """Return the silence that a source has fallen into, None while its rhythm explains it.

    Args:
        days: the days that have an article, in order, each once.
        until: the last whole day on which the source was heard: it answered, and had nothing new.
    """
    if len(days) <= LEAST_GAPS or until <= days[-1]:
        return None
    weights = weekday_weights(days)
    gaps = [_gap(earlier, later, weights) for earlier, later in pairwise(days)]
    present = _gap(days[-1], until, weights)
    limit = longest_explained([gap.weighted for gap in gaps], years=(days[-1] - days[0]).days / YEAR)
    if present.weighted <= limit or any(_explains(gap, present) for gap in gaps if gap.weighted > limit):
        return None
    usual = round(median(gap.days for gap in gaps))
    return Silence(
        last_on=days[-1], days=present.days, usual_days=usual, longest=max(gaps, key=lambda gap: gap.days)
    )  # fmt: skip


def weekday_weights(days: Sequence[date]) -> tuple[float, ...]:
    """Return for Monday to Sunday how many of seven articles' days fall on it; they add up to seven."""
    weekdays = [day.weekday() for day in days]
    return tuple(7 * weekdays.count(weekday) / len(days) for weekday in range(7))


def longest_explained(gaps: Sequence[float], *, years: float) -> float:
    """Return the length up to which gaps are a matter of chance (weighted days), exceptions left out.

    Args:
        gaps: those seen so far (weighted days), at least two.
        years: the time in which they were seen.
    """
    usual = sorted(gaps)
    chance = max(years, 0.25) / (YEARS * len(gaps))  # of a longer gap, for each gap
    exceptions = min(math.ceil(EXCEPTIONS_A_YEAR * years), len(usual) // ONE_OF)
    while exceptions and usual[-1] > _limit(usual[:-1], chance):
        usual.pop()
        exceptions -= 1
    return _limit(usual, chance)


def _limit(ordered: Sequence[float], chance: float) -> float:
    """Return the length that a gap exceeds with this chance: the tail drawn out, with room for few observations."""
    usual = ordered[int(USUAL * (len(ordered) - 1))]
    beyond = [gap - usual for gap in ordered if gap > usual]
    least = max(LEAST_DAYS, usual * ROOM + MARGIN)
    if not beyond:
        return least
    mean = sum(beyond) / len(beyond) * (1 + 1 / math.sqrt(len(beyond)))
    return max(least, usual + mean * math.log(max(1.0, len(beyond) / len(ordered) / chance)))


def _gap(earlier: date, later: date, weights: Sequence[float]) -> Gap:
    days = (later - earlier).days
    weeks, rest = divmod(days, 7)
    weighted = 7 * weeks + sum(weights[(later.weekday() - back) % 7] for back in range(rest))
    return Gap(last_on=earlier, days=days, weighted=weighted)


def _explains(exception: Gap, present: Gap) -> bool:
    """Tell whether an exceptional gap came at the same time of an earlier year, and was about as long."""
    is_as_long = present.days <= exception.days * LONGER + LATER
    return is_as_long and any(
        abs(exception.last_on + timedelta(days=round(YEAR * years)) - present.last_on) <= SAME_TIME for years in (1, 2)
    )
