from datetime import UTC, datetime, timedelta

import pytest

from crawler.fetching.redirects import after_redirect, is_secured, move_note
from records.sources import FeedKind, FeedState, SourceSlug

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
OLD, NEW = "https://gazette.example/feed", "https://news.example/rss"


def moved(*visits: tuple[int, str | None], url: str = OLD) -> FeedState:
    state = FeedState(source=SourceSlug("gazette"), url=url, kind=FeedKind.FEED)
    for days, moved_to in visits:
        state = after_redirect(state, moved_to, NOW + days * DAY)
    return state


def test_a_move_is_adopted_after_a_week_of_consistent_visits() -> None:
    state = moved((0, NEW), (4, NEW), (7, NEW))
    assert (state.address, state.adopted_at) == (NEW, NOW + 7 * DAY)
    assert state.url == OLD  # as declared
    assert move_note(state) == f"moved to {NEW}, adopted on 2026-11-29"


@pytest.mark.parametrize(
    "visits",
    [
        ((0, NEW), (1, NEW), (2, NEW)),  # three times, but not for a week
        ((0, NEW), (9, NEW)),  # a week, but twice
        ((0, NEW), (4, None), (5, NEW), (9, NEW)),  # not each time
        ((0, NEW), (4, "https://other.example/"), (8, NEW)),
    ],
)
def test_a_move_without_proof_is_followed_but_not_adopted(visits: tuple[tuple[int, str | None], ...]) -> None:
    state = moved(*visits)
    assert state.address == OLD
    assert move_note(state).endswith("not adopted yet")


def test_the_way_from_https_to_http_is_never_adopted() -> None:
    assert moved(*((days, OLD.replace("https", "http")) for days in (0, 4, 8, 12))).address == OLD


def test_https_on_the_same_host_is_adopted_at_once() -> None:
    assert moved((0, OLD), url="http://gazette.example/feed").address == OLD
    assert not is_secured("http://gazette.example/feed", "https://gazette.example/")
    assert not is_secured("http://gazette.example/feed", "https://www.gazette.example/feed")
    assert not is_secured(OLD, "http://gazette.example/feed")


def test_a_feed_that_came_back_has_not_moved() -> None:
    state = moved((0, NEW), (1, None))
    assert (state.moved_to, state.moved_times, move_note(state)) == (None, 0, "")


def test_an_adopted_feed_may_move_on() -> None:
    further = "https://third.example/rss"
    state = moved((0, NEW), (4, NEW), (7, NEW), (8, None), (9, further), (12, further), (16, further))
    assert (state.address, state.url) == (further, OLD)
