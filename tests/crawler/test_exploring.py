"""Looks at publications on loopback, each by the command in a process of its own; and how what is found is judged."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from crawler.discovery.suggesting import recommended, slug_of, suggested
from records.sources import DiscoveredPlace, Discovery, FeedKind
from settings import SourceSettings
from tests.crawler.press import Page, Press, a_feed, serving
from tests.crawler.test_crawl import ROOT, a_config

HTML = {"Content-Type": "text/html; charset=utf-8"}


def discover(tmp_path: Path, press: Press, *options: str) -> "subprocess.CompletedProcess[str]":
    config = a_config(tmp_path)
    command = [sys.executable, "-m", "pipeline", "discover", f"{press.url}/", "--config", str(config), *options]
    return subprocess.run(command, cwd=ROOT, text=True, capture_output=True, timeout=60, check=False)


def found(tmp_path: Path, press: Press) -> dict[str, Any]:
    done = discover(tmp_path, press, "--json")
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def a_home(head: str = "", body: str = "") -> Page:
    html = f"""<html lang="en-GB"><head><title>Film news | The Gazette</title>{head}</head><body>{body}</body></html>"""
    return Page(body=html.encode(), headers=HTML)


@pytest.mark.journey
def test_declared_feeds_and_named_sitemaps_become_a_source_that_settings_accept(tmp_path: Path) -> None:
    news = "<url><loc>/n</loc><news:news><news:title>N</news:title></news:news></url>"
    with serving({}) as press:
        press.pages |= {
            "/robots.txt": Page(body=b"User-agent: *\nCrawl-delay: 0.1\nDisallow: /no\nSitemap: /s.xml\n"),
            "/": a_home(
                """<meta property="og:site_name" content="The: &quot;Gazette&quot;">
                <meta name=robots content="noarchive">
                <link rel=alternate type=application/rss+xml href=/comments/feed title=Comments>
                <link rel=alternate type=application/rss+xml href=/feed title=All>
                <link rel=alternate type=application/atom+xml href=/no/atom>"""
            ),
            "/feed": a_feed("/1", "/2", base=press.url),
            "/comments/feed": a_feed("/3", base=press.url),
            "/s.xml": Page(body=b"<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>"),
            "/news.xml": Page(body=f"<urlset>{news}</urlset>".encode()),
            "/.well-known/tdmrep.json": Page(body=b'[{"location": "/*", "tdm-reservation": 1}]'),
        }
        told = found(tmp_path, press)
    assert press.paths[0] == "/robots.txt"
    assert "/no/atom" not in press.paths
    assert (told["name"], told["language"], told["crawl_delay_seconds"]) == ('The: "Gazette"', "en", 0.1)
    assert told["reservations"] == ["noarchive", "tdm-reservation"]
    places = {place["url"].removeprefix(press.url): place for place in told["places"]}
    assert {path: (place["format"], place["is_recommended"]) for path, place in places.items()} == {
        "/feed": ("rss20", True),
        "/comments/feed": ("rss20", False),
        "/no/atom": ("", False),
        "/s.xml": ("sitemapindex", False),
        "/news.xml": ("news", False),
    }
    assert "robots.txt" in places["/no/atom"]["note"]
    assert [each["title"] for each in places["/feed"]["latest"]] == ["/1", "/2"]
    (snippet,) = yaml.safe_load(told["snippet"])
    source = SourceSettings(**snippet)
    assert (source.name, source.feeds, source.sitemaps) == ('The: "Gazette"', (f"{press.url}/feed",), ())


@pytest.mark.journey
def test_usual_addresses_are_tried_only_until_one_is_right(tmp_path: Path) -> None:
    with serving({"/": a_home()}) as press:
        press.pages["/feed.xml"] = a_feed("/1", base=press.url)
        done = discover(tmp_path, press)
    assert done.returncode == 0, done.stderr
    assert "* feed " in done.stdout
    assert f'  feeds: ["{press.url}/feed.xml"]' in done.stdout
    assert [path for path in press.paths if "feed" in path or "rss" in path] == ["/feed", "/rss", "/feed.xml"]
    assert press.paths.count("/sitemap_news.xml") == 1


@pytest.mark.journey
def test_a_home_page_without_feeds_is_its_own_listing(tmp_path: Path) -> None:
    teasers = "".join(
        f'<h3><a href="/film/a-very-long-drop-{n}">A very long drop number {n}</a></h3>' for n in range(5)
    )
    with serving({"/": a_home(body=teasers)}) as press:
        told = found(tmp_path, press)
    (place,) = told["places"]
    assert (place["kind"], place["entries"], place["is_recommended"]) == ("listing", 5, True)
    (snippet,) = yaml.safe_load(told["snippet"])
    assert SourceSettings(**snippet).listings[0].url == f"{press.url}/"


@pytest.mark.journey
@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ({"/robots.txt": Page(body=b"User-agent: *\nDisallow: /\n"), "/": a_home()}, "forbids"),
        ({"/": Page(status=404)}, "404"),
    ],
)
def test_a_home_page_that_may_not_or_cannot_be_read_ends_the_look(
    tmp_path: Path, pages: dict[str, Any], said: str
) -> None:
    with serving(pages) as press:
        done = discover(tmp_path, press)
    assert done.returncode == 1
    assert done.stderr.startswith("error: cannot look at http://")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert set(press.paths) <= {"/robots.txt", "/"}


@pytest.mark.parametrize(
    ("home", "slug"),
    [
        ("https://www.gazette.example/", "gazette"),
        ("https://film.gazette.co.uk/news", "film-gazette"),
        ("http://127.0.0.1:8000/", "127-0-0-1"),
        ("https://xn--kino-9ra.example/", "xn-kino-9ra"),
    ],
)
def test_slugs_are_made_of_the_host(home: str, slug: str) -> None:
    assert slug_of(home) == slug
    SourceSettings(slug=slug, name="x", home=home)


def a_place(name: str, kind: FeedKind = FeedKind.FEED, **changes: Any) -> DiscoveredPlace:
    fields: dict[str, Any] = {"format": "rss20", "entries": 3, "found_by": "declared"} | changes
    return DiscoveredPlace(url=f"https://gazette.example/{name}", kind=kind, **fields)


def test_feeds_that_repeat_another_or_hold_comments_are_not_recommended() -> None:
    places = [a_place("rss"), a_place("atom"), a_place("film"), a_place("x", title="Comments for Gazette")]
    named = {
        places[0].url: frozenset("abc"),
        places[1].url: frozenset("abd"),
        places[2].url: frozenset("xyz"),
        places[3].url: frozenset("u"),
    }
    assert [place.is_recommended for place in recommended(places, named)] == [True, False, True, False]


def test_without_a_feed_a_news_sitemap_is_better_than_any_other_and_that_than_a_listing() -> None:
    sitemap = a_place("s", FeedKind.SITEMAP, format="sitemap")
    news = a_place("n", FeedKind.SITEMAP, format="news")
    listing = a_place("", FeedKind.LISTING, format="listing")
    for places, best in (((sitemap, news, listing), news), ((sitemap, listing), sitemap), ((listing,), listing)):
        chosen = [place.url for place in recommended(places, {}) if place.is_recommended]
        assert chosen == [best.url]


def test_nothing_that_a_page_says_adds_a_key_to_the_snippet() -> None:
    name = 'A"\n  paused: true\n- slug: evil'
    found = Discovery(home="https://gazette.example/", name=name, language="en", places=(), robots="")
    (entry,) = yaml.safe_load(suggested(found).snippet)
    assert entry == {"slug": "gazette", "name": name, "home": "https://gazette.example/", "language": "en"}
