"""Alarms come when a source's own history does not explain what it does, and seldom otherwise."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import pytest

from crawler.watching import alarms_of
from crawler.watching.quality import chance_of
from crawler.watching.rhythm import silence
from records.health import Alarm, AlarmKind, SourceDay, SourceHistory
from records.sources import FeedKind, FeedState, SourceSlug

DAY = timedelta(days=1)
BEGIN = date(2023, 1, 2)  # a Monday
SLUG = SourceSlug("gazette")
YEARS = 3
Daily = Callable[[Random, date], int]


def poisson(chance: Random, rate: float) -> int:
    product, number = chance.random(), 0
    while product > math.exp(-rate):
        product *= chance.random()
        number += 1
    return number


def is_christmas(day: date) -> bool:
    return (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 6)


def steady(rate: float) -> Daily:
    return lambda chance, _day: poisson(chance, rate)


def on_working_days(rate: float) -> Daily:
    return lambda chance, day: poisson(chance, rate) if day.weekday() < 5 else 0


def with_a_holiday(chance: Random, day: date) -> int:
    return 0 if is_christmas(day) else poisson(chance, 1.5 if day.weekday() < 5 else 0.2)


def of_the_season(chance: Random, day: date) -> int:
    return poisson(chance, 1.2 * (1 + 0.9 * math.sin(2 * math.pi * day.timetuple().tm_yday / 365)))


def in_bursts() -> Daily:
    is_on = True

    def daily(chance: Random, _day: date) -> int:
        nonlocal is_on
        is_on = chance.random() > 1 / 6 if is_on else chance.random() < 1 / 5
        return poisson(chance, 2) if is_on else 0

    return daily


# Rhythm -> what makes it, false alarms a year at most, days to notice an end at most (the middle one of the trials).
RHYTHMS: dict[str, tuple[Callable[[], Daily], float, int]] = {
    "every second day": (lambda: lambda _chance, day: day.toordinal() % 2, 0.0, 5),
    "three a day": (lambda: steady(3), 0.05, 10),
    "one a day": (lambda: steady(1), 0.1, 12),
    "one in two days": (lambda: steady(0.5), 0.1, 24),
    "one a week, any day": (lambda: steady(0.15), 0.25, 66),
    "four on working days": (lambda: on_working_days(4), 0.05, 12),
    "three or four a working week": (lambda: on_working_days(0.7), 0.1, 24),
    "a magazine on Thursdays": (lambda: lambda chance, day: (day.weekday() == 3) * (2 + poisson(chance, 2)), 0.0, 15),
    "in bursts": (in_bursts, 0.1, 45),
    "a fortnight off at Christmas": (lambda: with_a_holiday, 0.05, 14),
    "nineteen times as many in April as in October": (lambda: of_the_season, 0.4, 28),
}


def days_of(name: str, trial: int) -> list[date]:
    """Return the days with an article in three years of a rhythm."""
    chance, daily = Random(f"{name} {trial}"), RHYTHMS[name][0]()  # noqa: S311 - seeded: each trial is the same for ever
    days = (BEGIN + number * DAY for number in range(365 * YEARS))
    return [day for day in days if daily(chance, day)]


def false_alarms(days: Sequence[date]) -> int:
    """Count gaps after the first year that were taken for silence, each seen from its last day."""
    found = 0
    for number in range(13, len(days)):
        if days[number - 1] - BEGIN > timedelta(days=365) and days[number] - days[number - 1] > 2 * DAY:
            found += silence(days[:number], days[number] - DAY) is not None
    return found


def days_to_notice(days: Sequence[date], end: date) -> int:
    """Return how long after its last article a source that ended is called silent."""
    left = [day for day in days if day <= end]
    return next(number for number in range(1, 400) if silence(left, left[-1] + number * DAY) is not None)


@pytest.mark.parametrize("name", RHYTHMS)
def test_a_rhythm_raises_few_false_alarms_and_its_end_is_noticed(name: str) -> None:
    trials = [days_of(name, number) for number in range(10)]
    _, most_false, most_days = RHYTHMS[name]
    false_a_year = sum(map(false_alarms, trials)) / (len(trials) * (YEARS - 1))
    ends = [date(2025, 1, 20) + timedelta(days=37 * number) for number in range(8)]
    delay = median(days_to_notice(days, end) for days, end in zip(trials, ends, strict=False))
    assert false_a_year <= most_false
    assert delay <= most_days


def test_the_first_christmas_may_raise_an_alarm_and_the_second_does_not() -> None:
    days = days_of("a fortnight off at Christmas", 1)
    eve = date(2024, 12, 22)
    before = [day for day in days if day <= eve]
    assert silence(before, date(2025, 1, 6)) is None
    young = [day for day in before if day > date(2024, 2, 1)]
    assert silence(young, date(2025, 1, 6)) is not None
    in_june = [day for day in days if day < date(2024, 6, 10)]
    assert silence(in_june, date(2024, 6, 26)) is not None  # as long, but at another time of the year


def test_a_young_source_has_no_rhythm_yet() -> None:
    days = [BEGIN + number * DAY for number in range(12)]
    assert silence(days, BEGIN + 100 * DAY) is None


# ---------------------------------------------------------------- alarms with their sentences

LAST = date(2026, 11, 21)


def a_day(ago: int, **counts: int) -> SourceDay:
    return SourceDay(on=LAST - ago * DAY, **{"read": 4, "announced": 20, **counts})


def a_history(*, weeks: int = 40, quiet: int = 0, per_day: int = 5, **changes: Any) -> SourceHistory:
    """A source with some articles every day, but for the last `quiet` days; watched all the time."""
    days = tuple(a_day(ago) for ago in range(7 * weeks, -1, -1))
    published = tuple((day.on, per_day) for day in days[: len(days) - quiet])
    feed = FeedState(source=SLUG, url="https://gazette.example/feed", kind=FeedKind.FEED)
    history = SourceHistory(source=SLUG, feeds=(feed,), published=published, days=days)
    return replace(history, **changes)


def raised(history: SourceHistory, held: Sequence[Alarm] = ()) -> dict[AlarmKind, str]:
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    return {alarm.kind: alarm.sentence for alarm in alarms_of(history, held, now)}


def test_a_source_that_is_as_ever_raises_no_alarm() -> None:
    assert not raised(a_history())


def test_silence_is_told_with_the_figures_that_led_to_it() -> None:
    told = raised(a_history(quiet=9))
    assert set(told) == {AlarmKind.SILENT}
    assert re.fullmatch(
        r"Usually 5 articles a day, longest pause 1 day \(from .* 2026\); now none for 8 days\.", told[AlarmKind.SILENT]
    )


def test_days_on_which_we_did_not_ask_are_no_silence() -> None:
    history = a_history(quiet=9)
    assert not raised(replace(history, days=history.days[:-9]))


def test_a_feed_that_says_not_modified_for_ever_is_frozen() -> None:
    history = a_history(quiet=9)
    frozen = tuple(a_day(ago, read=0, announced=0, unmodified=6) for ago in range(8, -1, -1))
    told = raised(replace(history, days=(*history.days[:-9], *frozen)))
    assert set(told) == {AlarmKind.FROZEN}
    assert "All its 54 answers since were “not modified”" in told[AlarmKind.FROZEN]


def test_a_feed_that_answers_and_is_empty_is_told_after_two_days() -> None:
    days = a_history().days
    one, two = (*days[:-1], a_day(0, announced=0)), (*days[:-2], a_day(1, announced=0), a_day(0, announced=0))
    assert not raised(a_history(days=one))
    told = raised(a_history(days=two))
    assert told[AlarmKind.EMPTY].startswith("Its feeds answer but are empty: read 8 times since 20 November 2026")


def test_a_news_sitemap_that_is_empty_now_and_then_is_not_called_empty() -> None:
    days = tuple(replace(day, announced=0) if day.on.weekday() > 4 else day for day in a_history().days)
    assert not raised(a_history(days=(*days[:-3], *(replace(day, announced=0) for day in days[-3:]))))


def test_a_source_none_of_whose_feeds_answers_is_unreachable() -> None:
    since = datetime(2026, 11, 3, tzinfo=UTC)
    state = FeedState(
        source=SLUG, url="https://gazette.example/feed", kind=FeedKind.FEED, last_asked_at=since, last_status=503
    )
    failing = replace(state, failures=9, failing_since=since)
    told = raised(a_history(feeds=(failing,)))
    assert told == {
        AlarmKind.UNREACHABLE: "Its feed has not answered well since 3 November 2026: status 503, 9 times in a row."
    }
    assert not raised(a_history(feeds=(failing, replace(state, last_status=200))))
    assert set(raised(a_history(feeds=(replace(state, last_status=410, failures=1),)))) == {AlarmKind.UNREACHABLE}


@pytest.mark.parametrize(("last_week", "kind"), [(1, AlarmKind.FEWER), (14, AlarmKind.MORE)])
def test_a_week_far_from_all_weeks_is_told(last_week: int, kind: AlarmKind) -> None:
    published = a_history().published
    changed = tuple((on, last_week if on > LAST - 8 * DAY else number) for on, number in published)
    told = raised(a_history(published=changed))
    assert set(told) == {kind}
    assert f"{7 * last_week} in the week from 14 November 2026" in told[kind]


def test_an_alarm_holds_until_the_rhythm_is_back_and_not_only_until_it_is_its_own_measure() -> None:
    published = a_history().published
    changed = tuple((on, 1 if on > LAST - 29 * DAY else number) for on, number in published)
    history = a_history(published=changed)
    began = datetime(2026, 10, 24, tzinfo=UTC)
    held = Alarm(source=SLUG, kind=AlarmKind.FEWER, since_at=began, sentence="")
    assert not raised(history)  # the quiet weeks are the quietest of its weeks by now
    assert set(raised(history, [held])) == {AlarmKind.FEWER}
    assert not raised(a_history(), [held])
    long_ago = replace(held, since_at=datetime(2026, 8, 1, tzinfo=UTC))
    assert not raised(history, [long_ago])


@pytest.mark.parametrize(
    ("of", "bad", "kind"),
    [
        ("pages", "unreadable", AlarmKind.UNREADABLE),
        ("kept", "undated", AlarmKind.UNDATED),
        ("kept", "short", AlarmKind.SHORT),
    ],
)
def test_pages_that_are_suddenly_of_no_use_are_told(of: str, bad: str, kind: AlarmKind) -> None:
    good = [a_day(ago, **{of: 5, bad: ago % 5 == 0}) for ago in range(60, 2, -1)]
    poor = [a_day(ago, **{of: 5, bad: 4}) for ago in range(2, -1, -1)]
    history = a_history()
    told = raised(replace(history, days=(*good, *poor)))
    assert kind in told
    assert told[kind].startswith("12 of the last 15 ")
    assert kind not in raised(replace(history, days=tuple(good)))


def test_volumes_by_chance_raise_few_alarms() -> None:
    """Twelve sources of six rates, each looked at every week for more than a year."""
    found = looks = 0
    for trial in range(12):
        chance = Random(trial)  # noqa: S311 - seeded
        rate = (0.3, 1, 2, 5, 10, 30)[trial % 6]
        counts = [(BEGIN + number * DAY, poisson(chance, rate)) for number in range(600)]
        days = tuple(SourceDay(on=on, read=1, announced=1) for on, _ in counts)
        for end in range(120, 600, 7):
            published = tuple((on, number) for on, number in counts[:end] if number)
            history = a_history(published=published, days=days[: end + 1])
            looks += 1
            found += bool({AlarmKind.FEWER, AlarmKind.MORE} & set(raised(history)))
    assert found / (looks / 52) <= 0.02  # a year


def test_chances_are_those_of_the_binomial_distribution() -> None:
    assert chance_of(3, 3, 0.5) == pytest.approx(1 / 8)
    assert chance_of(0, 10, 0.3) == pytest.approx(1)
    assert chance_of(4000, 5000, 0.1) == pytest.approx(0)


def test_every_kind_of_alarm_is_explained() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "alarms.md").read_text("utf-8")
    assert {kind.value for kind in AlarmKind} == set(re.findall(r"^\| `(\w+)` \|", manual, re.MULTILINE))
