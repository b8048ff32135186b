"""Captured feeds become announcements, states and outcomes, in a real archive."""

import gzip

import pytest

from archive import Archive
from crawler.announcing import Asked, FeedLimits
from crawler.fetching.endings import Ending
from records.captures import CaptureKind
from records.crawls import Outcome
from records.sources import Listing
from tests.builders import NOW, an_announcement
from tests.crawler.desk import EVERY_HOUR, HOUR, SITE, Desk
from tests.crawler.press import a_feed

FOREIGN = b"<item><title>Else</title><link>https://elsewhere.example/4</link></item></channel>"


@pytest.fixture
def desk(archive: Archive) -> Desk:
    return Desk(archive)


def test_a_feed_leaves_validators_announcements_and_a_time_to_come_back(desk: Desk) -> None:
    heard = desk.heard("/1", "/2")
    assert heard.ending.outcome is Outcome.READ
    state = desk.feed_state()
    assert (state.etag, state.last_status, state.failures) == ('"feed"', 200, 0)
    assert state.next_due_at == NOW + HOUR
    waiting = desk.announcing.waiting(desk.source, heard.announced)
    assert [each.url for each in waiting] == [f"{SITE}/1", f"{SITE}/2"]


def test_announced_articles_that_are_known_foreign_or_too_many_end_at_once(archive: Archive) -> None:
    desk = Desk(archive, max_articles=1)
    archive.sources.keep_feed(desk.feed_state(), [an_announcement(f"{SITE}/known")], NOW)
    archive.sources.settle_announcement(f"{SITE}/known", Outcome.NEW, retry_at=None, now=NOW)
    body = a_feed("/known", "/1", "/2", base=SITE).body.replace(b"</channel>", FOREIGN)
    capture = desk.captured("/feed", body, kind=CaptureKind.FEED, headers=())
    heard = desk.announcing.feed(capture, desk.source, desk.feed_state(), EVERY_HOUR)
    now = desk.announcing.waiting(desk.source, heard.announced)
    assert [each.url for each in now] == [f"{SITE}/1"]
    foreign = "https://elsewhere.example/4"
    assert desk.ends() == {"/feed": "read", foreign: "filtered", "/known": "known", "/2": "over_budget"}
    assert [each.url for each in archive.sources.to_fetch(desk.source.slug, 9, NOW)] == [f"{SITE}/1", f"{SITE}/2"]


def test_a_feed_that_is_no_feed_keeps_what_was_known_and_backs_off(desk: Desk) -> None:
    desk.heard("/1")
    capture = desk.captured("/feed", b"<html><p>Sorry</p></html>", kind=CaptureKind.FEED)
    heard = desk.announcing.feed(capture, desk.source, desk.feed_state(), EVERY_HOUR)
    assert heard.ending.outcome is Outcome.EXTRACT_FAILED
    state = desk.feed_state()
    assert (state.etag, state.failures) == ('"feed"', 1)
    assert state.note == f"{heard.ending.reason}; it declares no feed"


def test_a_feed_that_unpacks_beyond_the_limit_is_too_large(desk: Desk) -> None:
    capture = desk.captured("/feed", gzip.compress(a_feed("/1").body + b" " * 2000), kind=CaptureKind.FEED)
    limits = FeedLimits(size=1000)
    heard = desk.announcing.feed(capture, desk.source, desk.feed_state(), Asked(poll=HOUR, limits=limits))
    assert heard.ending.outcome is Outcome.TOO_LARGE
    assert heard.ending.reason.startswith("the file is larger than we take")


def test_an_unanswered_feed_backs_off_but_one_whose_turn_never_came_does_not(desk: Desk) -> None:
    def failed(ending: Ending) -> None:
        state = desk.feed_state()
        desk.announcing.failed(state, state.url, ending, EVERY_HOUR)

    failed(Ending(outcome=Outcome.OVER_BUDGET))
    assert desk.feed_state().next_due_at is None
    failed(Ending(outcome=Outcome.TIMED_OUT, reason="silent"))
    assert desk.feed_state().next_due_at == NOW + HOUR


def links(*paths: str) -> bytes:
    found = "".join(f'<link rel="alternate" type="application/rss+xml" href="{path}">' for path in paths)
    return f"<!doctype html><html><head><title>Gazette</title>{found}</head><body><p>Hello</p></body></html>".encode()


def test_a_web_page_at_a_feeds_address_may_name_the_feed(desk: Desk) -> None:
    assert desk.tell("/feed", links("/rss", "/comments/feed", "https://else.example/rss")).seems_at == f"{SITE}/rss"
    assert desk.feed_state().note.endswith(f"its feed seems to be {SITE}/rss")


def test_a_web_page_that_names_several_feeds_leaves_the_choice_to_an_editor(desk: Desk) -> None:
    assert desk.tell("/feed", links("/rss", "/atom")).seems_at is None
    assert desk.feed_state().note.endswith(f"it declares 2 feeds: {SITE}/rss, {SITE}/atom")


def test_what_stands_in_for_a_feed_announces_but_is_not_adopted(desk: Desk) -> None:
    desk.tell("/feed", links("/rss"))
    capture = desk.captured("/rss", a_feed("/1", base=SITE).body, kind=CaptureKind.FEED, headers=())
    heard = desk.announcing.stand_in(capture, desk.source, desk.feed_state(), EVERY_HOUR)
    assert [each.url for each in heard.announced] == [f"{SITE}/1"]
    (state,) = desk.archive.sources.feed_states(desk.source.slug)
    assert (state.url, state.failures, state.etag) == (f"{SITE}/feed", 1, None)
    assert "seems to be" in state.note
    assert desk.ends() == {"/feed": "extract_failed", "/rss": "read"}


def test_not_modified_to_a_question_without_condition_is_a_failure(desk: Desk) -> None:
    heard = desk.tell("/feed", b"", Asked(poll=HOUR, is_conditional=False), status=304)
    assert heard.ending.outcome is Outcome.FETCH_FAILED
    assert desk.feed_state().failures == 1
    assert desk.tell("/feed", b"", status=304).ending.outcome is Outcome.UNCHANGED


def test_an_answer_says_how_long_it_stays_fresh(desk: Desk) -> None:
    desk.heard("/1", headers=(("Cache-Control", "public, max-age=14400"),))
    assert desk.feed_state().next_due_at == NOW + 4 * HOUR


def test_a_wish_to_be_left_alone_is_no_failure_of_the_feed(desk: Desk) -> None:
    desk.archive.hosts.set_wait("gazette.example", NOW + 3 * HOUR)
    assert desk.tell("/feed", b"busy", status=429).ending.outcome is Outcome.POSTPONED
    state = desk.feed_state()
    assert (state.failures, state.next_due_at) == (0, NOW + 3 * HOUR)


def test_a_listing_is_read_with_the_selector_of_its_declaration(archive: Archive) -> None:
    desk = Desk(archive, feeds=(), listings=(Listing(url=f"{SITE}/news/", links=".list a"),))
    page = b"<html><p><a href=/about>About us</a></p><ul class=list><li><a href=/1>A jump</a></ul></html>"
    heard = desk.tell("/news/", page, kind=CaptureKind.LISTING)
    assert [each.url for each in heard.announced] == [f"{SITE}/1"]
    assert desk.ends() == {"/news/": "read"}


def test_a_waiting_list_that_is_full_takes_no_more_and_forgets_none(desk: Desk) -> None:
    desk.heard("/1", "/2")
    full = Asked(poll=HOUR, limits=FeedLimits(waiting=2))
    heard = desk.tell("/feed", a_feed("/1", "/2", "/3", base=SITE).body, full)
    assert [each.url for each in desk.announcing.waiting(desk.source, heard.announced)] == [f"{SITE}/1", f"{SITE}/2"]
    assert desk.ends()["/3"] == "over_budget"
    assert desk.feed_state().etag is None  # all of it is announced again
