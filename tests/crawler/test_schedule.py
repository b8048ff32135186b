from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from crawler.schedule import Visit, after_visit, due_sources, is_due, rhythm
from records.sources import FeedHints, FeedKind, FeedState, SourceSlug

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def a_state(slug: str = "gazette", **changes: Any) -> FeedState:
    return FeedState(source=SourceSlug(slug), url="https://gazette.example/feed", kind=FeedKind.FEED, **changes)


def next_after(state: FeedState | None = None, **visit: Any) -> timedelta:
    after = after_visit(state or a_state(), Visit(at=NOW, **visit), poll=HOUR)
    assert after.next_due_at is not None
    return after.next_due_at - NOW


def entries(every: timedelta, count: int = 12) -> tuple[datetime, ...]:
    return tuple(NOW - every * n for n in range(count))


@pytest.mark.parametrize(
    ("every", "interval"), [(HOUR, HOUR), (10 * HOUR, 5 * HOUR), (timedelta(days=30), timedelta(hours=24))]
)
def test_a_feed_is_asked_in_half_the_rhythm_of_its_entries(every: timedelta, interval: timedelta) -> None:
    assert next_after(status=200, published=entries(every)) == interval


def test_a_feed_without_dates_is_asked_at_the_usual_interval() -> None:
    assert next_after(status=200) == HOUR
    assert rhythm([NOW]) is None


def test_an_unchanged_feed_is_asked_a_little_later_each_time() -> None:
    state = a_state(last_asked_at=NOW - 4 * HOUR, next_due_at=NOW, etag='"a"')
    assert next_after(state, status=304) == 5 * HOUR
    assert after_visit(state, Visit(at=NOW, status=304), poll=HOUR).etag == '"a"'
    slow = a_state(last_asked_at=NOW - 23 * HOUR, next_due_at=NOW)
    assert next_after(slow, status=304) == 24 * HOUR


def test_failures_back_off_and_a_success_forgets_them() -> None:
    state = a_state(etag='"a"')
    for hours in (1, 2, 4, 8, 16, 24, 24):
        assert next_after(state, status=500) == hours * HOUR
        state = after_visit(state, Visit(at=NOW, status=None, note="no answer"), poll=HOUR)
    assert (state.failures, state.note, state.etag) == (7, "no answer", '"a"')
    assert after_visit(state, Visit(at=NOW, status=200), poll=HOUR).failures == 0


def test_validators_are_kept_only_with_what_was_read() -> None:
    unread = after_visit(a_state(), Visit(at=NOW, status=200, etag='"new"', is_read=False), poll=HOUR)
    assert unread.etag is None
    read = after_visit(a_state(last_modified="once"), Visit(at=NOW, status=200, etag='"new"'), poll=HOUR)
    assert (read.etag, read.last_modified) == ('"new"', None)


def test_a_server_may_ask_for_a_longer_pause_than_ours() -> None:
    assert next_after(status=429, retry_at=NOW + 7 * HOUR) == 7 * HOUR


def test_a_wish_to_be_left_alone_is_no_failure_but_ails_after_two_weeks() -> None:
    state = after_visit(a_state(failures=1), Visit(at=NOW, status=503, note="busy"), poll=HOUR)
    assert (state.failures, state.failing_since, state.next_due_at) == (1, NOW, NOW + HOUR)
    later = after_visit(state, Visit(at=NOW + 15 * DAY, status=None, was_postponed=True, note="busy"), poll=HOUR)
    assert later.note == "ailing since 2026-11-22: busy"


@pytest.mark.parametrize(
    ("hints", "fresh_for", "hours"),
    [
        (FeedHints(interval_minutes=180), None, 3),
        (FeedHints(interval_minutes=100_000), None, 24),
        (FeedHints(), timedelta(hours=5), 5),
        (FeedHints(interval_minutes=180), timedelta(hours=2), 3),
        (FeedHints(), timedelta(days=365), 24),
        (FeedHints(skip_hours=(13, 14, 15)), None, 4),  # 12:00 plus an hour lies in them
        (FeedHints(skip_days=(6,)), None, 12),  # a Sunday
        (FeedHints(skip_hours=tuple(range(24))), None, 25),  # never, it says
    ],
)
def test_a_feed_may_ask_to_be_visited_less_often(hints: FeedHints, fresh_for: timedelta | None, hours: int) -> None:
    assert next_after(status=200, hints=hints, fresh_for=fresh_for) == hours * HOUR


def test_the_hints_of_the_last_reading_hold_for_unchanged_answers() -> None:
    state = after_visit(a_state(), Visit(at=NOW, status=200, hints=FeedHints(interval_minutes=180)), poll=HOUR)
    due = next_after(replace(state, last_asked_at=NOW - HOUR, next_due_at=NOW), status=304)
    assert due == 3 * HOUR


def test_jitter_spreads_visits_but_keeps_to_what_was_asked_for() -> None:
    def due(every: timedelta, jitter: float) -> timedelta:
        visit = Visit(at=NOW, status=200, published=entries(every))
        after = after_visit(a_state(), visit, poll=HOUR, jitter=jitter)
        assert after.next_due_at is not None
        return after.next_due_at - NOW

    assert due(HOUR, -1) == timedelta(minutes=66)
    assert due(timedelta(days=30), 1) == timedelta(hours=21, minutes=36)


def visited(state: FeedState, *visits: tuple[timedelta, int | None]) -> FeedState:
    for after, status in visits:
        state = after_visit(state, Visit(at=NOW + after, status=status, note=f"status {status}"), poll=HOUR)
    return state


def test_a_feed_that_is_missing_for_a_week_is_paused() -> None:
    missing = visited(a_state(), (0 * DAY, 404), (3 * DAY, 404))
    assert is_due(missing, NOW + 5 * DAY)
    assert visited(missing, (7 * DAY, 404)).note.startswith("not found (404) since 2026-11-22")
    assert not is_due(visited(missing, (7 * DAY, 404)), NOW + 365 * DAY)
    assert is_due(visited(missing, (6 * DAY, 500), (7 * DAY, 404)), NOW + 9 * DAY)
    ill_before = visited(a_state(), (0 * DAY, 500), (7 * DAY, 404), (8 * DAY, 404))
    assert is_due(ill_before, NOW + 11 * DAY)  # it is missing for a day, whatever was the matter before
    unreached = visited(missing, (6 * DAY, None), (7 * DAY, 404))
    assert unreached.note.startswith("not found (404) since 2026-11-22, 3 times in a row")


def test_a_feed_that_refuses_us_three_times_is_paused() -> None:
    twice = visited(a_state(), (0 * DAY, 403), (1 * DAY, 401))
    assert is_due(twice, NOW + 3 * DAY)
    assert "refused to us (403) 3 times" in visited(twice, (2 * DAY, 403)).note
    ill_before = visited(a_state(), (0 * DAY, 500), (1 * DAY, 403), (2 * DAY, 403))
    assert is_due(ill_before, NOW + 5 * DAY)


def test_a_feed_that_fails_for_two_weeks_ails_until_it_answers() -> None:
    ill = visited(a_state(), (0 * DAY, 500), (13 * DAY, None))
    assert (ill.failing_since, ill.note) == (NOW, "status None")
    ill = visited(ill, (14 * DAY, 500))
    assert ill.note == "ailing since 2026-11-22: status 500"
    well = visited(ill, (15 * DAY, 200))
    assert (well.failing_since, well.failures, well.last_full_at) == (None, 0, NOW + 15 * DAY)


def test_a_feed_that_is_gone_is_paused() -> None:
    state = after_visit(a_state(), Visit(at=NOW, status=410), poll=HOUR)
    assert not is_due(state, NOW + timedelta(days=365))
    assert "410" in state.note


def test_sources_are_due_when_any_of_their_feeds_is() -> None:
    states = [a_state("late", next_due_at=NOW + HOUR), a_state("b", next_due_at=NOW), a_state("a"), a_state("late")]
    assert due_sources(states, NOW) == ("a", "b", "late")
    assert due_sources(states[:1], NOW) == ()
