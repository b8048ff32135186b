"""Real crawls of feeds that moved, hide behind a web page, or never were: what is asked, and what comes of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from archive import open_archive
from records.sources import FeedState, SourceSlug
from tests.builders import NOW, PUBLISHED, a_source, an_announcement, an_answer
from tests.crawler.press import Page, a_feed, an_article_page, serving
from tests.crawler.test_crawl import a_config, a_site, crawl, outcomes


def change_state(folder: Path, **changes: Any) -> None:
    """Change what is known of the only feed, as if time had passed."""
    archive = open_archive(folder / "var")
    (state,) = archive.sources.feed_states(SourceSlug("gazette"))
    archive.sources.keep_feed(replace(state, **changes), (), datetime.now(UTC))
    archive.close()


def state_of(told: dict[str, Any], url: str) -> dict[str, Any]:
    state: dict[str, Any] = told["feeds"][url]
    assert state.keys() == FeedState.__dataclass_fields__.keys()
    return state


@pytest.mark.journey
def test_a_feed_that_moved_for_good_is_adopted_after_proof_with_its_new_host(tmp_path: Path) -> None:
    with serving({"/1": an_article_page("A first jump")}) as new:
        new.pages["/rss"] = a_feed("/1", base=new.url)
        with serving({"/feed": Page(status=301, headers={"Location": f"{new.url}/rss"})}) as old:
            config = a_config(tmp_path, a_site("gazette", old))
            first = crawl(config)
            state = state_of(first, f"{old.url}/feed")
            assert (state["moved_to"], state["moved_times"], state["adopted"]) == (f"{new.url}/rss", 1, None)
            assert first["ends"][f"{new.url}/1"][0] == "filtered"  # a strange host, as long as nothing is proven

            change_state(tmp_path, moved_since=datetime.now(UTC) - timedelta(days=8), moved_times=2)
            proven = state_of(crawl(config), f"{old.url}/feed")
            assert proven["adopted"] == f"{new.url}/rss"
            assert proven["note"].startswith(f"moved to {new.url}/rss, adopted on ")

            old.asked.clear()
            third = crawl(config)
    assert old.asked == []
    assert outcomes(third, new) == {"/rss": "read", "/1": "new"}  # in full: nothing that was passed over is lost


@pytest.mark.journey
def test_two_feeds_that_moved_to_the_same_address_are_asked_once(tmp_path: Path) -> None:
    with serving({"/rss": a_feed("/1")}) as press:
        site = a_site("gazette", press)
        site["feeds"] = [f"{press.url}/news", f"{press.url}/film"]
        config = a_config(tmp_path, site)
        archive = open_archive(tmp_path / "var")
        archive.sources.sync([a_source(**{**site, "feeds": tuple(site["feeds"])})], NOW)
        for state in archive.sources.feed_states():
            archive.sources.keep_feed(replace(state, adopted=f"{press.url}/rss", adopted_at=NOW), (), NOW)
        archive.close()
        told = crawl(config)
    assert press.paths.count("/rss") == 1
    states = [state_of(told, url) for url in site["feeds"]]
    assert states[0]["next_due_at"] == states[1]["next_due_at"] is not None
    assert [state["adopted"] for state in states] == [f"{press.url}/rss"] * 2
    assert "asked once" in states[0]["note"] + states[1]["note"]


@pytest.mark.journey
def test_a_feed_that_is_elsewhere_for_a_while_stays_where_it_is(tmp_path: Path) -> None:
    with serving({"/feed": Page(status=302, headers={"Location": "/rss"}), "/rss": a_feed("/1")}) as press:
        told = crawl(a_config(tmp_path, a_site("gazette", press)))
    state = state_of(told, f"{press.url}/feed")
    assert (state["moved_to"], state["failures"]) == (None, 0)
    assert outcomes(told, press) == {"/feed": "read", "/1": "gone"}


@pytest.mark.journey
def test_a_web_page_at_a_feeds_address_leads_to_the_feed_in_the_same_run(tmp_path: Path) -> None:
    head = '<head><link rel="alternate" type="application/rss+xml" href="/rss"></head>'
    page = Page(body=f"<!doctype html><html>{head}<body>Hello</body></html>".encode())
    pages = {"/feed": page, "/rss": a_feed("/1"), "/1": an_article_page("A jump")}
    pages["/.well-known/tdmrep.json"] = Page(body=b'[{"location": "/1", "tdm-reservation": 1}]')
    with serving({**pages}) as press:
        config = a_config(tmp_path, a_site("gazette", press))
        told = crawl(config)
        assert outcomes(told, press) == {"/feed": "extract_failed", "/rss": "read", "/1": "new"}
        assert list(told["feeds"]) == [f"{press.url}/feed"]
        assert told["feeds"][f"{press.url}/feed"]["note"].endswith(f"its feed seems to be {press.url}/rss")
        assert told["articles"]["A jump"]["current"]["extraction"]["robots"] == ["tdm-reservation"]
        crawl(config)
    assert press.paths.count("/.well-known/tdmrep.json") == 1


@pytest.mark.journey
def test_a_listing_announces_articles_of_a_site_without_feeds(tmp_path: Path) -> None:
    items = "".join(f"<li><a href=/{n}>The jump that took {n} days</a></li>" for n in range(3))
    listing = Page(
        body=f"<!doctype html><html><body><ul class=news>{items}</ul></body></html>".encode(),
        headers={"Content-Type": "text/html", "ETag": '"list"'},
    )
    pages = {f"/{n}": an_article_page(f"Jump number {n}") for n in range(3)}
    with serving({**pages, "/news/": listing}) as press:
        site = {**a_site("gazette", press), "feeds": []}
        site["listings"] = [{"url": f"{press.url}/news/", "links": ".news a"}]
        config = a_config(tmp_path, site)
        assert outcomes(crawl(config), press) == {"/news/": "read", "/0": "new", "/1": "new", "/2": "new"}
        press.asked.clear()
        assert outcomes(crawl(config), press) == {"/news/": "unchanged"}
    assert [each.headers.get("If-None-Match") for each in press.asked] == ['"list"']


@pytest.mark.journey
def test_a_feed_that_never_changes_is_asked_without_condition_once_a_day(tmp_path: Path) -> None:
    with serving({"/feed": a_feed("/1"), "/1": an_article_page("A jump")}) as press:
        config = a_config(tmp_path, a_site("gazette", press))
        crawl(config)
        change_state(tmp_path, last_status=304, last_full_at=datetime.now(UTC) - timedelta(hours=25))
        press.asked.clear()
        told = crawl(config)
    assert outcomes(told, press) == {"/feed": "read", "/1": "known"}
    assert "If-None-Match" not in press.asked[0].headers


@pytest.mark.journey
def test_a_page_left_unread_by_a_killed_run_keeps_what_its_feed_said_of_it(tmp_path: Path) -> None:
    config = a_config(tmp_path, {"slug": "gazette", "name": "Gazette", "home": "https://gazette.example/"})
    archive = open_archive(tmp_path / "var")
    archive.sources.sync([a_source(feeds=())], NOW)
    announced = an_announcement("https://gazette.example/1", published_at=PUBLISHED)
    archive.sources.announce(SourceSlug("gazette"), [announced], NOW)
    archive.captures.keep(an_answer("https://gazette.example/1", an_article_page("A jump").body), None)
    archive.close()
    told = crawl(config)
    assert told["ends"] == {"https://gazette.example/1": ["new", ""]}
    assert datetime.fromisoformat(told["articles"]["A jump"]["published_at"]) == PUBLISHED
