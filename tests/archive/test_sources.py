from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from archive import Archive
from records.crawls import Outcome
from records.errors import NotFoundError
from records.sources import FeedKind, SourceSlug
from tests.builders import a_source, an_announcement

GAZETTE = SourceSlug("gazette")


@pytest.fixture
def known(archive: Archive, now: datetime) -> Archive:
    archive.sources.sync([a_source()], now)
    return archive


def urls(announcements: object) -> list[str]:
    return [each.url for each in announcements]  # type: ignore[attr-defined]


def test_sources_follow_the_configuration_and_are_never_forgotten(known: Archive, now: datetime) -> None:
    known.sources.sync([a_source("herald")], now)
    assert [source.slug for source in known.sources.all()] == ["gazette", "herald"]
    assert [source.slug for source in known.sources.all(declared_only=True)] == ["herald"]
    assert {state.source for state in known.sources.feed_states()} == {"herald"}


def test_an_unknown_source_is_answered_with_the_nearest(known: Archive) -> None:
    with pytest.raises(NotFoundError, match="gazette"):
        known.sources.get(SourceSlug("gazete"))


def test_validators_are_stored_together_with_what_they_stand_for(known: Archive, now: datetime) -> None:
    (state,) = known.sources.feed_states(GAZETTE)
    fresh = known.sources.keep_feed(replace(state, etag='"a"'), [an_announcement()], now)
    assert urls(fresh) == ["https://gazette.example/1"]
    assert known.sources.feed_states(GAZETTE)[0].etag == '"a"'
    assert urls(known.sources.to_fetch(GAZETTE, 10, now)) == ["https://gazette.example/1"]


def test_a_fetched_article_is_not_asked_for_again_until_it_is_updated(known: Archive, now: datetime) -> None:
    (state,) = known.sources.feed_states(GAZETTE)
    announced = an_announcement()
    known.sources.keep_feed(state, [announced], now)
    known.sources.settle_announcement(announced.url, Outcome.NEW, retry_at=None, now=now)
    assert not known.sources.keep_feed(state, [announced], now)
    assert not known.sources.keep_feed(state, [replace(announced, updated_at=now - timedelta(days=1))], now)
    updated = replace(announced, updated_at=now + timedelta(days=1))
    assert urls(known.sources.keep_feed(state, [updated], now)) == [announced.url]
    known.sources.settle_announcement(announced.url, Outcome.CHANGED, retry_at=None, now=now + timedelta(days=1))
    assert not known.sources.keep_feed(state, [updated], now)
    assert not known.sources.keep_feed(state, [announced], now)


def test_a_failed_article_waits_for_its_time(known: Archive, now: datetime) -> None:
    (state,) = known.sources.feed_states(GAZETTE)
    url = an_announcement().url
    known.sources.keep_feed(state, [an_announcement()], now)
    known.sources.settle_announcement(url, Outcome.FETCH_FAILED, retry_at=now + timedelta(hours=1), now=now)
    assert not known.sources.to_fetch(GAZETTE, 10, now)
    assert urls(known.sources.to_fetch(GAZETTE, 10, now + timedelta(hours=2))) == [url]
    assert known.sources.announcement_failures(url) == 1
    assert known.sources.waiting(now) == frozenset()
    assert known.sources.waiting(now + timedelta(hours=2)) == {GAZETTE}


def test_files_that_an_index_names_are_due_from_then_on_and_limited(known: Archive) -> None:
    named = [f"https://gazette.example/map-{number}.xml" for number in range(5)]
    known.sources.expect(GAZETTE, FeedKind.SITEMAP, named, most=3)
    known.sources.expect(GAZETTE, FeedKind.SITEMAP, named, most=3)
    states = known.sources.feed_states(GAZETTE)
    assert [state.url for state in states if state.kind is FeedKind.SITEMAP] == named[:2]
    assert all(state.next_due_at is None for state in states)


def test_an_address_given_by_hand_is_fetched_whatever_its_state(known: Archive, now: datetime) -> None:
    announced = an_announcement()
    known.sources.announce(GAZETTE, [announced], now)
    known.sources.settle_announcement(announced.url, Outcome.NEW, retry_at=None, now=now)
    known.sources.announce(GAZETTE, [announced], now)
    assert urls(known.sources.to_fetch(GAZETTE, 10, now)) == [announced.url]


def test_what_a_host_asked_for_survives(archive: Archive, now: datetime) -> None:
    archive.hosts.set_wait("gazette.example", now)
    archive.hosts.keep_robots("gazette.example", now, 200, b"User-agent: *\nDisallow: /print/")
    assert archive.hosts.wait_until("gazette.example") == now
    assert archive.hosts.robots("gazette.example") == (now, 200, b"User-agent: *\nDisallow: /print/")
    archive.hosts.set_wait("gazette.example", None)
    assert archive.hosts.wait_until("gazette.example") is None
    assert archive.hosts.robots("unknown.example") is None
