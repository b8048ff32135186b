from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from crawler.schedule import Visit, after_visit, due_sources, is_due, rhythm
from records.sources import FeedKind, FeedState, SourceSlug

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


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


def test_a_feed_that_is_gone_is_paused() -> None:
    state = after_visit(a_state(), Visit(at=NOW, status=410), poll=HOUR)
    assert not is_due(state, NOW + timedelta(days=365))
    assert "410" in state.note


def test_sources_are_due_when_any_of_their_feeds_is() -> None:
    states = [a_state("late", next_due_at=NOW + HOUR), a_state("b", next_due_at=NOW), a_state("a"), a_state("late")]
    assert due_sources(states, NOW) == ("a", "b", "late")
    assert due_sources(states[:1], NOW) == ()
