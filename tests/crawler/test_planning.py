from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crawler.planning import ELSEWHERE, delays, is_own, plan
from records.crawls import RunScope
from records.errors import NotFoundError
from records.sources import FeedKind, FeedState, Listing, SourceSlug
from tests.builders import a_source

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SOURCES = [a_source("gazette"), a_source("post"), a_source("shut", is_paused=True)]
STATES = [
    FeedState(source=SourceSlug(slug), url=f"https://{slug}.example/feed", kind=FeedKind.FEED, next_due_at=due_at)
    for slug, due_at in (("gazette", None), ("post", NOW + timedelta(hours=1)), ("shut", None))
]


def slugs(scope: RunScope) -> list[str]:
    return [stop.source.slug for stop in plan(scope, SOURCES, STATES, NOW)]


def test_a_source_with_articles_left_to_fetch_is_visited_though_no_feed_is_due() -> None:
    later = [replace(state, next_due_at=NOW + timedelta(hours=1)) for state in STATES]
    slug = next(source.slug for source in SOURCES if not source.is_paused)
    assert plan(RunScope(), SOURCES, later, NOW) == ()
    (stop,) = plan(RunScope(), SOURCES, later, NOW, waiting={slug})
    assert (stop.source.slug, stop.feeds) == (slug, ())


def test_without_a_choice_the_sources_are_visited_that_are_due() -> None:
    assert slugs(RunScope()) == ["gazette"]


def test_a_chosen_source_is_visited_whether_due_or_not_unless_paused() -> None:
    assert slugs(RunScope(sources=(SourceSlug("post"), SourceSlug("shut")))) == ["post"]


def test_an_unknown_source_is_named_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match=r"gazete.*gazette, post"):
        slugs(RunScope(sources=(SourceSlug("gazete"),)))


def test_single_urls_go_to_the_source_on_whose_site_they_lie() -> None:
    urls = ("https://post.example/1", "https://other.example/2", "https://blog.post.example/3")
    stops = plan(RunScope(urls=urls), SOURCES, STATES, NOW)
    assert [(stop.source.slug, stop.urls) for stop in stops] == [
        ("post", (urls[0], urls[2])),
        (ELSEWHERE.slug, (urls[1],)),
    ]


@pytest.mark.parametrize(
    ("url", "is_its"),
    [
        ("https://gazette.example/a", True),
        ("http://www.gazette.example/a", True),
        ("https://film.gazette.example/a", True),
        ("https://notgazette.example/a", False),
        ("https://gazette.example.evil.example/a", False),
        ("https://gazette.example:8443/a", False),
    ],
)
def test_a_source_owns_its_hosts_and_what_lies_below_them(url: str, is_its: bool) -> None:
    assert is_own(url, a_source("gazette", home="https://www.gazette.example/")) is is_its


def test_listings_are_places_of_a_source_like_feeds() -> None:
    source = a_source("gazette", delay_seconds=4.0, listings=(Listing(url="https://film.example/news/"),))
    assert is_own("https://www.film.example/a", source)
    assert delays([source])["film.example"] == 4.0


def test_two_sources_on_one_host_get_the_longer_delay() -> None:
    shared = "https://shared.example/"
    sources = [a_source("a", home=shared, delay_seconds=3.0), a_source("b", home=shared, delay_seconds=5.0)]
    assert delays(sources)["shared.example"] == 5.0
