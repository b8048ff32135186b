from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from archive import Archive
from records.crawls import Outcome
from records.errors import ConflictError, NotFoundError
from records.sources import FeedKind, Listing, SourceSlug
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


def test_a_day_that_began_before_we_fetched_an_article_counts_until_its_end(known: Archive, now: datetime) -> None:
    (state,) = known.sources.feed_states(GAZETTE)
    announced = an_announcement()
    midnight = now.replace(hour=0, minute=0)
    known.sources.keep_feed(state, [announced], now)
    known.sources.settle_announcement(announced.url, Outcome.NEW, retry_at=None, now=now)
    assert not known.sources.keep_feed(state, [replace(announced, updated_at=midnight - timedelta(days=1))], now)
    today = replace(announced, updated_at=midnight)
    assert urls(known.sources.keep_feed(state, [today], now)) == [announced.url]
    known.sources.settle_announcement(announced.url, Outcome.UNCHANGED, retry_at=None, now=now)
    assert not known.sources.keep_feed(state, [today], now)  # once is enough
    before = replace(announced, updated_at=now - timedelta(minutes=1))
    assert not known.sources.keep_feed(state, [before], now)  # news, but older than what we fetched


def test_an_announcement_is_found_by_its_address(known: Archive, now: datetime) -> None:
    known.sources.announce(GAZETTE, [an_announcement()], now)
    assert known.sources.announcement(an_announcement().url) == an_announcement()
    assert known.sources.announcement("https://gazette.example/unknown") is None


def test_an_adopted_address_outlives_the_next_look_at_the_configuration(known: Archive, now: datetime) -> None:
    (state,) = known.sources.feed_states(GAZETTE)
    adopted = replace(state, adopted="https://gazette.example/rss", adopted_at=now, etag='"a"', note="moved")
    known.sources.keep_feed(adopted, [], now)
    known.sources.sync([a_source()], now)
    assert known.sources.feed_states(GAZETTE) == [adopted]
    known.sources.sync([a_source(feeds=("https://gazette.example/rss",))], now)  # now declared where it is
    (goes_on,) = known.sources.feed_states(GAZETTE)
    assert (goes_on.url, goes_on.etag, goes_on.adopted) == ("https://gazette.example/rss", '"a"', None)


def test_listings_have_states_and_what_is_no_longer_declared_is_never_due(known: Archive, now: datetime) -> None:
    listing = Listing(url="https://gazette.example/news/")
    known.sources.sync([a_source(feeds=(), listings=(listing,))], now)
    (state,) = known.sources.feed_states(GAZETTE)
    assert (state.url, state.kind) == (listing.url, FeedKind.LISTING)
    known.sources.sync([a_source(feeds=())], now)
    assert known.sources.feed_states(GAZETTE) == []


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
    archive.hosts.keep_tdm_file("gazette.example", now, 200, b"[]")
    assert archive.hosts.tdm_file("gazette.example") == (now, 200, b"[]")
    assert archive.hosts.tdm_file("unknown.example") is None
    archive.hosts.set_wait("gazette.example", None)
    assert archive.hosts.wait_until("gazette.example") is None
    assert archive.hosts.robots("unknown.example") is None


def test_an_editors_word_holds_when_the_configuration_is_read_again(known: Archive, now: datetime) -> None:
    before = known.sources.edit(a_source(name="The Gazette", feeds=("https://gazette.example/rss",)), now)
    assert before == a_source()
    known.sources.sync([a_source(delay_seconds=9.0)], now)
    assert known.sources.get(GAZETTE).name == "The Gazette"
    assert known.sources.edited() == {GAZETTE: a_source(delay_seconds=9.0)}
    assert [state.url for state in known.sources.feed_states(GAZETTE)] == ["https://gazette.example/rss"]


def test_reverting_lets_the_configuration_hold_again_with_its_feeds(known: Archive, now: datetime) -> None:
    known.sources.edit(a_source(feeds=(), sitemaps=("https://gazette.example/map.xml",)), now)
    assert known.sources.revert(GAZETTE, now) == a_source()
    assert known.sources.get(GAZETTE) == a_source()
    assert [state.url for state in known.sources.feed_states(GAZETTE)] == ["https://gazette.example/feed"]
    assert not known.sources.edited()
    with pytest.raises(ConflictError, match="as the configuration says"):
        known.sources.revert(GAZETTE, now)


def test_a_source_that_an_editor_added_is_never_dropped_by_the_configuration(known: Archive, now: datetime) -> None:
    assert known.sources.edit(a_source("herald"), now) is None
    known.sources.sync([a_source()], now)
    assert [source.slug for source in known.sources.all(declared_only=True)] == ["gazette", "herald"]
    assert known.sources.revert(SourceSlug("herald"), now) is None
    assert [source.slug for source in known.sources.all(declared_only=True)] == ["gazette"]
    assert len(known.sources.all()) == 2  # it is kept for its articles


def test_an_edited_source_outlives_its_entry_in_the_configuration(known: Archive, now: datetime) -> None:
    known.sources.edit(a_source(is_paused=True), now)
    known.sources.sync([], now)
    assert known.sources.edited() == {GAZETTE: None}
    assert known.sources.all(declared_only=True)[0].is_paused


def test_admitting_a_source_changes_no_other(known: Archive, now: datetime) -> None:
    known.sources.edit(a_source(name="Edited"), now)
    known.sources.admit(a_source("elsewhere", feeds=()), now)
    assert known.sources.edited() == {GAZETTE: a_source()}
    assert [source.slug for source in known.sources.all(declared_only=True)] == ["elsewhere", "gazette"]


def test_with_its_last_sitemap_a_source_loses_those_that_an_index_named(known: Archive, now: datetime) -> None:
    sitemap = "https://gazette.example/index.xml"
    known.sources.edit(a_source(sitemaps=(sitemap,)), now)
    known.sources.expect(GAZETTE, FeedKind.SITEMAP, ["https://gazette.example/part.xml"], most=9)
    known.sources.edit(a_source(), now)
    assert [state.kind for state in known.sources.feed_states(GAZETTE)] == [FeedKind.FEED]
